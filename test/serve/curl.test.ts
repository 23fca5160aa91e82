import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarioOf } from '../../src/model/scenarios/index.ts';
import { Session } from '../../src/model/session.ts';
import { shellTrials } from '../../src/serve/curl.ts';
import { Command, read, type RawAnswer } from './support.ts';

const DOC = readFileSync(new URL('../../docs/curl.md', import.meta.url), 'utf8');
const WRITTEN = 'http://127.0.0.1:8787';
const END = '--- end of block ---';
const TRIALS = ['trial-1', 'trial-2', 'trial-3', 'trial-4', 'trial-5'];

/** Blocks of a language in the document. */
const blocks = (language: string): string[] =>
  [...DOC.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, 'gm'))].flatMap(
    ([, text]) => text ?? [],
  );
const typed = blocks('sh');
const shown = blocks('http');

/** Types lines into one shell, in order; what comes back, a block each. */
async function shell(scripts: readonly string[]): Promise<string[]> {
  const script = scripts.map((one) => `${one}\nprintf '%s\\n' '${END}'\n`).join('');
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { timeout: 60_000 });
  return stdout.split(`${END}\n`).slice(0, -1);
}
/** Takes what chance chose out of an answer. */
const masked = (text: string): string =>
  text.replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, (_, at: number) =>
    /session=$/.test(text.slice(0, at)) ? 'SESSION' : 'TOKEN',
  );

let command: Command;
let answers: readonly RawAnswer[];
beforeAll(async () => {
  try {
    execFileSync('curl', ['--version']);
  } catch {
    throw new Error(
      'There is no curl on this machine, and the lines of docs/curl.md are for curl: install it.',
    );
  }
  command = Command.start('--port', '0');
  const origin = await command.origin();
  const came = await shell(typed.map((one) => one.replaceAll(WRITTEN, origin)));
  answers = came.map((text) => read(text.replace(/\r?\n/g, '\r\n')));
}, 60_000);
afterAll(async () => {
  expect(await command.end('SIGINT')).toBe(0);
});

describe('docs/curl.md', () => {
  test('shows an answer to each of its blocks', () => {
    expect(typed.length).toBe(9);
    expect(shown.length).toBe(typed.length);
    expect(answers.length).toBe(typed.length);
  });

  test('has the lines that the command prints', async () => {
    const origin = await command.origin();
    for (const [place, { lines }] of shellTrials(WRITTEN).entries()) {
      expect(typed[place]).toBe(lines.join('\n'));
      expect(command.out).toContain(lines.join('\n').replaceAll(WRITTEN, origin));
    }
  });

  test.each(typed.map((one, place) => [one.split('\n')[0], place] as const))(
    'tells what really comes of: %s',
    (_, place) => {
      const wanted = read((shown[place] ?? '').replaceAll('\n', '\r\n'));
      const { status, headers, text } = answers[place] ?? read('');
      expect(status).toBe(wanted.status);
      for (const [name, value] of wanted.headers)
        expect(masked(headers.get(name) ?? '')).toBe(value === '' ? null : masked(value));
      const parts = wanted.text.split('…').map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      expect(masked(text.trim())).toMatch(new RegExp(`^${parts.join('.+')}$`));
    },
  );
});

test.each(TRIALS)('%s gets the answer that it gets in the page', async (id) => {
  const scenario = scenarioOf(id);
  if (!scenario) throw new Error(`No scenario is called ${id}.`);
  const { trace, done } = Session.create({ scenario });
  await done;
  const last = trace.entries.findLast((entry) => entry.kind === 'response');
  const { status, headers, text } = answers[TRIALS.indexOf(id)] ?? read('');
  const told = last?.body.replaceAll('483973gbo8fo7367543fyb43fo8376qi43ub3i74f3', 'TOKEN');
  expect(status).toBe(last?.status);
  expect(masked(text.trim())).toBe(told);
  for (const [name, value] of last?.headers ?? []) expect(headers.get(name)).toBe(value);
});
