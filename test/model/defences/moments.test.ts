import { expect, test } from 'vitest';
import { ATTACKS } from '../../../src/model/defences/attacks/index.ts';
import { momentsOf } from '../../../src/model/defences/moments.ts';
import { DefenceRun } from '../../../src/model/defences/play.ts';
import { quickCast } from '../playing.ts';

const users = await quickCast();

test.each(ATTACKS.map(({ id }) => id))('%s: the theft has its place in the run', async (attack) => {
  const run = new DefenceRun({ attack, defence: 'bearer', users });
  await run.done;
  const { theft, served } = momentsOf(run.trace);
  // Who guesses takes nothing, and is served nothing.
  if (attack === 'guessing') expect([theft, served]).toEqual([null, null]);
  else expect(theft).toBeLessThan(served ?? 0);
});

test.each([
  ['intercepted-code', 'pkce', 'verifierWrong'],
  ['stolen-refresh-token', 'dpop', null],
  ['sniffed', 'dpop', null],
])('%s against %s: he is refused first for what he has shown', async (attack, defence, by) => {
  const run = new DefenceRun({ attack, defence, users });
  await run.done;
  const { entries } = run.trace;
  const { refused } = momentsOf(run.trace);
  const answer = entries[refused ?? -1];
  const state = entries.find(
    (entry) =>
      entry.kind === 'state' && entry.state === 'refusing' && entry.message === answer?.message,
  );
  expect(answer).toMatchObject({ kind: 'response', to: 'impostor' });
  expect(state).not.toMatchObject({ guard: 'credentialsMissing' });
  if (by !== null) expect(state).toMatchObject({ guard: by });
});
