import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { DefenceRun } from '../../../model/defences/play.ts';
import { DEFENCE_QUESTIONS, type DefenceQuestion } from '../../../study/defence-questions.ts';
import type { Settled } from '../../../study/questions/types.ts';
import { announce } from '../../announcer.ts';
import { element, property } from '../../element.ts';
import { plain, rich } from '../../rich.ts';
import { choiceStyles, choices } from '../../study/choices.ts';
import { progressStore } from '../../study/store.ts';
import { shared } from '../../tokens.ts';
import { slices } from '../cells.ts';
import { apartStyles } from './apart-styles.ts';
import { apartTexts as texts } from './texts.ts';

type Verdict = Settled | 'running' | 'failed';
/** What the runs showed, once a page. */
const settled = new Map<string, Promise<Settled>>();

function settle(question: DefenceQuestion): Promise<Settled> {
  const { id, attack, defence } = question;
  let known = settled.get(id);
  if (!known) {
    const run = new DefenceRun({ attack, defence, breathe: slices() });
    known = run.done.then(() => question.settles(run.trace));
    settled.set(id, known);
    known.catch(() => settled.delete(id));
  }
  return known;
}

/** A question on a misconception about a defence: its options, what its run showed, and the way to that run. */
@element('tt-apart-question')
class ApartQuestion extends LitElement {
  static override styles = [shared, apartStyles, choiceStyles];

  /** Its id. */
  @property() question = '';
  @state() private answer: string | null = null;
  @state() private verdict: Verdict | null = null;

  override render() {
    const question = DEFENCE_QUESTIONS.find(({ id }) => id === this.question);
    if (!question) return nothing;
    const { answer, verdict } = this;
    const text = (id: string): string => texts.find(`question.${question.id}.${id}`) ?? id;
    const truth = verdict !== null && typeof verdict === 'object' ? verdict : null;
    return html`<section class="question" aria-labelledby="ask">
      <p class="kind">${texts('apart.question')}</p>
      <h3 id="ask">${rich(text('ask'))}</h3>
      ${choices(
        question.options.map((id) => ({ id, label: plain(text(id)) })),
        answer,
        truth?.option ?? null,
        (option) => {
          void this.commit(question, option);
        },
      )}
      ${verdict === 'running' ? html`<p class="quiet">${texts('apart.question.playing')}</p>` : nothing}
      ${verdict === 'failed' ? html`<p class="fault">${texts('apart.question.failed')}</p>` : nothing}
      ${truth && answer !== null ? this.settledPart(question, truth, answer, text) : nothing}
    </section>`;
  }

  private settledPart(
    { attack, defence }: DefenceQuestion,
    { option, step }: Settled,
    answer: string,
    text: (id: string) => string,
  ): TemplateResult {
    const sum =
      option === answer
        ? texts('apart.question.right')
        : texts('apart.question.wrong', { truth: plain(text(option)) });
    return html`<p class="sum">${sum} ${rich(text('why'))}</p>
      <p>
        <a class="button" href="#/defences/${attack}/${defence}?at=${step}"
          >${texts('apart.question.show')}</a
        >
      </p>`;
  }

  /** Has the run played that settles it. */
  private async commit(question: DefenceQuestion, answer: string): Promise<void> {
    this.answer = answer;
    this.verdict = 'running';
    announce(texts('apart.question.playing'));
    try {
      const verdict = await settle(question);
      this.verdict = verdict;
      progressStore().record({
        ...{ kind: 'answered', question: question.id, station: 'defences', answer },
        truth: verdict.option,
      });
      announce(
        verdict.option === answer
          ? texts('apart.question.right')
          : texts('apart.question.wrong', {
              truth: plain(texts.find(`question.${question.id}.${verdict.option}`) ?? ''),
            }),
      );
    } catch {
      this.verdict = 'failed';
      announce(texts('apart.question.failed'));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-question': ApartQuestion;
  }
}
