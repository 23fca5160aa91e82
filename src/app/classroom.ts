import { html, nothing, type TemplateResult } from 'lit';
import { askedAt } from '../class/asked.ts';
import { tallyKey } from '../class/tally.ts';
import { SCENARIOS, scenarioOf, type Scenario } from '../model/scenarios/index.ts';
import type { Recorded } from '../model/session.ts';
import { runOf } from '../view/runs.ts';
import { titleOf } from '../view/titles.ts';
import '../view/class/ask.ts';
import { commandOf, type LessonCommand } from '../view/class/command.ts';
import { hideIn } from '../view/class/dress.ts';
import type { HandsOf } from '../view/class/hands.ts';
import '../view/class/hands.ts';
import { BLANK, panelsOf, readLooks, toggledHide, type Looks } from '../view/class/looks.ts';
import { planTexts as texts } from '../view/class/plan-texts.ts';
import '../view/class/presenter.ts';
import '../view/class/projector.ts';
import { writeAddress, type InClass, type Place } from './address.ts';
import type { Onward } from './guide.ts';
import { LessonPair, type Written } from './lesson-pair.ts';
import { LessonWalk } from './lesson-walk.ts';
import type { Placed, Places } from './places.ts';

const GUESSES = ['serves', 'refuses', 'else'] as const;

/**
 * A lesson in this window: what is projected, the presenter's notes to it, or what a learner is left to find. Where
 * the lesson is, the address says.
 */
export class Classroom {
  private readonly walk: LessonWalk;
  private readonly pair: LessonPair;

  constructor(
    private readonly page: Placed,
    private readonly places: Places,
  ) {
    this.walk = new LessonWalk(page, places);
    this.pair = new LessonPair(page, places);
  }

  private get inClass(): InClass {
    return this.places.place.inClass;
  }
  private get looks(): Looks {
    return readLooks(this.inClass.hide, this.inClass.open);
  }

  /** Hears where one is; a window of a lesson finds its pair. */
  follow(place: Place): void {
    const { show, plan = null } = place.inClass;
    void this.walk.follow(plan);
    if (show === undefined) this.leave();
    else this.pair.follow(place);
  }
  /** This window is none of a lesson any more. */
  leave(): void {
    this.pair.leave();
    this.withhold();
  }
  /** A step is drawn. */
  shown(place: Written): void {
    this.withhold();
    this.pair.shown(place);
  }
  /** Has the stage of a learner hide the reasons, or show them again; what is projected hides what it is told to. */
  private withhold(): void {
    if (this.inClass.show !== undefined) return;
    const stage = this.page.simulation.host.renderRoot.querySelector('tt-stage');
    hideIn(stage, this.places.sealed ? ['why'] : []);
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
    this.pair.replace({ ...this.here, inClass });
  }

  /** True where a plan is gone through. */
  get planned(): boolean {
    return this.walk.on;
  }

  /** Above what a learner does: where in a lesson it is, and what is hidden until it is asked for. */
  bar(): TemplateResult | typeof nothing {
    const { sealed } = this.places;
    if (!this.walk.on && !sealed) return nothing;
    return html`<div class="lesson" role="navigation" aria-label=${texts('class.controls')}>
      ${this.walk.bar()}
      ${
        sealed
          ? html`<span>${texts('sealed.here')}</span>
              <button
                class="button stay"
                type="button"
                @click=${() => {
                  this.set({ answers: undefined });
                }}
              >
                ${texts('sealed.show')}
              </button>`
          : nothing
      }
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
    const name = asks === null ? this.places.name : texts('question.label');
    const ended = asks === null ? player.atEnd : this.revealed;
    const onward = this.onward?.label ?? null;
    if (this.inClass.show === 'presenter')
      return html`<tt-presenter
        .session=${session}
        .find=${simulation.texts.find}
        .cursor=${player.cursor}
        .recorded=${recorded}
        .name=${name}
        .question=${asks}
        .note=${this.walk.note}
        .looks=${this.looks}
        .beside=${beside !== null}
        .begun=${this.pair.begun}
        .together=${this.pair.together}
        .onward=${onward}
        .ended=${ended}
        .blocked=${this.pair.blocked}
        @tt-lesson=${this.command}
        @tt-count=${this.pair.count}
        @tt-clock=${this.pair.startClock}
        >${stage}</tt-presenter
      >`;
    return html`<tt-projector
      .session=${session}
      .cursor=${player.cursor}
      .recorded=${recorded}
      .viewpoint=${viewpoint}
      .name=${name}
      .looks=${this.looks}
      .beside=${beside}
      .onward=${onward}
      .ended=${ended}
      .blocked=${this.pair.blocked}
      @tt-lesson=${this.command}
      @tt-count=${this.pair.count}
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
      .tallies=${this.pair.tallies}
      .revealed=${this.revealed}
      .run=${writeAddress({ ...this.places.place, page: null, path: [], question })}
    ></tt-ask>`;
  }

  /** What is asked of the class at this step, with the hands that were raised. */
  private hands(session: Recorded): TemplateResult | typeof nothing {
    const { simulation } = this.page;
    const { player, viewpoint, scenario, way } = simulation;
    const asked = viewpoint === 'all' ? askedAt(session.trace, player.cursor) : null;
    if (!asked || !this.pair.open) return nothing;
    // Of what brings nothing new, nobody is asked what will come.
    const { cell } = this.places.place;
    if (cell && simulation.guesses.get(asked.message) === null) return nothing;
    const run = writeAddress({ scenario, way, cell }).slice(2);
    const key = tallyKey(run, asked.message);
    const of: HandsOf = {
      key,
      title: texts(asked.state === 'now' ? 'class.hands.ask' : 'class.hands.title'),
      options: GUESSES.map((id) => ({ id, label: texts(`predict.${id}`) })),
      tally: this.pair.tallies[key],
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
    if (this.walk.on) return this.walk.to(1);
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

  /** A key while a lesson is on; true where it counted. */
  key(event: KeyboardEvent): boolean {
    if (!this.pair.open || event.defaultPrevented) return false;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const compares = (this.page.simulation.session?.trace.header.compare ?? null) !== null;
    const command = commandOf(event, panelsOf(compares, this.beside() !== null));
    // A number opens no other trial while a lesson is on.
    if (command === null && !/^[1-9]$/.test(event.key)) return false;
    if (command !== null) this.do(command);
    event.preventDefault();
    return true;
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
    else this.pair.openOther(this.here);
  }

  private move(command: 'next' | 'back'): void {
    const { simulation } = this.page;
    if (this.places.place.page === 'ask') {
      // A question is first asked, then it is shown what is so.
      if (command === 'next' && !this.revealed) this.set({ answers: 'shown' });
      else if (command === 'next') this.onward?.go();
      else if (this.revealed) this.set({ answers: undefined });
      else this.walk.to(-1)?.go();
    } else if (command === 'next' && simulation.player.atEnd) this.onward?.go();
    else if (command === 'back' && simulation.player.cursor === 0) this.walk.to(-1)?.go();
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
}
