import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { entriesOf } from '../model/projections/at.ts';
import { lastStatus, type Guess } from '../model/projections/outcome.ts';
import type { Viewpoint } from '../model/projections/stage.ts';
import {
  projectTimeline,
  type Granularity,
  type TimelineView,
} from '../model/projections/timeline.ts';
import { SCENARIOS, type Scenario } from '../model/scenarios/index.ts';
import { stepsOf } from '../model/steps.ts';
import { createTexts, en, lessonOf, noticeOf, type NoticeKey } from '../texts/index.ts';
import '../view/controls.ts';
import type { Command } from '../view/controls.ts';
import type { DefineDetail } from '../view/rich.ts';
import { Player, type Speed } from '../view/player.ts';
import '../view/stage.ts';
import { shared, tokens } from '../view/tokens.ts';
import { readAddress, writeAddress } from './address.ts';
import { appStyles } from './app-styles.ts';
import { keyCommand } from './keys.ts';
import { runOf } from './runs.ts';
import {
  headerPart,
  headingPart,
  inspectorPart,
  noticesPart,
  type PageActions,
  type PageState,
} from './parts.ts';
import { SettingsStore, type Settings } from './settings.ts';
import { fullTitle, scenarioText } from './story.ts';

const texts = createTexts(en);
/** The timeline before there is a run. */
const NO_TIMELINE: TimelineView = { cursor: 0, total: 0, marks: [], before: 0, after: 0 };

/** The page: header, stage, inspector, controls; the address says where one is. */
@customElement('tt-app')
export class App extends LitElement {
  static override styles = [tokens, shared, appStyles];

  @state() private scenario!: Scenario;
  @state() private way: string | null = null;
  @state() private viewpoint: Viewpoint = 'all';
  @state() private lesson: string | null = null;
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
    if (this.settings.volatile) this.notify('storage');
    if (!(globalThis.crypto as { subtle?: SubtleCrypto } | undefined)?.subtle)
      this.notify('no-subtle');
    if (this.settings.value.panel !== null) this.load(import('../view/inspector.ts'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.followAddress);
    removeEventListener('hashchange', this.followAddress);
    document.removeEventListener('keydown', this.onKey);
  }

  override render() {
    const { settings, page, actions } = this;
    const { session, cursor } = this.player;
    const { panel, wide, predicts } = settings.value;
    const classes = [
      'app',
      panel === null ? '' : 'inspecting',
      wide ? 'wide' : '',
      cursor > 0 ? 'started' : '',
      page.atEnd ? 'ended' : '',
    ];
    return html`<div class=${classes.join(' ')} @tt-define=${this.define}>
      ${headerPart(page, actions, this.skip)}
      <main id="stage" tabindex="-1">
        ${headingPart(page, actions)}
        ${
          page.session
            ? html`<tt-stage
                .trace=${page.session.trace}
                .cursor=${cursor}
                .recorded=${page.session.trace.entries.length}
                .viewpoint=${this.viewpoint}
                .texts=${texts}
                .guesses=${this.guesses}
                .predicts=${predicts}
                .welcomes=${page.welcomes}
                @tt-guess=${this.guess}
                @tt-begin=${this.begin}
              ></tt-stage>`
            : html`<p class="preparing">${texts('app.preparing')}</p>`
        }
      </main>
      ${inspectorPart(page, actions)}
      <footer>
        <tt-controls
          .view=${session ? projectTimeline(session.trace, cursor) : NO_TIMELINE}
          .texts=${texts}
          .viewpoint=${this.viewpoint}
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
      ${noticesPart(this.notices, texts, actions)}
      <tt-definition></tt-definition>
    </div>`;
  }

  protected override willUpdate(): void {
    const { session, cursor } = this.player;
    if (!session) return;
    const { wanted } = this;
    if (wanted !== null && (stepsOf(session.trace).indexOf(wanted) >= 0 || session.ended)) {
      this.wanted = null;
      if (!session.stepTo(wanted)) this.notify('unknown-step', { id: wanted });
    }
    if (!this.player.atEnd) return;
    this.remember(lastStatus(session.trace, cursor));
    if (this.lesson === null) this.loadLesson(this.scenario);
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
    this.load(import('../view/say-step.ts'), ({ announceStep }) => {
      // Only the step still shown is said: a later one may have come while this was loading.
      if (this.shown === id) announceStep(session.trace, cursor, texts, viewpoint);
    });
  }

  private get page(): PageState {
    const { scenario, way, viewpoint, player } = this;
    const { session, cursor, atEnd } = player;
    return {
      texts,
      scenario,
      way,
      viewpoint,
      settings: this.settings.value,
      session: session && session.length > 0 ? session : null,
      cursor,
      atEnd,
      lesson: this.lesson,
      welcomes: scenario.number === 1 && cursor === 0 && viewpoint === 'all',
    };
  }

  private get onward(): Scenario | null {
    return SCENARIOS[SCENARIOS.indexOf(this.scenario) + 1] ?? null;
  }

  private readonly followAddress = (): void => {
    const { place, fault } = readAddress(location.hash);
    if (fault) this.notify(fault.kind, { id: fault.id });
    const session = runOf(place.scenario, place.way);
    const another = session !== this.player.session;
    this.scenario = place.scenario;
    this.way = session.way;
    this.viewpoint = place.viewpoint;
    this.shown = '';
    if (another) {
      this.lesson = null;
      this.guesses = new Map();
      this.player.open(session);
      session.done.catch((error: unknown) => {
        this.notify('fault', { message: error instanceof Error ? error.message : String(error) });
      });
    }
    this.wanted = place.at;
    // Within one scenario nothing else has changed that would have it looked for.
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('#story')?.hidePopover();
    if (place.at === null) this.player.to(0);
    document.title = `${fullTitle(texts, place.scenario)} · ${texts('app.title')}`;
    if (place.panel !== undefined) this.actions.showPanel(place.panel);
  };

  private open(scenario: Scenario, way: string | null = null, at: string | null = null): void {
    history.pushState(
      null,
      '',
      writeAddress({ scenario, at, way, viewpoint: this.viewpoint, panel: undefined }),
    );
    this.followAddress();
  }

  private notify(key: NoticeKey, params?: Readonly<Record<string, string>>): void {
    void noticeOf(key, params).then(
      (notice) => {
        if (!this.notices.includes(notice)) this.notices = [...this.notices, notice];
      },
      // Without the words there is nothing to say.
      () => undefined,
    );
  }

  /** A part that is loaded when it is asked for; where it cannot be, the page goes on without. */
  private load<Part>(part: Promise<Part>, use: (part: Part) => void = () => undefined): void {
    part.then(use, () => {
      this.notify('part-missing');
    });
  }

  private remember(status: number | null): void {
    const { played } = this.settings.value;
    if (status === null || played[this.scenario.id] === status) return;
    this.settings.change({ played: { ...played, [this.scenario.id]: status } });
  }

  private loadLesson({ id }: Scenario): void {
    this.load(lessonOf(id), (lesson) => {
      if (this.scenario.id === id) this.lesson = lesson;
    });
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
    Object.assign(this.player, detail);
    this.change(detail);
  };
  private readonly actions: PageActions = {
    toggleViewpoint: () => {
      this.viewpoint = this.viewpoint === 'api' ? 'all' : 'api';
      this.shown = '';
    },
    togglePredictions: () => {
      this.change({ predicts: !this.settings.value.predicts });
    },
    toggleWide: () => {
      this.change({ wide: !this.settings.value.wide });
    },
    showPanel: (panel) => {
      if (panel !== null) this.load(import('../view/inspector.ts'));
      this.change({ panel });
    },
    chooseWay: (way) => {
      this.open(this.scenario, way);
    },
    dismiss: (notice) => {
      this.notices = this.notices.filter((one) => one !== notice);
    },
  };
  private change(change: Partial<Settings>): void {
    this.settings.change(change);
    this.requestUpdate();
  }
  private readonly define = (event: CustomEvent<DefineDetail>): void => {
    const [by] = event.composedPath();
    const box = this.renderRoot.querySelector('tt-definition');
    if (!(by instanceof Element) || !box) return;
    this.load(import('../view/definition.ts'), () => {
      void box.define(event.detail.word, by);
    });
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
