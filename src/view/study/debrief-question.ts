import { html, nothing, type TemplateResult } from 'lit';
import type { Settled } from '../../study/questions/index.ts';
import type { Task } from '../../study/tasks.ts';
import { plain, rich } from '../rich.ts';
import { choices } from './choices.ts';
import { studyTexts as texts } from './path-texts.ts';

export type QuestionTask = Extract<Task, { kind: 'question' }>;
/** What became of a question: it is being run, the run showed something, or it broke off. */
export type Verdict = Settled | 'running' | 'failed';

interface QuestionState {
  /** The option chosen; null until one is. */
  readonly answer: string | null;
  readonly verdict: Verdict | null;
  /** The question's run is on the stage. */
  readonly trying: boolean;
  /** The answer is kept, and nothing is said of it. */
  readonly sealed: boolean;
}
interface QuestionActions {
  readonly commit: (option: string) => void;
  /** Has the question's run played on the stage. */
  readonly play: () => void;
  readonly show: (step: string) => void;
  /** Back to the trial's own run. */
  readonly resume: () => void;
}

/** A question on a misconception: its options, what its run showed, and the way to that run. */
export function questionPart(
  { question, again }: QuestionTask,
  { answer, verdict, trying, sealed }: QuestionState,
  actions: QuestionActions,
): TemplateResult {
  const text = (id: string): string => texts.find(`question.${question.id}.${id}`) ?? id;
  const settled = verdict !== null && typeof verdict === 'object' ? verdict : null;
  return html`<p class="kind">${texts(again ? 'question.again' : 'question.label')}</p>
    <h4>${rich(text('ask'))}</h4>
    ${choices(
      question.options.map((id) => ({ id, label: plain(text(id)) })),
      answer,
      sealed ? null : (settled?.option ?? null),
      actions.commit,
    )}
    ${verdict === 'running' ? html`<p class="verdict">${texts('question.playing')}</p>` : nothing}
    ${verdict === 'failed' ? html`<p class="verdict">${texts('question.failed')}</p>` : nothing}
    ${
      settled && answer !== null && sealed
        ? html`<p class="verdict">${texts('sealed.kept')}</p>`
        : nothing
    }
    ${
      settled && answer !== null && !sealed
        ? html`<p class="verdict">
              ${settled.option === answer ? texts('question.right') : texts('question.wrong', { truth: plain(text(settled.option)) })}
              ${rich(text('why'))}
            </p>
            ${experiment(settled, trying, actions)}`
        : nothing
    }`;
}

/** The run that settles a question, to be looked at. */
function experiment({ step }: Settled, trying: boolean, actions: QuestionActions): TemplateResult {
  if (!trying)
    return html`<div class="actions">
      <button class="button" type="button" @click=${actions.play}>${texts('question.show')}</button>
    </div>`;
  const show = (): void => {
    actions.show(step);
  };
  return html`<p class="kind">${texts('question.showing')}</p>
    <div class="actions">
      <button class="button" type="button" @click=${show}>${texts('question.settle')}</button>
      <button class="button" type="button" @click=${actions.resume}>
        ${texts('question.back')}
      </button>
    </div>`;
}
