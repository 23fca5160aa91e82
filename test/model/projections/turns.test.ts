import { describe, expect, test } from 'vitest';
import { DEFENCES } from '../../../src/model/defences/index.ts';
import { DefenceRun } from '../../../src/model/defences/play.ts';
import { besideOf, minutesOf } from '../../../src/model/projections/turns.ts';
import { stepsOf } from '../../../src/model/steps.ts';
import { quickCast } from '../playing.ts';

const users = await quickCast();
const runs = new Map<string, Promise<DefenceRun>>();
function played(attack: string, defence: string): Promise<DefenceRun> {
  const key = `${attack}/${defence}`;
  const known = runs.get(key);
  if (known) return known;
  const run = new DefenceRun({ attack, defence, users });
  const done = run.done.then(() => run);
  runs.set(key, done);
  return done;
}
async function beside(attack: string, defence: string) {
  const [plain, defended] = [await played(attack, 'bearer'), await played(attack, defence)];
  const found = besideOf(plain.trace, defended.trace);
  const step = (run: DefenceRun, place: number | null | undefined): string =>
    stepsOf(run.trace).steps[place ?? -1]?.id.replace(/^r\d+\./, '') ?? 'none';
  const parted = found.stretches.find(({ parts }) => parts)?.pairs[0];
  return {
    ...found,
    at: parted?.minute ?? null,
    before: step(plain, found.parting?.before),
    after: step(defended, found.parting?.after),
    guard: parted?.after?.thief?.guard ?? null,
  };
}

describe('a plain token and a defence, side by side', () => {
  test.each([
    ['sniffed', 'dpop', 6, 'tokenOfAnotherKey'],
    ['sniffed', 'oauth1', 6, 'signatureWrong'],
    ['replayed', 'oauth1', 6, 'nonceUsed'],
    ['sniffed', 'short-expiry', 60, 'tokenExpired'],
    ['sniffed', 'scope', 60, 'scopeTooSmall'],
    ['rogue-api', 'audience', 6, 'tokenForAnotherApi'],
    ['after-logout', 'revocation', 510, 'tokenRevoked'],
    ['intercepted-code', 'pkce', 0, 'verifierWrong'],
  ])('%s, %s: part at minute %i, by %s', async (attack, defence, minute, guard) => {
    const found = await beside(attack, defence);
    expect([found.at, found.guard]).toEqual([minute, guard]);
    expect([found.before, found.after]).toEqual(['api.serving', 'api.refusing']);
  });

  test.each([
    ['sniffed', 'pkce'],
    ['script-acts', 'dpop'],
    ['stolen-device', 'oauth1'],
  ])('%s, %s: never part', async (attack, defence) => {
    const found = await beside(attack, defence);
    expect([found.parting, found.at]).toEqual([null, null]);
    expect(found.served.after).toBe(found.served.before);
  });

  test.each(DEFENCES.map(([id]) => id))('%s: counts what the run counts', async (defence) => {
    const { served } = await beside('sniffed', defence);
    const { outcome } = await played('sniffed', defence);
    expect(served.after).toBe((await outcome).served);
  });

  test('every minute from the theft on stands in one stretch, in order, and what is alike is folded', async () => {
    const { stretches } = await beside('sniffed', 'scope');
    const minutes = stretches.flatMap(({ pairs }) => pairs.map(({ minute }) => minute));
    const all = minutesOf((await played('sniffed', 'scope')).trace).map(({ minute }) => minute);
    expect(minutes).toEqual(all.filter((minute) => minute >= 5));
    // By turns he asks for what is in the scope, and for what is not.
    expect(stretches.filter(({ period }) => period === 2).map(({ pairs }) => pairs.length)).toEqual(
      [7, 15],
    );
    expect(stretches.length).toBeLessThan(10);
  });

  test('of several refusals the one tells that there is not without the defence', async () => {
    const trace = (await played('intercepted-code', 'pkce')).trace;
    expect(minutesOf(trace)[0]?.thief?.guard).toBe('credentialsMissing');
    const known = minutesOf(trace, new Set(['credentialsMissing']));
    expect(known[0]?.thief?.guard).toBe('verifierWrong');
  });
});
