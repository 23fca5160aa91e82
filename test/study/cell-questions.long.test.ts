import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../src/model/defences/attacks/index.ts';
import { DEFENCES } from '../../src/model/defences/index.ts';
import { DefenceRun } from '../../src/model/defences/play.ts';
import type { Trace } from '../../src/model/trace.ts';
import {
  cellSupport,
  checksBefore,
  requestIn,
  stoppersOf,
  unasked,
} from '../../src/study/cell-questions.ts';
import { decisionOf } from '../../src/study/decided.ts';
import { quickCast } from '../model/playing.ts';

const users = await quickCast();
const dayOf = async (cell: string): Promise<Trace> => {
  const [attack = '', defence = ''] = cell.split('/');
  const run = new DefenceRun({ attack, defence, users });
  await run.done;
  return run.trace;
};
const requests = (trace: Trace): readonly string[] =>
  trace.entries.flatMap((entry) =>
    entry.kind === 'request' && entry.to === 'api' ? [entry.message] : [],
  );
const asked = (trace: Trace): readonly string[] => {
  const passed = new Set(unasked(trace, true));
  return requests(trace).filter((message) => !passed.has(message));
};

it.each([
  ['sniffed/dpop', 'tokenOfAnotherKey'],
  ['replayed/dpop', 'proofUsed'],
  ['sniffed/oauth1', 'signatureWrong'],
  ['replayed/oauth1', 'nonceUsed'],
  ['intercepted-code/pkce', 'verifierWrong'],
  ['database-dump/hashed-tokens', 'tokenUnknown'],
  ['rogue-api/audience', 'tokenForAnotherApi'],
  ['after-logout/revocation', 'tokenRevoked'],
  ['after-expiry/short-expiry', 'tokenExpired'],
])('%s: asks before the first answer that tells, and offers %s', async (cell, guard) => {
  const trace = await dayOf(cell);
  const [first = ''] = asked(trace);
  expect(decisionOf(trace, first)?.guard).toBe(guard);
  expect(stoppersOf(trace, first)).toContain(guard);
});

describe.each(DEFENCES.map(([id]) => id))('against %s', (defence) => {
  it.each(ATTACKS.map(({ id }) => id))(
    '%s: asks of the thief alone, at most once a turn of the day',
    async (attack) => {
      const trace = await dayOf(`${attack}/${defence}`);
      const all = asked(trace);
      expect(all.length).toBeLessThanOrEqual(5);
      for (const message of all) {
        expect(requestIn(trace, message)?.actor).toBe('impostor');
        const checks = checksBefore(trace, message);
        const offered = stoppersOf(trace, message);
        expect(offered.length).toBeGreaterThan(1);
        expect(offered.length).toBeLessThanOrEqual(4);
        expect(new Set(offered).size).toBe(offered.length);
        // What is offered is what the machine can refuse by; the check that did is among it.
        expect(checks.flatMap(({ refusals }) => refusals)).toEqual(
          expect.arrayContaining([...offered]),
        );
        const decision = decisionOf(trace, message);
        if (decision && decision.status >= 400) expect(offered).toContain(decision.guard);
      }
    },
  );
});

it('leaves open what is still being recorded', async () => {
  const whole = await dayOf('sniffed/dpop');
  const [first = ''] = asked(whole);
  const request = requestIn(whole, first);
  const growing = { ...whole, entries: whole.entries.slice(0, (request?.n ?? 0) + 1) };
  expect(unasked(growing, false)).not.toContain(first);
  // The owner's, a minute before, is passed over.
  expect(unasked(growing, false)).toContain(requests(whole)[0]);
});

it('tells the checks from the operation alone, not from how it ended', async () => {
  const trace = await dayOf('sniffed/short-expiry');
  const lists = requests(trace).filter((message) =>
    /\/api\/(helicopters|profile)$/.test(requestIn(trace, message)?.url ?? ''),
  );
  const ends = new Set(lists.map((message) => decisionOf(trace, message)?.guard));
  expect(ends.size).toBeGreaterThan(1);
  expect(new Set(lists.map((message) => JSON.stringify(checksBefore(trace, message)))).size).toBe(
    1,
  );
});

it('helps where a defence is met first, then less, then not', async () => {
  const own = await dayOf('intercepted-code/pkce');
  expect(asked(own).map((message) => cellSupport(own, message))).toEqual([
    'worked',
    ...asked(own)
      .slice(1)
      .map(() => 'faded'),
  ]);
  const near = await dayOf('sniffed/pkce');
  expect(new Set(asked(near).map((message) => cellSupport(near, message)))).toEqual(
    new Set(['faded']),
  );
  const far = await dayOf('guessing/pkce');
  expect(new Set(asked(far).map((message) => cellSupport(far, message)))).toEqual(
    new Set(['alone']),
  );
});
