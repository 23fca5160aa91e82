import { html, nothing, type TemplateResult } from 'lit';
import type { Guess } from '../../model/projections/outcome.ts';
import type { Recorded } from '../../model/session.ts';
import { stepsOf } from '../../model/steps.ts';
import { decisionOf } from '../../study/decided.ts';
import type { Recorder } from '../../study/progress-store.ts';
import { questionOf, type Question } from '../../study/questions/index.ts';
import { supportFor } from '../../study/support.ts';
import '../prediction.ts';
import { tellsReasons } from '../reasons.ts';
import type { Simulation } from '../simulation.ts';
import type { Predicts } from '../stage.ts';
import './debrief.ts';
import { studyTexts as texts } from './path-texts.ts';
import { runOfQuestion } from './runs.ts';

/** How the scenarios begin that settle a question. */
const TRY = 'try-';

/** Where a trial is studied: a page, or an embed. */
export interface Place {
  readonly simulation: Simulation;
  readonly store: Recorder;
  requestUpdate(): void;
  /** Puts the run that settles a question on the stage. */
  tries(question: Question): void;
  /** Puts the trial's own run back on the stage, at a step. */
  resumes(lesson: Recorded, at: string): void;
  /** What follows the trial: what it is called, and the way there. Null where nothing follows. */
  after(lesson: Recorded): { readonly label: string; go(): void } | null;
  /** True where there is room for stage or questions, and not for both. */
  narrow(): boolean;
}

/** The question of that id with its run; null when there is none. */
export function experimentOf(id: string): { question: Question; session: Recorded } | null {
  const question = questionOf(id);
  return question ? { question, session: runOfQuestion(question) } : null;
}

/**
 * A trial that is studied: help before its replies, the questions after it, and the runs that settle these, on
 * the same stage. What the learner says is kept in the store.
 */
export class LookingBack {
  /** True while the questions are shown. */
  open = false;
  /** The question whose run is on the stage; null while the trial's own is. */
  private trying: string | null = null;
  private lesson: Recorded | null = null;
  private guesses: ReadonlyMap<string, Guess | null> = new Map();
  /** True once the questions were opened: then one can come back to them. */
  private begun = false;

  constructor(private readonly place: Place) {}

  /** Hears which run is on the stage: a trial's own, or that of a question. */
  follow(session: Recorded): void {
    const { id } = session.scenario;
    this.trying = id.startsWith(TRY) ? id.slice(TRY.length) : null;
    if (this.trying !== null) return;
    if (session === this.lesson) this.place.simulation.guesses = this.guesses;
    else {
      this.lesson = session;
      this.guesses = this.place.simulation.guesses;
      this.open = false;
      this.begun = false;
    }
  }

  get predicts(): Predicts {
    return this.trying === null && 'study';
  }

  /** A prediction is kept when what then came is recorded. Where none was asked, there is none. */
  guessed(message: string, guess: Guess | null): void {
    const { lesson } = this;
    if (!lesson || this.trying !== null) return;
    this.guesses = this.place.simulation.guesses;
    if (supportFor(lesson.trace, message) === 'worked') return;
    lesson.done.then(
      () => {
        const decision = decisionOf(lesson.trace, message);
        if (!decision) return;
        const { status, code } = decision;
        const truth = status >= 400 ? 'refuses' : code === 'served' ? 'serves' : 'else';
        const scenario = lesson.scenario.id;
        this.place.store.record({ kind: 'predicted', scenario, message, answer: guess, truth });
      },
      // A run that broke off is told of elsewhere; nothing can be said of the prediction.
      () => undefined,
    );
  }

  /** What "Next" does at the end: it opens the questions. Null where they are open, or it is another run's end. */
  get onward(): string | null {
    return this.trying === null && !this.open ? texts('debrief.open') : null;
  }
  show(): void {
    this.open = true;
    this.begun = true;
    this.place.requestUpdate();
  }
  hide(): void {
    this.open = false;
    this.place.requestUpdate();
  }

  /** The way back to the questions, once they were opened. */
  back(): TemplateResult | typeof nothing {
    if (this.open || !this.begun) return nothing;
    return html`<button class="button stay" type="button" @click=${this.reopen}>
      ${texts('debrief.back')}
    </button>`;
  }
  private readonly reopen = (): void => {
    this.show();
  };

  /** The questions about the trial: once opened they stay, seen or not, with all that was answered. */
  aside(): TemplateResult | null {
    const { lesson, place } = this;
    if (!lesson || !this.begun) return null;
    const after = place.after(lesson);
    return html`<tt-debrief
      role="complementary"
      aria-label=${texts('debrief.title')}
      ?hidden=${!this.open}
      .session=${lesson}
      .store=${place.store}
      .onward=${after?.label ?? null}
      .trying=${this.trying}
      .sealed=${!tellsReasons(place.simulation.texts)}
      @tt-show=${this.showStep}
      @tt-try=${this.play}
      @tt-resume=${this.resume}
      @tt-onward=${() => {
        after?.go();
      }}
    ></tt-debrief>`;
  }

  private readonly showStep = ({ detail }: CustomEvent<string>): void => {
    const { player } = this.place.simulation;
    player.pause();
    player.toId(detail);
    // Where there is room for one of the two only, it is the stage that was asked for.
    if (this.place.narrow()) this.hide();
  };
  private readonly play = ({ detail }: CustomEvent<string>): void => {
    const question = questionOf(detail);
    if (!question) return;
    this.place.tries(question);
    this.place.simulation.player.play();
    if (this.place.narrow()) this.hide();
  };
  private readonly resume = (): void => {
    const { lesson } = this;
    if (lesson) this.place.resumes(lesson, stepsOf(lesson.trace).steps.at(-1)?.id ?? '');
  };
}
