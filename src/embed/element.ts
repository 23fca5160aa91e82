import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Body } from './body.ts';
import { frameStyles } from './frame-styles.ts';
import { whenNear } from './near.ts';
import { choose, panelsIn, type Choice, type FaultListener, type PanelName } from './options.ts';
import { frame } from '../texts/en/frame.ts';
import { languageOf, translated, written, type Language } from '../texts/language.ts';
import { fill } from '../texts/text.ts';
import { property } from '../view/element.ts';
import { followTheme, schemeOf } from './theme.ts';
import { VERSION } from './version.ts';

/** Detail of `token-trials-ready`: the trial can be played. */
export interface ReadyDetail {
  readonly scenario: string;
  /** How many steps there are so far. */
  readonly total: number;
}
/** Detail of `token-trials-step`: another step is shown. */
export interface StepDetail {
  readonly scenario: string;
  /** The step's id, as `at` takes it. */
  readonly step: string;
  /** Its place, from 0. */
  readonly index: number;
  readonly total: number;
}
/** Detail of `token-trials-end`: the last step is shown. */
export interface EndDetail {
  readonly scenario: string;
  /** HTTP status of the last answer; null when none came. */
  readonly status: number | null;
}
/** Detail of `token-trials-error`: something could not be loaded or run. */
export interface ErrorDetail {
  readonly message: string;
}
export interface TokenTrialsEventMap {
  'token-trials-ready': CustomEvent<ReadyDetail>;
  'token-trials-step': CustomEvent<StepDetail>;
  'token-trials-end': CustomEvent<EndDetail>;
  'token-trials-error': CustomEvent<ErrorDetail>;
}

/** The element's attributes, as a template writes them. */
export interface TokenTrialsAttributes {
  readonly scenario?: Choice<'scenario'>;
  /** The address of a scenario's file, or `#` and the file packed. */
  readonly src?: string;
  readonly at?: string;
  readonly way?: Choice<'way'>;
  /** Names apart by spaces. */
  readonly panels?: string;
  readonly granularity?: Choice<'granularity'>;
  readonly theme?: Choice<'theme'>;
  readonly lang?: Choice<'lang'>;
  readonly study?: Choice<'study'>;
}

/** Tells the page's author; what says it is loaded where there is something to say. */
const warn: FaultListener = (fault) => {
  import('./warn.ts').then(
    ({ warnOnce }) => {
      warnOnce(fault);
    },
    // What cannot be said is said by what is shown in its place.
    () => undefined,
  );
};

/** The language of the page around an element, else of the browser, where there is one of ours. */
const languageAround = (element: Element): Language =>
  languageOf([element.closest('[lang]')?.getAttribute('lang'), ...navigator.languages]) ?? 'en';

/** All that the attributes come to, wrong values replaced. */
export interface Options {
  readonly scenario: Choice<'scenario'>;
  readonly at: string | null;
  readonly way: Choice<'way'>;
  readonly panels: readonly PanelName[];
  readonly granularity: Choice<'granularity'>;
  readonly lang: Choice<'lang'>;
  readonly study: boolean;
}

/**
 * A trial, played step by step against a token server that runs in the page.
 *
 * Until it nears the viewport it is a frame of its final size with its children in it; then it loads
 * the simulator. Its children and attributes are never changed by it.
 *
 * @element token-trials
 *
 * @attr {string} scenario - Which trial: `trial-1` to `trial-5`, `stolen-token`, `expired-token`, `revoked-token`, `session`.
 * @attr {string} src - A scenario of your own in the place of `scenario`: the address of its file, from the same origin or one that allows it (CORS), or `#` and the file packed, as the page's "Share" writes it.
 * @attr {string} at - The step to open at, by its id, as `r2.api.checking-token`; the first when left out.
 * @attr {string} way - In `stolen-token`, how the token is stolen: `sniffed`, `logged` or `script`.
 * @attr {string} panels - Panels to show beside the stage, apart by spaces: `http`, `machines`, `store`, `knowledge`, `comparison`, `remembering`; `none` for none.
 * @attr {string} granularity - How far one press of "Next" goes: `step` or `line`.
 * @attr {string} theme - `auto` (the page's marker, else the system's setting), `light` or `dark`.
 * @attr {string} lang - Language: `en`, `de`, `es`, `ar` or `zh`; when left out that of the nearest element around it, else the browser's.
 * @attr {string} study - `on` asks for a prediction before each reply, and looks back at the end; `off` does not.
 *
 * @slot title - Takes the place of the trial's title.
 * @slot - What is shown until the trial is loaded, where there is no script, and in print if it was not played: the dialogue.
 *
 * @fires {CustomEvent<ReadyDetail>} token-trials-ready - The trial can be played.
 * @fires {CustomEvent<StepDetail>} token-trials-step - Another step is shown.
 * @fires {CustomEvent<EndDetail>} token-trials-end - The last step is shown.
 * @fires {CustomEvent<ErrorDetail>} token-trials-error - Something could not be loaded or run.
 *
 * @csspart frame - All of it.
 * @csspart title - The line at the top.
 * @csspart stage - The dialogue, the wire and the states.
 * @csspart inspector - The panels.
 * @csspart controls - Buttons and timeline.
 *
 * @cssprop [--token-trials-block-size=36em] - Height of the frame; 54em where panels stand below the stage.
 */
export class TokenTrials extends LitElement {
  /** The library's version. */
  static readonly version: string = VERSION;
  static override styles = frameStyles;

  @property({ reflect: true, useDefault: true }) scenario = 'trial-1';
  @property({ reflect: true, useDefault: true }) src = '';
  @property({ reflect: true, useDefault: true }) at = '';
  @property({ reflect: true, useDefault: true }) way = '';
  @property({ reflect: true, useDefault: true }) panels = '';
  @property({ reflect: true, useDefault: true }) granularity = 'step';
  @property({ reflect: true, useDefault: true }) theme = 'auto';
  @property({ reflect: true, useDefault: true }) override lang = '';
  @property({ reflect: true, useDefault: true }) study = 'off';

  private body: Body | null = null;
  private loading = false;
  private failure: string | null = null;
  private leave: (() => void)[] = [];

  /** The id of the step that is shown; null before there is one. */
  get step(): string | null {
    return this.body?.step ?? null;
  }
  /** What the trial is called; null until it is loaded. */
  get label(): string | null {
    return this.body?.label ?? null;
  }
  /** One step, or line, on. */
  next(): void {
    this.body?.simulation.run('next');
  }
  /** One step, or line, back. */
  back(): void {
    this.body?.simulation.run('back');
  }
  /** Plays on, from the start where it has ended. */
  play(): void {
    this.body?.simulation.player.play();
  }
  /** Stands still. */
  pause(): void {
    this.body?.simulation.player.pause();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.leave.push(
      followTheme(() => {
        this.requestUpdate();
      }),
    );
    this.addEventListener('keydown', this.onKey);
    if (!this.body) this.leave.push(whenNear(this, () => void this.start()));
    else this.body.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.onKey);
    for (const leave of this.leave.splice(0)) leave();
    this.body?.disconnected();
  }

  /** What a server rendered is replaced: it is a frame, and drawn at once. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.body?.change(changed);
  }

  protected override updated(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    // Through the CSSOM: a strict content policy blocks style attributes, not this.
    if (frame) frame.style.colorScheme = schemeOf(choose('theme', this.theme, warn));
  }

  protected override render(): TemplateResult {
    const panels = panelsIn(this.panels, warn).length > 0 ? 'with-panels' : '';
    const { lang, dir } = this.body ? written : {};
    return html`<section
      class="frame ${panels}"
      part="frame"
      aria-label=${this.label ?? nothing}
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
    >
      ${this.body?.render() ?? html`<div class="fallback"><slot></slot></div>`}
      ${this.failure === null ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
    </section>`;
  }

  /** What the attributes come to. Each wrong value is warned of once. */
  private options(): Options {
    return {
      scenario: choose('scenario', this.scenario, warn),
      at: this.at === '' ? null : this.at,
      way: choose('way', this.way, warn),
      panels: panelsIn(this.panels, warn),
      granularity: choose('granularity', this.granularity, warn),
      lang: this.lang === '' ? languageAround(this) : choose('lang', this.lang, warn),
      study:
        choose(
          'study',
          this.hasAttribute('study') && this.study === '' ? 'on' : this.study,
          warn,
        ) === 'on',
    };
  }

  private async start(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    try {
      const { Body } = await (this.src ? import('./own-body.ts') : import('./body.ts'));
      this.body = new Body(this, () => this.options());
      this.requestUpdate();
    } catch (error) {
      this.loading = false;
      this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Tells the page and the reader that something is amiss. What was shown stays. */
  private fail(message: string): void {
    this.failure = fill(translated('frame.failed', frame['frame.failed']), { reason: message });
    this.tell('token-trials-error', { message });
    this.requestUpdate();
  }
  /** Sends one of the element's events. @internal */
  tell<Name extends keyof TokenTrialsEventMap>(
    name: Name,
    detail: TokenTrialsEventMap[Name]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    this.body?.simulation.key(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'token-trials': TokenTrials;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it merges: the events are added to those of every element.
  interface HTMLElementEventMap extends TokenTrialsEventMap {}
}
