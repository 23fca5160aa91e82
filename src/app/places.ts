import type { Scenario } from '../model/scenarios/index.ts';
import type { Recorded } from '../model/session.ts';
import { afterPaint } from '../view/after-paint.ts';
import type { Shown, Simulation } from '../view/simulation.ts';
import { titleOf } from '../view/titles.ts';
import { readAddress, writeAddress, type Place } from './address.ts';
import type { Guide } from './guide.ts';
import type { labPart } from './lab.ts';
import type { Notices } from './notices.ts';
import type { PageLanguage } from './page-language.ts';
import { texts } from './texts.ts';
import { WrittenAddress } from './written-address.ts';

/** The page that is at one place or another. */
export interface Placed {
  readonly simulation: Simulation;
  requestUpdate(): void;
  /** A part could not be loaded. */
  partMissing(): void;
  /** Goes to a place, so that one can come back. */
  go(place: Partial<Place>): void;
  /** Somebody is on the way to another place. */
  left(): void;
  /** That place is on the stage; `anew` where it is another run than before. */
  arrived(place: Place, anew: boolean): void;
}

/** A trial, the run that settles a question, or a page of the path. */
const nameOf = ({ page, question, scenario }: Place): string => page ?? question ?? scenario.id;

/** Where the page is: the address followed and written, and the guided path where that leads. */
export class Places {
  place!: Place;
  /** The guided path, once it is entered and loaded. */
  guide: Guide | null = null;
  /** What draws the lab, once it is entered and loaded. */
  lab: typeof labPart | null = null;
  private readonly address = new WrittenAddress();

  constructor(
    private readonly page: Placed,
    private readonly language: PageLanguage,
    private readonly notices: Notices,
  ) {}

  /** What stands there: a trial, or a page of the path. */
  get name(): string {
    const { page } = this.place;
    if (page === 'lab') return texts('app.lab');
    if (page !== null) return this.guide?.nameOf(page) ?? texts('app.study');
    // Until a question's run is loaded there is none.
    const scenario = (this.page.simulation.scenario as Scenario | undefined) ?? this.place.scenario;
    return titleOf(texts, scenario);
  }

  connect(): void {
    addEventListener('popstate', this.moved);
    addEventListener('hashchange', this.moved);
    this.address.connect();
    this.follow();
  }
  disconnect(): void {
    this.address.disconnect();
    removeEventListener('popstate', this.moved);
    removeEventListener('hashchange', this.moved);
  }

  /** Goes to a place, so that one can come back. */
  go(place: Partial<Place>): void {
    const { viewpoint, scenario } = this.page.simulation;
    this.address.push(
      writeAddress({ scenario, viewpoint, lang: this.language.inAddress, ...place }),
    );
    this.follow();
  }

  open(scenario: Scenario, way: string | null = null, at: string | null = null): void {
    this.go({ scenario, way, at, study: this.place.study });
  }

  /** Has the address say which step is shown. */
  shown({ cursor, id }: Shown): void {
    // A page of the path stands in its place.
    if (this.place.page !== null) return;
    const { scenario, way, viewpoint } = this.page.simulation;
    const { study, question } = this.place;
    const at = cursor === 0 ? null : id;
    const lang = this.language.inAddress;
    this.address.replace(writeAddress({ scenario, at, way, viewpoint, study, question, lang }));
  }

  /** A link is told of twice, and followed once: what comes of it is said. */
  private readonly moved = (): void => {
    if (this.address.left) this.follow();
  };
  private readonly follow = (): void => {
    const { place, fault } = readAddress(this.address.read());
    if (fault) this.notices.say(fault.kind, { id: fault.id });
    const before = this.place as Place | undefined;
    this.place = place;
    // By a link, a key or a button: then it is said where to, of a trial with its first step.
    if (before && nameOf(before) !== nameOf(place))
      Object.assign(this.page.simulation, { touched: true, arrived: true });
    this.language.follow(place.lang);
    if (place.study || place.question !== null) this.page.simulation.load(this.guided(place));
    if (place.page === 'lab') this.page.simulation.load(this.inLab(place));
    if (place.question === null) this.show(place);
    this.page.left();
  };

  /** Loads the lab. */
  private async inLab(place: Place): Promise<void> {
    const { labPart } = await import('./lab.ts');
    this.lab ??= labPart;
    this.page.requestUpdate();
    this.sayPage(place);
  }

  /** Loads the guided path, and has it follow. */
  private async guided(place: Place): Promise<void> {
    const { Guide, experimentOf } = await import('./guide.ts');
    this.guide ??= new Guide(this.page);
    // Another place may have been asked for since.
    if (place !== this.place) return;
    if (place.question !== null) {
      const found = experimentOf(place.question);
      if (found)
        this.show({ ...place, scenario: found.question.experiment.scenario }, found.session);
      else {
        this.notices.say('unknown-question', { id: place.question });
        this.go({ page: 'map', study: true });
      }
    }
    this.guide.follow(place);
    this.page.requestUpdate();
    if (place.page !== null) this.sayPage(place);
  }

  /** Says to which page of the path one has come, once it is there. */
  private sayPage(place: Place): void {
    const { simulation } = this.page;
    afterPaint(() => {
      if (!simulation.arrived || place !== this.place) return;
      simulation.load(import('../view/say-step.ts'), (saying) => {
        saying.place(simulation, this.name);
      });
    });
  }

  private show(place: Place, session?: Recorded): void {
    const { simulation } = this.page;
    simulation.viewpoint = place.viewpoint;
    this.page.arrived(place, simulation.open(place.scenario, place.way, place.at, session));
    this.page.requestUpdate();
  }
}
