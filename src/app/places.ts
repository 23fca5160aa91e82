import type { Scenario } from '../model/scenarios/index.ts';
import type { Session } from '../model/session.ts';
import type { Shown, Simulation } from '../view/simulation.ts';
import { readAddress, writeAddress, type Place } from './address.ts';
import type { Guide } from './guide.ts';
import type { Notices } from './notices.ts';
import type { PageLanguage } from './page-language.ts';
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

/** Where the page is: the address followed and written, and the guided path where that leads. */
export class Places {
  place!: Place;
  /** The guided path, once it is entered and loaded. */
  guide: Guide | null = null;
  private readonly address = new WrittenAddress();

  constructor(
    private readonly page: Placed,
    private readonly language: PageLanguage,
    private readonly notices: Notices,
  ) {}

  connect(): void {
    addEventListener('popstate', this.follow);
    addEventListener('hashchange', this.follow);
    this.address.connect();
    this.follow();
  }
  disconnect(): void {
    this.address.disconnect();
    removeEventListener('popstate', this.follow);
    removeEventListener('hashchange', this.follow);
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

  private readonly follow = (): void => {
    const { place, fault } = readAddress(this.address.read());
    if (fault) this.notices.say(fault.kind, { id: fault.id });
    this.place = place;
    this.language.follow(place.lang);
    if (place.study || place.question !== null) this.page.simulation.load(this.guided(place));
    if (place.question === null) this.show(place);
    this.page.left();
  };

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
  }

  private show(place: Place, session?: Session): void {
    const { simulation } = this.page;
    simulation.viewpoint = place.viewpoint;
    this.page.arrived(place, simulation.open(place.scenario, place.way, place.at, session));
    this.page.requestUpdate();
  }
}
