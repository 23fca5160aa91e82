import { html, nothing, type TemplateResult } from 'lit';
import { askedAt } from '../class/asked.ts';
import { channelOf, Pair, pairId, type Shared } from '../class/pair.ts';
import type { Plan } from '../class/plan.ts';
import { unpackPlan } from '../class/plan-link.ts';
import { counted, tallyKey } from '../class/tally.ts';
import { SCENARIOS, scenarioOf, type Scenario } from '../model/scenarios/index.ts';
import type { Recorded } from '../model/session.ts';
import { alongLines } from '../view/keys.ts';
import { runOf } from '../view/runs.ts';
import { titleOf } from '../view/titles.ts';
import type { Counted, HandsOf } from '../view/class/hands.ts';
import '../view/class/hands.ts';
import { hideIn } from '../view/class/dress.ts';
import {
  BLANK,
  panelsOf,
  partOfKey,
  readLooks,
  toggledHide,
  type Looks,
} from '../view/class/looks.ts';
import '../view/class/presenter.ts';
import type { LessonCommand } from '../view/class/projector.ts';
import '../view/class/projector.ts';
import { itemTitle, planTexts as texts } from '../view/class/plan-texts.ts';
import '../view/class/ask.ts';
import { readAddress, writeAddress, type InClass, type Place } from './address.ts';
import type { Onward } from './guide.ts';
import { itemFrom, lessonPlace } from './lesson.ts';
import type { Placed, Places } from './places.ts';
import { storage } from './storage.ts';

type Written = Parameters<typeof writeAddress>[0];
const GUESSES = ['serves', 'refuses', 'else'] as const;
/** Controls that take letters and digits themselves. */
const OWN = 'select, input, textarea';

/** This window, among those that are open of a lesson. */
const me = (): string => pairId(crypto.getRandomValues(new Uint8Array(8)));

/**
 * A lesson in this window: what is projected, or the presenter's notes to it. Where the lesson is, the address says;
 * the other window is told of it, and tells.
 */
export class Classroom {
  private pair: Pair | null = null;
  /** The lesson's address as both windows have it: what differs from it was done here. */
  private agreed = '';
  private blocked: string | null = null;
  /** The lesson's plan, as the address holds it, and as it was read; null without one. */
  private packed: string | null = null;
  private plan: Plan | null = null;

  constructor(
    private readonly page: Placed,
    private readonly places: Places,
  ) {
    addEventListener('pagehide', () => {
      this.leave();
    });
  }

  private get inClass(): InClass {
    return this.places.place.inClass;
  }
  private get looks(): Looks {
    return readLooks(this.inClass.hide, this.inClass.open);
  }

  /** Hears where one is; a window of a lesson finds its pair. */
  follow(place: Place): void {
    const { show, pair, plan = null } = place.inClass;
    if (plan !== this.packed) void this.read(plan);
    if (show === undefined) {
      this.leave();
      return;
    }
    if (pair === undefined) {
      // As it was asked for: the step that it names may not be recorded yet.
      const inClass = { ...place.inClass, pair: me() };
      const { inAddress: lang } = this.places.languageOf;
      location.replace(writeAddress({ ...place, panel: null, inClass, lang }));
      return;
    }
    // A question has no steps that would tell where one is.
    if (this.pair?.id === pair) {
      if (place.page !== null) this.shown(place);
      return;
    }
    this.leave();
    this.agreed = sharedAddress(place);
    const channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelOf(pair));
    const shared: Shared = { address: this.agreed, tallies: {}, begun: null };
    this.pair = new Pair(pair, me(), shared, channel, storage(), (news) => {
      this.heard(news);
    });
  }
  /** Reads the plan that an address holds. */
  private async read(packed: string | null): Promise<void> {
    this.packed = packed;
    const plan = packed === null ? null : await unpackPlan(packed);
    if (packed !== this.packed) return;
    this.plan = plan;
    this.page.requestUpdate();
  }
  /** This window is none of a lesson any more. */
  leave(): void {
    this.pair?.close();
    this.pair = null;
    this.blocked = null;
  }

  /** A step is drawn: where nobody else has led here, the other window is told. */
  shown(place: Written): void {
    const { show, answers } = this.inClass;
    if (show === undefined)
      hideIn(
        this.page.simulation.host.renderRoot.querySelector('tt-stage'),
        answers === 'hidden' ? ['why'] : [],
      );
    const address = sharedAddress(place);
    if (!this.pair || address === this.agreed) return;
    this.agreed = address;
    this.pair.tell({ address });
  }
  /** The other window has led on. */
  private heard({ address }: Shared): void {
    if (address !== this.agreed) {
      this.agreed = address;
      this.replace(readAddress(address).place);
    }
    this.page.requestUpdate();
  }

  /** Takes another place in this one's stead: a step of a lesson is none to come back to. */
  private replace(place: Written): void {
    const { show, pair } = this.inClass;
    const own = { ...(show && { show }), ...(pair && { pair }) };
    const { inAddress: lang } = this.places.languageOf;
    location.replace(writeAddress({ ...place, inClass: { ...place.inClass, ...own }, lang }));
  }
  /** The place that is shown, down to its step. */
  private get here(): Written {
    const { scenario, way, viewpoint, shownId, player } = this.page.simulation;
    const at = player.cursor === 0 ? null : shownId;
    return { ...this.places.place, scenario, way, viewpoint, at };
  }
  /** Changes what the address says of the lesson; undefined takes it out. */
  private set(change: { readonly [Key in keyof InClass]: InClass[Key] | undefined }): void {
    const merged = Object.entries({ ...this.inClass, ...change });
    const inClass = Object.fromEntries(merged.filter(([, value]) => value !== undefined));
    const { inAddress: lang } = this.places.languageOf;
    location.replace(writeAddress({ ...this.here, inClass, lang }));
  }

  /** True where a plan is gone through. */
  get planned(): boolean {
    return this.plan !== null && this.inClass.item !== undefined;
  }
  private get item(): number {
    return Number(this.inClass.item ?? 0);
  }

  /** Where a learner is in a lesson, and the ways on and back. */
  bar(): TemplateResult | typeof nothing {
    const { plan, item } = this;
    if (!plan || !this.planned) return nothing;
    const link = (key: 'back' | 'next', by: 1 | -1): TemplateResult | typeof nothing => {
      const to = itemFrom(plan, item + by, by);
      const target = to === null ? undefined : plan.items[to];
      const place = to === null ? null : lessonPlace(plan, to, this.inClass);
      if (!target || !place) return nothing;
      const { inAddress: lang } = this.places.languageOf;
      const { scenario } = this.page.simulation;
      return html`<a class="button stay" href=${writeAddress({ scenario, lang, ...place })}
        >${texts(`plan.bar.${key}`, { title: itemTitle(target) })}</a
      >`;
    };
    return html`<div class="lesson" role="navigation" aria-label=${texts('class.controls')}>
      <strong
        >${texts('plan.bar', { title: plan.title === '' ? texts('plan.unnamed') : plan.title })}</strong
      >
      <span>${texts('plan.bar.place', { number: item + 1, total: plan.items.length })}</span>
      ${link('back', -1)} ${link('next', 1)}
      ${this.onward ? nothing : html`<a class="button stay" href="#/study/summary">${texts('results.own')}</a>`}
    </div>`;
  }

  /** The projected window, or its presenter's. */
  view(): TemplateResult {
    const { simulation } = this.page;
    const { player, viewpoint } = simulation;
    // Until the run of another place is there, the one before does not stand for it.
    const { page, path } = this.places.place;
    const asks = page === 'ask' ? (path[0] ?? '') : null;
    const session = this.places.coming || asks !== null ? null : simulation.session;
    const stage =
      asks !== null
        ? this.asking(asks)
        : session
          ? simulation.stage(session, false, { below: html`${this.hands(session)}` })
          : html`<p>${texts('app.preparing')}</p>`;
    const beside = this.beside();
    const recorded = session?.trace.entries.length ?? 0;
    if (this.inClass.show === 'presenter')
      return html`<tt-presenter
        .session=${session}
        .find=${simulation.texts.find}
        .cursor=${player.cursor}
        .recorded=${recorded}
        .name=${asks === null ? this.places.name : texts('question.label')}
        .question=${asks}
        .note=${this.plan?.items[this.item]?.note ?? ''}
        .looks=${this.looks}
        .beside=${beside !== null}
        .begun=${this.pair?.shared.begun ?? null}
        .together=${this.pair?.together === true}
        .onward=${this.onward?.label ?? null}
        .ended=${asks === null ? player.atEnd : this.revealed}
        .blocked=${this.blocked}
        @tt-lesson=${this.command}
        @tt-count=${this.count}
        @tt-clock=${this.startClock}
        >${stage}</tt-presenter
      >`;
    return html`<tt-projector
      .session=${session}
      .cursor=${player.cursor}
      .recorded=${recorded}
      .viewpoint=${viewpoint}
      .name=${asks === null ? this.places.name : texts('question.label')}
      .looks=${this.looks}
      .beside=${beside}
      .onward=${this.onward?.label ?? null}
      .ended=${asks === null ? player.atEnd : this.revealed}
      .blocked=${this.blocked}
      @tt-lesson=${this.command}
      @tt-count=${this.count}
      >${stage}</tt-projector
    >`;
  }

  /** True where it is told what the run of a question shows. */
  private get revealed(): boolean {
    return this.inClass.answers === 'shown';
  }
  /** A question by itself, asked of the class. */
  private asking(question: string): TemplateResult {
    return html`<tt-ask
      hall
      .question=${question}
      .tallies=${this.pair?.shared.tallies ?? {}}
      .revealed=${this.revealed}
      .run=${writeAddress({ ...this.places.place, page: null, path: [], question })}
    ></tt-ask>`;
  }

  /** What is asked of the class at this step, with the hands that were raised. */
  private hands(session: Recorded): TemplateResult | typeof nothing {
    const { simulation } = this.page;
    const { player, viewpoint, scenario, way } = simulation;
    const asked = viewpoint === 'all' ? askedAt(session.trace, player.cursor) : null;
    if (!asked || !this.pair) return nothing;
    // Of what brings nothing new, nobody is asked what will come.
    const { cell } = this.places.place;
    if (cell && simulation.guesses.get(asked.message) === null) return nothing;
    const run = writeAddress({ scenario, way, cell }).slice(2);
    const key = tallyKey(run, asked.message);
    const of: HandsOf = {
      key,
      title: texts(asked.state === 'now' ? 'class.hands.ask' : 'class.hands.title'),
      options: GUESSES.map((id) => ({ id, label: texts(`predict.${id}`) })),
      tally: this.pair.shared.tallies[key],
      counting: asked.state === 'now',
      truth: asked.truth,
    };
    return html`<tt-hands .of=${of}></tt-hands>`;
  }

  private beside(): Recorded | null {
    const { beside } = this.page.simulation.scenario;
    const found = beside === undefined ? undefined : scenarioOf(beside);
    return found ? runOf(found, null) : null;
  }

  /** What follows the run that is shown; null where nothing does. */
  get onward(): Onward | null {
    if (this.plan && this.planned) return this.itemAt(this.plan, 1);
    const { runs, place: at } = this.places;
    const cell = at.cell && runs?.onward(at.cell);
    if (cell)
      return {
        label: cell.label,
        go: () => {
          this.places.go({ cell: cell.cell });
        },
      };
    const { scenario } = this.page.simulation;
    const place = at.cell ? -1 : SCENARIOS.indexOf(scenario);
    const next: Scenario | undefined = place < 0 ? undefined : SCENARIOS[place + 1];
    if (!next) return null;
    return {
      label: texts('class.next', { title: titleOf(texts, next) }),
      go: () => {
        this.places.open(next);
      },
    };
  }

  /** The next item of the plan, or the one before; null where there is none. */
  private itemAt(plan: Plan, by: 1 | -1): Onward | null {
    const to = itemFrom(plan, this.item + by, by);
    const item = to === null ? undefined : plan.items[to];
    const { answers, ...rest } = this.inClass;
    // What was shown of one question is not so of the next.
    const inClass = answers === 'shown' ? rest : this.inClass;
    const place = to === null ? null : lessonPlace(plan, to, inClass);
    if (!item || !place) return null;
    return {
      label: texts('class.next', { title: itemTitle(item) }),
      go: () => {
        this.places.go(place);
      },
    };
  }

  /** A key while a lesson is on; true where it counted. */
  key(event: KeyboardEvent): boolean {
    if (!this.pair || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
      return false;
    const command = this.commandOf(event);
    // A number opens no other trial while a lesson is on.
    if (command === null && !/^[1-9]$/.test(event.key)) return false;
    if (command !== null) this.do(command);
    event.preventDefault();
    return true;
  }
  private commandOf(event: KeyboardEvent): LessonCommand | null {
    const key = alongLines(event.key);
    if (key === 'PageDown') return 'next';
    if (key === 'PageUp') return 'back';
    const [target] = event.composedPath();
    if (target instanceof Element && target.matches(OWN)) return null;
    if (key === 'ArrowRight' || key === 'n') return 'next';
    if (key === 'ArrowLeft' || key === 'p') return 'back';
    if (key === 'b' || key === '.') return 'blank';
    if (key === 'f') return 'full';
    const compares = (this.page.simulation.session?.trace.header.compare ?? null) !== null;
    return partOfKey(key, panelsOf(compares, this.beside() !== null));
  }

  private readonly command = ({ detail }: CustomEvent<LessonCommand>): void => {
    this.do(detail);
  };
  private do(command: LessonCommand): void {
    const { looks } = this;
    if (typeof command === 'object') {
      if ('layer' in command) this.set({ hide: toggledHide(looks, command.layer) });
      else this.set({ open: looks.open === command.panel ? undefined : command.panel });
    } else if (command === 'next' || command === 'back') this.move(command);
    else if (command === 'blank') this.set({ hide: toggledHide(looks, BLANK) });
    else if (command === 'full') void this.toggleFull();
    else if (command === 'leave')
      this.set({ show: undefined, pair: undefined, hide: undefined, open: undefined });
    else this.openOther();
  }

  private move(command: 'next' | 'back'): void {
    const { simulation } = this.page;
    const before = this.plan && this.planned ? this.itemAt(this.plan, -1) : null;
    if (this.places.place.page === 'ask') {
      // A question is first asked, then it is shown what is so.
      if (command === 'next' && !this.revealed) this.set({ answers: 'shown' });
      else if (command === 'next') this.onward?.go();
      else if (this.revealed) this.set({ answers: undefined });
      else before?.go();
    } else if (command === 'next' && simulation.player.atEnd) this.onward?.go();
    else if (command === 'back' && simulation.player.cursor === 0) before?.go();
    else simulation.run(command);
  }

  private async toggleFull(): Promise<void> {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      // The browser does not let the page: it says so itself.
    }
  }

  /** Opens the window that this one lacks. */
  private openOther(): void {
    const show = this.inClass.show === 'presenter' ? 'projector' : 'presenter';
    const { inAddress: lang } = this.places.languageOf;
    const inClass = { ...this.inClass, show };
    const address = new URL(writeAddress({ ...this.here, inClass, lang }), location.href).href;
    // Its name is the pair's: asked for again, it is found and not opened twice.
    const opened = open(address, `${show}-${this.inClass.pair}`, 'popup,width=1100,height=760');
    this.blocked = opened ? null : address;
    this.page.requestUpdate();
  }

  private readonly count = ({ detail: { key, option, count } }: CustomEvent<Counted>): void => {
    const { pair } = this;
    if (!pair) return;
    pair.tell({ tallies: counted(pair.shared.tallies, key, option, count) });
    this.page.requestUpdate();
  };
  private readonly startClock = (): void => {
    this.pair?.tell({ begun: Date.now() });
    this.page.requestUpdate();
  };
}

/** A lesson's place, without what is this window's own. */
function sharedAddress(place: Written): string {
  const inClass = Object.fromEntries(
    Object.entries(place.inClass ?? {}).filter(([key]) => key !== 'show' && key !== 'pair'),
  );
  // Which panel the inspector shows is the ordinary page's.
  return writeAddress({ ...place, inClass, panel: null, lang: null });
}
