/** The world of the trials, explored: two users, three tokens, and one server that has no such user. */
import { isDeepStrictEqual } from 'node:util';
import type { ApiMachine } from '../../../src/model/machines/api.ts';
import { hashed } from '../../model/server/support.ts';
import { areAlike, passwordOf, USERS, type Letter, type Seen, type UserName } from './alphabet.ts';
import { answeredRightly, keptSecret, knownRightly, tellsNoUser } from './checks.ts';
import { breadthFirst, type Bounds, type Explored, type Result } from './breadth.ts';
import { createWorld, type Place, type World } from './place.ts';
import { MOST } from './secrets.ts';
import { heldBy, initial, keyOf, remembered, type State } from './state.ts';

export interface Options extends Bounds {
  readonly letters: readonly Letter[];
  readonly machine?: ApiMachine;
}

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

class Explorer implements Explored<State> {
  readonly start: State;
  private readonly alike: boolean;

  constructor(
    readonly letters: readonly Letter[],
    private readonly world: World,
    /** For each user, the same world without that user. */
    private readonly twins: Readonly<Record<UserName, World>>,
    /** The same anew, for those who walk. */
    private readonly another: () => Promise<World>,
  ) {
    this.start = initial(world.start);
    this.alike = areAlike(letters);
  }

  keyOf(state: State): string {
    return keyOf(state, this.alike);
  }

  async step(state: State, place: number): Promise<readonly [State, string[], number[]] | null> {
    const letter = this.letters[place];
    const seen = seenIn(state);
    const inputs = letter && within(letter, seen) ? letter.inputs(seen) : null;
    if (!letter || inputs === null) return null;
    const [entries, to] = await this.world.step(state.place, inputs, letter.way);
    const slow = this.world.slow();
    const answered = answeredRightly(entries, state.ledger, to.now);
    const knowing = knownRightly(entries, state, to);
    const faults = [...answered.faults, ...knowing.faults, ...keptSecret(entries)];
    const { known, reached } = remembered(knowing, to);
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
    const statuses = entries.flatMap((one) => (one.kind === 'response' ? [one.status] : []));
    return [{ place: to, known, reached, ledger: answered.ledger, without }, faults, statuses];
  }

  /** Whether the way from the start, walked in one go, comes to the same place as the jumps did. */
  async conforms(path: readonly number[], to: State): Promise<boolean> {
    let at = this.start;
    const world = await this.another();
    for (const place of path) {
      const letter = this.letters[place];
      const inputs = letter?.inputs(seenIn(at)) ?? null;
      if (!letter || inputs === null) return false;
      const [entries, after] = await world.step(null, inputs, letter.way);
      const { known, reached } = knownRightly(entries, at, after);
      at = { ...at, place: after, known, reached };
    }
    return isDeepStrictEqual(at.place, to.place);
  }
}

/** The world of those letters, to be explored. */
export async function explorerOf(
  letters: readonly Letter[],
  machine?: ApiMachine,
): Promise<Explored<State>> {
  const users = await Promise.all(USERS.map((user) => hashed(user, passwordOf(user))));
  const but = (user: UserName) =>
    createWorld(
      users.filter(({ username }) => username !== user),
      machine,
    );
  return new Explorer(
    letters,
    await createWorld(users, machine),
    { ada: await but('ada'), bob: await but('bob') },
    () => createWorld(users, machine),
  );
}

/** Visits every state that the letters lead to in so many steps, and checks every step on the way. */
export const explore = async ({ letters, machine, ...bounds }: Options): Promise<Result> =>
  breadthFirst(await explorerOf(letters, machine), bounds);
