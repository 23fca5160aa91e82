import { channelOf, Pair, pairId, type Shared } from '../class/pair.ts';
import { counted, type Tallies } from '../class/tally.ts';
import type { Counted } from '../view/class/hands.ts';
import { readAddress, writeAddress, type InClass, type Place } from './address.ts';
import type { Placed, Places } from './places.ts';
import { storage } from './storage.ts';

export type Written = Parameters<typeof writeAddress>[0];

/** This window, among those that are open of a lesson. */
const me = (): string => pairId(crypto.getRandomValues(new Uint8Array(8)));

/** The two windows of a lesson, from this one: where the lesson is, is told, and heard. */
export class LessonPair {
  /** The address of the other window, where the browser did not open it. */
  blocked: string | null = null;
  private pair: Pair | null = null;
  /** The lesson's address as both windows have it: what differs from it was done here. */
  private agreed = '';

  constructor(
    private readonly page: Placed,
    private readonly places: Places,
  ) {
    addEventListener('pagehide', () => {
      this.leave();
    });
    // A page that is kept while another is shown comes back without having been loaded.
    addEventListener('pageshow', ({ persisted }) => {
      const { place } = this.places;
      if (persisted && place.inClass.show !== undefined) this.follow(place);
    });
  }

  /** True while this is a window of a lesson. */
  get open(): boolean {
    return this.pair !== null;
  }
  /** True while the other window is open, as far as one knows. */
  get together(): boolean {
    return this.pair?.together === true;
  }
  /** When the clock was started, ms since the epoch; null while it stands. */
  get begun(): number | null {
    return this.pair?.shared.begun ?? null;
  }
  get tallies(): Tallies {
    return this.pair?.shared.tallies ?? {};
  }

  /** Hears where a window of a lesson is; it finds its pair. */
  follow(place: Place): void {
    const { pair } = place.inClass;
    if (pair === undefined) {
      // As it was asked for: the step that it names may not be recorded yet.
      this.replace({ ...place, panel: null, inClass: { ...place.inClass, pair: me() } });
      return;
    }
    if (this.pair?.id === pair) {
      // A question has no steps that would tell where one is.
      if (place.page !== null) this.shown(place);
      return;
    }
    this.leave();
    this.agreed = sharedAddress(place);
    const shared: Shared = { address: this.agreed, tallies: {}, begun: null };
    this.pair = new Pair(pair, me(), shared, channelFor(pair), storage(), (news) => {
      this.heard(news);
    });
  }
  /** This window is none of a lesson any more. */
  leave(): void {
    this.pair?.close();
    this.pair = null;
    this.blocked = null;
  }

  /** A step is drawn: where nobody else has led here, the other window is told. */
  shown(place: Written): void {
    const address = sharedAddress(place);
    if (!this.pair || address === this.agreed) return;
    this.agreed = address;
    this.pair.tell({ address });
  }
  /** The other window has led on. */
  private heard({ address }: Shared): void {
    if (address !== this.agreed) {
      this.agreed = address;
      const { place } = readAddress(address);
      const { show, pair } = this.places.place.inClass;
      const own: InClass = { ...(show && { show }), ...(pair && { pair }) };
      this.replace({ ...place, inClass: { ...place.inClass, ...own } });
    }
    this.page.requestUpdate();
  }

  /** Takes another place in this one's stead: a step of a lesson is none to come back to. */
  replace(place: Written): void {
    const { inAddress: lang } = this.places.languageOf;
    location.replace(writeAddress({ ...place, lang }));
  }

  /** Opens the window that this one lacks, at the same place. */
  openOther(here: Written): void {
    const { inClass } = this.places.place;
    const show = inClass.show === 'presenter' ? 'projector' : 'presenter';
    const { inAddress: lang } = this.places.languageOf;
    const there = writeAddress({ ...here, inClass: { ...inClass, show }, lang });
    const address = new URL(there, location.href).href;
    // Its name is the pair's: asked for again, it is found and not opened twice.
    const opened = open(address, `${show}-${inClass.pair}`, 'popup,width=1100,height=760');
    this.blocked = opened ? null : address;
    this.page.requestUpdate();
  }

  readonly count = ({ detail: { key, option, count } }: CustomEvent<Counted>): void => {
    this.pair?.tell({ tallies: counted(this.tallies, key, option, count) });
    this.page.requestUpdate();
  };
  readonly startClock = (): void => {
    this.pair?.tell({ begun: Date.now() });
    this.page.requestUpdate();
  };
}

/** Where the windows of a pair speak to each other; null where the browser lets them not. */
function channelFor(pair: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(channelOf(pair));
  } catch {
    return null;
  }
}

/** A lesson's place, without what is this window's own. */
function sharedAddress(place: Written): string {
  const inClass = Object.fromEntries(
    Object.entries(place.inClass ?? {}).filter(([key]) => key !== 'show' && key !== 'pair'),
  );
  // Which panel the inspector shows is the ordinary page's.
  return writeAddress({ ...place, inClass, panel: null, lang: null });
}
