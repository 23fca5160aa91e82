import { ATTACKS } from './attacks/index.ts';
import { DEFENCES, loadDefence } from './index.ts';
import { run, type Outcome, type RunOptions } from './run/run.ts';
import { sharing } from './run/sharing.ts';
import { assemble, faultOf } from './server/assemble.ts';
import { plainServer } from './bearer/index.ts';
import type { Defence } from './types.ts';

/** The thief never gets in; gets in less often than with a plain token; no help; nothing there to attack. */
export type Verdict = 'stops' | 'limits' | 'no help' | '-';
export interface Cell {
  readonly attack: string;
  readonly defence: string;
  readonly verdict: Verdict;
  /** The thief's 2xx at the resources. */
  readonly served: number;
  /** The guard that refused the thief, and does not with a plain token; null where there was none. */
  readonly refusedBy: string | null;
  readonly status: number | null;
  readonly rfc: string | null;
}
export interface Matrix {
  readonly attacks: readonly string[];
  readonly defences: readonly string[];
  readonly cells: readonly Cell[];
}

/** What was counted, held against a plain token. */
function verdictOf(plain: Outcome, { served, successes }: Outcome): Verdict {
  if (successes === 0) return 'stops';
  return served < plain.served ? 'limits' : 'no help';
}

/** The first guard that stopped the thief and does not stop one with a plain token; else the first of all. */
function decisive(plain: Outcome, { refusals }: Outcome) {
  const always = new Set(plain.refusals.map(({ by }) => by));
  return refusals.find(({ by }) => !always.has(by)) ?? refusals[0] ?? null;
}

export type MatrixOptions = Pick<RunOptions, 'every' | 'users' | 'breathe'> & {
  readonly attacks?: readonly string[];
  readonly defences?: readonly string[];
  /** Guards that are taken away. */
  readonly without?: readonly string[];
};

/** Runs every attack against every defence; each is held against the same attack on a plain token. */
export async function matrixOf(options: MatrixOptions = {}): Promise<Matrix> {
  const { without = [], attacks: wantedAttacks, defences: wantedDefences, ...rest } = options;
  const memory = new Map<string, Promise<string>>();
  const attacks = ATTACKS.filter(({ id }) => wantedAttacks?.includes(id) ?? true);
  const ids = DEFENCES.map(([id]) => id).filter((id) => wantedDefences?.includes(id) ?? true);
  const plain = await loadDefence('bearer');
  const defences = await Promise.all(ids.map(loadDefence));
  const cells: Cell[] = [];
  for (const attack of attacks) {
    const play = (defence: Defence, without: readonly string[] = []): Promise<Outcome> =>
      run({ ...rest, attack, defence, without, env: sharing(memory) });
    const base = await play(plain);
    for (const defence of defences) {
      const made = { attack: attack.id, defence: defence.id };
      if (defence.lacks?.includes(attack.id) === true) {
        cells.push({ ...made, verdict: '-', served: 0, refusedBy: null, status: null, rfc: null });
        continue;
      }
      const outcome = defence === plain ? base : await play(defence, without);
      const verdict = verdictOf(base, outcome);
      const by = verdict === 'no help' ? null : decisive(base, outcome);
      const assembled = assemble([plainServer, defence.server]);
      cells.push({
        ...made,
        ...{ verdict, served: outcome.served, refusedBy: by?.by ?? null },
        status: by?.status ?? null,
        rfc: by ? (faultOf(assembled, by.by)?.rfc ?? null) : null,
      });
    }
  }
  return { attacks: attacks.map(({ id }) => id), defences: ids, cells };
}
