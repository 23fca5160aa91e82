/** Hands that were raised, by the option that they were raised for. */
export type Tally = Readonly<Record<string, number>>;
/** All tallies of a lesson, by what was asked: `trial-5 r2`, `ask/basic-is-encrypted`. */
export type Tallies = Readonly<Record<string, Tally>>;

/** No hall holds more. */
export const MOST_HANDS = 999;
/** What was asked in a run, as its tally is kept under. */
export const tallyKey = (run: string, message: string): string => `${run} ${message}`;

/** A count as it was typed: whole, from 0 to 999. What is none counts as none. */
export function handsOf(typed: string): number {
  const count = Math.trunc(Number(typed));
  return Number.isFinite(count) ? Math.min(Math.max(count, 0), MOST_HANDS) : 0;
}

export const handsIn = (tally: Tally | undefined): number =>
  Object.values(tally ?? {}).reduce((sum, one) => sum + one, 0);

/** The same tallies with one count changed. */
export const counted = (tallies: Tallies, key: string, option: string, count: number): Tallies => ({
  ...tallies,
  [key]: { ...tallies[key], [option]: count },
});

/** Reads tallies from a store or another window: only what is well-formed. */
export function readTallies(value: unknown): Tallies {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 500)
      .flatMap(([key, tally]: [string, unknown]) => {
        if (typeof tally !== 'object' || tally === null) return [];
        const counts = Object.entries(tally).filter(
          (pair): pair is [string, number] =>
            Number.isInteger(pair[1]) && pair[1] >= 0 && pair[1] <= MOST_HANDS,
        );
        return [[key, Object.fromEntries(counts)] as const];
      }),
  );
}
