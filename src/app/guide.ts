import { html, type TemplateResult } from 'lit';
import { scenarioOf } from '../model/scenarios/index.ts';
import type { Recorded } from '../model/session.ts';
import { stationAfter, type Station } from '../study/path.ts';
import { rich } from '../view/rich.ts';
import type { Simulation } from '../view/simulation.ts';
import { LookingBack } from '../view/study/looking-back.ts';
import { studyTexts as texts } from '../view/study/path-texts.ts';
import { progressStore } from '../view/study/store.ts';
import '../view/study/study.ts';
import { stationTitle } from '../view/study/titles.ts';
import { scenarioText } from '../view/titles.ts';
import type { Place, StudyPage } from './address.ts';
import { narrow } from './narrow.ts';
import { texts as pageTexts } from './texts.ts';

export { experimentOf } from '../view/study/looking-back.ts';

/** What follows: what it is called, and the way there. */
export interface Onward {
  readonly label: string;
  readonly go: () => void;
}
/** What the guide asks of the page that it guides through. */
interface Guided {
  readonly simulation: Simulation;
  /** Goes to a place, so that one can come back. */
  go(place: Partial<Place>): void;
  requestUpdate(): void;
  /** A part could not be loaded. */
  partMissing(): void;
}

/** Where a station of the path is. */
function placeOfStation({ id, kind }: Station): Partial<Place> {
  const scenario = kind === 'scenario' ? scenarioOf(id) : undefined;
  return scenario ? { scenario, study: true } : { page: id as StudyPage, study: true };
}

/**
 * The guided path on the page: its map and activities, the goal before a trial, looking back after it. Loaded
 * when the path is entered.
 */
export class Guide {
  readonly looking: LookingBack;
  private readonly store = progressStore();
  private place: Place | null = null;

  constructor(
    private readonly page: Guided,
    /** Where a lesson is walked, what follows in it. */
    private readonly places: {
      readonly sealed: boolean;
      readonly classroom: { readonly planned: boolean; readonly onward: Onward | null } | null;
    },
  ) {
    this.looking = new LookingBack({
      simulation: page.simulation,
      store: this.store,
      requestUpdate: () => {
        page.requestUpdate();
      },
      tries: ({ id }) => {
        page.go({ question: id, study: true });
      },
      resumes: ({ scenario, way }, at) => {
        page.go({ scenario, way, at, study: true });
      },
      after: (lesson) => this.after(lesson),
      narrow: () => narrow.matches,
    });
  }

  /** Hears where one is, once the stage is there. */
  follow(place: Place): void {
    this.place = place;
    const { session } = this.page.simulation.player;
    if (session && place.page === null) this.looking.follow(session);
  }

  /** The sentence under the title. */
  sentence(scenario: string): string | null {
    return this.place?.question === null ? texts.find(`goal.${scenario}`) : null;
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
    return html`<a class="button stay" href="#/study">${texts('study.map')}</a>
      ${this.looking.back()}`;
  }

  /** What a page of the path is called. */
  nameOf(page: StudyPage): string {
    return texts.find(`station.${page}.title`) ?? texts('study.title');
  }

  /** A page of the path in place of the stage. */
  view(page: StudyPage, [level = '']: readonly string[]): TemplateResult {
    return html`<tt-study
      .page=${page}
      .level=${level}
      .store=${this.store}
      .sealed=${this.places.sealed}
      @tt-open=${({ detail }: CustomEvent<Station>) => {
        this.page.go(placeOfStation(detail));
      }}
      @tt-part-missing=${() => {
        this.page.partMissing();
      }}
    ></tt-study>`;
  }

  private after({ scenario }: Recorded): Onward | null {
    const { classroom } = this.places;
    if (classroom?.planned === true) return classroom.onward;
    const next = stationAfter(scenario.id);
    return (
      next && {
        label: texts('debrief.on', { title: stationTitle(next, texts) }),
        go: () => {
          this.page.go(placeOfStation(next));
        },
      }
    );
  }
}
