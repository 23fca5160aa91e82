import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attackOf } from '../../src/model/defences/attacks/index.ts';
import { loadDefence } from '../../src/model/defences/index.ts';
import { DefenceRun } from '../../src/model/defences/play.ts';
import { stepsOf } from '../../src/model/steps.ts';
import { DEFENCE_QUESTIONS, type DefenceQuestion } from '../../src/study/defence-questions.ts';
import { placeOf, stationAfter } from '../../src/study/path.ts';
import { NO_PROGRESS } from '../../src/study/progress.ts';
import { questionsAt } from '../../src/study/spacing.ts';
import { defenceQuestions } from '../../src/texts/en/defence-questions.ts';
import { quickCast } from '../model/playing.ts';

const users = await quickCast();
const texts: Readonly<Record<string, string>> = defenceQuestions;
async function settled(question: DefenceQuestion, defence = question.defence) {
  const run = new DefenceRun({ attack: question.attack, defence, users });
  await run.done;
  return { trace: run.trace, ...question.settles(run.trace) };
}
const the = (id: string): DefenceQuestion => {
  const found = DEFENCE_QUESTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`There is no question ${id}.`);
  return found;
};

describe.each(DEFENCE_QUESTIONS)('$id', (question) => {
  const { id, options, attack, defence } = question;

  test('is asked at a station of the path, and again where it was missed', () => {
    expect(placeOf(question.after)).toBeGreaterThan(placeOf('session'));
    const at = (station: string, progress = NO_PROGRESS) =>
      questionsAt(station, progress, DEFENCE_QUESTIONS)
        .filter((one) => one.question === question)
        .map(({ again }) => again);
    expect(at(question.after)).toEqual([false]);
    const missed = { kind: 'answered', at: 1, question: id, answer: 'x', truth: 'y' } as const;
    const progress = { version: 1, records: [{ ...missed, station: question.after }] } as const;
    const next = stationAfter(question.after)?.id ?? '';
    expect(at(next, progress)).toEqual([true]);
    expect(at(next)).toEqual([]);
  });

  test('is of an attack and a defence that there are, and has three options', async () => {
    expect([attackOf(attack).id, (await loadDefence(defence)).id]).toEqual([attack, defence]);
    expect([options.length, new Set(options).size]).toEqual([3, 3]);
  });

  test('can be read, and cannot be told by the length of its options', () => {
    const keys = ['misconception', 'ask', 'why', ...options].map(
      (part) => `question.${id}.${part}`,
    );
    const there = Object.keys(texts).filter((key) => key.startsWith(`question.${id}.`));
    expect(there.sort()).toEqual(keys.sort());
    const lengths = options.map((option) => texts[`question.${id}.${option}`]?.length ?? 0);
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.3);
  });

  test('is settled by its run, at one of its steps', async () => {
    const { trace, option, step } = await settled(question);
    expect(options).toContain(option);
    expect(stepsOf(trace).steps.map((one) => one.id)).toContain(step);
  });
});

/** Where another defence is in the place of its own, a misconception comes true: the run says so. */
test.each([
  ['pkce-protects-the-token', 'pkce', 'serves'],
  ['pkce-protects-the-token', 'dpop', 'useless'],
  ['pkce-protects-the-token', 'short-expiry', 'once'],
  ['scope-stops-replay', 'hashed-tokens', 'served'],
  ['scope-stops-replay', 'oauth1', 'refused'],
  ['scope-stops-replay', 'short-expiry', 'first-time'],
  ['rotation-prevents-theft', 'rotation', 'for-a-while'],
  ['rotation-prevents-theft', 'dpop', 'never'],
  ['rotation-prevents-theft', 'audience', 'for-good'],
  ['dpop-stops-scripts', 'dpop', 'served'],
])('%s, with %s: %s', async (id, defence, option) => {
  expect((await settled(the(id), defence)).option).toBe(option);
});

test('a script that had no key would be told: no-key', async () => {
  const question = the('dpop-stops-scripts');
  expect((await settled({ ...question, attack: 'sniffed' })).option).toBe('no-key');
});

test('what is read of a signed request is what was captured of it, and no more', async () => {
  const question = the('signing-encrypts');
  const { trace, option } = await settled(question);
  expect(option).toBe('all');
  const captured = (text: string) => ({
    ...trace,
    entries: trace.entries.map((entry) =>
      entry.kind === 'store' && entry.store === 'capture' ? { ...entry, row: { text } } : entry,
    ),
  });
  expect(question.settles(captured('GET /api/helicopters HTTP/1.1')).option).toBe('address');
  expect(question.settles(captured('…')).option).toBe('nothing');
  const none = { ...trace, entries: trace.entries.filter(({ kind }) => kind !== 'store') };
  expect(() => question.settles(none)).toThrow('Nobody listened');
});

test('docs/misconceptions.md has a row for each', () => {
  const rows = readFileSync('docs/misconceptions.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| [`'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, id]) => /`(.+)`/.exec(id ?? '')?.[1])).toEqual(
    DEFENCE_QUESTIONS.map(({ id }) => id),
  );
  for (const [, id = '', misconception, source = ''] of rows) {
    expect(misconception).toBe(texts[`question.${/`(.+)`/.exec(id)?.[1] ?? ''}.misconception`]);
    expect(source).toMatch(/RFC \d+/);
  }
});
