import { kebab, type MachineDefinition } from '../trace.ts';

const known = new WeakMap<MachineDefinition, ReadonlyMap<string, string | null>>();

/**
 * Who asks for each refusal of a machine, by its guard as checks and reasons name it; null where no specification
 * does. Empty for a machine that does not say.
 */
export function askersOf(machine: MachineDefinition): ReadonlyMap<string, string | null> {
  const before = known.get(machine);
  if (before) return before;
  const found = new Map(
    machine.states
      .flatMap(({ transitions }) => transitions)
      .flatMap(({ guard, rfc }) =>
        guard === null || rfc === undefined ? [] : [[kebab(guard), rfc] as const],
      ),
  );
  known.set(machine, found);
  return found;
}

/** The guard that a check is made for, as the record names both: a password is checked where it is hashed. */
export const guardOfCheck = (check: string): string =>
  check === 'password' ? 'password-wrong' : check;
