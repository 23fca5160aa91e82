import { ATTACKS, attackOf } from './attacks/index.ts';
import type { Attack } from './attacks/types.ts';
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

/** The defence that all others are held against: none. */
export const PLAIN = 'bearer';

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
/** Of several cells what they have in common: each attack on a plain token is played once, each password hashed once. */
export class Cells {
  private readonly memory = new Map<string, Promise<string>>();
  private readonly plain = new Map<string, Promise<Outcome>>();

  constructor(private readonly options: Omit<MatrixOptions, 'attacks' | 'defences'> = {}) {}

  /** Plays one attack against one defence. Rejects where `breathe` does, and where there is no such attack or defence. */
  async cell(attackId: string, defenceId: string): Promise<Cell> {
    const attack = attackOf(attackId);
    const defence = await loadDefence(defenceId);
    const made = { attack: attack.id, defence: defence.id };
    if (defence.lacks?.includes(attack.id) === true)
      return { ...made, verdict: '-', served: 0, refusedBy: null, status: null, rfc: null };
    const base = await this.onPlainToken(attack);
    const { without } = this.options;
    const outcome = defence.id === PLAIN ? base : await this.play(attack, defence, without);
    const verdict = verdictOf(base, outcome);
    const by = verdict === 'no help' ? null : decisive(base, outcome);
    const assembled = assemble([plainServer, defence.server]);
    return {
      ...made,
      ...{ verdict, served: outcome.served, refusedBy: by?.by ?? null },
      status: by?.status ?? null,
      rfc: by ? (faultOf(assembled, by.by)?.rfc ?? null) : null,
    };
  }

  private onPlainToken(attack: Attack): Promise<Outcome> {
    const known = this.plain.get(attack.id);
    if (known) return known;
    const playing = loadDefence(PLAIN).then((plain) => this.play(attack, plain));
    this.plain.set(attack.id, playing);
    // What broke off is no outcome.
    playing.catch(() => this.plain.delete(attack.id));
    return playing;
  }
  private play(
    attack: Attack,
    defence: Defence,
    without: readonly string[] = [],
  ): Promise<Outcome> {
    return run({ ...this.options, attack, defence, without, env: sharing(this.memory) });
  }
}

/** Runs every attack against every defence; each is held against the same attack on a plain token. */
export async function matrixOf(options: MatrixOptions = {}): Promise<Matrix> {
  const { attacks: wantedAttacks, defences: wantedDefences, ...rest } = options;
  const attacks = ATTACKS.map(({ id }) => id).filter((id) => wantedAttacks?.includes(id) ?? true);
  const defences = DEFENCES.map(([id]) => id).filter((id) => wantedDefences?.includes(id) ?? true);
  const all = new Cells(rest);
  const cells: Cell[] = [];
  for (const attack of attacks)
    for (const defence of defences) cells.push(await all.cell(attack, defence));
  return { attacks, defences, cells };
}
