import { entriesOf } from '../model/projections/at.ts';
import { stepsOf } from '../model/steps.ts';
import type { MachineDefinition, RequestEntry, StateEntry, Trace } from '../model/trace.ts';

/** How the API decided on a message. */
export interface Decision {
  readonly message: string;
  /** The guard that chose the way to the answer. */
  readonly guard: string;
  /** The state that it was chosen in. */
  readonly from: string;
  /** The step that it led to: where a prediction is borne out or contradicted. */
  readonly step: string;
  /** Stable code and status of the answer. */
  readonly code: string;
  readonly status: number;
}

/** Requests to the API in the opened scenario, up to the cursor. */
export function requestsOf(trace: Trace, cursor = Infinity): readonly RequestEntry[] {
  const { steps } = stepsOf(trace);
  return steps
    .slice(0, cursor + 1)
    .flatMap((_, step) =>
      entriesOf(trace, step).filter(
        (entry): entry is RequestEntry => entry.kind === 'request' && entry.to === 'api',
      ),
    );
}

/** The decision on a message; null until its answer has been reached. Never looks past the cursor. */
export function decisionOf(trace: Trace, message: string, cursor = Infinity): Decision | null {
  const { steps } = stepsOf(trace);
  let chosen: { entry: StateEntry; step: string } | null = null;
  for (const [place, step] of steps.entries()) {
    if (place > cursor) return null;
    if (step.message !== message || step.actor !== 'api') continue;
    for (const entry of entriesOf(trace, place)) {
      if (entry.kind === 'state' && entry.actor === 'api' && entry.guard !== null)
        chosen = { entry, step: step.id };
      if (entry.kind !== 'response' || entry.actor !== 'api' || !chosen) continue;
      const { guard, from } = chosen.entry;
      const { code, status } = entry;
      return { message, guard: guard ?? '', from: from ?? '', step: chosen.step, code, status };
    }
  }
  return null;
}

/** The decisions of the opened scenario, up to the cursor. */
export const decisionsOf = (trace: Trace, cursor = Infinity): readonly Decision[] =>
  requestsOf(trace, cursor).flatMap(({ message }) => decisionOf(trace, message, cursor) ?? []);

const guardsIn = (machine: MachineDefinition, state: string): readonly string[] =>
  machine.states
    .find(({ key }) => key === state)
    ?.transitions.flatMap(({ guard }) => guard ?? []) ?? [];

/** The states that a message has led the API's machine through, up to its decision. */
const waysOf = (trace: Trace, { message }: Decision): readonly string[] =>
  trace.entries.flatMap((entry) =>
    entry.kind === 'state' && entry.actor === 'api' && entry.message === message && entry.guard
      ? [entry.from ?? '']
      : [],
  );

/**
 * A short menu for "which check decided?": the guard that did, and others that the machine could have
 * gone by: of the same state first, then of the states before it, then of the rest. In the machine's order.
 */
export function menuOf(trace: Trace, decision: Decision, length = 4): readonly string[] {
  const machine = trace.header.machines.api;
  if (!machine) return [decision.guard];
  const states = [
    decision.from,
    ...waysOf(trace, decision).toReversed(),
    ...machine.states.map(({ key }) => key),
  ];
  const others = new Set(states.flatMap((state) => guardsIn(machine, state)));
  others.delete(decision.guard);
  const offered = new Set([decision.guard, ...[...others].slice(0, length - 1)]);
  return machine.states
    .flatMap(({ key }) => guardsIn(machine, key))
    .filter((one, place, all) => offered.has(one) && all.indexOf(one) === place);
}

/** The state of the API's machine that looks at what a request shows; null where it need look no further. */
function looksAt({ headers, method, body }: RequestEntry): string | null {
  const shown = headers.find(([name]) => name === 'Authorization')?.[1];
  if (shown !== undefined) return shown.startsWith('Basic') ? 'checkingPassword' : 'checkingToken';
  // A login carries its password in the body.
  if (method === 'POST' && body?.startsWith('{') === true) return 'checkingPassword';
  const cookie = headers.some(([name]) => name === 'Cookie');
  return cookie && method === 'GET' ? 'checkingSession' : null;
}

/**
 * The checks that may fall on a request, in the machine's own order: first which credentials it shows, then
 * what is asked of these. How to find out the answer, and nothing of it: whether any holds is for the run to show.
 */
export function checksAhead(trace: Trace, request: RequestEntry): readonly (readonly string[])[] {
  const machine = trace.header.machines.api;
  if (!machine) return [];
  const chain = (state: string): readonly string[] => {
    const next = machine.states
      .find(({ key }) => key === state)
      ?.transitions.flatMap(({ target }) =>
        guardsIn(machine, target).length ? chain(target) : [],
      );
    return [...guardsIn(machine, state), ...(next ?? [])];
  };
  const state = looksAt(request);
  const first = guardsIn(machine, 'whichCredentials');
  return state === null ? [first] : [first, chain(state)];
}
