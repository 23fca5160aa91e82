import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Compiled } from '../../own/compile.ts';
import type { Draft } from '../../own/drafts.ts';
import '../controls.ts';
import { element, property } from '../element.ts';
import { inspectorPart, type LabSettings } from '../lab/around.ts';
import { watchDrops } from '../lab/dropping.ts';
import { formStyles } from '../lab/form-styles.ts';
import { labStyles } from '../lab/lab-styles.ts';
import { mustPredict } from '../prediction.ts';
import { Simulation } from '../simulation.ts';
import '../stage.ts';
import type { Predicts } from '../stage.ts';
import type { LookingBack } from '../study/looking-back.ts';
import { shared } from '../tokens.ts';
import '../words.ts';
import { apiPart } from './api-part.ts';
import './drafts-part.ts';
import { ownStyles } from './own-styles.ts';
import { runStyles } from './run-styles.ts';
import { ownTabs, type OwnPart } from './tabs.ts';
import { notesPart, questionsPart, verdictPart } from './run-part.ts';
import './share-part.ts';
import type { Studied } from './studied.ts';
import { ownTexts as texts, placedFault } from './texts.ts';
import { Work } from './work.ts';
import { writePart, type Editor } from './write-part.ts';

/** What the page is placed with: what is remembered between visits. */
interface OwnSettings extends LabSettings {
  /** True while predictions are asked. */
  readonly predicts: boolean;
}

/**
 * One's own API in the trials, and scenarios of one's own: pasted, written, opened, played, shared.
 *
 * @fires tt-panel - `string | null`: a panel of the inspector was chosen, or it was closed.
 * @fires tt-wide - Wider or narrower was pressed.
 * @fires tt-help - Help was asked for.
 * @fires tt-changed - What came by the address was changed: the address is to say nothing of it any more.
 * @fires tt-study - `boolean`: it is to be studied, or no longer.
 * @fires tt-embed - `ToEmbed`: all ways to embed the scenario are wanted.
 * @fires tt-part-missing - A part could not be loaded.
 */
@element('tt-own')
class OwnPage extends LitElement {
  static override styles = [shared, labStyles, formStyles, ownStyles, runStyles];

  @property({ attribute: false }) settings!: OwnSettings;
  /** A scenario out of the address, packed; empty where there is none. */
  @property() packed = '';
  /** The address of a scenario's file, out of the page's own; empty where there is none. */
  @property() source = '';
  /** True where what is predicted and answered is kept with the learner's progress. */
  @property({ type: Boolean }) study = false;
  @state() private tab: OwnPart = 'api';
  /** The editor, which is loaded when it is opened; without it one writes all the same. */
  @state() private editor: Editor = 'coming';
  @state() private hangs = false;
  private chosen: ReadonlyMap<number, number> = new Map();
  private chosenOf: Compiled | null = null;
  /** The guided way through it, once it is asked for and loaded. */
  private studied: Studied | null = null;
  private ready: Promise<void> | null = null;
  private leave: () => void = () => undefined;
  private readonly simulation = new Simulation(this, texts, {
    guessed: (message, guess) => this.looking?.guessed(message, guess),
    onward: () => this.looking?.show(),
    shown: () => undefined,
    missed: () => undefined,
    failed: (message) => {
      this.work.tell(texts('own.broken', { message }));
    },
    partMissing: () => {
      this.send('tt-part-missing');
    },
    helps: () => {
      this.send('tt-help');
    },
  });
  private readonly work = new Work({
    simulation: this.simulation,
    requestUpdate: () => {
      this.requestUpdate();
    },
    write: () => {
      this.choosePart('write');
    },
    changed: () => {
      this.send('tt-changed');
    },
  });

  constructor() {
    super();
    this.simulation.player.waits = () => this.predicts !== false && mustPredict(this.simulation);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    this.leave = watchDrops(this, {
      over: (hangs) => {
        this.hangs = hangs;
      },
      dropped: (file) => void this.work.openFile(file),
    });
    this.ready ??= this.work.begin({ packed: this.packed, src: this.source });
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    this.leave();
  }

  override render() {
    const { simulation, settings, tab, work } = this;
    const { played } = work;
    const { session } = simulation;
    const { looking } = this;
    if (session) looking?.follow(session);
    const inspecting = settings.panel !== null && session !== null && looking?.open !== true;
    return html`<div class="lab ${inspecting ? 'inspecting' : ''} ${settings.wide ? 'wide' : ''}">
      ${this.top(inspecting)}
      <section class="desk" aria-label=${texts('own.parts')}>
        ${ownTabs(tab, this.choosePart)}
        <div
          class="tool ${tab === 'write' ? 'writing' : ''}"
          id="panel"
          role="tabpanel"
          aria-labelledby="tab-${tab}"
          tabindex="0"
        >
          ${work.told === null ? nothing : html`<p class="quiet told">${work.told}</p>`}
          ${this.inside(tab)}
        </div>
      </section>
      <div class="view">
        ${
          session && played
            ? html`<tt-words
                  class="hidden"
                  .session=${session}
                  .cursor=${simulation.player.cursor}
                  .recorded=${session.trace.entries.length}
                  .find=${simulation.texts.find}
                ></tt-words
                >${simulation.stage(session, this.predicts, { below: this.below(played) })}`
            : html`<p class="empty">${texts('app.preparing')}</p>`
        }
      </div>
      ${inspecting ? inspectorPart(simulation, settings, simulation.texts.find) : nothing}
      ${looking?.aside() ?? nothing}
      ${this.hangs ? html`<p class="hangs" aria-hidden="true">${texts('own.open.drop')}</p>` : nothing}
      ${session ? html`<div class="controls">${simulation.controls(looking?.onward ?? null)}</div>` : nothing}
    </div>`;
  }

  private top(inspecting: boolean): TemplateResult {
    return html`<div class="top">
      <div class="heading">
        <h2>${texts('app.own')}</h2>
        <p>${texts('own.intro')}</p>
      </div>
      <div class="looks">
        ${this.looking?.back() ?? nothing}
        <button
          class="button"
          type="button"
          aria-pressed=${this.study}
          @click=${() => {
            this.send('tt-study', !this.study);
          }}
        >
          ${texts('own.study')}
        </button>
        <button
          class="button"
          type="button"
          aria-label=${inspecting ? texts('app.inspector.shut') : nothing}
          aria-expanded=${inspecting}
          @click=${() => {
            this.send('tt-panel', inspecting ? null : 'http');
          }}
        >
          ${texts(inspecting ? 'app.inspector.close' : 'app.inspector.open')}
        </button>
      </div>
    </div>`;
  }

  private inside(tab: OwnPart): TemplateResult {
    const { work } = this;
    if (tab === 'write')
      return writePart({
        work,
        editor: this.editor,
        open: (file) => work.openFile(file),
      });
    if (tab === 'share')
      return html`<tt-own-share
        .text=${work.text}
        .packed=${work.link}
        .fault=${work.fault ? placedFault(work.fault) : null}
        .from=${work.from}
        .simulation=${this.simulation}
      ></tt-own-share>`;
    if (tab === 'drafts')
      return html`<tt-own-drafts
        .keeping=${work.keeping}
        .all=${work.keeping.all}
        @tt-draft=${({ detail }: CustomEvent<Draft>) => {
          work.open(detail);
        }}
      ></tt-own-drafts>`;
    return apiPart(work);
  }

  /** What stands under the last step shown: the author's notes; at the end whether it came as expected, and what is asked. */
  private below(compiled: Compiled): TemplateResult | typeof nothing {
    const { session, player } = this.simulation;
    // The run that settles a question of the story has none of it.
    if (!session || session.scenario !== compiled.scenario) return nothing;
    const { trace } = session;
    if (compiled !== this.chosenOf) this.chosen = new Map();
    this.chosenOf = compiled;
    return html`<div class="below">
      ${notesPart(compiled, trace, player.cursor)}
      ${
        player.atEnd
          ? html`${verdictPart(compiled, trace)}
            ${questionsPart(compiled, trace, this.chosen, (question, choice) => {
              this.chosen = new Map([...this.chosen, [question, choice]]);
              this.studied?.answered(compiled, trace, question, choice);
              this.requestUpdate();
            })}`
          : nothing
      }
    </div>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const moved = changed.get('packed') !== undefined || changed.get('source') !== undefined;
    if (moved) void this.work.follow({ packed: this.packed, src: this.source });
    if (this.study && !this.studied)
      this.simulation.load(import('./studied.ts'), ({ Studied }) => {
        this.studied ??= new Studied({
          host: this,
          simulation: this.simulation,
          played: () => this.work.played,
          requestUpdate: () => {
            this.requestUpdate();
          },
        });
        this.requestUpdate();
      });
    if (this.tab === 'share' && this.work.link === null) void this.work.packs();
  }

  /** What is studied is looked back on; null while it is not. */
  private get looking(): LookingBack | null {
    return this.study ? (this.studied?.looking ?? null) : null;
  }
  private get predicts(): Predicts {
    return this.study ? (this.looking?.predicts ?? 'study') : this.settings.predicts;
  }

  private readonly choosePart = (tab: OwnPart): void => {
    this.tab = tab;
    this.work.told = null;
    if (tab === 'write' && this.editor !== 'there')
      import('./editor.ts').then(
        () => (this.editor = 'there'),
        () => (this.editor = 'missing'),
      );
  };
  private readonly onKey = (event: KeyboardEvent): void => {
    if (!event.composedPath().includes(this) && document.activeElement !== document.body) return;
    if (!this.settings.single && /^[^ ]$/.test(event.key)) return;
    this.simulation.key(event);
  };
  private send(type: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-own': OwnPage;
  }
}
