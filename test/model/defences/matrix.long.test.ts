import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { matrixOf, type Matrix } from '../../../src/model/defences/matrix.ts';
import { quickCast } from '../playing.ts';
import { documented, inWords } from './documented.ts';
import { EXPECTED } from './expected.ts';

const node = promisify(execFile);
const command = async (...args: readonly string[]): Promise<string> =>
  (await node('npm', ['run', '--silent', 'matrix', '--', ...args], { maxBuffer: 1 << 24 })).stdout;

test('the matrix of the whole day, a request a minute, as it is printed', async () => {
  const { attacks, defences, cells } = JSON.parse(await command('--json')) as Matrix;
  expect(cells).toHaveLength(attacks.length * defences.length);
  for (const { attack, defence, verdict } of cells)
    expect([attack, defence, verdict]).toEqual([
      attack,
      defence,
      EXPECTED.get(attack)?.get(defence),
    ]);
  const played = cells.map((cell) => [cell.attack, cell.defence, inWords(cell)]);
  expect([...documented()].sort()).toEqual(played.sort());
  // What a day is: 1434 minutes are left after the theft at the sixth.
  const plain = cells.find(({ attack, defence }) => attack === 'sniffed' && defence === 'bearer');
  expect(plain).toEqual({
    ...{ attack: 'sniffed', defence: 'bearer', verdict: 'no help', served: 1434 },
    ...{ refusedBy: null, status: null, rfc: null },
  });
}, 300_000);

test('every cell comes to the same ten times in a row', async () => {
  const users = await quickCast();
  const runs = new Set<string>();
  for (let time = 0; time < 10; time++)
    runs.add(JSON.stringify(await matrixOf({ every: 60, users })));
  expect(runs.size).toBe(1);
}, 600_000);

test('wrong arguments are told', async () => {
  await expect(command('prayer')).rejects.toMatchObject({ code: 2 });
  await expect(command('--every', '0')).rejects.toMatchObject({ code: 2 });
});
