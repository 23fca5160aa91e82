import type { Addition, Challenge, Check, Fault, Operation, ServerPart } from '../types.ts';
import { PLAIN, type TokenSettings } from './kept.ts';

/** A server's parts put together: what can be asked of it, and how it makes tokens. */
export interface Assembled {
  readonly operations: readonly Operation[];
  readonly settings: TokenSettings;
  readonly challenge: Challenge;
}

/** Bearer's challenge (RFC 6750 3). */
export const bearerChallenge: Challenge = (_, { error }) => {
  const why = error === undefined ? '' : `, error="${error}"`;
  return [['WWW-Authenticate', `Bearer realm="helicopters"${why}`]];
};

const withFaults = (check: Check, faults: readonly Fault[]): Check => ({
  ...check,
  faults: [...check.faults, ...faults],
});

function add(operation: Operation, { to, faults, check }: Addition): Operation {
  if (!to.includes(operation.id)) return operation;
  let { checks } = operation;
  if (check) {
    const { before } = check;
    const place =
      before === null ? checks.length : checks.findIndex(({ state }) => state === before);
    if (place < 0) throw new Error(`${operation.id} has no state ${String(before)}.`);
    checks = [...checks.slice(0, place), check.check, ...checks.slice(place)];
  }
  if (faults) {
    if (!checks.some(({ state }) => state === faults.state))
      throw new Error(`${operation.id} has no state ${faults.state}.`);
    checks = checks.map((one) =>
      one.state === faults.state ? withFaults(one, faults.faults) : one,
    );
  }
  return { ...operation, checks };
}

/**
 * Puts the parts together, in their order; guards named in `without` are left out. Throws where a part adds to
 * a state that there is not.
 */
export function assemble(parts: readonly ServerPart[], without: readonly string[] = []): Assembled {
  // Of two of one name the later one stands.
  const all = [
    ...new Map(
      parts.flatMap(({ operations = [] }) => operations.map((one) => [one.id, one] as const)),
    ).values(),
  ].filter(({ id }) => !parts.some((part) => part.leavesOut?.includes(id)));
  const additions = parts.flatMap((part) => part.additions ?? []);
  const kept = (check: Check): Check => ({
    ...check,
    faults: check.faults.filter(({ guard }) => !without.includes(guard)),
  });
  const operations = all.map((operation) => {
    const full = additions.reduce(add, operation);
    // A state in which nothing is left to decide is none.
    const checks = full.checks
      .map(kept)
      .filter(({ look, passed, faults }) => look ?? passed ?? faults.length > 0);
    return { ...full, checks };
  });
  const settings = parts.reduce<TokenSettings>(
    (made, { settings = {} }) => ({
      ...made,
      ...settings,
      bind: [...made.bind, ...(settings.bind ?? [])],
    }),
    PLAIN,
  );
  const challenge = parts.findLast((part) => part.challenge)?.challenge ?? bearerChallenge;
  return { operations, settings, challenge };
}

/** The fault that a guard of that name stands for. */
export const faultOf = ({ operations }: Assembled, guard: string): Fault | undefined =>
  operations
    .flatMap(({ checks }) => checks.flatMap(({ faults }) => faults))
    .find((one) => one.guard === guard);
