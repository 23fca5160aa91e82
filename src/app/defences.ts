import { html, nothing, type TemplateResult } from 'lit';
import { DefenceRun } from '../model/defences/play.ts';
import type { Recorded } from '../model/session.ts';
import { ATTACK_IDS, DEFENCE_IDS, playable, slices } from '../view/defences/cells.ts';
import '../view/defences/lacks.ts';
import '../view/defences/matrix.ts';
import { unasked } from '../study/cell-questions.ts';
import { neighbour } from '../view/defences/neighbour.ts';
import '../view/defences/outcome.ts';
import '../view/defences/predict.ts';
import '../view/defences/run.ts';
import {
  attackName,
  cellTitle,
  defenceName,
  defenceTexts as texts,
  nameRun,
} from '../view/defences/texts.ts';
import { loadRunTexts, runTexts } from '../view/defences/told.ts';
import { APART_PAGES, wayTexts } from '../view/defences/ways.ts';
import type { Texts } from '../texts/texts.ts';
import type { Simulation } from '../view/simulation.ts';
import type { CellPlace } from './address.ts';
import type { Around, PagePart } from './page-part.ts';

/** The table of attacks and defences, or why a run of it cannot be shown. */
export const page: PagePart = {
  draw: (around, [attack = '', defence = '', beside = '', to = '']) => {
    if (attack === '') return html`<tt-defences></tt-defences>`;
    if (attack === APART) return apartView(around, defence, beside);
    if (beside === BESIDE && playable(defence)) return besideView(around, { attack, defence }, to);
    return html`<tt-defence-lacks .attack=${attack} .defence=${defence}></tt-defence-lacks>`;
  },
  nameOf: ([attack = '', defence = '', beside = '']) => {
    if (attack === APART) return wayTexts('defences.apart');
    if (attack === '') return texts('app.defences');
    const title = cellTitle(attack, defence);
    return beside === BESIDE ? wayTexts('defences.beside.of', { title }) : title;
  },
};

/** What an address has in place of an attack, and beneath a defence. */
const APART = 'apart';
const BESIDE = 'beside';

/** How many runs are kept: each is the record of a whole day. */
const KEPT = 6;
const runs = new Map<string, DefenceRun>();
const idOf = ({ attack, defence }: CellPlace): string => `${attack}/${defence}`;

/** The run of a cell: recorded once, and shared for as long as it is kept. */
function runOf(cell: CellPlace): DefenceRun {
  const id = idOf(cell);
  const run = runs.get(id) ?? new DefenceRun({ ...cell, breathe: slices() });
  runs.delete(id);
  runs.set(id, run);
  run.done.catch(() => runs.delete(id));
  const [oldest = ''] = runs.keys();
  if (runs.size > KEPT) runs.delete(oldest);
  return run;
}

/** A defence taken apart; loaded when it is opened. */
function apartView(around: Around, name: string, level: string): TemplateResult {
  import('../view/defences/apart/apart.ts').catch(() => {
    around.partMissing();
  });
  return html`<tt-apart
    .page=${name === '' ? APART_PAGES[0] : name}
    .level=${level}
    @tt-part-missing=${() => {
      around.partMissing();
    }}
  ></tt-apart>`;
}
/** A plain token and a defence, side by side; loaded when it is opened. */
function besideView(around: Around, { attack, defence }: CellPlace, to: string): TemplateResult {
  import('../view/defences/beside.ts').catch(() => {
    around.partMissing();
  });
  return html`<tt-beside
    .ready=${cellRuns.loaded()}
    .attack=${attack}
    .defence=${defence}
    .to=${to}
    .plain=${runOf({ attack, defence: 'bearer' })}
    .defended=${runOf({ attack, defence })}
    @tt-open-run=${({
      detail: { at, ...cell },
    }: CustomEvent<CellPlace & { readonly at: string }>) => {
      around.go({ cell, at });
    }}
  ></tt-beside>`;
}

/** What of the page a run of the defences needs. */
interface RunAround extends Around {
  readonly simulation: Simulation;
}

/** Runs of the defences on the page's own stage. */
export const cellRuns = {
  /** What is read of a run has come. */
  loaded: (): Promise<void> => loadRunTexts(),

  /** Whether the browser offers this page too little for that defence. */
  lacks: ({ defence }: CellPlace): boolean => !playable(defence),
  /** The run of a cell; null where there is no such attack or defence. */
  open(cell: CellPlace): DefenceRun | null {
    const { attack, defence } = cell;
    if (!ATTACK_IDS.includes(attack) || !DEFENCE_IDS.includes(defence)) return null;
    nameRun(attack, defence);
    return runOf(cell);
  },
  /** Which cell a run is of; null where it is of none. */
  of: (session: Recorded | null): string | null =>
    session instanceof DefenceRun ? session.scenario.id : null,
  /** What its steps are told in. */
  texts: ({ player }: Simulation): Texts => runTexts(() => player.session),

  /** What stands above the stage. */
  heading(around: RunAround, { attack, defence }: CellPlace, sealed: boolean): TemplateResult {
    const { simulation, actions, settings } = around;
    const { session, cursor, atEnd } = simulation.player;
    if (!(session instanceof DefenceRun)) return html``;
    // In the language that is spoken now.
    nameRun(attack, defence);
    return html`<tt-defence-run
      .attack=${attack}
      .defence=${defence}
      .run=${session}
      .cursor=${cursor}
      .recorded=${session.trace.entries.length}
      .ended=${atEnd}
      .predicts=${settings.value.predicts}
      .sealed=${sealed}
      @tt-cell=${({ detail }: CustomEvent<CellPlace>) => {
        around.go({ cell: detail });
      }}
      @tt-jump=${({ detail }: CustomEvent<number>) => {
        simulation.seek(detail);
      }}
      @tt-predicts=${actions.togglePredictions}
    ></tt-defence-run>`;
  },

  /** What stands under the last step where the heading has no room for it: what came of it. */
  below(
    { player: { session, atEnd } }: Simulation,
    sealed: boolean,
  ): TemplateResult | typeof nothing {
    if (!atEnd || sealed || !(session instanceof DefenceRun)) return nothing;
    return html`<div class="aside">
      <tt-defence-outcome .run=${session}></tt-defence-outcome>
    </div>`;
  },
  /** What comes next in the table; null after its last cell. */
  onward(cell: CellPlace): { readonly cell: CellPlace; readonly label: string } | null {
    const next = neighbour(cell, 1);
    if (!next) return null;
    const { attack, defence } = next;
    const title = attack === cell.attack ? defenceName(defence) : attackName(attack);
    return { cell: next, label: texts('defences.next', { title }) };
  },

  /** Of the owner's requests, and of those that bring nothing new, nobody is asked what will come. */
  follow(simulation: Simulation): void {
    const { session } = simulation.player;
    if (!session) return;
    const passed = unasked(session.trace, session.ended).filter(
      (one) => !simulation.guesses.has(one),
    );
    if (passed.length > 0)
      simulation.guesses = new Map([
        ...simulation.guesses,
        ...passed.map((one) => [one, null] as const),
      ]);
  },
};
export type CellRuns = typeof cellRuns;
