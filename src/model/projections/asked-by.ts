import { kebab, type MachineDefinition } from '../trace.ts';

const known = new WeakMap<MachineDefinition, ReadonlyMap<string, string | null>>();

/**
 * Who asks for each refusal of a machine, by its guard as checks and reasons name it; null where no specification
 * does. All are named where one guard is asked for by several, each of another endpoint. Empty for a machine that does not say.
 */
export function askersOf(machine: MachineDefinition): ReadonlyMap<string, string | null> {
  const before = known.get(machine);
  if (before) return before;
  const found = new Map<string, string | null>();
  for (const { guard, rfc } of machine.states.flatMap(({ transitions }) => transitions)) {
    if (guard === null || rfc === undefined) continue;
    const sections = new Set(found.get(kebab(guard))?.split(', '));
    if (rfc !== null) sections.add(rfc);
    found.set(kebab(guard), sections.size === 0 ? null : [...sections].join(', '));
  }
  known.set(machine, found);
  return found;
}

/** The guard that a check is made for, as the record names both: a password is checked where it is hashed. */
export const guardOfCheck = (check: string): string =>
  check === 'password' ? 'password-wrong' : check;
