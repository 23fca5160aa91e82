import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { LabCommand } from '../../lab/document.ts';
import type { Lab } from '../../lab/lab.ts';
import { importLab, type Imported } from '../../lab/files/import.ts';
import { watchReach, type Reach } from '../../lab/reach.ts';
import type { OneThing } from '../../lab/what-if.ts';
import { SharedLab } from '../../lab/shared.ts';
import type { Recorded } from '../../model/session.ts';
import type { Viewpoint } from '../../model/projections/stage.ts';
import { announce } from '../announcer.ts';
import '../controls.ts';
import { element } from '../element.ts';
import { breathe, memory } from '../runs.ts';
import '../stage.ts';
import { shared } from '../tokens.ts';
import { bringIntoView, inspectorPart, wordsPart } from './around.ts';
import { deskPart } from './desk.ts';
import type { Draft } from './draft.ts';
import { watchDrops } from './dropping.ts';
import { labStyles } from './lab-styles.ts';
import { timeLineStyles } from '../time-line-styles.ts';
import { tryingStyles } from './trying-styles.ts';
import { Trying } from './trying.ts';
import { keptPart } from './kept.ts';
import { saveLab } from './saving.ts';
import { labTexts as texts, loadLabTexts } from './texts.ts';
import { toolTabs, type Tool } from './tools.ts';
import { mayReplace, replaceDialog, resetDialog, topPart } from './top.ts';
import { Workplace } from './workplace.ts';

/** The lab: a token server of one's own. Tools act on it; stage, panels and timeline show what came of it. */
@element('tt-lab')
class LabPage extends Workplace {
  static override styles = [shared, labStyles, timeLineStyles, tryingStyles];

  @state() private tool: Tool = 'request';
  @state() private viewpoint: Viewpoint = 'all';
  @state() private busy = true;
  @state() private reach: Reach = 'page';
  @state() private fault: string | null = null;
  @state() private hangs = false;
  private shared: SharedLab | null = null;
  private readonly trying = new Trying({
    changed: () => {
      this.requestUpdate();
    },
    show: (run, step) => {
      this.show(run, step);
    },
    keep: ({ document: changed }) => {
      this.move('kept', () => this.shared?.load(changed));
    },
  });
  /** The step of the lab's own run that was shown last. */
  private place = 0;
  private leaves: readonly (() => void)[] = [];
  /** How many steps there were when they were last shown. */
  private seen = 0;
  constructor() {
    super(texts);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.leaves = [
      watchReach((reach) => {
        this.reach = reach;
      }),
      watchDrops(this, {
        over: (hangs) => {
          this.hangs = hangs && !this.busy;
        },
        dropped: (file) => void this.import(file),
      }),
    ];
    void this.work(this.open);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.leaves) leave();
    this.shared?.close();
    this.shared = null;
  }

  protected override failed(message: string): void {
    this.fault = message;
  }

  /** What is worked on; null until it is opened. */
  private get lab(): Lab | null {
    return this.shared?.lab ?? null;
  }

  override render() {
    const { simulation, settings, lab, trying, shared: kept } = this;
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
          this.move('undone', () => kept?.undo());
        },
        redo: () => {
          this.move('redone', () => kept?.redo());
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
          id="panel"
          role="tabpanel"
          aria-labelledby="tab-${this.tool}"
          aria-busy=${this.busy}
          tabindex="0"
        >
          ${this.fault === null ? nothing : html`<p class="fault" role="alert">${texts('lab.fault', { message: this.fault })}</p>`}
          ${kept ? keptPart(kept) : nothing}
          ${
            lab && kept
              ? deskPart({
                  kept,
                  take: this.takeFile,
                  lab,
                  tool: this.tool,
                  busy: this.busy,
                  reach: this.reach,
                  do: this.do,
                  compose: this.compose,
                  send: () => this.request?.submit(),
                  open: this.choose,
                  off: this.trying.off,
                  without: this.without,
                  step: this.step,
                  ask: this.ask,
                })
              : html`<p class="quiet">${texts('app.loading')}</p>`
          }
        </div>
      </section>
      <div class="view">
        ${trying.view()}
        ${session && trying.staged ? html`${wordsPart(simulation, session)}${simulation.stage(session, false)}` : nothing}
      </div>
      ${inspecting ? inspectorPart(simulation, settings) : nothing}
      ${this.hangs ? html`<p class="hangs" aria-hidden="true">${texts('lab.file.drop')}</p>` : nothing}
      ${session && trying.staged ? html`<div class="controls">${simulation.controls(null)}</div>` : nothing}
      ${resetDialog(() => {
        this.move('begun', () => kept?.reset());
      })}
      ${replaceDialog(() => {
        if (kept) saveLab(kept);
      })}
    </div>`;
  }

  /** The step of the lab's own run that is shown, or was last. */
  private get step(): number {
    const { simulation, lab } = this;
    return lab && simulation.session === lab ? simulation.player.cursor : this.place;
  }
  private readonly without = (guards: readonly string[]): void => {
    this.tries(() => this.trying.without(guards));
  };
  private readonly ask = (thing: OneThing): void => {
    const { lab, step } = this;
    if (lab) this.tries(() => this.trying.ask(lab, step, thing));
  };
  /** Tries something beside the lab, and says what came of it. */
  private tries(act: () => Promise<string>): void {
    this.place = this.step;
    void this.work(async () => {
      announce(await act());
      void bringIntoView(this);
    }, 'nothing');
  }
  /** Puts a run on the stage; null: the lab's own, where it was looked at last. */
  private show(run: Recorded | null, step: number): void {
    const { simulation, lab } = this;
    const shown = run ?? lab;
    if (!shown) return;
    if (simulation.session === lab && run) this.place = simulation.player.cursor;
    simulation.touched = true;
    simulation.open(shown.scenario, shown.way, null, shown);
    simulation.player.to(run ? step : this.place);
    this.requestUpdate();
  }

  private get request() {
    return this.renderRoot.querySelector('tt-lab-request');
  }
  private readonly choose = (tool: Tool): void => {
    this.tool = tool;
  };
  /** Shows a request in the form, ready to be sent; a string is that of a trial. */
  private readonly compose = (draft: Draft | string): void => {
    const { request } = this;
    this.choose('request');
    if (typeof draft === 'string') request?.takePreset(draft);
    else request?.take(draft);
    request?.focusSend();
  };
  private readonly open = async (): Promise<void> => {
    const [opened] = await Promise.all([SharedLab.open({ memory, breathe }), loadLabTexts()]);
    this.shared = opened;
    this.leaves = [...this.leaves, opened.subscribe(this.heard)];
  };
  /** Takes over a file that was dropped, where one that is chosen is: what is wrong with it stands there. */
  private async import(file: Blob): Promise<void> {
    if (this.busy || !this.lab) return;
    this.choose('file');
    await this.updateComplete;
    await this.renderRoot.querySelector('tt-lab-file')?.read(file);
  }
  private readonly takeFile = async (text: string): Promise<Imported | null> => {
    const { shared: kept } = this;
    let imported: Imported | null = null;
    const take = async (): Promise<void> => {
      imported =
        kept &&
        (await importLab(kept, text, () =>
          mayReplace(this.renderRoot.querySelector<HTMLDialogElement>('.replace')),
        ));
    };
    await this.work(take, 'silently');
    return imported;
  };
  /** Does one thing after another, and shows what came of it. */
  private readonly do = (...commands: readonly LabCommand[]): void => {
    void this.work(async () => {
      for (const command of commands) await this.shared?.apply(command);
    });
  };
  /** Goes to another place in what was done, and says so. */
  private move(
    to: 'undone' | 'redone' | 'begun' | 'kept',
    act: () => Promise<unknown> | undefined,
  ): void {
    void this.work(act, 'silently').then(() => {
      announce(texts(`lab.${to}`));
    });
  }
  /** What has come is shown and said; or shown and not said; or nothing has come to the lab. */
  private async work(
    act: () => Promise<unknown> | undefined,
    shows: 'said' | 'silently' | 'nothing' = 'said',
  ): Promise<void> {
    this.busy = true;
    this.fault = null;
    try {
      await act();
      if (shows !== 'nothing') this.showLast(shows === 'said');
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
    this.busy = false;
  }
  /** Another page, or the worker, has changed the lab: whoever looks at its end goes on looking at its end. */
  private readonly heard = (): void => {
    const { simulation, lab } = this;
    if (this.busy || !lab) return;
    if (simulation.player.cursor >= this.seen - 1) this.showLast(true);
    this.seen = lab.length;
    this.requestUpdate();
  };
  private showLast(tells: boolean): void {
    const { simulation, lab } = this;
    if (!lab) return;
    this.trying.leave();
    simulation.touched = tells && lab.commands.length > 0;
    simulation.open(lab.scenario, null, null, lab);
    simulation.player.to(lab.length - 1);
    this.seen = lab.length;
    if (lab.commands.length > 0) void bringIntoView(this);
  }

  private readonly toggleView = (): void => {
    this.viewpoint = this.viewpoint === 'api' ? 'all' : 'api';
    this.simulation.see(this.viewpoint);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-lab': LabPage;
  }
}
