import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { tallyKey, type Tallies } from '../../class/tally.ts';
import type { ProgressStore } from '../../study/progress-store.ts';
import { questionOf, type Question, type Settled } from '../../study/questions/index.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { plain, rich } from '../rich.ts';
import { choices, choiceStyles } from '../study/choices.ts';
import { settle } from '../study/runs.ts';
import { shared } from '../tokens.ts';
import './hands.ts';
import { planTexts as texts } from './plan-texts.ts';

/** Where a question of a lesson was asked, as its answers are recorded. */
const STATION = 'lesson';

/** A question by itself, as a lesson asks it: of a learner, or in the hall. Its run tells what is so. */
@element('tt-ask')
class Ask extends LitElement {
  static override styles = [
    shared,
    choiceStyles,
    css`
      :host {
        display: block;
        inline-size: 100%;
        margin-inline: auto;
        max-inline-size: 46em;
        overflow: auto;
        padding-block: 12px 24px;
      }
      :host([hall]) {
        max-inline-size: none;
      }
      h2 {
        font-size: var(--tt-xl);
        line-height: 1.3;
        margin-block-end: 16px;
        text-wrap: pretty;
      }
      [hall] h2 {
        font-size: calc(1.4 * var(--tt-rem));
      }
      .verdict {
        font-size: var(--tt-l);
        line-height: 1.45;
        margin-block: 16px;
      }
      a {
        color: var(--tt-client);
      }
    `,
  ];

  /** Its id. */
  @property() question = '';
  /** Of a class, by show of hands. */
  @property({ type: Boolean, reflect: true }) hall = false;
  @property({ attribute: false }) tallies: Tallies = {};
  /** In the hall: what the run shows is told. */
  @property({ type: Boolean }) revealed = false;
  /** Of a learner: the answer is kept, and nothing is said of it. */
  @property({ type: Boolean }) sealed = false;
  @property({ attribute: false }) store: ProgressStore | null = null;
  /** The address of its run. */
  @property() run = '';
  private answer: string | null = null;
  private verdict: Settled | 'failed' | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('question')) {
      this.answer = null;
      this.verdict = null;
    }
    const question = questionOf(this.question);
    if (question && this.hall && this.revealed && this.verdict === null) void this.settle(question);
  }

  override render() {
    const question = questionOf(this.question);
    if (!question) return html`<p role="alert">${texts('ask.unknown', { id: this.question })}</p>`;
    return html`<h2>${rich(this.text('ask'))}</h2>
      ${this.hall ? this.inHall(question) : this.forLearner(question)}`;
  }

  private text(id: string): string {
    return texts.find(`question.${this.question}.${id}`) ?? id;
  }
  private get settled(): Settled | null {
    return typeof this.verdict === 'object' ? this.verdict : null;
  }

  private inHall(question: Question): TemplateResult {
    const { settled, revealed } = this;
    const key = tallyKey(`ask/${question.id}`, '');
    return html`<tt-hands
        .of=${{
          key,
          title: texts(revealed ? 'class.hands.title' : 'ask.hall'),
          options: question.options.map((id) => ({ id, label: plain(this.text(id)) })),
          tally: this.tallies[key],
          counting: !revealed,
          always: true,
          truth: revealed ? (settled?.option ?? null) : null,
        }}
      ></tt-hands>
      ${revealed && settled ? this.told(settled) : nothing}
      ${this.verdict === 'failed' ? html`<p role="alert">${texts('question.failed')}</p>` : nothing}`;
  }

  private forLearner(question: Question): TemplateResult {
    const { answer, settled, sealed } = this;
    return html`${choices(
      question.options.map((id) => ({ id, label: plain(this.text(id)) })),
      answer,
      sealed ? null : (settled?.option ?? null),
      (id) => {
        this.answer = id;
        this.requestUpdate();
        void this.settle(question, id);
      },
    )}
    ${answer !== null && !this.verdict ? html`<p class="verdict">${texts('question.playing')}</p>` : nothing}
    ${this.verdict === 'failed' ? html`<p class="verdict" role="alert">${texts('question.failed')}</p>` : nothing}
    ${answer !== null && settled ? (sealed ? html`<p class="verdict">${texts('sealed.kept')}</p>` : this.told(settled)) : nothing}`;
  }

  private told(settled: Settled): TemplateResult {
    const { answer } = this;
    const said =
      answer === null || this.hall
        ? html`<strong>${rich(this.text(settled.option))}</strong>`
        : answer === settled.option
          ? texts('question.right')
          : texts('question.wrong', { truth: plain(this.text(settled.option)) });
    return html`<p class="verdict">${said} ${rich(this.text('why'))}</p>
      <p><a href=${this.run}>${texts('ask.run')}</a></p>`;
  }

  private async settle(question: Question, answer: string | null = null): Promise<void> {
    try {
      const settled = await settle(question);
      if (question.id !== this.question) return;
      this.verdict = settled;
      const { option: truth } = settled;
      if (answer !== null)
        this.store?.record({
          kind: 'answered',
          question: question.id,
          station: STATION,
          answer,
          truth,
        });
      if (!this.sealed && answer !== null)
        announce(
          truth === answer
            ? texts('question.right')
            : texts('question.wrong', { truth: plain(this.text(truth)) }),
        );
    } catch {
      this.verdict = 'failed';
      this.answer = null;
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-ask': Ask;
  }
}
