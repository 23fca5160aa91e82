import { html, nothing, type TemplateResult } from 'lit';
import type { Guess } from '../model/projections/outcome.ts';
import { scenarioOf } from '../model/scenarios/index.ts';
import type { Session } from '../model/session.ts';
import { decisionOf } from '../study/decided.ts';
import { stationAfter, type Station } from '../study/path.ts';
import { questionOf, type Question } from '../study/questions/index.ts';
import { supportFor } from '../study/support.ts';
import { rich } from '../view/rich.ts';
import type { Simulation } from '../view/simulation.ts';
import type { Predicts } from '../view/stage.ts';
import { stationTitle } from '../view/study/titles.ts';
import { runOfQuestion } from '../view/study/runs.ts';
import { progressStore } from '../view/study/store.ts';
import { studyTexts as texts } from '../view/study/path-texts.ts';
import { scenarioText } from '../view/titles.ts';
import { texts as pageTexts } from './texts.ts';
import '../view/study/debrief.ts';
import '../view/study/study.ts';
import type { Place, StudyPage } from './address.ts';

/** What the guide asks of the page that it guides through. */
interface Guided {
  readonly simulation: Simulation;
  /** Goes to a place, so that one can come back. */
  go(place: Partial<Place>): void;
  requestUpdate(): void;
}

/** Where a station of the path is. */
function placeOfStation({ id, kind }: Station): Partial<Place> {
  const scenario = kind === 'scenario' ? scenarioOf(id) : undefined;
  return scenario ? { scenario, study: true } : { page: id as StudyPage, study: true };
}

/**
 * The guided path on the page: goal before a trial, help before its replies, looking back after it, the runs
 * that settle its questions. Loaded when the path is entered.
 */
export class Guide {
  readonly store = progressStore();
  /** True while the questions stand beside the stage, or in its place where it is narrow. */
  debriefing = false;
  /** The trial that is looked back at: the stage may show another run meanwhile. */
  private lesson: Session | null = null;
  private guesses: ReadonlyMap<string, Guess | null> = new Map();
  private place: Place | null = null;

  constructor(private readonly page: Guided) {}

  /** The question of that id, with its run; null when there is none. */
  static experiment(id: string): { question: Question; session: Session } | null {
    const question = questionOf(id);
    return question ? { question, session: runOfQuestion(question) } : null;
  }

  /** Hears where one is, once the stage is there. */
  follow(place: Place): void {
    this.place = place;
    const { simulation } = this.page;
    const { session } = simulation.player;
    if (place.page !== null || place.question !== null || !session) return;
    if (session === this.lesson) simulation.guesses = this.guesses;
    else {
      this.lesson = session;
      this.guesses = new Map();
      this.debriefing = false;
    }
  }

  /** True while a trial of the path is on the stage, and not the run that settles a question. */
  private get onTrial(): boolean {
    return this.place?.question === null;
  }

  get predicts(): Predicts {
    return this.onTrial && 'study';
  }

  /** A prediction is kept when what then came is recorded. One that was not asked for is none. */
  guessed(message: string, guess: Guess | null): void {
    const { simulation } = this.page;
    const { session } = simulation.player;
    if (!session) return;
    this.guesses = simulation.guesses;
    if (supportFor(session.trace, message) === 'worked') return;
    session.done.then(
      () => {
        const decision = decisionOf(session.trace, message);
        if (!decision) return;
        const { status, code } = decision;
        const truth = status >= 400 ? 'refuses' : code === 'served' ? 'serves' : 'else';
        const scenario = session.scenario.id;
        this.store.record({ kind: 'predicted', scenario, message, answer: guess, truth });
      },
      // A run that broke off is told of on the page; nothing can be said of the prediction.
      () => undefined,
    );
  }

  /** What "Next" does at the end: the questions. */
  get onward(): string | null {
    return this.onTrial ? texts('debrief.open') : null;
  }
  lookBack(): void {
    this.debriefing = true;
    this.page.requestUpdate();
  }
  lookAway(): void {
    this.debriefing = false;
    this.page.requestUpdate();
  }

  /** The sentence under the title. */
  sentence(scenario: string): string | null {
    return this.onTrial ? texts.find(`goal.${scenario}`) : null;
  }

  /** The first screen of a trial: what one will find out. */
  welcome(scenario: string, begin: () => void): TemplateResult {
    return html`<div class="welcome">
      <p class="kind">${texts('study.goal')}</p>
      <h3>${texts.find(`goal.${scenario}`)}</h3>
      <p>${rich(scenarioText(pageTexts, scenario, 'intro'))}</p>
      <button class="button primary" type="button" @click=${begin}>${texts('study.start')}</button>
    </div>`;
  }

  /** Ways about the path, beside the title. */
  ways(): TemplateResult {
    const back = !this.debriefing && this.lesson !== null && this.begun;
    return html`<a class="button" href="#/study">${texts('study.map')}</a> ${
        back
          ? html`<button class="button" type="button" @click=${this.back}>
              ${texts('debrief.back')}
            </button>`
          : nothing
      }`;
  }

  /** A page of the path in place of the stage. */
  view(page: StudyPage): TemplateResult {
    return html`<tt-study
      .page=${page}
      .store=${this.store}
      @tt-open=${({ detail }: CustomEvent<Station>) => {
        this.page.go(placeOfStation(detail));
      }}
    ></tt-study>`;
  }

  /** The questions about the trial. */
  aside(): TemplateResult | typeof nothing {
    const { lesson, place } = this;
    if (!lesson || !this.debriefing) return nothing;
    this.begun = true;
    const next = stationAfter(lesson.scenario.id);
    return html`<tt-debrief
      role="complementary"
      aria-label=${texts('debrief.title')}
      .session=${lesson}
      .store=${this.store}
      .onward=${next && texts('debrief.on', { title: stationTitle(next, texts) })}
      .trying=${place?.question ?? null}
      @tt-show=${this.show}
      @tt-try=${this.play}
      @tt-resume=${this.resume}
      @tt-onward=${() => {
        if (next) this.page.go(placeOfStation(next));
      }}
    ></tt-debrief>`;
  }
  /** True once the questions were opened: then one can come back to them. */
  private begun = false;

  private readonly back = (): void => {
    this.lookBack();
  };
  private readonly show = ({ detail }: CustomEvent<string>): void => {
    const { simulation } = this.page;
    simulation.player.pause();
    simulation.player.toId(detail);
    // Where there is room for one of the two only, it is the stage that was asked for.
    if (matchMedia('(max-width: 53.75rem)').matches) this.lookAway();
  };
  private readonly play = ({ detail }: CustomEvent<string>): void => {
    this.page.go({ question: detail, study: true });
    if (matchMedia('(max-width: 53.75rem)').matches) this.lookAway();
  };
  private readonly resume = (): void => {
    const { lesson } = this;
    if (lesson)
      this.page.go({ scenario: lesson.scenario, way: lesson.way, study: true, at: 'end' });
  };
}
