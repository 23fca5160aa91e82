/** Breadth-first: every state once, every letter in each. */

export interface Found {
  readonly fault: string;
  /** The names of the letters that lead there. */
  readonly path: readonly string[];
}
export interface Result {
  readonly states: number;
  readonly transitions: number;
  /** How deep it got: every state that so many steps lead to was visited. */
  readonly depth: number;
  /** True when a further step would lead to no new state: then the depth is no bound. */
  readonly closed: boolean;
  readonly found: readonly Found[];
  /** Runs from the start, never put anywhere, that came to the same. */
  readonly conforming: number;
}
/** What is explored. */
export interface Explored<State> {
  readonly letters: readonly { readonly name: string }[];
  readonly start: State;
  /**
   * The letter of that place, done in a state: where it leads, what is wrong, and what was answered; null where it cannot be
   * done.
   */
  step(
    state: State,
    letter: number,
  ): Promise<readonly [to: State, faults: readonly string[], answers?: readonly number[]] | null>;
  /** Two states of one key are one. */
  keyOf(state: State): string;
  /** Whether the way from the start, walked in one go, comes to the same as the jumps did. */
  conforms(path: readonly number[], to: State): Promise<boolean>;
}
export interface Bounds {
  readonly depth: number;
  /** Told after each level. */
  readonly level?: (depth: number, states: number, transitions: number) => void;
  /** ms after which no further state is begun. */
  readonly within?: number;
  readonly now?: () => number;
}
/** Every so many new states the way there is walked from the start. */
export const CONFORM_EVERY = 499;
const FAULTS_ENOUGH = 5;

/** How each state was come to first. */
class Ways {
  private readonly parents: number[] = [-1];
  private readonly via: number[] = [-1];

  add(parent: number, letter: number): number {
    this.via.push(letter);
    return this.parents.push(parent) - 1;
  }
  to(state: number): number[] {
    const path: number[] = [];
    for (let at = state; at > 0; at = this.parents[at] ?? 0) path.unshift(this.via[at] ?? 0);
    return path;
  }
}

/** Visits every state that the letters lead to in so many steps, and checks every step on the way. */
export async function breadthFirst<State>(
  explored: Explored<State>,
  { depth: most, level, within = Infinity, now = () => 0 }: Bounds,
): Promise<Result> {
  const { letters, start } = explored;
  const ways = new Ways();
  const began = now();
  const seen = new Set([explored.keyOf(start)]);
  const found: Found[] = [];
  let frontier: (readonly [number, State])[] = [[0, start]];
  let [transitions, depth, conforming] = [0, 0, 0];
  while (depth < most && frontier.length > 0 && found.length < FAULTS_ENOUGH) {
    const next: (readonly [number, State])[] = [];
    for (const [id, state] of frontier) {
      if (now() - began > within)
        return { states: seen.size, transitions, depth, closed: false, found, conforming };
      for (const place of letters.keys()) {
        const stepped = await explored.step(state, place);
        if (stepped === null) continue;
        transitions++;
        const [after, faults] = stepped;
        const path = () => [...ways.to(id), place].map((one) => letters[one]?.name ?? '?');
        for (const fault of faults) found.push({ fault, path: path() });
        // What comes after a fault is no longer the world that was meant.
        if (faults.length > 0) continue;
        const key = explored.keyOf(after);
        if (seen.has(key)) continue;
        seen.add(key);
        const child = ways.add(id, place);
        next.push([child, after]);
        if (seen.size % CONFORM_EVERY !== 0) continue;
        if (await explored.conforms(ways.to(child), after)) conforming++;
        else found.push({ fault: 'walked from the start it is another place', path: path() });
      }
      if (found.length >= FAULTS_ENOUGH) break;
    }
    depth++;
    frontier = next;
    level?.(depth, seen.size, transitions);
  }
  const closed = frontier.length === 0;
  return { states: seen.size, transitions, depth, closed, found, conforming };
}
