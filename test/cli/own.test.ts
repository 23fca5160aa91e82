import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/cli/report.ts';
import { LEAST, WEATHER } from '../own/support.ts';

const run = (...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>(
    (resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'src/cli/trials.ts', ...args],
        { timeout: 60_000 },
        (error, stdout, stderr) => {
          resolve({
            code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
            stdout,
            stderr,
          });
        },
      );
    },
  );
const EXAMPLE = 'docs/scenarios/weather.json';
let folder = '';
const written = async (name: string, value: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The blocks of a kind in docs/scenarios.md. */
const blocks = async (kind: string): Promise<string[]> =>
  [...(await readFile('docs/scenarios.md', 'utf8')).matchAll(/```(\w+)\n([^`]*)```/g)]
    .filter(([, lang]) => lang === kind)
    .map(([, , block]) => block ?? '');

describe('the example of docs/scenarios.md', () => {
  test('is played by the line that stands there, and prints what stands there', async () => {
    const [[line = ''], [start = '', unmet = '', lost = '', fault = '']] = await Promise.all([
      blocks('sh'),
      blocks('text'),
    ]);
    const args = line.trim().split(' -- ')[1]?.split(' ') ?? [];
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith(start)).toBe(true);
    expect(stdout).toContain('  As expected.');

    const other = await written('other.json', {
      ...LEAST,
      expected: [{ status: 200, code: 'served', then: 'served' }],
    });
    const parted = await run('--file', other);
    expect(parted.code).toBe(1);
    expect(parted.stdout).toContain(unmet);

    const astray = { ...LEAST, notes: [{ at: 'r9.api.deciding', text: 'x' }] };
    const pointing = await run('--file', await written('astray.json', astray));
    expect(pointing.code).toBe(1);
    expect(pointing.stdout).toContain(`  As expected.\n${lost}`);

    const wrong = JSON.stringify({ ...LEAST, title: 'A' }, null, 2).replace('"none"', '"secret"');
    const refused = await run('--file', await written('my.json', wrong));
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toBe(`${folder}/${fault}`);
  });
});

test('--json gives the same members as for the scenarios of the story', async () => {
  const { code, stdout } = await run('--json', 'trial-1', '--file', EXAMPLE);
  const [story, own] = JSON.parse(stdout) as Report[];
  expect(code).toBe(0);
  expect(Object.keys(own ?? {})).toEqual(Object.keys(story ?? {}));
  expect(own).toMatchObject({ id: 'weather-key', title: 'A key for the weather', met: true });
  expect(own?.lines.map(({ text }) => text)).toContain('I need a list: forecasts');
});
test('a file with variants is played in each', async () => {
  const ways = { ...JSON.parse(WEATHER), ways: ['logged', 'script'] } as object;
  const { code, stdout } = await run('--json', '--file', await written('ways.json', ways));
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Report[]).map(({ title }) => title)).toEqual([
    'A key for the weather (logged)',
    'A key for the weather (script)',
  ]);
});
test.each([
  ['that is not there', 'missing.json', null, 'ENOENT'],
  ['that is a folder', '.', null, 'EISDIR'],
  ['that is none', 'none.json', 'hello', ':1:1: $: This is no JSON'],
  ['of ten megabytes', 'big.json', 'x'.repeat(10_000_000), 'too large'],
  ['that would write to the terminal', 'esc.json', '\u001b[2J', '\\u001b[2J'],
])('a file %s is named with what is wrong, exit code 2', async (_, name, text, said) => {
  const path = text === null ? join(folder, name) : await written(name, text);
  const { code, stdout, stderr } = await run('--file', path);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).not.toContain('\u001b');
});
