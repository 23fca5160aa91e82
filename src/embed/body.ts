import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { lastStatus } from '../model/projections/last-status.ts';
import { loadScenarios, scenarioAtHand } from '../model/scenarios/at-hand.ts';
import type { Recorded } from '../model/session.ts';
import { followLanguage, type Language } from '../texts/language.ts';
import { createTexts, first, readLater } from '../texts/texts.ts';
import type { NoticeKey } from '../texts/notice.ts';
import '../view/controls.ts';
import { speakLanguage } from '../view/language.ts';
import { Simulation, type Shown } from '../view/simulation.ts';
import '../view/stage.ts';
import { titleOf } from '../view/titles.ts';
import type { LookingBack } from '../view/study/looking-back.ts';
import { shared, tokens } from '../view/tokens.ts';
import { bodyStyles } from './body-styles.ts';
import type { Options, TokenTrials } from './element.ts';
import { frameStyles } from './frame-styles.ts';

/** Loads the titles of all trials; the first has its own. */
const loadTitles = (): Promise<void> =>
  import('../texts/en/scenarios.ts').then(({ scenarios }) => {
    readLater(scenarios);
  });

const texts = createTexts(first);

try {
  // As a length: then it is the host's own text size all the way down, and not anew that of each element.
  CSS.registerProperty({
    name: '--tt-rem',
    syntax: '<length>',
    inherits: true,
    initialValue: '16px',
  });
} catch {
  // Another copy was first, or the browser knows no such thing; then small print is a little smaller.
}

/** Where the browser's find looks all the same, and shows what it found. */
const HIDDEN = 'until-found';

/** The trials on the page: all speak the language that was asked for last. */
const here = new Set<Body>();

/** The trial in the element's frame: loaded when the element nears the viewport. */
export class Body {
  readonly simulation: Simulation;
  private lesson: LookingBack | null = null;
  protected notice: string | null = null;
  /** False until there is a scenario: all but the first are loaded when they are asked for. */
  protected opened = false;
  protected ready = false;
  /** True while it is printed: all of the trial, nothing folded. */
  private printing = false;
  /** True until its language has come, if it needed to. */
  private mute = true;

  constructor(
    protected readonly host: TokenTrials,
    readonly options: () => Options,
  ) {
    const root = host.renderRoot;
    if (root instanceof ShadowRoot) adoptStyles(root, [frameStyles, tokens, shared, bodyStyles]);
    this.simulation = new Simulation(host, texts, {
      guessed: (message, guess) => this.lesson?.guessed(message, guess),
      onward: () => this.lesson?.show(),
      shown: (step) => {
        this.shown(step);
      },
      missed: (id) => {
        this.say('unknown-step', { id });
      },
      failed: (message) => {
        this.host.tell('token-trials-error', { message });
        this.say('fault', { message });
      },
      partMissing: () => {
        this.say('part-missing');
      },
    });
    followLanguage(host);
    this.open();
    this.ask();
    this.connected();
  }

  /** The id of the step that is shown. */
  get step(): string | null {
    return this.simulation.shownId;
  }
  /** What the frame is called. */
  get label(): string {
    const title = texts('app.title');
    return this.opened ? `${title}: ${titleOf(texts, this.simulation.scenario)}` : title;
  }

  connected(): void {
    here.add(this);
    this.speak();
    addEventListener('beforeprint', this.expand);
    addEventListener('afterprint', this.fold);
  }
  disconnected(): void {
    here.delete(this);
    removeEventListener('beforeprint', this.expand);
    removeEventListener('afterprint', this.fold);
  }

  /** Follows the element's attributes. */
  change(changed: PropertyValues<TokenTrials>): void {
    if (changed.has('scenario') || changed.has('at') || changed.has('way')) this.open();
    if (changed.has('study')) this.ask();
    if (changed.has('granularity')) this.simulation.player.by = this.options().granularity;
    // The page's own language, which it may follow, has no attribute here.
    this.speak();
  }

  /** Null while there are no words yet. */
  render(): TemplateResult | null {
    const { simulation } = this;
    if (this.mute) return null;
    if (!this.opened) return html`<p class="preparing">${texts('app.preparing')}</p>`;
    const { scenario, session } = simulation;
    const { panels, study } = this.options();
    const { lesson } = this;
    if (session) lesson?.follow(session);
    // What was not played is printed as its author wrote it.
    const printed = this.printing && !simulation.player.atEnd;
    const inspected = session && panels.length > 0 && !lesson?.open;
    return html`<h2 class="title" part="title">
        <slot name="title">${titleOf(texts, scenario)}</slot>
        ${lesson?.back()}
      </h2>
      <div
        class="middle ${inspected || lesson?.open ? 'inspecting' : ''}"
        @tt-define=${simulation.define}
      >
        ${
          session
            ? simulation.stage(session, lesson?.predicts ?? study, {
                whole: this.printing,
                below: this.below(),
              })
            : html`<p class="preparing">${texts('app.preparing')}</p>`
        }
        ${inspected ? this.panels(session) : nothing} ${lesson?.aside()}
        ${this.notice === null ? nothing : html`<p class="notice" role="status">${this.notice}</p>`}
        <div class="dialogue" hidden=${printed ? nothing : HIDDEN}><slot></slot></div>
      </div>
      ${simulation.controls(lesson?.onward ?? null)}
      <tt-definition></tt-definition>`;
  }

  /** Asks for the element's language where it asks for another than before. */
  private speak(): void {
    const { lang } = this.options();
    if (lang === this.lang) return;
    this.lang = lang;
    const asked = [...here].map((body) => body.options().lang);
    speakLanguage(lang, asked)
      // English stands in for what does not come.
      .catch(() => {
        this.say('part-missing');
      })
      .finally(() => {
        this.mute = false;
        this.host.requestUpdate();
      });
  }
  private lang: Language | null = null;

  /** Where it is to be studied, what that takes is loaded. */
  private ask(): void {
    if (!this.options().study) {
      this.lesson = null;
      this.simulation.player.waits = () => false;
    } else if (!this.lesson)
      this.simulation.load(import('./lesson.ts'), ({ lessonIn }) => {
        const { host, simulation } = this;
        this.lesson = lessonIn(host, simulation, () => {
          host.requestUpdate();
        });
        host.requestUpdate();
      });
  }

  protected open(): void {
    const { scenario, way, at, granularity } = this.options();
    const found = scenarioAtHand(scenario);
    if (!found) {
      this.simulation.load(Promise.all([loadScenarios(), loadTitles()]), () => {
        // Another may have been asked for since.
        if (scenarioAtHand(this.options().scenario)) this.open();
      });
      return;
    }
    this.opened = true;
    this.simulation.player.by = granularity;
    this.notice = null;
    if (this.simulation.open(found, way, at)) this.ready = false;
  }

  /** What stands under the last step shown. */
  protected below(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** The run that settles a question is not the trial that the page has asked for. */
  protected isAsked(scenario: string): boolean {
    return scenarioAtHand(scenario) !== undefined;
  }

  /** The panels, once they are there. */
  private panels(session: Recorded): TemplateResult | undefined {
    if (!this.inspect)
      this.simulation.load(import('./inspecting.ts'), ({ inspecting }) => {
        const { host } = this;
        this.inspect ??= inspecting(this, () => {
          host.requestUpdate();
        });
        host.requestUpdate();
      });
    return this.inspect?.(session);
  }
  private inspect: ((session: Recorded) => TemplateResult) | undefined;

  private shown({ session, cursor, id }: Shown): void {
    const { host } = this;
    const { length: total } = session;
    const scenario = session.scenario.id;
    if (!this.isAsked(scenario)) return;
    // What the browser's find has brought to light makes room again.
    host.renderRoot.querySelector('.dialogue')?.setAttribute('hidden', HIDDEN);
    if (!this.ready) {
      this.ready = true;
      host.tell('token-trials-ready', { scenario, total });
    }
    host.tell('token-trials-step', { scenario, step: id, index: cursor, total });
    if (this.simulation.player.atEnd)
      host.tell('token-trials-end', { scenario, status: lastStatus(session.trace, cursor) });
  }

  private say(key: NoticeKey, params?: Readonly<Record<string, string>>): void {
    import('../texts/notice.ts').then(
      ({ noticeOf }) => {
        this.notice = noticeOf(key, params);
        this.host.requestUpdate();
      },
      // Without the words there is nothing to say.
      () => undefined,
    );
  }

  private readonly expand = (): void => {
    this.print(true);
  };
  private readonly fold = (): void => {
    this.print(false);
  };
  private print(printing: boolean): void {
    this.printing = printing;
    this.host.requestUpdate();
  }
}
