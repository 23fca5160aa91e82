import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { afterPaint } from '../view/after-paint.ts';
import { element } from '../view/element.ts';
import { lastStatus } from '../model/projections/last-status.ts';
import { SCENARIOS, type Scenario } from '../model/scenarios/index.ts';
import { lessonOf } from '../texts/index.ts';
import '../view/controls.ts';
import { mustPredict } from '../view/prediction.ts';
import { Simulation } from '../view/simulation.ts';
import '../view/stage.ts';
import { scenarioText } from '../view/titles.ts';
import { isOpen, type Page, type Place } from './address.ts';
import { pageActions } from './actions.ts';
import { headerPart } from './header.ts';
import {
  asidePart,
  headingPart,
  inspectorPart,
  noticesPart,
  welcomePart,
  wordsPart,
  type PageActions,
  type PageState,
} from './parts.ts';
import { narrow } from './narrow.ts';
import { Notices } from './notices.ts';
import { PageLanguage } from './page-language.ts';
import { pageState, predictsOf } from './page-state.ts';
import { pageStyles } from './page-styles.ts';
import { Places } from './places.ts';
import { SettingsStore, type Settings } from './settings.ts';
import { texts } from './texts.ts';

/** The page: header, stage, inspector, controls; the address says where one is. */
@element('tt-app')
class App extends LitElement {
  static override styles = pageStyles;

  @state() private lesson: string | null = null;
  readonly notices = new Notices(() => {
    this.requestUpdate();
  });
  readonly settings = new SettingsStore();
  readonly language = new PageLanguage(this.settings, {
    spoken: () => {
      this.lesson = null;
      this.notices.sayAgain();
    },
    failed: () => {
      this.notices.say('part-missing');
    },
  });
  readonly places = new Places(this, this.language, this.notices);
  readonly simulation = new Simulation(this, texts, {
    guessed: (message, guess) => {
      if (this.place.study && !this.place.cell) this.places.guide?.looking.guessed(message, guess);
    },
    shown: (step) => {
      this.places.shown(step);
    },
    missed: (id) => {
      this.notices.say('unknown-step', { id });
    },
    failed: (message) => {
      this.notices.say('fault', { message });
    },
    partMissing: () => {
      this.partMissing();
    },
    chose: (choice) => {
      this.change(choice);
    },
    onward: () => {
      const { cell, study } = this.place;
      if (cell) {
        const next = this.places.runs?.onward(cell);
        if (next) this.go({ cell: next.cell, study });
      } else if (study) this.places.guide?.looking.show();
      else if (this.onward) this.places.open(this.onward);
    },
    helps: () => {
      this.actions.help();
    },
    numbered: (number) => {
      const scenario = SCENARIOS[number - 1];
      if (scenario) this.places.open(scenario);
    },
  });

  constructor() {
    super();
    const { by, speed } = this.settings.value;
    const waits = (): boolean => predictsOf(this) !== false && mustPredict(this.simulation);
    Object.assign(this.simulation.player, { by, speed, waits });
    // Until an address is followed, and while what it names is loaded.
    [this.simulation.scenario] = SCENARIOS as readonly [Scenario, ...Scenario[]];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    this.places.connect();
    if (this.settings.volatile) this.notices.say('storage');
    if (!(globalThis.crypto as { subtle?: SubtleCrypto } | undefined)?.subtle)
      this.notices.say('no-subtle');
    if (this.settings.value.panel !== null) this.simulation.load(import('../view/inspector.ts'));
    afterPaint(() => {
      this.simulation.load(import('../view/words.ts'));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.places.disconnect();
    document.removeEventListener('keydown', this.onKey);
  }

  /** Nothing is drawn before its language is there. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await this.language.coming;
    await super.scheduleUpdate();
  }

  override render() {
    const { settings, page, actions, simulation, place } = this;
    const { panel, wide } = settings.value;
    if (place.inClass.show !== undefined && (place.page ?? 'ask') === 'ask')
      return this.projected();
    const classes = [
      'app',
      panel === null ? '' : 'inspecting',
      wide ? 'wide' : '',
      page.guide?.looking.open === true ? 'debriefing' : '',
      place.page === null ? '' : 'paged',
      place.page === 'lab' ? 'lab' : '',
      place.cell === null ? '' : 'defended',
    ];
    return html`<div class=${classes.join(' ')} @tt-define=${simulation.define}>
      ${headerPart(page, actions, this.skip)}
      ${place.page === null ? this.trial() : this.inPlace(place.page)}
      ${noticesPart(this.notices.all, texts, actions)}
      <tt-definition></tt-definition>
    </div>`;
  }

  /** In place of all else: what is projected, or its presenter's window. */
  private projected(): TemplateResult {
    return html`<div class="app projected" @tt-define=${this.simulation.define}>
      ${this.places.classroom?.view() ?? this.loading()}
      ${noticesPart(this.notices.all, texts, this.actions)}
      <tt-definition></tt-definition>
    </div>`;
  }

  private trial(): TemplateResult {
    const { page, actions, simulation, place, places } = this;
    // Until its run is there, that of another place must not stand for it; nor is seen what is to be hidden.
    if (places.coming || (places.sealed && !places.classroom)) return this.loading();
    const { cell } = place;
    const run = cell && places.runs;
    return html`<main id="stage" tabindex="-1" aria-label=${places.name}>
        ${places.classroom?.bar() ?? nothing}
        ${run ? run.heading(this, cell, places.sealed) : headingPart(page, actions)}
        ${
          page.session
            ? html`${wordsPart(page.session, page, simulation.texts)}
              ${simulation.stage(page.session, predictsOf(this), {
                welcomes: page.welcomes,
                below: page.welcomes
                  ? welcomePart(page, simulation.begin)
                  : run
                    ? run.below(simulation, places.sealed)
                    : asidePart(page, actions),
              })}`
            : html`<p class="preparing">${texts('app.preparing')}</p>`
        }
      </main>
      ${page.guide?.looking.aside() ?? nothing} ${inspectorPart(page, actions)}
      <footer>${simulation.controls(this.onwardLabel)}</footer>`;
  }

  /** A page of the guided path, or another that stands in place of a trial. */
  private inPlace(page: Page): TemplateResult {
    const { drawn, guide } = this.places;
    const { path, own } = this.place;
    const view = isOpen(page) ? drawn?.draw(this, path, own) : guide?.view(page, path);
    return view ? this.main(view) : this.loading();
  }
  private loading(): TemplateResult {
    return this.main(html`<p class="preparing">${texts('app.loading')}</p>`);
  }
  private main(inside: TemplateResult): TemplateResult {
    return html`<main id="stage" tabindex="-1" aria-label=${this.places.name}>
      ${this.places.classroom?.bar() ?? nothing}${inside}
    </main>`;
  }

  protected override willUpdate(): void {
    const { session, cursor, atEnd } = this.simulation.player;
    const { question, cell } = this.place;
    if (cell) this.places.runs?.follow(this.simulation);
    if (!session || !atEnd || question !== null || cell) return;
    this.remember(lastStatus(session.trace, cursor));
    if (this.lesson === null) this.loadLesson(this.simulation.scenario);
  }

  protected override updated(): void {
    const title = `${this.places.name} · ${texts('app.title')}`;
    if (document.title !== title) document.title = title;
  }

  private get page(): PageState {
    return pageState(this, this.lesson);
  }

  private get place(): Place {
    return this.places.place;
  }
  private get onward(): Scenario | null {
    return SCENARIOS[SCENARIOS.indexOf(this.simulation.scenario) + 1] ?? null;
  }

  private get onwardLabel(): string | null {
    const { cell } = this.place;
    if (cell) return this.places.runs?.onward(cell)?.label ?? null;
    if (this.place.study) return this.places.guide?.looking.onward ?? null;
    return (
      this.onward &&
      texts('app.next-trial', { title: scenarioText(texts, this.onward.id, 'title') })
    );
  }

  go(place: Partial<Place>): void {
    this.places.go(place);
  }
  left(): void {
    this.renderRoot.querySelector<HTMLElement>('#story')?.hidePopover();
  }
  arrived({ panel }: Place, anew: boolean): void {
    if (anew) this.lesson = null;
    if (panel !== undefined) this.actions.showPanel(panel);
    // Where the panel stands in the stage's place, a trial opens on its stage.
    else if (anew && this.hasUpdated && narrow.matches && this.settings.value.panel !== null)
      this.actions.showPanel(null);
  }
  partMissing(): void {
    this.notices.say('part-missing');
  }

  /** Says that a newer version is ready; `take` has the page loaded again in it. */
  offerUpdate(take: () => void): void {
    this.notices.offerUpdate(take);
  }

  private remember(status: number | null): void {
    const { played } = this.settings.value;
    if (status === null || played[this.simulation.scenario.id] === status) return;
    this.settings.change({ played: { ...played, [this.simulation.scenario.id]: status } });
  }

  private loadLesson({ id }: Scenario): void {
    this.simulation.load(lessonOf(id), (lesson) => {
      if (this.simulation.scenario.id === id) this.lesson = lesson;
    });
  }

  readonly actions: PageActions = pageActions(this);

  change(change: Partial<Settings>): void {
    this.settings.change(change);
    this.requestUpdate();
  }
  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#stage')?.focus();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // The page is the simulator: keys count with the focus in it, or nowhere.
    if (!event.composedPath().includes(this) && document.activeElement !== document.body) return;
    // Whoever speaks to a computer, or hits keys by accident, can have letters count for nothing.
    if (!this.settings.value.single && /^[^ ]$/.test(event.key)) return;
    if (this.places.classroom?.key(event) === true) return;
    // A page of the path has no run to step through: its keys are its controls' own.
    if (this.place.page === null || event.key === '?') this.simulation.key(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-app': App;
  }
}
