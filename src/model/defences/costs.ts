import { articleEnv } from '../env.ts';
import type { UserRecord } from '../server/stores.ts';
import { guessing } from './attacks/inside.ts';
import { DEFENCES, loadDefence } from './index.ts';
import { run, type Outcome } from './run/run.ts';

/** What a defence costs its owner and its server, a day on which nobody gets anything from it. */
export interface Cost {
  readonly defence: string;
  /** Bytes of a request for the list: method, address, header fields. */
  readonly bytes: number;
  /** Messages sent for each time that the list was wanted. */
  readonly roundTrips: number;
  /** How often the user had to give his password. */
  readonly logins: number;
  /** Ms that a request took, client and server together, and the server alone; measured. */
  readonly ms: number;
  readonly serverMs: number;
  /** What the server keeps at the end of the day, beside its users. */
  readonly rows: number;
  readonly stateBytes: number;
}
const costOf = (defence: string, { spent, turns, logins, state }: Outcome): Cost => ({
  defence,
  bytes: Math.round(spent.bytes / spent.asked),
  roundTrips: spent.messages / turns,
  logins,
  ms: spent.whole / spent.asked,
  serverMs: spent.took / spent.asked,
  rows: state.rows,
  stateBytes: state.bytes,
});

/** Plays the day of the schedule for each defence, with a thief who only guesses, and measures. */
export async function costsOf(
  options: { readonly every?: number; readonly users?: readonly UserRecord[] } = {},
): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  // Once unmeasured: the first to run would pay for all that is loaded and compiled.
  await run({ ...options, attack: guessing, defence: await loadDefence('bearer'), every: 60 });
  for (const [id] of DEFENCES) {
    const defence = await loadDefence(id);
    const outcome = await run({ ...options, attack: guessing, defence, env: articleEnv() });
    costs.push(costOf(id, outcome));
  }
  return costs;
}
