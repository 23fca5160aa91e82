import type { UserRecord } from '../server/stores.ts';
import { guessing } from './attacks/inside.ts';
import { DEFENCES, loadDefence } from './index.ts';
import { run, type Outcome } from './run/run.ts';
import { sharing } from './run/sharing.ts';

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

export interface CostOptions {
  /** Minutes between two times of asking; 1 where nothing is said. */
  readonly every?: number;
  readonly users?: readonly UserRecord[];
  /** Awaited between minutes, so that a page stays awake. */
  readonly breathe?: () => Promise<void>;
  /** Passwords that were hashed before: what that takes is in none of the figures. */
  readonly memory?: Map<string, Promise<string>>;
  /** Hears of each defence when it is measured. */
  readonly measured?: (cost: Cost) => void;
}

/** Plays the day of the schedule for each defence, with a thief who only guesses, and measures. */
export async function costsOf({
  memory = new Map<string, Promise<string>>(),
  measured,
  ...options
}: CostOptions = {}): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  const play = async (id: string, every = options.every): Promise<Outcome> =>
    run({
      ...options,
      ...(every !== undefined && { every }),
      ...{ attack: guessing, defence: await loadDefence(id), env: sharing(memory) },
    });
  // Each once unmeasured: the first to run would pay for all that is loaded and compiled.
  for (const [id] of DEFENCES) await play(id, 60);
  for (const [id] of DEFENCES) {
    const cost = costOf(id, await play(id));
    costs.push(cost);
    measured?.(cost);
  }
  return costs;
}
