import type { MachineDefinition, StateEntry, Trace } from '../model/trace.ts';

/** A refusal that the API's machine can decide on: the state it is in, and the guard that finds the fault. */
export interface Refusal {
  readonly state: string;
  readonly guard: string;
}
/** What is decided of a request: null lets it pass. */
export type Decision = Refusal | null;

/** The first check on which two decisions part; `yours` when the learner found it and the machine did not. */
export interface Parting {
  readonly guard: string;
  readonly yours: boolean;
}

const REFUSED = 'refusing';

/**
 * Every refusal of the machine, in the order in which it comes to them: state by state along each way, and
 * guard by guard.
 */
export function refusalsOf({ initial, states }: MachineDefinition): readonly Refusal[] {
  const found: Refusal[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const transitions = states.find(({ key }) => key === name)?.transitions ?? [];
    for (const { guard, target } of transitions)
      if (target === REFUSED && guard !== null) found.push({ state: name, guard });
    for (const { target } of transitions) visit(target);
  };
  visit(initial);
  return found;
}

/** The states that the API's machine entered for one message, as recorded. */
export const pathOf = ({ entries }: Trace, message: string): readonly StateEntry[] =>
  entries.filter(
    (entry): entry is StateEntry =>
      entry.kind === 'state' && entry.actor === 'api' && entry.message === message,
  );

/** What the machine decided, read off its path. Throws where it refused and no guard says why. */
export function decisionOf(path: readonly StateEntry[]): Decision {
  const refused = path.find(({ state }) => state === REFUSED);
  if (!refused) return null;
  const { from, guard } = refused;
  if (from === null || guard === null)
    throw new Error('The API refused, and no guard is recorded that says why.');
  return { state: from, guard };
}

/** Whether the machine can come from one state to another. */
function leadsTo({ states }: MachineDefinition, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const name of seen)
    for (const { target } of states.find(({ key }) => key === name)?.transitions ?? [])
      seen.add(target);
  return seen.has(to);
}

/**
 * The first check on which a learner's decision and the machine's path part; null when they are one. Who
 * refuses at a check has let all before it pass; who names a check that is not on the way has taken the
 * request for another kind.
 */
export function partingOf(
  definition: MachineDefinition,
  decided: Decision,
  path: readonly StateEntry[],
): Parting | null {
  for (const { from, guard, state } of path) {
    if (from === null || guard === null) continue;
    const refused = state === REFUSED;
    if (decided === null) {
      if (refused) return { guard, yours: false };
      continue;
    }
    if (from !== decided.state) {
      // It went on, on a way that leads to the learner's check: up to here they are one.
      if (!refused && leadsTo(definition, state, decided.state)) continue;
      return { guard, yours: false };
    }
    if (guard === decided.guard) return null;
    const order = definition.states.find(({ key }) => key === from)?.transitions ?? [];
    const place = (one: string): number => order.findIndex((two) => two.guard === one);
    return refused && place(guard) < place(decided.guard)
      ? { guard, yours: false }
      : { guard: decided.guard, yours: true };
  }
  return null;
}
