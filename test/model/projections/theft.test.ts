import { expect, it } from 'vitest';
import { DefenceRun } from '../../../src/model/defences/play.ts';
import { theftAt } from '../../../src/model/projections/theft.ts';
import { minutesOf } from '../../../src/model/projections/turns.ts';
import { quickCast } from '../playing.ts';

const users = await quickCast();

/** What comes to the thief in a cell, and how; null where nothing does. */
async function theftIn(cell: string): Promise<string | null> {
  const [attack = '', defence = ''] = cell.split('/');
  const run = new DefenceRun({ attack, defence, users });
  await run.done;
  const step = minutesOf(run.trace).find(({ theft }) => theft !== null)?.theft ?? null;
  if (step === null) return null;
  const { secrets, script } = theftAt(run.trace, step);
  const told = secrets.map(({ secret, how }) => `${secret} ${how}`);
  return [...(script ? ['script'] : []), ...told].join(', ');
}

it.each([
  ['sniffed/bearer', 'token sniffed'],
  ['logged/dpop', 'token logged'],
  ['script-reads/rotation', 'script, token script, refresh-token script'],
  ['script-acts/bearer', 'script'],
  ['stolen-device/oauth1', 'client-secret device, token device, token-secret device'],
  ['stolen-refresh-token/rotation', 'refresh-token logged'],
  ['database-dump/hashed-tokens', 'token dump'],
  ['database-dump/oauth1', 'client-secret dump, token dump, token-secret dump'],
  ['intercepted-code/pkce', 'code intercepted'],
  ['rogue-api/audience', 'token rogue'],
  ['stolen-refresh-token/oauth1', null],
  ['guessing/bearer', null],
])('%s: the thief comes by %s', async (cell, told) => {
  expect(await theftIn(cell)).toBe(told);
});
