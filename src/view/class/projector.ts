import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { projectTimeline } from '../../model/projections/timeline.ts';
import type { Recorded } from '../../model/session.ts';
import type { Viewpoint } from '../../model/projections/stage.ts';
import { element, property } from '../element.ts';
import '../inspector.ts';
import { shared, tokens } from '../tokens.ts';
import { ask, type LessonCommand } from './command.ts';
import { dress, hideIn, undress } from './dress.ts';
import { BLANK, type Looks } from './looks.ts';
import { looksPart } from './looks-part.ts';
import { projectorStyles } from './projector-styles.ts';
import { classTexts as texts } from './texts.ts';
import { windowStyles } from './window-styles.ts';

/**
 * A run as a class sees it from the back of a hall: the stage, slotted, in large type, and what is opened beside
 * it.
 *
 * @fires tt-lesson - `LessonCommand`
 */
@element('tt-projector')
class Projector extends LitElement {
  static override styles = [tokens, shared, windowStyles, projectorStyles];

  @property({ attribute: false }) session: Recorded | null = null;
  @property({ type: Number }) cursor = 0;
  /** How many entries are recorded; a growing trace is drawn anew when it changes. */
  @property({ type: Number }) recorded = 0;
  @property() viewpoint: Viewpoint = 'all';
  @property() name = '';
  @property({ attribute: false }) looks!: Looks;
  /** The run to set beside this one; null where there is none. */
  @property({ attribute: false }) beside: Recorded | null = null;
  /** What follows the run; null where nothing does. */
  @property({ attribute: false }) onward: string | null = null;
  @property({ type: Boolean }) ended = false;
  /** The address of the other window, where the browser did not open it. */
  @property({ attribute: false }) blocked: string | null = null;

  override render() {
    const { session, looks } = this;
    const { open, hidden } = looks;
    const body = ['body'];
    if (open !== null) body.push('panelled');
    if (hidden.has('dialogue')) body.push('alone');
    return html`<header class="top">
        <h1>${this.name}</h1>
        ${session ? html`<span class="position">${this.position(session)}</span>` : nothing}
      </header>
      <main class=${body.join(' ')} id="stage" tabindex="-1" aria-label=${this.name}>
        <h2 class="hidden">${texts('stage.messages')}</h2>
        <slot @slotchange=${this.dressed}></slot>
        ${session && open !== null ? this.panel(session, open) : nothing}
      </main>
      ${this.bar()} ${hidden.has(BLANK) ? this.blank() : nothing}`;
  }

  protected override updated(): void {
    this.dressed();
    dress(this.renderRoot.querySelector('tt-inspector'));
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The stage may go on elsewhere.
    for (const one of this.children) undress(one);
  }

  private readonly dressed = (): void => {
    const stage = this.querySelector('tt-stage');
    dress(stage);
    hideIn(stage, [...this.looks.hidden]);
  };

  private position(session: Recorded): string {
    const { cursor, total } = projectTimeline(session.trace, this.cursor);
    return texts('controls.position', { step: cursor + 1, total: total || 1 });
  }

  private panel(session: Recorded, open: string): TemplateResult {
    return html`<tt-inspector
      role="complementary"
      aria-label=${texts('app.inspector')}
      .trace=${session.trace}
      .cursor=${this.cursor}
      .recorded=${this.recorded}
      .panel=${open}
      .only=${[open]}
      .viewpoint=${this.viewpoint}
      .beside=${this.beside}
    ></tt-inspector>`;
  }

  private bar(): TemplateResult {
    return html`<footer class="bar" aria-label=${texts('class.controls')}>
        ${this.button('back', texts('controls.back'), 'back', '◀', '')}
        ${this.button('next', this.ended && this.onward !== null ? this.onward : texts('controls.next'), 'primary next', '', '▶')}
        ${this.blocked === null ? nothing : html`<span class="blocked" role="alert">${texts('class.blocked', { address: this.blocked })}</span>`}
        <span class="gap"></span>
        <button class="button quiet" type="button" popovertarget="looks">
          ${texts('class.looks')}
        </button>
        ${this.button('blank', texts('class.blank'), 'quiet')}
        ${this.button('full', texts('class.full'), 'quiet')}
        ${this.button('other-window', texts('class.open.presenter'), 'quiet')}
        ${this.button('leave', texts('class.leave'), 'quiet')}
      </footer>
      ${looksPart(this, this.looks, this.session, this.beside !== null)}`;
  }

  private button(
    command: LessonCommand,
    label: string,
    kind: string,
    before = '',
    after = '',
  ): TemplateResult {
    const sign = (text: string) =>
      text === '' ? nothing : html`<span class="way" aria-hidden="true">${text}</span>`;
    return html`<button
      class="button ${kind}"
      type="button"
      @click=${() => {
        ask(this, command);
      }}
    >
      ${sign(before)} ${label} ${sign(after)}
    </button>`;
  }

  private blank(): TemplateResult {
    return html`<div class="blank" role="dialog" aria-label=${texts('class.blanked')}>
      ${this.button('blank', texts('class.unblank'), '')}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-projector': Projector;
  }
}
