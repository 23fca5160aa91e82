import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { answerTo, askedAt } from '../../class/asked.ts';
import { explain } from '../../model/projections/explanation.ts';
import type { Recorded } from '../../model/session.ts';
import { decisionOf } from '../../study/decided.ts';
import { written } from '../../texts/language.ts';
import type { Finds } from '../describe.ts';
import { element, property } from '../element.ts';
import { plain, rich } from '../rich.ts';
import { shared, tokens } from '../tokens.ts';
import { ask, type LessonCommand } from './command.ts';
import type { Looks } from './looks.ts';
import { looksPart } from './looks-part.ts';
import { presenterStyles } from './presenter-styles.ts';
import { ofQuestion, planTexts as texts } from './plan-texts.ts';
import { windowStyles } from './window-styles.ts';

/** How often the clock is drawn, ms. */
const TICK = 1000;

/**
 * What the teacher sees and the class does not: notes, the answer, the next step, a clock. What the class sees is
 * slotted.
 *
 * @fires tt-lesson - `LessonCommand`
 * @fires tt-clock - The clock is to start, or to start anew.
 */
@element('tt-presenter')
class Presenter extends LitElement {
  static override styles = [tokens, shared, windowStyles, presenterStyles];

  @property({ attribute: false }) session: Recorded | null = null;
  @property({ type: Number }) cursor = 0;
  @property({ type: Number }) recorded = 0;
  @property() name = '';
  /** Finds what is said of a step. */
  @property({ attribute: false }) find: Finds = texts.find;
  @property({ attribute: false }) looks!: Looks;
  /** Run the other side beside this one. */
  @property({ type: Boolean }) beside = false;
  /** The question that is asked in place of a run; null for none. */
  @property({ attribute: false }) question: string | null = null;
  /** Notes of the plan on what is shown; empty for none. */
  @property() note = '';
  /** When the clock was started, ms since the epoch; null while it stands. */
  @property({ attribute: false }) begun: number | null = null;
  /** True while the projected window is open. */
  @property({ type: Boolean }) together = false;
  @property({ attribute: false }) onward: string | null = null;
  @property({ type: Boolean }) ended = false;
  @property({ attribute: false }) blocked: string | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => {
      this.requestUpdate();
    }, TICK);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override render() {
    return html`<header>
        <h1>${this.name}</h1>
        ${this.clock()}
      </header>
      <main id="stage" tabindex="-1" aria-label=${texts('class.presenter')}>
        <section class="notes" aria-labelledby="notes">
          <h2 id="notes">${texts('class.notes')}</h2>
          ${this.question === null ? nothing : this.ofQuestion(this.question)}
          ${this.session ? this.notes(this.session) : nothing}
        </section>
        <section class="seen" aria-labelledby="seen">
          <h2 id="seen">${texts('class.seen')}</h2>
          <slot></slot>
        </section>
      </main>
      ${this.bar()}`;
  }

  private clock(): TemplateResult {
    const now = Date.now();
    const since = this.begun === null ? null : Math.max(0, Math.floor((now - this.begun) / 1000));
    const two = (count: number): string => String(count).padStart(2, '0');
    const time = new Intl.DateTimeFormat(written.lang, {
      timeStyle: 'short',
      numberingSystem: 'latn',
    });
    return html`<div class="clock" role="group" aria-label=${texts('class.clock')}>
      ${
        since === null
          ? nothing
          : html`<span
              ><time>${Math.floor(since / 60)}:${two(since % 60)}</time>
              ${texts('class.clock.running')}</span
            >`
      }
      <span><time>${time.format(now)}</time> ${texts('class.clock.now')}</span>
      <button
        class="button"
        type="button"
        @click=${() => {
          this.dispatchEvent(new CustomEvent('tt-clock', { bubbles: true, composed: true }));
        }}
      >
        ${texts(since === null ? 'class.clock.start' : 'class.clock.again')}
      </button>
    </div>`;
  }

  private ofQuestion(id: string): TemplateResult {
    const text = (what: string): string => ofQuestion(id, what) ?? '';
    return html`${this.own()}
      <h3>${texts('class.answer')}</h3>
      <p class="answer">${text('why')}</p>
      <h3>${texts('class.wrong')}</h3>
      <p>${text('misconception')}</p>
      <h3>${texts('class.following')}</h3>
      <p>${this.ended ? (this.onward ?? texts('class.following.none')) : texts('ask.reveal')}</p>`;
  }
  private own(): TemplateResult | typeof nothing {
    return this.note === '' ? nothing : html`<p class="own" dir="auto">${this.note}</p>`;
  }

  private notes(session: Recorded): TemplateResult {
    const { id } = session.scenario;
    const [say, wrong] = [texts.find(`class.note.${id}`), texts.find(`class.wrong.${id}`)];
    const part = (title: string, body: unknown, kind = '') =>
      html`<h3>${title}</h3>
        <p class=${kind}>${body}</p>`;
    return html`${part(texts('class.now'), this.sentence(session, this.cursor))}
    ${this.tip(session)} ${this.own()}
    ${part(texts('class.answer'), this.answer(session), 'answer')}
    ${part(texts('class.following'), this.following(session))}
    ${say === null ? nothing : part(texts('class.say'), rich(say))}
    ${wrong === null ? nothing : part(texts('class.wrong'), rich(wrong))}`;
  }

  private sentence({ trace }: Recorded, step: number) {
    const explanation = explain(trace, step);
    const text = this.find(...(explanation?.keys ?? []));
    if (!explanation || text === null) return nothing;
    const guard = this.find(`guard.${explanation.guard ?? ''}`) ?? '';
    return rich(text, { ...explanation.params, guard });
  }
  private tip({ trace }: Recorded): TemplateResult | typeof nothing {
    const explanation = explain(trace, this.cursor);
    const keys = [...(explanation?.keys ?? []), `step.${explanation?.actor ?? ''}`];
    const text = texts.find(...keys.map((key) => `class.tip.${key}`));
    return text === null ? nothing : html`<p class="tip">${rich(text)}</p>`;
  }
  private answer({ trace }: Recorded): string | TemplateResult {
    const asked = askedAt(trace, this.cursor);
    const truth = asked && answerTo(trace, asked.message);
    if (!asked || truth === null) return texts('class.answer.none');
    const decision = decisionOf(trace, asked.message);
    const guard = decision && (this.find(`guard.${decision.guard}`) ?? decision.guard);
    return html`<strong>${texts(`predict.${truth}`)}</strong>
      ${decision && guard ? html`(${decision.status}). ${plain(texts('class.answer.check', { guard }))}` : nothing}`;
  }
  private following(session: Recorded) {
    if (this.cursor < session.length - 1) return this.sentence(session, this.cursor + 1);
    return this.onward ?? texts('class.following.none');
  }

  private bar(): TemplateResult {
    const button = (command: LessonCommand, label: string, kind = '') =>
      html`<button
        class="button ${kind}"
        type="button"
        @click=${() => {
          ask(this, command);
        }}
      >
        ${label}
      </button>`;
    const { looks, ended, onward } = this;
    const apart = location.protocol === 'file:';
    return html`<footer class="bar" aria-label=${texts('class.controls')}>
        ${button('back', texts('controls.back'))}
        ${button('next', ended && onward !== null ? onward : texts('controls.next'), 'primary')}
        ${button('blank', texts(looks.hidden.has('all') ? 'class.unblank' : 'class.blank'))}
        <button class="button" type="button" popovertarget="looks">${texts('class.looks')}</button>
        <span class="with" role="status"
          >${texts(this.together ? 'class.together' : apart ? 'class.apart' : 'class.alone')}</span
        >
        ${button('other-window', texts('class.open.projector'))}
        ${this.blocked === null ? nothing : html`<span class="blocked" role="alert">${texts('class.blocked', { address: this.blocked })}</span>`}
      </footer>
      ${looksPart(this, looks, this.session, this.beside)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-presenter': Presenter;
  }
}
