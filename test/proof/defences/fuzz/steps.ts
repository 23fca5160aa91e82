/** What a server of a defence is asked at random: requests near and far from right ones, in sequences, and time. */
import fc from 'fast-check';
import type { Policy } from '../policies.ts';
import type { Asking, Step } from './asking.ts';
import { anyGiven, noise, otherwise, pairs, PARTS, VALUES } from './noise.ts';
import { rightOnes, waysIn } from './right.ts';

/** One case: what is asked of one server of that policy, in turn. */
export function sequenceFor(policy: Policy): fc.Arbitrary<readonly Step[]> {
  const good = fc.oneof(...rightOnes(policy));
  const nearly = fc
    .tuple(good, noise, fc.subarray([...PARTS], { minLength: 1, maxLength: 2 }))
    .map(([one, bad, parts]): Asking => ({
      ...one,
      ...Object.fromEntries(parts.map((part) => [part, bad[part]])),
    }));
  // A form in which one parameter more stands, or one stands twice.
  const more = fc
    .tuple(good, pairs)
    .map(([one, text]): Asking => ({ ...one, body: one.body === '' ? '' : `${one.body}&${text}` }));
  // One parameter of a form or an address otherwise: another value, none, or twice.
  const changed = fc
    .tuple(
      ...([good, fc.nat(), fc.constantFrom('value', 'dropped', 'doubled')] as const),
      fc.oneof(fc.constantFrom(...VALUES), anyGiven),
    )
    .map(([one, place, how, value]): Asking => {
      const part = one.body === '' ? 'query' : place % 2 === 0 ? 'body' : 'query';
      return { ...one, [part]: otherwise(one[part], place, how, value) };
    });
  const wait = fc
    .constantFrom(0, 1, 59, 60, 300, 301, 601, 899, 900, 1800, 3599, 3600)
    .map((seconds): Step => ({ do: 'wait', seconds }));
  return fc
    .tuple(
      // Mostly something is given out at first, by the way there is.
      fc.option(waysIn(policy), { freq: 5, nil: [] }),
      fc.array(
        fc.oneof(
          { weight: 5, arbitrary: good },
          { weight: 3, arbitrary: nearly },
          { weight: 2, arbitrary: changed },
          { weight: 1, arbitrary: more },
          { weight: 1, arbitrary: noise },
          { weight: 1, arbitrary: wait },
        ),
        { minLength: 1, maxLength: 7 },
      ),
    )
    .map(([first, then]) => [...first, ...then]);
}
