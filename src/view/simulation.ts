import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Guess } from '../model/projections/outcome.ts';
import type { Viewpoint } from '../model/projections/stage.ts';
import {
  projectTimeline,
  type Granularity,
  type TimelineView,
} from '../model/projections/timeline.ts';
import type { Scenario } from '../model/scenarios/index.ts';
import type { Recorded } from '../model/session.ts';
import { stepsOf } from '../model/steps.ts';
import type { Texts } from '../texts/index.ts';
import { afterPaint } from './after-paint.ts';
import type { Command } from './controls.ts';
import { keyCommand } from './keys.ts';
import { Player, type Speed } from './player.ts';
import type { DefineDetail } from './rich.ts';
import { runOf } from './runs.ts';
import type { Predicts } from './stage.ts';

/** The timeline before there is a run. */
const NO_TIMELINE: TimelineView = { cursor: 0, total: 0, marks: [], before: 0, after: 0 };

/** A step that is drawn. */
export interface Shown {
  readonly session: Recorded;
  readonly cursor: number;
  readonly id: string;
}
/** What of a simulation the place that it stands in decides, and what it hears. */
export interface Place {
  /** Another step is drawn; `touched`: by a person. */
  shown(step: Shown, touched: boolean): void;
  /** The step that was asked for does not exist; the nearest is shown. */
  missed(id: string): void;
  /** A run broke off. */
  failed(message: string): void;
  /** A part could not be loaded. */
  partMissing(): void;
  /** A choice was made: remember it. */
  chose?(choice: { readonly by?: Granularity; readonly speed?: Speed }): void;
  /** The learner commits to a prediction, or skips it with null. */
  guessed?(message: string, guess: Guess | null): void;
  /** "Next" was pressed at the end, where something follows. */
  onward?(): void;
  /** A key asks for the scenario of that number. */
  numbered?(number: number): void;
  /** A key asks for help. */
  helps?(): void;
}
type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/**
 * One scenario being played in an element: its session, cursor, predictions, keys and announcements.
 * The page and the embed place it; stage and controls are drawn by it.
 */
export class Simulation implements ReactiveController {
  readonly player: Player;
  scenario!: Scenario;
  way: string | null = null;
  viewpoint: Viewpoint = 'all';
  /** Guesses by message; undefined: not asked yet, null: skipped. */
  guesses: ReadonlyMap<string, Guess | null> = new Map();
  /** Whether predictions are asked on the stage, as it was drawn last. */
  predicts: Predicts = false;
  /** True once a person has done something here: from then on steps are said. */
  touched = false;
  /** True where one has come from elsewhere, and where to is yet to be said. */
  arrived = false;
  /** The step that is asked for, until it is recorded. */
  private wanted: string | null = null;
  private last = '';

  constructor(
    readonly host: Host,
    public texts: Texts,
    private readonly place: Place,
  ) {
    this.player = new Player(host);
    host.addController(this);
    // What says a step also keeps the focus: it must have seen what has it.
    host.addEventListener(
      'focusin',
      () => {
        this.load(import('./say-step.ts'));
      },
      { once: true },
    );
  }

  /** The run, once there is a step to show. */
  get session(): Recorded | null {
    const { session } = this.player;
    return session && session.length > 0 ? session : null;
  }

  /**
   * Opens a scenario at a step, or at its first; `true` when it is another run than before. An unknown
   * way is the first one.
   */
  open(
    scenario: Scenario,
    way: string | null,
    at: string | null,
    session: Recorded = runOf(scenario, way),
  ): boolean {
    const another = session !== this.player.session;
    this.scenario = scenario;
    this.way = session.way;
    this.last = '';
    if (another) {
      this.guesses = new Map();
      this.player.open(session);
      session.done.catch((error: unknown) => {
        this.place.failed(error instanceof Error ? error.message : String(error));
      });
    }
    this.wanted = at;
    if (at === null) this.player.to(0);
    // Within one scenario nothing else has changed that would have the step looked for.
    this.host.requestUpdate();
    return another;
  }

  hostUpdate(): void {
    const { wanted } = this;
    const { session } = this.player;
    if (!session || wanted === null) return;
    if (stepsOf(session.trace).indexOf(wanted) < 0 && !session.ended) return;
    this.wanted = null;
    if (!this.player.toId(wanted)) this.place.missed(wanted);
  }

  hostUpdated(): void {
    const { session, cursor } = this.player;
    const id = session ? stepsOf(session.trace).steps[cursor]?.id : undefined;
    if (!session || id === undefined || this.wanted !== null || id === this.last) return;
    this.last = id;
    this.place.shown({ session, cursor, id }, this.touched);
    if (this.touched)
      afterPaint(() => {
        this.say('step', id);
      });
  }

  /** The id of the step that is drawn; null before there is one. */
  get shownId(): string | null {
    return this.last === '' ? null : this.last;
  }

  /** Draws from whose eyes it is seen. */
  see(viewpoint: Viewpoint): void {
    this.viewpoint = viewpoint;
    this.last = '';
    this.host.requestUpdate();
  }

  run(command: Command): void {
    this.touched = true;
    const { player } = this;
    if (command === 'toggle') player.toggle();
    else if (command === 'onward') this.place.onward?.();
    else {
      player.pause();
      player[command]();
    }
  }

  /** A key pressed where the simulation may take it. */
  key(event: KeyboardEvent): void {
    const command = keyCommand(event);
    if (command === null) return;
    if (typeof command === 'number') this.place.numbered?.(command);
    else if (command === 'help') this.place.helps?.();
    else if (command === 'words') this.say('words');
    else if (command === 'first') this.seek(0);
    else if (command === 'last') this.seek(this.player.total - 1);
    else {
      this.run(command);
      if (command === 'toggle') this.say('playing');
    }
    event.preventDefault();
  }

  /** The stage, once there is a run; `below` stands under the last step shown, `whole` folds nothing. */
  stage(
    session: Recorded,
    predicts: Predicts,
    {
      welcomes = false,
      below = nothing,
      whole = false,
    }: { welcomes?: boolean; below?: TemplateResult | typeof nothing; whole?: boolean } = {},
  ): TemplateResult {
    this.predicts = predicts;
    return html`<tt-stage
      part="stage"
      .trace=${session.trace}
      .cursor=${this.player.cursor}
      .recorded=${session.trace.entries.length}
      .viewpoint=${this.viewpoint}
      .texts=${this.texts}
      .guesses=${this.guesses}
      .predicts=${predicts}
      .welcomes=${welcomes}
      .whole=${whole}
      @tt-guess=${this.guess}
      >${below}</tt-stage
    >`;
  }

  /** The controls; `onward` names what follows, null where nothing does. */
  controls(onward: string | null): TemplateResult {
    const { player } = this;
    const { session } = player;
    return html`<tt-controls
      part="controls"
      .view=${session ? projectTimeline(session.trace, player.cursor) : NO_TIMELINE}
      .texts=${this.texts}
      .viewpoint=${this.viewpoint}
      .playing=${player.playing}
      .ended=${player.atEnd}
      .by=${player.by}
      .speed=${player.speed}
      .onward=${onward}
      @tt-command=${this.command}
      @tt-seek=${this.sought}
      @tt-setting=${this.choose}
    ></tt-controls>`;
  }

  /** A part that is loaded when it is asked for; where it cannot be, the page goes on without. */
  load<Part>(part: Promise<Part>, use: (part: Part) => void = () => undefined): void {
    part.then(use, () => {
      this.place.partMissing();
    });
  }

  /** Says something of the step that is shown; not of one that was, while this was loading. */
  private say(what: 'step' | 'words' | 'playing', id = this.last): void {
    this.load(import('./say-step.ts'), (saying) => {
      if (this.last === id) void saying[what](this);
    });
  }

  /** Goes to a step, as somebody asked for it. */
  seek(step: number): void {
    this.touched = true;
    this.player.pause();
    this.player.to(step);
  }
  focusNext(): void {
    const controls = this.host.renderRoot.querySelector('tt-controls');
    controls?.renderRoot.querySelector<HTMLElement>('.next')?.focus();
  }

  /** Shows the definition of a word that was pressed. */
  readonly define = (event: CustomEvent<DefineDetail>): void => {
    const [by] = event.composedPath();
    const box = this.host.renderRoot.querySelector('tt-definition');
    if (!(by instanceof Element) || !box) return;
    this.load(import('./definition.ts'), () => {
      void box.define(event.detail.word, by);
    });
  };
  private readonly guess = ({
    detail,
  }: CustomEvent<{ message: string; guess: Guess | null }>): void => {
    this.touched = true;
    this.guesses = new Map([...this.guesses, [detail.message, detail.guess]]);
    this.place.guessed?.(detail.message, detail.guess);
    this.player.next();
    this.focusNext();
  };
  /** The first step, by the one button of the first screen. */
  readonly begin = (): void => {
    this.run('next');
    this.focusNext();
  };
  private readonly command = ({ detail }: CustomEvent<Command>): void => {
    this.run(detail);
  };
  private readonly sought = ({ detail }: CustomEvent<number>): void => {
    this.seek(detail);
  };
  private readonly choose = ({
    detail,
  }: CustomEvent<{ by?: Granularity; speed?: Speed }>): void => {
    Object.assign(this.player, detail);
    this.place.chose?.(detail);
    this.host.requestUpdate();
  };
}
