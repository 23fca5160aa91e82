import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { compile, type Compiled } from '../../own/compile.ts';
import { Drafts } from '../../own/drafts.ts';
import { dressed, readDress, type Dress } from '../../own/dress.ts';
import type { ScenarioFile } from '../../own/format.ts';
import { play } from '../../own/play.ts';
import { readBytes, readScenario, type OwnFault, type OwnRead } from '../../own/read.ts';
import { MOST } from '../../own/schema.ts';
import { pack, unpack } from '../../share/packed.ts';
import { announce } from '../announcer.ts';
import '../controls.ts';
import { element, property } from '../element.ts';
import { inspectorPart, type LabSettings } from '../lab/around.ts';
import { formStyles } from '../lab/form-styles.ts';
import { labStyles } from '../lab/lab-styles.ts';
import { breathe, memory } from '../runs.ts';
import { Simulation } from '../simulation.ts';
import '../stage.ts';
import { titleOf } from '../titles.ts';
import { shared } from '../tokens.ts';
import '../words.ts';
import { apiPart } from './api-part.ts';
import { ownStyles } from './own-styles.ts';
import { runStyles } from './run-styles.ts';
import { ownTabs, type OwnPart } from './tabs.ts';
import { notesPart, questionsPart, verdictPart } from './run-part.ts';
import { sharePart } from './share-part.ts';
import { ownTexts as texts, faultText, loadOwnTexts, textsOf } from './texts.ts';
import { WEATHER, written } from './templates.ts';
import { writePart, type Editor } from './write-part.ts';

/** What is shown of an API before one is pasted: that of the example. */
const FIRST: Dress = { resource: WEATHER, found: 'example' };

/**
 * One's own API in the trials, and scenarios of one's own: pasted, written, opened, played, shared.
 *
 * @fires tt-panel - `string | null`: a panel of the inspector was chosen, or it was closed.
 * @fires tt-wide - Wider or narrower was pressed.
 * @fires tt-help - Help was asked for.
 * @fires tt-part-missing - A part could not be loaded.
 */
@element('tt-own')
class OwnPage extends LitElement {
  static override styles = [shared, labStyles, formStyles, ownStyles, runStyles];

  @property({ attribute: false }) settings!: LabSettings;
  /** A scenario out of the address, packed; empty where there is none. */
  @property() packed = '';
  @state() private tab: OwnPart = 'api';
  /** The editor, which is loaded when it is opened; without it one writes all the same. */
  @state() private editor: Editor = 'coming';
  /** The scenario packed for a link; null until it is. */
  @state() private link: string | null = null;
  @state() private text = '';
  @state() private fault: OwnFault | null = null;
  @state() private compiled: Compiled | null = null;
  /** What the run on the stage is a run of: while the next is made ready, not that one. */
  private played: Compiled | null = null;
  @state() private way: string | null = null;
  @state() private dress: Dress = FIRST;
  @state() private story = 'trial-5';
  @state() private pasteFault: string | null = null;
  @state() private told: string | null = null;
  @state() private dropping = false;
  @state() private chosen: ReadonlyMap<number, number> = new Map();
  private drafts: Drafts | null = null;
  private ready: Promise<void> | null = null;
  /** What was taken last: a run that comes later than another is not shown. */
  private turn = 0;
  private readonly simulation = new Simulation(this, texts, {
    shown: () => undefined,
    missed: () => undefined,
    failed: (message) => {
      this.told = texts('own.broken', { message });
    },
    partMissing: () => {
      this.send('tt-part-missing');
    },
    helps: () => {
      this.send('tt-help');
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    this.ready ??= this.begin();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  override render() {
    const { simulation, settings, played, tab } = this;
    const { session } = simulation;
    const inspecting = settings.panel !== null && session !== null;
    return html`<div
      class="around ${this.dropping ? 'dropping' : ''}"
      @dragover=${this.dragged}
      @dragleave=${() => {
        this.dropping = false;
      }}
      @drop=${this.dropped}
    >
      <div class="lab ${inspecting ? 'inspecting' : ''} ${settings.wide ? 'wide' : ''}">
        <div class="top">
          <div class="heading">
            <h2>${texts('app.own')}</h2>
            <p>${texts('own.intro')}</p>
          </div>
          <div class="looks">
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
        </div>
        <section class="desk" aria-label=${texts('own.parts')}>
          ${ownTabs(tab, this.choosePart)}
          <div
            class="tool ${tab === 'write' ? 'writing' : ''}"
            id="panel"
            role="tabpanel"
            aria-labelledby="tab-${tab}"
            tabindex="0"
          >
            ${this.told === null ? nothing : html`<p class="quiet" role="status">${this.told}</p>`}
            ${this.shown(tab)}
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
                  >${simulation.stage(session, false, { below: this.below(played) })}`
              : html`<p class="empty">${texts('app.preparing')}</p>`
          }
        </div>
        ${inspecting ? inspectorPart(simulation, settings) : nothing}
        ${session ? html`<div class="controls">${simulation.controls(null)}</div>` : nothing}
      </div>
    </div>`;
  }

  private shown(tab: OwnPart): TemplateResult {
    const { compiled, text, fault } = this;
    if (tab === 'write')
      return writePart({
        text,
        fault,
        editor: this.editor,
        take: this.write,
        begin: this.beginWith,
        open: this.openFile,
      });
    if (tab === 'share') return sharePart({ text, packed: this.link });
    return apiPart({
      dress: this.dress,
      fault: this.pasteFault,
      story: this.story,
      ways: compiled?.scenario.ways ?? [],
      way: this.way,
      paste: this.paste,
      name: (things) => {
        this.dressIn({ ...this.dress, resource: { ...this.dress.resource, things } });
      },
      choose: (story) => {
        this.story = story;
        this.dressIn(this.dress);
      },
      chooseWay: (way) => {
        this.way = way;
        void this.show(this.compiled);
      },
    });
  }

  /** What stands under the last step shown: the author's notes; at the end whether it came as expected, and what is asked. */
  private below(compiled: Compiled): TemplateResult | typeof nothing {
    const { session, player } = this.simulation;
    if (!session) return nothing;
    const { trace } = session;
    return html`<div class="below">
      ${notesPart(compiled, trace, player.cursor)}
      ${
        player.atEnd
          ? html`${verdictPart(compiled, trace)}
            ${questionsPart(compiled, trace, this.chosen, (question, choice) => {
              this.chosen = new Map([...this.chosen, [question, choice]]);
            })}`
          : nothing
      }
    </div>`;
  }

  /** What is in the address, else what was written last, else the example. */
  private async begin(): Promise<void> {
    await loadOwnTexts();
    try {
      this.drafts = await Drafts.open();
    } catch {
      this.told = texts('own.unkept');
    }
    if (this.packed !== '') {
      await this.follow();
      return;
    }
    const last = (await this.drafts?.last().catch(() => null)) ?? null;
    if (last === null) {
      this.dressIn(FIRST);
      return;
    }
    this.choosePart('write');
    this.told = texts('own.kept');
    this.write(last);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('packed') && changed.get('packed') !== undefined && this.packed !== '')
      void this.follow();
  }
  /** Opens what is in the address. */
  private async follow(): Promise<void> {
    const bytes = await unpack(this.packed, MOST.bytes);
    if (!bytes) {
      this.told = texts('own.link.fault');
      if (this.text === '') this.dressIn(FIRST);
      return;
    }
    this.choosePart('write');
    this.take(readBytes(bytes), new TextDecoder().decode(bytes));
  }

  /** Dresses the trial that is chosen. */
  private dressIn(dress: Dress): void {
    this.dress = dress;
    const file = dressed(this.story, dress.resource);
    this.take(readScenario(JSON.stringify(file)), written(file));
  }
  private readonly paste = (pasted: string): void => {
    const read = readDress(pasted);
    if (!read.ok) {
      const { line, column, code, params } = read;
      const fault = texts.find(`lab.paste.${code}`) ?? code;
      this.pasteFault = texts('own.paste.fault', {
        line,
        column,
        fault: Object.entries(params).reduce(
          (said, [name, one]) => said.replaceAll(`{${name}}`, one),
          fault,
        ),
      });
      return;
    }
    this.pasteFault = null;
    this.dressIn(read.dress);
    this.keep();
    announce(texts('own.paste.taken', { host: read.dress.resource.host }));
  };

  /** Takes a text as it is being written: what is wrong is told, and the last that was right goes on being shown. */
  private readonly write = (text: string): void => {
    if (text === this.text) return;
    // Whoever changes a word goes on looking where he was.
    this.take(readScenario(text), text, this.simulation.shownId);
    this.keep();
  };
  private readonly beginWith = (file: ScenarioFile): void => {
    this.write(written(file));
  };
  private readonly openFile = async (file: File): Promise<void> => {
    // No more of it is read than may be.
    const bytes = new Uint8Array(await file.slice(0, MOST.bytes + 1).arrayBuffer());
    const read =
      file.size > MOST.bytes ? readBytes(new Uint8Array(MOST.bytes + 1)) : readBytes(bytes);
    this.choosePart('write');
    if (!read.ok && (read.fault.code === 'big' || read.fault.code === 'bytes')) {
      const { code, expected } = read.fault;
      this.told = faultText(code, { expected, found: String(file.size) });
      announce(this.told);
      return;
    }
    this.take(read, new TextDecoder().decode(bytes));
    this.keep();
    if (read.ok && this.compiled) {
      this.told = texts('own.opened', {
        title: titleOf(textsOf(this.compiled), this.compiled.scenario),
      });
      announce(this.told);
    }
  };

  /** Takes a file; `at`: the step to show of it. */
  private take(read: OwnRead, text: string, at: string | null = null): void {
    this.text = text;
    this.fault = read.ok ? null : read.fault;
    if (!read.ok) return;
    this.compiled = compile(read.file);
    this.chosen = new Map();
    void this.show(this.compiled, at);
  }
  /** Plays it, and shows it from its first step, or from another. */
  private async show(compiled: Compiled | null, at: string | null = null): Promise<void> {
    if (!compiled) return;
    const turn = ++this.turn;
    const session = await play(compiled, { way: this.way, memory, breathe });
    if (turn !== this.turn) return;
    this.played = compiled;
    this.simulation.texts = textsOf(compiled);
    this.simulation.open(compiled.scenario, session.way, at, session);
    this.way = session.way;
    this.requestUpdate();
  }

  private keep(): void {
    this.drafts?.keep(this.text).catch(() => {
      this.told = texts('own.unkept');
    });
  }

  private readonly choosePart = (tab: OwnPart): void => {
    this.tab = tab;
    this.told = null;
    if (tab === 'write' && this.editor !== 'there')
      import('./editor.ts').then(
        () => (this.editor = 'there'),
        () => (this.editor = 'missing'),
      );
    if (tab === 'share') void this.packs();
  };
  private async packs(): Promise<void> {
    const { text, fault } = this;
    this.link = null;
    if (fault) return;
    const packed = await pack(JSON.stringify(JSON.parse(text)));
    if (text === this.text) this.link = packed;
  }
  private readonly dragged = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = true;
  };
  private readonly dropped = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    this.dropping = false;
    if (!file) return;
    event.preventDefault();
    void this.openFile(file);
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
