import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { LAB_USERS } from '../../lab/cast.ts';
import { emptyDocument, type LabCommand } from '../../lab/document.ts';
import { written, type Guided } from '../../lab/guided.ts';
import { Lab } from '../../lab/lab.ts';
import type { Viewpoint } from '../../model/projections/stage.ts';
import { projectTokens, type TokenView } from '../../model/projections/tokens.ts';
import { announce } from '../announcer.ts';
import '../controls.ts';
import { element, property } from '../element.ts';
import '../inspector.ts';
import { breathe, memory } from '../runs.ts';
import { Simulation } from '../simulation.ts';
import '../stage.ts';
import { shared } from '../tokens.ts';
import { FIRST, type Draft, type Ready } from './draft.ts';
import { labStyles } from './lab-styles.ts';
import { nextPart } from './next.ts';
import './request.ts';
import { labTexts as texts, loadLabTexts } from './texts.ts';
import './theft-tool.ts';
import type { Way } from './theft-tool.ts';
import './token-tool.ts';
import { toolTabs, type Tool } from './tools.ts';
import { resetDialog, topPart } from './top.ts';

/** What the lab is placed with: what is remembered between visits. */
interface LabSettings {
  readonly panel: string | null;
  readonly wide: boolean;
  /** True while letters count as keys. */
  readonly single: boolean;
}

/**
 * The lab: a token server of one's own. Tools act on it; stage, panels and timeline show what came of it.
 *
 * @fires tt-panel - `string | null`: a panel of the inspector was chosen, or it was closed.
 * @fires tt-wide - Wider or narrower was pressed.
 * @fires tt-help - Help was asked for.
 * @fires tt-part-missing - A part could not be loaded.
 */
@element('tt-lab')
class LabPage extends LitElement {
  static override styles = [shared, labStyles];

  @property({ attribute: false }) settings!: LabSettings;
  @state() private tool: Tool = 'request';
  @state() private viewpoint: Viewpoint = 'all';
  @state() private busy = true;
  @state() private fault: string | null = null;
  private lab: Lab | null = null;
  private readonly simulation = new Simulation(this, texts, {
    shown: () => undefined,
    missed: () => undefined,
    failed: (message) => {
      this.fault = message;
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
    if (!this.lab) void this.work(this.open);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  override render() {
    const { simulation, settings, lab } = this;
    const { session } = simulation;
    const inspecting = settings.panel !== null && lab !== null;
    return html`<div class="lab ${inspecting ? 'inspecting' : ''} ${settings.wide ? 'wide' : ''}">
      ${topPart({
        busy: this.busy,
        canUndo: lab?.canUndo === true,
        canRedo: lab?.canRedo === true,
        asApi: this.viewpoint === 'api',
        inspecting,
        undo: () => {
          this.move('undone', () => lab?.undo());
        },
        redo: () => {
          this.move('redone', () => lab?.redo());
        },
        reset: () => {
          this.renderRoot.querySelector<HTMLDialogElement>('.reset')?.showModal();
        },
        toggleView: this.toggleView,
        toggleInspector: () => {
          this.send('tt-panel', inspecting ? null : 'http');
        },
      })}
      <section class="desk" aria-label=${texts('lab.tools')}>
        ${toolTabs(this.tool, this.choose)}
        <div
          class="tool"
          id="tool"
          role="tabpanel"
          aria-labelledby="tool-${this.tool}"
          aria-busy=${this.busy}
          tabindex="0"
        >
          ${this.fault === null ? nothing : html`<p class="fault" role="alert">${texts('lab.fault', { message: this.fault })}</p>`}
          ${lab ? this.toolPart(lab) : html`<p class="quiet">${texts('app.loading')}</p>`}
        </div>
      </section>
      <div class="view">${session ? simulation.stage(session, false) : nothing}</div>
      ${inspecting ? this.inspector(lab) : nothing}
      ${session ? html`<div class="controls">${simulation.controls(null)}</div>` : nothing}
      ${resetDialog(() => {
        this.move('begun', () => lab?.load(emptyDocument()));
      })}
    </div>`;
  }

  private inspector({ trace }: Lab): TemplateResult {
    return html`<tt-inspector
      aria-label=${texts('app.inspector')}
      role="complementary"
      .trace=${trace}
      .cursor=${this.simulation.player.cursor}
      .recorded=${trace.entries.length}
      .panel=${this.settings.panel ?? 'http'}
      .viewpoint=${this.viewpoint}
      .wide=${this.settings.wide}
    ></tt-inspector>`;
  }

  private toolPart({ trace, length }: Lab): TemplateResult {
    const { tool, busy } = this;
    const { tokens, more } = projectTokens(trace, length - 1);
    const now = trace.entries.at(-1)?.at ?? 0;
    const knownTo = (party: 'client' | 'impostor'): TokenView | null =>
      tokens.findLast((one) => one.knownTo.includes(party)) ?? null;
    const giveBack = ({ detail }: CustomEvent<TokenView>): void => {
      this.ask({ wants: 'give-back', token: detail.value });
    };
    const compose = (preset: string): void => {
      this.request?.takePreset(preset);
      this.request?.focusSend();
    };
    return html`${tool === 'request' ? nextPart(trace, tokens, { compose, open: this.choose }) : nothing}
      <tt-lab-request
        ?hidden=${tool !== 'request'}
        .tokens=${tokens}
        .accounts=${LAB_USERS}
        .now=${now}
        .busy=${busy}
        @tt-lab-send=${({ detail }: CustomEvent<Ready>) => {
          this.do({ do: 'send', ...detail, via: 'page' });
        }}
      ></tt-lab-request>
      ${
        tool === 'tokens'
          ? html`<tt-lab-tokens
              .tokens=${tokens}
              .more=${more}
              .accounts=${LAB_USERS}
              .now=${now}
              .busy=${busy}
              @tt-lab-wait=${({ detail }: CustomEvent<number>) => {
                this.do({ do: 'wait', seconds: detail });
              }}
              @tt-lab-show=${({ detail }: CustomEvent<TokenView>) => {
                this.compose({ ...FIRST, token: detail.value });
              }}
              @tt-lab-give-back=${giveBack}
            ></tt-lab-tokens>`
          : nothing
      }
      ${
        tool === 'theft'
          ? html`<tt-lab-theft
              .held=${knownTo('client')}
              .stolen=${knownTo('impostor')}
              .busy=${busy}
              @tt-lab-steal=${({ detail }: CustomEvent<Way>) => {
                this.steal(detail, knownTo('client'));
              }}
              @tt-lab-use=${({ detail }: CustomEvent<TokenView>) => {
                this.compose({ ...FIRST, who: 'impostor', token: detail.value });
              }}
              @tt-lab-give-back=${giveBack}
            ></tt-lab-theft>`
          : nothing
      }`;
  }

  private get request() {
    return this.renderRoot.querySelector('tt-lab-request');
  }
  private readonly choose = (tool: Tool): void => {
    this.tool = tool;
  };
  /** Shows a request in the form, ready to be sent. */
  private compose(draft: Draft): void {
    this.choose('request');
    this.request?.take(draft);
    this.request?.focusSend();
  }

  /** The client sends what it would send of its own accord. */
  private ask(
    guided: Partial<Guided>,
    over: Ready['over'] = 'https',
    then: readonly LabCommand[] = [],
  ): void {
    const request = written({ ...FIRST, ...guided });
    if ('unsendable' in request) return;
    this.do({ do: 'send', who: 'client', ...request, over, via: 'page' }, ...then);
  }
  /** In two of the ways the token is read where it goes by, so the client must ask there. */
  private steal(way: Way, held: TokenView | null): void {
    const steal: LabCommand = { do: 'steal', way };
    if (way === 'script') this.do(steal);
    else this.ask({ token: held?.value ?? null }, way === 'sniffed' ? 'http' : 'proxy', [steal]);
  }

  private readonly open = async (): Promise<void> => {
    [this.lab] = await Promise.all([
      Lab.open(emptyDocument(), { memory, breathe }),
      loadLabTexts(),
    ]);
  };
  /** Does one thing after another, and shows what came of it. */
  private do(...commands: readonly LabCommand[]): void {
    void this.work(async () => {
      for (const command of commands) await this.lab?.apply(command);
    });
  }
  /** Goes to another place in what was done, and says so. */
  private move(to: 'undone' | 'redone' | 'begun', act: () => Promise<unknown> | undefined): void {
    void this.work(act, false).then(() => {
      announce(texts(`lab.${to}`));
    });
  }
  /** `tells`: what has come is said. */
  private async work(act: () => Promise<unknown> | undefined, tells = true): Promise<void> {
    this.busy = true;
    this.fault = null;
    try {
      await act();
      this.showLast(tells);
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
    this.busy = false;
  }
  private showLast(tells: boolean): void {
    const { simulation, lab } = this;
    if (!lab) return;
    simulation.touched = tells && lab.commands.length > 0;
    simulation.open(lab.scenario, null, null, lab);
    simulation.player.to(lab.length - 1);
    if (lab.commands.length > 0) void this.updateComplete.then(this.bringIntoView);
  }

  /** Where the stage stands below the tools, what has come is brought into view. */
  private readonly bringIntoView = (): void => {
    const [desk, view] = ['.desk', '.view'].map((one) => this.renderRoot.querySelector(one));
    if (!desk || !view) return;
    const below = desk.getBoundingClientRect().bottom <= view.getBoundingClientRect().top;
    if (below) view.scrollIntoView({ block: 'start' });
  };
  private readonly toggleView = (): void => {
    this.viewpoint = this.viewpoint === 'api' ? 'all' : 'api';
    this.simulation.see(this.viewpoint);
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
    'tt-lab': LabPage;
  }
}
