import type { Scenario } from '../model/scenarios/index.ts';
import type { Recorded } from '../model/session.ts';
import { afterPaint } from '../view/after-paint.ts';
import { withoutReasons } from '../view/reasons.ts';
import type { Shown, Simulation } from '../view/simulation.ts';
import { titleOf } from '../view/titles.ts';
import {
  isOpen,
  OPEN_PAGES,
  readAddress,
  writeAddress,
  type CellPlace,
  type OpenPage,
  type Place,
} from './address.ts';
import type { Classroom } from './classroom.ts';
import type { CellRuns } from './defences.ts';
import type { Guide } from './guide.ts';
import type { Notices } from './notices.ts';
import type { PageLanguage } from './page-language.ts';
import type { PagePart } from './page-part.ts';
import { PAGES } from './pages.ts';
import type { SettingsStore } from './settings.ts';
import { texts } from './texts.ts';
import { WrittenAddress } from './written-address.ts';

/** The page that is at one place or another. */
export interface Placed {
  readonly simulation: Simulation;
  readonly settings: SettingsStore;
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
const nameOf = ({ page, path, cell, question, scenario }: Place): string =>
  [page, ...path, cell?.attack, cell?.defence].filter(Boolean).join('/') ||
  (question ?? scenario.id);

const cellId = ({ attack, defence }: CellPlace): string => `${attack}/${defence}`;

/** Where the page is: the address followed and written, and the guided path where that leads. */
export class Places {
  place!: Place;
  /** The guided path, once it is entered and loaded. */
  guide: Guide | null = null;
  /** The runs of the defences, once one is opened and their part loaded. */
  runs: CellRuns | null = null;
  /** What teaching takes, once it is asked for and loaded. */
  classroom: Classroom | null = null;
  /** Pages that stand in place of a trial, once they are entered and loaded. */
  private readonly pages = new Map<OpenPage, PagePart>();
  private readonly address = new WrittenAddress();

  constructor(
    private readonly page: Placed,
    readonly languageOf: PageLanguage,
    private readonly notices: Notices,
  ) {}

  /** What stands there: a trial, or a page of the path. */
  get name(): string {
    const { page, path } = this.place;
    const open = OPEN_PAGES.find((one) => one === page);
    if (open) return this.pages.get(open)?.nameOf?.(path) ?? texts(`app.${open}`);
    if (page !== null && !isOpen(page)) return this.guide?.nameOf(page) ?? texts('app.study');
    // Until a question's run is loaded there is none.
    const scenario = (this.page.simulation.scenario as Scenario | undefined) ?? this.place.scenario;
    return this.coming ? texts('app.defences') : titleOf(texts, scenario);
  }
  /** What draws the page that stands in place of a trial; null until it is loaded. */
  get drawn(): PagePart | null {
    return this.pages.get(this.place.page as OpenPage) ?? null;
  }
  /** True where a learner is to find reasons and verdicts: they are not told until they are asked for. */
  get sealed(): boolean {
    const { show, answers } = this.place.inClass;
    return show === undefined && answers === 'hidden';
  }
  /** True while the run of a defence that was asked for is yet to come. */
  get coming(): boolean {
    const { cell } = this.place;
    return cell !== null && this.runs?.of(this.page.simulation.session) !== cellId(cell);
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
    const { inClass } = this.place;
    const lang = this.languageOf.inAddress;
    this.address.push(writeAddress({ scenario, viewpoint, inClass, lang, ...place }));
    this.follow();
  }

  /** Goes to another place than the one that was asked for, to which there is no going back. */
  private instead(place: Partial<Place>): void {
    const { scenario } = this.page.simulation;
    this.address.swap(writeAddress({ scenario, lang: this.languageOf.inAddress, ...place }));
    this.follow();
  }

  open(scenario: Scenario, way: string | null = null, at: string | null = null): void {
    this.go({ scenario, way, at, study: this.place.study });
  }

  /** Has the address say which step is shown. */
  shown({ cursor, id }: Shown): void {
    // A page of the path stands in its place.
    if (this.place.page !== null || this.coming) return;
    const { scenario, way, viewpoint } = this.page.simulation;
    const { study, question, cell, inClass } = this.place;
    const at = cursor === 0 ? null : id;
    const lang = this.languageOf.inAddress;
    const place = { scenario, at, way, viewpoint, study, question, cell, inClass };
    this.address.replace(writeAddress({ ...place, lang }));
    this.classroom?.shown(place);
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
    this.languageOf.follow(place.lang);
    if ((place.study && !place.cell) || place.question !== null)
      this.page.simulation.load(this.guided(place));
    if (Object.keys(place.inClass).length > 0) this.page.simulation.load(this.taught(place));
    else this.classroom?.leave();
    const open = OPEN_PAGES.find((one) => one === place.page);
    if (open) this.page.simulation.load(this.opened(open, place));
    if (place.cell) this.page.simulation.load(this.defended(place, place.cell));
    else if (place.question === null) this.show(place);
    this.page.left();
  };

  /** Loads a page that stands in place of a trial. */
  private async opened(name: OpenPage, place: Place): Promise<void> {
    const { page } = await PAGES[name]();
    this.pages.set(name, page);
    this.page.requestUpdate();
    this.sayPage(place);
  }

  /** Loads the runs of the defences, and shows the one that is asked for. */
  private async defended(place: Place, cell: CellPlace): Promise<void> {
    this.page.requestUpdate();
    const { cellRuns } = await import('./defences.ts');
    this.runs = cellRuns;
    await cellRuns.loaded();
    // Another place may have been asked for since.
    if (place !== this.place) return;
    if (cellRuns.lacks(cell)) {
      // The address stays: a page says in its place why there is no run.
      this.place = { ...place, page: 'defences', path: [cell.attack, cell.defence], cell: null };
      await this.opened('defences', this.place);
      return;
    }
    const run = cellRuns.open(cell);
    if (run) this.show({ ...place, scenario: run.scenario }, run);
    else {
      this.notices.say('unknown-cell', { id: cellId(cell) });
      this.instead({ page: 'defences', path: [] });
    }
  }

  /** Loads what teaching takes, and has it follow. */
  private async taught(place: Place): Promise<void> {
    const { Classroom } = await import('./classroom.ts');
    this.classroom ??= new Classroom(this.page, this);
    // Another place may have been asked for since.
    if (place !== this.place) return;
    this.classroom.follow(place);
    this.page.requestUpdate();
  }

  /** Loads the guided path, and has it follow. */
  private async guided(place: Place): Promise<void> {
    const { Guide, experimentOf } = await import('./guide.ts');
    this.guide ??= new Guide(this.page, this);
    // Another place may have been asked for since.
    if (place !== this.place) return;
    if (place.question !== null) {
      const found = experimentOf(place.question);
      if (found)
        this.show({ ...place, scenario: found.question.experiment.scenario }, found.session);
      else {
        this.notices.say('unknown-question', { id: place.question });
        this.instead({ page: 'map', study: true });
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
    const told = place.cell && this.runs ? this.runs.texts(simulation) : texts;
    simulation.texts = this.sealed ? withoutReasons(told) : told;
    this.page.arrived(place, simulation.open(place.scenario, place.way, place.at, session));
    this.page.requestUpdate();
  }
}
