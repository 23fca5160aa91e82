import { stepsOf } from '../steps.ts';
import type { MachineDefinition, Party, StateEntry, Trace } from '../trace.ts';
import { horizon, lowerBound } from './at.ts';
import { statesOf } from './index-states.ts';

/** A state entered, and why. */
export interface Move {
  /** Null at birth, and where an event leads to the state from any other. */
  readonly from: string | null;
  readonly to: string;
  readonly event: string;
  readonly guard: string | null;
  /** Stable code. */
  readonly reason: string;
}
/** One party's machine: its rules, which are known from the start, and how far it has come. */
export interface MachineView {
  readonly party: Party;
  readonly definition: MachineDefinition;
  /** Null before its birth, and for the API between two requests. */
  readonly live: string | null;
  /** True once it has come to a final state. */
  readonly ended: boolean;
  /** States entered in the message under way, each once, in order. */
  readonly visited: readonly string[];
  /** Its moves in the message under way, in order. */
  readonly path: readonly Move[];
  /** The guard that chose the last move; null where nothing had to be decided. */
  readonly fired: string | null;
}
/** The machines whose rules are loaded. */
export interface MachinesView {
  /** The message under way; null before the first. */
  readonly message: string | null;
  readonly machines: readonly MachineView[];
}

/** The states entered in a message, from the last one back. */
function enteredIn(
  states: readonly StateEntry[],
  end: number,
  isOf: (entry: StateEntry) => boolean,
): readonly StateEntry[] {
  let start = end;
  for (let entry = states[start - 1]; entry && isOf(entry); entry = states[start - 1]) start--;
  return states.slice(start, end);
}

/** The machines of a run with the cursor on a step; of what comes after it, nothing. */
export function projectMachines(trace: Trace, cursor: number): MachinesView {
  const index = stepsOf(trace);
  const { header } = trace;
  const step = index.steps[cursor];
  const until = horizon(trace, cursor);
  const all = statesOf(trace);

  const view = (party: Party): MachineView[] => {
    const definition = header.machines[party];
    if (!definition) return [];
    const states = all[party];
    const end = lowerBound(states, until);
    const entered = enteredIn(
      states,
      end,
      ({ n, message }) => message === step?.message && n >= index.own,
    );
    // The API is born with each request; the others live on from one to the next.
    const last = (party === 'api' ? entered : states.slice(end - 1, end)).at(-1);
    const ended = last?.final ?? false;
    // A machine that has ended is still seen where it ended, while that is the step shown.
    const gone = ended && last !== undefined && last.n < (step?.start ?? 0);
    return [
      {
        party,
        definition,
        live: last && !gone ? last.state : null,
        ended,
        visited: [...new Set(entered.map(({ state }) => state))],
        path: entered.map(({ from, state, event, guard, reason }) => ({
          from,
          to: state,
          event,
          guard,
          reason,
        })),
        fired: entered.at(-1)?.guard ?? null,
      },
    ];
  };
  return { message: step?.message ?? null, machines: header.parties.flatMap(view) };
}
