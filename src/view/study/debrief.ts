import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { explain } from '../../model/projections/explanation.ts';
import type { Recorded } from '../../model/session.ts';
import { stepsOf } from '../../model/steps.ts';
import { NO_PROGRESS } from '../../study/progress.ts';
import type { Recorder } from '../../study/progress-store.ts';
import { QUESTIONS } from '../../study/questions/index.ts';
import { tasksOf, type Task } from '../../study/tasks.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { plain, rich } from '../rich.ts';
import { titleOf } from '../titles.ts';
import { shared } from '../tokens.ts';
import { choices } from './choices.ts';
import { questionPart, type QuestionTask, type Verdict } from './debrief-question.ts';
import { debriefStyles } from './debrief-styles.ts';
import { settle } from './runs.ts';
import { studyTexts as texts } from './path-texts.ts';

type AskTask = Extract<Task, { kind: 'recall' | 'decide' }>;

/**
 * What is asked when a trial has been played: what happened, which check decided, why; then its questions.
 * Whether an answer is right, the recorded run tells.
 *
 * @fires tt-show - `string`: the id of a step to show, of the run on the stage.
 * @fires tt-try - `string`: the id of a question whose run is to be played on the stage.
 * @fires tt-resume - Back to the trial's own run.
 * @fires tt-onward - The trial is finished; what follows is wanted.
 */
@element('tt-debrief')
class Debrief extends LitElement {
  static override styles = [shared, debriefStyles];

  @property({ attribute: false }) session: Recorded | null = null;
  @property({ attribute: false }) store: Recorder | null = null;
  /** What the last button says; null where nothing follows. */
  @property({ attribute: false }) onward: string | null = null;
  /** The question whose run is on the stage; null while the trial's own is. */
  @property({ attribute: false }) trying: string | null = null;

  /** Answers are kept, and nothing is said of them. */
  @property({ type: Boolean }) sealed = false;

  private tasks: readonly Task[] = [];
  private place = 0;
  private answers = new Map<string, string>();
  private verdicts = new Map<string, Verdict>();

  override render() {
    const task = this.tasks[this.place];
    return html`<section aria-labelledby="title">
      <header>
        <h3 id="title" tabindex="-1">${texts('debrief.title')}</h3>
        ${task ? html`<span class="place">${texts('debrief.place', { number: this.place + 1, total: this.tasks.length })}</span>` : nothing}
      </header>
      ${task ? this.task(task) : this.end()}
    </section>`;
  }

  /** Puts the focus on the heading, where a reader begins. */
  begin(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('session') || !this.session) return;
    this.tasks = tasksOf(this.session.trace, this.store?.value ?? NO_PROGRESS, QUESTIONS);
    this.place = 0;
    this.answers = new Map();
    this.verdicts = new Map();
  }

  private task(task: Task): TemplateResult {
    if (task.kind === 'explain') return this.explaining(task);
    return task.kind === 'question' ? this.question(task) : this.ask(task);
  }

  private ask(task: AskTask): TemplateResult {
    const { decision, kind } = task;
    const { sealed } = this;
    const worked = kind === 'decide' && task.worked && !sealed;
    const truth = kind === 'recall' ? decision.code : decision.guard;
    const label = (id: string): string =>
      texts.find(kind === 'recall' ? `happened.${id}` : `guard.${id}`) ?? id;
    const answer = worked ? truth : (this.answers.get(task.id) ?? null);
    const asked =
      kind === 'recall'
        ? texts('debrief.happened')
        : texts(worked ? 'debrief.worked' : 'debrief.decided', { message: decision.message });
    const found = answer === null || worked ? null : this.verdict(label, answer, truth);
    return html`<h4>${asked}</h4>
      ${
        worked
          ? html`<p>
              ${texts('debrief.worked.so', { guard: label(truth) })} ${this.because(decision.step)}
            </p>`
          : choices(
              task.options.map((id) => ({ id, label: label(id) })),
              answer,
              sealed ? null : truth,
              (id) => {
                this.answer(task, id, truth, this.verdict(label, id, truth));
              },
            )
      }
      ${found === null ? nothing : html`<p class="verdict">${found} ${kind === 'decide' && !sealed ? this.because(decision.step) : nothing}</p>`}
      ${this.actions(answer !== null, answer === null || sealed ? null : decision.step)}`;
  }

  private verdict(label: (id: string) => string, answer: string, truth: string): string {
    if (this.sealed) return texts('sealed.kept');
    return answer === truth
      ? texts('debrief.as-run')
      : texts('debrief.not-as-run', { truth: label(truth) });
  }

  /** The sentence of the step that decided, as the stage tells it. */
  private because(step: string): (TemplateResult | string | typeof nothing)[] {
    const { session } = this;
    if (!session) return [];
    const explanation = explain(session.trace, stepsOf(session.trace).indexOf(step));
    const text = texts.find(...(explanation?.keys ?? []));
    return text === null ? [] : rich(text, explanation?.params);
  }

  private explaining(task: Task): TemplateResult {
    const kept = this.answers.get(task.id);
    const { sealed } = this;
    const scenario = this.session?.scenario.id ?? '';
    const lesson = texts.find(`lesson.${scenario}`);
    const keep = (event: Event): void => {
      event.preventDefault();
      const text = this.renderRoot.querySelector('textarea')?.value.trim() ?? '';
      if (text === '') return;
      this.store?.record({ kind: 'explained', scenario, text });
      this.answers.set(task.id, text);
      announce(
        sealed ? texts('sealed.kept') : `${texts('debrief.explain.kept')} ${plain(lesson ?? '')}`,
      );
      this.moved('.onward');
    };
    return html`<h4>${texts('debrief.explain')}</h4>
      ${
        kept === undefined
          ? html`<form @submit=${keep}>
              <label
                ><span class="hidden">${texts('debrief.explain.label')}</span>
                <textarea rows="4" maxlength="2000" dir="auto"></textarea>
              </label>
              <button class="button primary" type="submit">${texts('debrief.explain.keep')}</button>
            </form>`
          : html`<blockquote dir="auto">${kept}</blockquote>
              ${
                sealed
                  ? html`<p class="verdict">${texts('sealed.kept')}</p>`
                  : html`<p>${texts('debrief.explain.kept')}</p>
                      <p class="verdict">${rich(lesson ?? '')}</p>`
              }`
      }
      ${this.actions(kept !== undefined, null)}`;
  }

  private question(task: QuestionTask): TemplateResult {
    const answer = this.answers.get(task.id) ?? null;
    const verdict = this.verdicts.get(task.id) ?? null;
    return html`${questionPart(
      task,
      { answer, verdict, trying: this.trying === task.question.id, sealed: this.sealed },
      {
        commit: (id) => {
          this.answers.set(task.id, id);
          void this.settle(task, id);
        },
        play: this.sends('tt-try', task.question.id),
        show: (step) => {
          this.send('tt-show', step);
        },
        resume: this.sends('tt-resume', null),
      },
    )}
    ${this.actions(answer !== null && verdict !== 'running', null)}`;
  }

  private end(): TemplateResult {
    return html`<p class="verdict">
        ${texts('debrief.finished', { title: this.session ? titleOf(texts, this.session.scenario) : '' })}
      </p>
      <div class="actions">
        ${
          this.onward === null
            ? nothing
            : html`<button
                class="button primary onward"
                type="button"
                @click=${this.sends('tt-onward', null)}
              >
                ${this.onward}
              </button>`
        }
      </div>`;
  }

  private actions(answered: boolean, step: string | null): TemplateResult {
    return html`<div class="actions">
      ${
        step === null || this.trying !== null
          ? nothing
          : html`<button class="button" type="button" @click=${this.sends('tt-show', step)}>
              ${texts('debrief.show')}
            </button>`
      }
      <button
        class="button ${answered ? 'primary onward' : 'quiet'}"
        type="button"
        @click=${this.goOn}
      >
        ${texts(answered ? 'debrief.next' : 'debrief.skip')}
      </button>
    </div>`;
  }

  private answer(task: AskTask, answer: string, truth: string, said: string): void {
    const { decision, kind } = task;
    this.answers.set(task.id, answer);
    this.store?.record({
      kind: kind === 'recall' ? 'recalled' : 'decided',
      scenario: this.session?.scenario.id ?? '',
      message: decision.message,
      answer,
      truth,
    });
    announce(said);
    this.moved('.onward');
  }

  private async settle({ question, id }: QuestionTask, answer: string): Promise<void> {
    const { session } = this;
    this.verdicts.set(id, 'running');
    this.requestUpdate();
    let verdict: Verdict;
    try {
      verdict = await settle(question);
      this.store?.record({
        kind: 'answered',
        question: question.id,
        station: session?.scenario.id ?? '',
        answer,
        truth: verdict.option,
      });
    } catch {
      verdict = 'failed';
      this.answers.delete(id);
    }
    if (session !== this.session) return;
    this.verdicts.set(id, verdict);
    const truth = typeof verdict === 'object' ? verdict.option : null;
    const key = truth === answer ? 'question.right' : 'question.wrong';
    if (this.sealed && truth !== null) announce(texts('sealed.kept'));
    else
      announce(
        truth === null
          ? texts('question.failed')
          : texts(key, { truth: plain(texts.find(`question.${id}.${truth}`) ?? truth) }),
      );
    this.moved('.onward');
  }

  private readonly goOn = (): void => {
    if (this.trying !== null) this.send('tt-resume', null);
    this.place++;
    const { session } = this;
    if (this.place === this.tasks.length && session)
      this.store?.record({ kind: 'finished', station: session.scenario.id, result: null });
    this.moved('h4, .onward');
  };

  /** Draws anew, and puts the focus where one goes on: what had it may be gone. */
  private moved(to: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const target = this.renderRoot.querySelector<HTMLElement>(to);
      if (target?.localName === 'h4') target.tabIndex = -1;
      target?.focus();
    });
  }

  private sends(type: string, detail: string | null) {
    return (): void => {
      this.send(type, detail);
    };
  }
  private send(type: string, detail: string | null): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-debrief': Debrief;
  }
}
