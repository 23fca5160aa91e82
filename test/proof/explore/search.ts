/** Breadth-first over the world: every state once, every letter in each. */
import { isDeepStrictEqual } from 'node:util';
import type { ApiMachine } from '../../../src/model/machines/api.ts';
import { hashed } from '../../model/server/support.ts';
import { passwordOf, USERS, type Letter, type Seen, type UserName } from './alphabet.ts';
import { answeredRightly, keptSecret, knownRightly, tellsNoUser } from './checks.ts';
import { createWorld, type Place, type World } from './place.ts';
import { MOST } from './secrets.ts';
import { heldBy, initial, keyOf, type State } from './state.ts';

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
  /** Runs from the start, never put anywhere, that recorded the same. */
  readonly conforming: number;
}
export interface Options {
  readonly letters: readonly Letter[];
  readonly depth: number;
  readonly machine?: ApiMachine;
  /** Told after each level. */
  readonly level?: (depth: number, states: number, transitions: number) => void;
  /** ms after which no further level is begun, nor ended. */
  readonly within?: number;
  readonly now?: () => number;
}
/** Every so many new states the way there is walked from the start. */
const CONFORM_EVERY = 499;
const FAULTS_ENOUGH = 5;

const seenIn = ({ place, known }: State): Seen => ({
  tokens: place.tokensMade,
  sessions: place.sessionsMade,
  held: heldBy(place.client),
  stolen: heldBy(place.impostor),
  knows: (party, secret) => known.has(`${party} ${secret}`),
});
/** Within the bound: so many tokens, so many sessions. */
const within = ({ makes, tries }: Letter, { tokens, sessions }: Seen): boolean =>
  tries?.right !== true || (makes === 'session' ? sessions < MOST.session : tokens < MOST.token);

class Explorer {
  private readonly parents: number[] = [-1];
  private readonly via: number[] = [-1];

  constructor(
    private readonly letters: readonly Letter[],
    private readonly world: World,
    /** For each user, the same world without that user. */
    private readonly twins: Readonly<Record<UserName, World>>,
    /** The same anew, for those who walk. */
    private readonly another: () => Promise<World>,
  ) {}

  begin(): State {
    return initial(this.world.start);
  }

  /** One letter in one state: what is wrong, and where it leads; null where it cannot be done. */
  async step(state: State, letter: Letter): Promise<readonly [State, string[]] | null> {
    const seen = seenIn(state);
    const inputs = within(letter, seen) ? letter.inputs(seen) : null;
    if (inputs === null) return null;
    const [entries, place] = await this.world.step(state.place, inputs, letter.way);
    const slow = this.world.slow();
    const answered = answeredRightly(entries, state.ledger, place.now);
    const knowing = knownRightly(entries, state, place);
    const faults = [...answered.faults, ...knowing.faults, ...keptSecret(entries)];
    const { known, reached } = knowing;
    let { without } = state;
    const user = USERS.find((one) => one === letter.tries?.username);
    if (user !== undefined && letter.tries?.right === false) {
      const key = `account ${user}`;
      const others = state.place.failures.filter(([name]) => name !== key);
      const failures: Place['failures'] =
        without[user].length === 0 ? others : [...others, [key, without[user]]];
      const twin = this.twins[user];
      const [told, after] = await twin.step({ ...state.place, failures }, inputs, letter.way);
      faults.push(...tellsNoUser(letter, [entries, slow], [told, twin.slow()]));
      without = { ...without, [user]: after.failures.find(([name]) => name === key)?.[1] ?? [] };
    }
    return [{ place, known, reached, ledger: answered.ledger, without }, faults];
  }

  add(parent: number, letter: number): number {
    this.via.push(letter);
    return this.parents.push(parent) - 1;
  }
  pathTo(state: number): number[] {
    const path: number[] = [];
    for (let at = state; at > 0; at = this.parents[at] ?? 0) path.unshift(this.via[at] ?? 0);
    return path;
  }

  /** Whether the way from the start, walked in one go, comes to the same place as the jumps did. */
  async conforms(state: number, to: Place): Promise<boolean> {
    let at = this.begin();
    const world = await this.another();
    for (const place of this.pathTo(state)) {
      const letter = this.letters[place];
      const inputs = letter?.inputs(seenIn(at)) ?? null;
      if (!letter || inputs === null) return false;
      const [entries, after] = await world.step(null, inputs, letter.way);
      const { known, reached } = knownRightly(entries, at, after);
      at = { ...at, place: after, known, reached };
    }
    return isDeepStrictEqual(at.place, to);
  }
}

const listOf = (letters: readonly Letter[], path: readonly number[]): string[] =>
  path.map((place) => letters[place]?.name ?? '?');

/** Visits every state that the letters lead to in so many steps, and checks every step on the way. */
export async function explore(options: Options): Promise<Result> {
  const {
    letters,
    depth: most,
    machine,
    level,
    within: budget = Infinity,
    now = () => 0,
  } = options;
  const users = await Promise.all(USERS.map((user) => hashed(user, passwordOf(user))));
  const but = (user: UserName) =>
    createWorld(
      users.filter(({ username }) => username !== user),
      machine,
    );
  const explorer = new Explorer(
    letters,
    await createWorld(users, machine),
    { ada: await but('ada'), bob: await but('bob') },
    () => createWorld(users, machine),
  );
  const began = now();
  const seen = new Set<string>();
  const found: Found[] = [];
  const start = explorer.begin();
  seen.add(keyOf(start));
  let frontier: (readonly [number, State])[] = [[0, start]];
  let [transitions, depth, conforming] = [0, 0, 0];
  while (depth < most && frontier.length > 0 && found.length < FAULTS_ENOUGH) {
    const next: (readonly [number, State])[] = [];
    for (const [id, state] of frontier) {
      if (now() - began > budget)
        return { states: seen.size, transitions, depth, closed: false, found, conforming };
      for (const [place, letter] of letters.entries()) {
        const stepped = await explorer.step(state, letter);
        if (stepped === null) continue;
        transitions++;
        const [after, faults] = stepped;
        const path = () => [...listOf(letters, explorer.pathTo(id)), letter.name];
        for (const fault of faults) found.push({ fault, path: path() });
        // What comes after a fault is no longer the world that was meant.
        if (faults.length > 0) continue;
        const key = keyOf(after);
        if (seen.has(key)) continue;
        seen.add(key);
        const child = explorer.add(id, place);
        next.push([child, after]);
        if (seen.size % CONFORM_EVERY !== 0) continue;
        if (await explorer.conforms(child, after.place)) conforming++;
        else found.push({ fault: 'walked from the start it is another place', path: path() });
      }
      if (found.length >= FAULTS_ENOUGH) break;
    }
    depth++;
    frontier = next;
    level?.(depth, seen.size, transitions);
  }
  return {
    states: seen.size,
    transitions,
    depth,
    closed: frontier.length === 0,
    found,
    conforming,
  };
}
