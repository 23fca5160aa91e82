import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { DefenceQuestion } from '../../../study/defence-questions.ts';
import type { Question, Settled } from '../../../study/questions/index.ts';
import { announce } from '../../announcer.ts';
import { element, property } from '../../element.ts';
import { plain, rich } from '../../rich.ts';
import { choiceStyles, choices } from '../../study/choices.ts';
import { studyTexts } from '../../study/path-texts.ts';
import { settle as settleByTrial } from '../../study/runs.ts';
import { progressStore } from '../../study/store.ts';
import { shared } from '../../tokens.ts';
import { settleByDay } from '../settle.ts';
import { apartStyles } from './apart-styles.ts';
import { apartTexts as texts } from './texts.ts';

type Asked = Question | DefenceQuestion;
type Verdict = Settled | 'running' | 'failed';
const isOfDefences = (question: Asked): question is DefenceQuestion => 'defence' in question;

const settle = (question: Asked): Promise<Settled> =>
  isOfDefences(question) ? settleByDay(question) : settleByTrial(question);
/** Where its run is seen, at the step that settles it. */
const hrefOf = (question: Asked, step: string): string =>
  isOfDefences(question)
    ? `#/defences/${question.attack}/${question.defence}?at=${step}`
    : `#/try/${question.id}?at=${step}&study=on`;

/**
 * A question on a misconception: its options, what its run showed, and the way to that run.
 *
 * @fires tt-settled - It was answered, and its run has told.
 */
@element('tt-apart-question')
class ApartQuestion extends LitElement {
  static override styles = [shared, apartStyles, choiceStyles];

  @property({ attribute: false }) question: Asked | null = null;
  /** Where it is asked. */
  @property() station = '';
  /** It was asked before, and is due again. */
  @property({ type: Boolean }) again = false;
  @state() private answer: string | null = null;
  @state() private verdict: Verdict | null = null;

  override render() {
    const { question, answer, verdict } = this;
    if (!question) return nothing;
    const text = (id: string): string => studyTexts.find(`question.${question.id}.${id}`) ?? id;
    const truth = verdict !== null && typeof verdict === 'object' ? verdict : null;
    return html`<section class="question" aria-labelledby="ask">
      <p class="kind">${this.again ? studyTexts('question.again') : texts('apart.question')}</p>
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
      ${
        truth && answer !== null
          ? html`<p class="sum">${this.sum(question, truth, answer)} ${rich(text('why'))}</p>
              <p>
                <a class="button" href=${hrefOf(question, truth.step)}
                  >${texts('apart.question.show')}</a
                >
              </p>`
          : nothing
      }
    </section>`;
  }

  private sum({ id }: Asked, { option }: Settled, answer: string): string {
    if (option === answer) return texts('apart.question.right');
    const truth = plain(studyTexts.find(`question.${id}.${option}`) ?? option);
    return texts('apart.question.wrong', { truth });
  }

  /** Has the run played that settles it, and keeps the answer. */
  private async commit(question: Asked, answer: string): Promise<void> {
    this.answer = answer;
    this.verdict = 'running';
    announce(texts('apart.question.playing'));
    try {
      const verdict = await settle(question);
      this.verdict = verdict;
      const { id } = question;
      progressStore().record({
        ...{ kind: 'answered', question: id, station: this.station, answer },
        truth: verdict.option,
      });
      announce(this.sum(question, verdict, answer));
      this.dispatchEvent(new CustomEvent('tt-settled'));
    } catch {
      this.verdict = 'failed';
      this.answer = null;
      announce(texts('apart.question.failed'));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-question': ApartQuestion;
  }
}
