import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { entriesOf } from '../model/projections/at.ts';
import { lastStatus, type Guess } from '../model/projections/outcome.ts';
import type { Viewpoint } from '../model/projections/stage.ts';
import { projectTimeline, type Granularity } from '../model/projections/timeline.ts';
import { SCENARIOS, scenarioOf, type Scenario } from '../model/scenarios/index.ts';
import { stepsOf } from '../model/steps.ts';
import { createTexts, en, type MessageKey } from '../texts/index.ts';
import '../view/controls.ts';
import type { Command } from '../view/controls.ts';
import type { DefineDetail } from '../view/rich.ts';
import { Player, type Speed } from '../view/player.ts';
import { rich } from '../view/rich.ts';
import '../view/stage.ts';
import { shared, tokens } from '../view/tokens.ts';
import { readAddress, writeAddress, type Fault } from './address.ts';
import { appStyles } from './app-styles.ts';
import { keyCommand } from './keys.ts';
import { runOf } from './runs.ts';
import { SettingsStore } from './settings.ts';
import { fullTitle, scenarioText, story, strip } from './story.ts';

const texts = createTexts(en);

/** The page: header, stage, inspector, controls; the address says where one is. */
@customElement('tt-app')
export class App extends LitElement {
  static override styles = [tokens, shared, appStyles];

  @state() private scenario!: Scenario;
  @state() private way: string | null = null;
  @state() private viewpoint: Viewpoint = 'all';
  @state() private notices: readonly string[] = [];
  @state() private guesses: ReadonlyMap<string, Guess | null> = new Map();
  private readonly settings = new SettingsStore();
  private readonly player = new Player(this);
  /** The step that the address asks for, until it is recorded. */
  private wanted: string | null = null;
  private touched = false;
  private shown = '';

  constructor() {
    super();
    this.player.waits = () => this.mustPredict();
    this.player.by = this.settings.value.by;
    this.player.speed = this.settings.value.speed;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.followAddress);
    addEventListener('hashchange', this.followAddress);
    document.addEventListener('keydown', this.onKey);
    this.followAddress();
    if (this.settings.volatile) this.notify(texts('notice.storage'));
    if (!(globalThis.crypto as { subtle?: SubtleCrypto } | undefined)?.subtle)
      this.notify(texts('notice.no-subtle'));
    if (this.settings.value.panel !== null) void import('../view/inspector.ts');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.followAddress);
    removeEventListener('hashchange', this.followAddress);
    document.removeEventListener('keydown', this.onKey);
  }

  override render() {
    const { session, cursor } = this.player;
    const { panel, wide } = this.settings.value;
    const ready = session !== null && session.length > 0;
    return html`<div
      class="app ${panel === null ? '' : 'inspecting'} ${wide ? 'wide' : ''} ${cursor > 0 ? 'started' : ''}"
      @tt-define=${this.define}
    >
      <a class="button skip" href="#stage" @click=${this.skip}>${texts('app.skip')}</a>
      <header>
        <h1>${texts('app.title')}</h1>
        <nav aria-label=${texts('app.story')}>${strip(this.scenario, texts)}</nav>
        <button class="button" type="button" popovertarget="story">${texts('app.all')}</button>
        <button
          class="button"
          type="button"
          aria-pressed=${this.viewpoint === 'api'}
          @click=${this.toggleViewpoint}
        >
          ${texts('app.view-as-api')}
        </button>
        <button
          class="button"
          type="button"
          aria-expanded=${panel !== null}
          @click=${this.toggleInspector}
        >
          ${texts(panel === null ? 'app.inspector.open' : 'app.inspector.close')}
        </button>
        ${story(this.scenario, this.settings.value.played, texts, { on: this.settings.value.predicts, toggle: this.togglePredictions })}
      </header>
      <main id="stage" tabindex="-1">
        ${this.heading()}
        ${
          ready
            ? html`<tt-stage
                .trace=${session.trace}
                .cursor=${cursor}
                .recorded=${session.trace.entries.length}
                .viewpoint=${this.viewpoint}
                .texts=${texts}
                .guesses=${this.guesses}
                .predicts=${this.settings.value.predicts}
                .welcomes=${this.welcomes}
                @tt-guess=${this.guess}
                @tt-begin=${this.begin}
              ></tt-stage>`
            : html`<p class="preparing">${texts('app.preparing')}</p>`
        }
      </main>
      ${panel === null || !ready ? nothing : this.inspector(panel)}
      <footer>
        <tt-controls
          .view=${session ? projectTimeline(session.trace, cursor) : { cursor: 0, total: 0, marks: [], before: 0, after: 0 }}
          .texts=${texts}
          .playing=${this.player.playing}
          .ended=${this.player.atEnd}
          .by=${this.player.by}
          .speed=${this.player.speed}
          .onward=${this.onward ? scenarioText(texts, this.onward.id, 'title') : null}
          @tt-command=${this.command}
          @tt-seek=${this.seek}
          @tt-setting=${this.choose}
        ></tt-controls>
      </footer>
      <div class="notices">
        ${this.notices.map(
          (notice) =>
            html`<p class="notice" role="alert">
              <span>${notice}</span>
              <button
                type="button"
                aria-label=${texts('notice.close')}
                @click=${() => (this.notices = this.notices.filter((one) => one !== notice))}
              >
                ×
              </button>
            </p>`,
        )}
      </div>
      <tt-definition></tt-definition>
    </div>`;
  }

  protected override willUpdate(): void {
    const { session, cursor } = this.player;
    if (!session) return;
    const { wanted } = this;
    if (wanted !== null && (stepsOf(session.trace).indexOf(wanted) >= 0 || session.ended)) {
      this.wanted = null;
      if (!session.stepTo(wanted)) this.notify(texts('notice.unknown-step', { id: wanted }));
    }
    if (this.player.atEnd) this.remember(lastStatus(session.trace, cursor));
  }

  protected override updated(): void {
    const { session, cursor } = this.player;
    const id = session ? stepsOf(session.trace).steps[cursor]?.id : undefined;
    if (!session || id === undefined || this.wanted !== null || id === this.shown) return;
    this.shown = id;
    const at = cursor === 0 ? null : id;
    const { scenario, way, viewpoint } = this;
    history.replaceState(
      null,
      '',
      writeAddress({ scenario, at, way, viewpoint, panel: undefined }),
    );
    if (!this.touched) return;
    void import('../view/say-step.ts').then(({ announceStep }) => {
      // Only the step still shown is said: a later one may have come while this was loading.
      if (this.shown === id) announceStep(session.trace, cursor, texts);
    });
  }

  /** The first screen of the first trial: one sentence, one question, one button. */
  private get welcomes(): boolean {
    return this.scenario.number === 1 && this.player.cursor === 0 && this.viewpoint === 'all';
  }

  private get onward(): Scenario | null {
    return SCENARIOS[SCENARIOS.indexOf(this.scenario) + 1] ?? null;
  }

  private heading() {
    const { scenario } = this;
    const compares = scenario.compare !== undefined && this.player.atEnd;
    const remembers = scenario.beside !== undefined && this.player.atEnd;
    const opener = (panel: string, key: MessageKey) =>
      html`<button
        class="button"
        type="button"
        @click=${() => {
          this.showPanel(panel);
        }}
      >
        ${texts(key)}
      </button>`;
    const ways = scenario.ways?.map(
      (way) =>
        html`<option value=${way} ?selected=${way === this.way}>
          ${texts.find(`way.${way}`) ?? way}
        </option>`,
    );
    return html`<div class="title">
      <h2>${fullTitle(texts, scenario)}</h2>
      ${this.welcomes ? nothing : html`<p>${rich(scenarioText(texts, scenario.id, 'intro'))}</p>`}
      ${
        ways
          ? html`<label
              ><span class="hidden">${texts('way.label')}</span>
              <select @change=${this.chooseWay}>
                ${ways}
              </select></label
            >`
          : nothing
      }
      ${compares ? opener('comparison', 'app.compare') : nothing}
      ${remembers ? opener('remembering', 'app.remember') : nothing}
    </div>`;
  }

  private inspector(panel: string) {
    const { session, cursor } = this.player;
    const beside =
      this.scenario.beside === undefined ? undefined : scenarioOf(this.scenario.beside);
    return html`<tt-inspector
      aria-label=${texts('app.inspector')}
      role="complementary"
      .trace=${session?.trace ?? null}
      .cursor=${cursor}
      .recorded=${session?.trace.entries.length ?? 0}
      .panel=${panel}
      .viewpoint=${this.viewpoint}
      .wide=${this.settings.value.wide}
      .beside=${beside ? runOf(beside, null) : null}
      @tt-panel=${(event: CustomEvent<string>) => {
        this.showPanel(event.detail);
      }}
      @tt-wide=${() => {
        this.settings.change({ wide: !this.settings.value.wide });
        this.requestUpdate();
      }}
      @tt-close=${this.toggleInspector}
    ></tt-inspector>`;
  }

  private readonly followAddress = (): void => {
    const { place, fault } = readAddress(location.hash);
    if (fault) this.notify(this.explainFault(fault));
    const session = runOf(place.scenario, place.way);
    const another = session !== this.player.session;
    this.scenario = place.scenario;
    this.way = session.way;
    this.viewpoint = place.viewpoint;
    this.shown = '';
    if (another) {
      this.guesses = new Map();
      this.player.open(session);
      session.done.catch((error: unknown) => {
        this.notify(
          texts('notice.fault', {
            message: error instanceof Error ? error.message : String(error),
          }),
        );
      });
    }
    this.wanted = place.at;
    // Within one scenario nothing else has changed that would have it looked for.
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('#story')?.hidePopover();
    if (place.at === null) this.player.to(0);
    document.title = `${fullTitle(texts, place.scenario)} · ${texts('app.title')}`;
    if (place.panel !== undefined) this.showPanel(place.panel);
  };

  private explainFault(fault: Fault): string {
    return fault.kind === 'unknown-scenario'
      ? texts('notice.unknown-scenario', { id: fault.id })
      : texts('notice.unknown-address');
  }

  private open(scenario: Scenario, way: string | null = null, at: string | null = null): void {
    history.pushState(
      null,
      '',
      writeAddress({ scenario, at, way, viewpoint: this.viewpoint, panel: undefined }),
    );
    this.followAddress();
  }

  private notify(notice: string): void {
    if (!this.notices.includes(notice)) this.notices = [...this.notices, notice];
  }

  private remember(status: number | null): void {
    const { played } = this.settings.value;
    if (status === null || played[this.scenario.id] === status) return;
    this.settings.change({ played: { ...played, [this.scenario.id]: status } });
  }

  private mustPredict(): boolean {
    const { session, cursor } = this.player;
    const message = session && stepsOf(session.trace).steps[cursor]?.message;
    if (
      !session ||
      !this.settings.value.predicts ||
      this.viewpoint === 'api' ||
      !message ||
      this.guesses.has(message)
    )
      return false;
    return entriesOf(session.trace, cursor).some(
      (entry) => entry.kind === 'request' && entry.to === 'api',
    );
  }

  private readonly guess = ({
    detail,
  }: CustomEvent<{ message: string; guess: Guess | null }>): void => {
    this.guesses = new Map([...this.guesses, [detail.message, detail.guess]]);
    this.player.next();
    this.focusNext();
  };
  private readonly begin = (): void => {
    this.run('next');
    this.focusNext();
  };
  private focusNext(): void {
    const controls = this.renderRoot.querySelector('tt-controls');
    controls?.renderRoot.querySelector<HTMLElement>('.next')?.focus();
  }

  private readonly command = ({ detail }: CustomEvent<Command>): void => {
    this.run(detail);
  };
  private run(command: Command): void {
    this.touched = true;
    const { player } = this;
    if (command === 'toggle') player.toggle();
    else if (command === 'onward') {
      if (this.onward) this.open(this.onward);
    } else {
      player.pause();
      if (command === 'next') player.next();
      else player.back();
    }
  }
  private readonly seek = ({ detail }: CustomEvent<number>): void => {
    this.touched = true;
    this.player.pause();
    this.player.to(detail);
  };
  private readonly choose = ({
    detail,
  }: CustomEvent<{ by?: Granularity; speed?: Speed }>): void => {
    this.settings.change(detail);
    Object.assign(this.player, detail);
    this.requestUpdate();
  };
  private readonly chooseWay = (event: Event): void => {
    this.open(this.scenario, (event.target as HTMLSelectElement).value);
  };

  private readonly toggleViewpoint = (): void => {
    this.viewpoint = this.viewpoint === 'api' ? 'all' : 'api';
    this.shown = '';
  };
  private readonly toggleInspector = (): void => {
    this.showPanel(this.settings.value.panel === null ? 'http' : null);
  };
  private showPanel(panel: string | null): void {
    this.settings.change({ panel });
    if (panel !== null) void import('../view/inspector.ts');
    this.requestUpdate();
  }
  private readonly togglePredictions = (): void => {
    this.settings.change({ predicts: !this.settings.value.predicts });
    this.requestUpdate();
  };
  private readonly define = (event: CustomEvent<DefineDetail>): void => {
    const [by] = event.composedPath();
    const box = this.renderRoot.querySelector('tt-definition');
    if (!(by instanceof Element) || !box) return;
    void import('../view/definition.ts').then(() => box.define(event.detail.word, by));
  };
  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#stage')?.focus();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // The page is the simulator: keys count with the focus in it, or nowhere.
    const inside = event.composedPath().includes(this) || document.activeElement === document.body;
    const command = inside ? keyCommand(event) : null;
    if (command === null) return;
    event.preventDefault();
    if (typeof command === 'number') {
      const scenario = SCENARIOS[command - 1];
      if (scenario) this.open(scenario);
    } else if (command === 'first' || command === 'last') {
      this.touched = true;
      this.player.pause();
      this.player.to(command === 'first' ? 0 : this.player.total - 1);
    } else this.run(command);
  };
}
