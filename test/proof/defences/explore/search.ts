/** A defence, explored: owner, thief, server and clock, to a bound. */
import { loadDefence } from '../../../../src/model/defences/index.ts';
import { hashed } from '../../../model/server/support.ts';
import { breadthFirst, type Bounds, type Explored, type Result } from '../../explore/breadth.ts';
import { Books } from '../books.ts';
import { policyOf, type Policy } from '../policies.ts';
import { answeredRightly, AT_FIRST, keptSecret, knownRightly } from './checks.ts';
import { lettersFor, OWNER, THIEF, type Letter } from './letters.ts';
import { createScene, type Scene, type Setting } from './scene.ts';
import { keyOf, nameKeys, type State } from './state.ts';

/** How often somebody may be given a token by the user's word. */
export const MOST_GRANTS = 3;

/** A defence, and a way of getting tokens: what is explored by itself. */
export interface Wanted {
  readonly defence: string;
  readonly flow: 'password' | 'code';
  readonly refresh?: boolean;
  readonly without?: readonly string[];
}

class Explorer implements Explored<State> {
  readonly start: State;
  readonly keyOf = keyOf;

  constructor(
    readonly letters: readonly Letter[],
    private readonly policy: Policy,
    private readonly setting: Setting,
    private readonly scene: Scene = createScene(setting),
  ) {
    this.start = { place: scene.start, books: new Books(), reached: AT_FIRST, grants: 0 };
  }

  async step(state: State, place: number): Promise<readonly [State, readonly string[]] | null> {
    return this.stepIn(this.scene, state, place, true);
  }
  private async stepIn(
    scene: Scene,
    state: State,
    at: number,
    jumps: boolean,
  ): Promise<readonly [State, readonly string[]] | null> {
    const letter = this.letters[at];
    if (!letter?.possible(state.place)) return null;
    if (letter.grants && state.grants >= MOST_GRANTS) return null;
    const [entries, place] = await scene.step(jumps ? state.place : null, letter.does);
    await nameKeys(place);
    const answered = answeredRightly(this.policy, entries, place, state.books);
    const { books } = answered;
    const knowing = knownRightly(entries, books, state.reached);
    const digests = this.setting.defence.id === 'hashed-tokens';
    const faults = [...answered.faults, ...knowing.faults, ...keptSecret(entries, books, digests)];
    const grants = state.grants + (letter.grants ? 1 : 0);
    return [{ place, books, reached: knowing.reached, grants }, faults];
  }

  async conforms(path: readonly number[], to: State): Promise<boolean> {
    const scene = createScene(this.setting);
    let state: State = { ...this.start, place: scene.start };
    for (const place of path) {
      const stepped = await this.stepIn(scene, state, place, false);
      if (stepped === null) return false;
      [state] = stepped;
    }
    return keyOf(state) === keyOf(to);
  }
}

/** Visits every state that the letters lead to in so many steps, and checks every step on the way. */
export async function exploreDefence(
  { defence: id, flow, refresh = false, without = [] }: Wanted,
  bounds: Bounds,
): Promise<Result & { readonly letters: number }> {
  const policy = policyOf(id, refresh);
  const users = await Promise.all([OWNER, THIEF].map((one) => hashed(one.username, one.password)));
  const setting = {
    defence: await loadDefence(id),
    users,
    flow,
    refresh: policy.refreshes,
    without,
  };
  const letters = lettersFor(policy, flow);
  const result = await breadthFirst(new Explorer(letters, policy, setting), bounds);
  return { ...result, letters: letters.length };
}
