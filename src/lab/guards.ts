import { apiMachine, never, type ApiMachine } from '../model/machines/api.ts';
import { describeMachine } from '../model/machines/definition.ts';

/** A guard of the API's machine, as the machine has it. */
export interface LabGuard {
  readonly guard: string;
  /** Where it is asked: state, and where it leads to, in the machine's order. */
  readonly asked: readonly { readonly state: string; readonly target: string }[];
  /** True where it refuses: taken away, it refuses no more. The others let pass: taken away, nobody passes there. */
  readonly refuses: boolean;
}

/** The guards that the API's machine asks, in its order, each once. */
export function guardsOf(machine: ApiMachine = apiMachine): readonly LabGuard[] {
  const found = new Map<string, { state: string; target: string }[]>();
  for (const { key, transitions } of describeMachine(machine, 'api').states)
    for (const { guard, target } of transitions) {
      if (guard === null) continue;
      const asked = found.get(guard) ?? [];
      asked.push({ state: key, target });
      found.set(guard, asked);
    }
  return [...found].map(([guard, asked]) => ({
    guard,
    asked,
    refuses: asked.every(({ target }) => target === 'refusing'),
  }));
}

/** The API's machine with these guards taken away: they never hold. Throws a TypeError where it has no such guard. */
export function machineWithout(guards: readonly string[], machine = apiMachine): ApiMachine {
  if (guards.length === 0) return machine;
  const all = guardsOf(machine).map(({ guard }) => guard);
  const none = guards.find((guard) => !all.includes(guard));
  if (none !== undefined) throw new TypeError(`The API's machine has no guard ${none}.`);
  return machine.provide({
    guards: Object.fromEntries(guards.map((guard) => [guard, never])),
  });
}
