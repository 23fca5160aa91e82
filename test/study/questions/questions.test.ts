import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/model/projections/explanation.ts';
import { SCENARIOS } from '../../../src/model/scenarios/index.ts';
import { stepsOf } from '../../../src/model/steps.ts';
import { QUESTIONS, questionOf } from '../../../src/study/questions/index.ts';
import { decoded, SERVER_KEY } from '../../../src/study/questions/signed-tokens.ts';
import { later } from '../../../src/texts/en/later.ts';
import { page } from '../../../src/texts/en/page.ts';
import { panels } from '../../../src/texts/en/panels.ts';
import { questions } from '../../../src/texts/en/questions.ts';
import { terms } from '../../../src/texts/en/terms.ts';
import { createTexts, en, fill } from '../../../src/texts/index.ts';
import { plain } from '../../../src/view/rich.ts';
import { IDS, the, tryOut } from './trying.ts';

const texts = createTexts({ ...en, ...page, ...later, ...panels, ...questions });
const text = (key: string): string => {
  const found = texts.find(key);
  if (found === null) throw new Error(`There is no text ${key}.`);
  return found;
};

describe.each(QUESTIONS)('$id', (question) => {
  const { id, after, options, experiment } = question;

  test('has three or four options, and a place in the path', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(new Set(options).size).toBe(options.length);
    expect([3, 4]).toContain(options.length);
    for (const option of options) expect(option).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(SCENARIOS.map((scenario) => scenario.id)).toContain(after);
    expect(experiment.scenario.id).toBe(`try-${id}`);
    expect(questionOf(id)).toBe(question);
  });

  test('is settled by its run, at one of its steps', async () => {
    const { trace } = await tryOut(question);
    const { option, step } = experiment.settles(trace);
    expect(options).toContain(option);
    expect(stepsOf(trace).steps.map((one) => one.id)).toContain(step);
  });

  test('can be read: question, options, what the run shows, the run itself', () => {
    const keys = [
      ...['ask', 'why', 'misconception', ...options].map((part) => `question.${id}.${part}`),
      ...['title', 'intro'].map((part) => `scenario.try-${id}.${part}`),
    ];
    expect(keys.filter((key) => texts.find(key) === null)).toEqual([]);
    const asked = Object.keys(questions).filter((key) => key.startsWith(`question.${id}.`));
    expect(asked.sort()).toEqual(keys.filter((key) => key.startsWith('question.')).sort());
  });

  test('cannot be told by the length of its options', () => {
    const lengths = options.map((option) => text(`question.${id}.${option}`).length);
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.25);
  });

  test('every step of its run has a sentence, and every line its words, with nothing left open', async () => {
    const { trace } = await tryOut(question);
    const { steps, own } = stepsOf(trace);
    const sentences = steps.map(({ id: step }, place) => {
      const explanation = explain(trace, place);
      const sentence = texts.find(...(explanation?.keys ?? []));
      return `${step}: ${sentence === null ? '{none}' : plain(sentence, explanation?.params)}`;
    });
    const lines = trace.entries
      .slice(own)
      .flatMap((entry) =>
        entry.kind === 'line' ? [fill(texts.find(entry.code) ?? '{none}', entry.params)] : [],
      );
    expect(lines.length).toBeGreaterThan(0);
    expect([...sentences, ...lines].filter((one) => /[{}[\]*]/.test(one))).toEqual([]);
  });
});

test('at least 22 are asked, in the order of the story', () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(22);
  expect(new Set(IDS).size).toBe(IDS.length);
  const order = SCENARIOS.map(({ id }) => id);
  const places = QUESTIONS.map(({ after }) => order.indexOf(after));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('neither its place nor its length tells the right option', async () => {
  const places = [0, 0, 0, 0];
  let longest = 0;
  for (const question of QUESTIONS) {
    const { option } = question.experiment.settles((await tryOut(question)).trace);
    const lengths = question.options.map((one) => text(`question.${question.id}.${one}`).length);
    const place = question.options.indexOf(option);
    places[place] = (places[place] ?? 0) + 1;
    if (lengths[place] === Math.max(...lengths)) longest++;
  }
  for (const count of places.slice(0, 3)) expect(count).toBeGreaterThan(QUESTIONS.length / 5);
  expect(longest).toBeLessThan(QUESTIONS.length / 2);
  expect(longest).toBeGreaterThan(QUESTIONS.length / 6);
});

test('every text is read somewhere: no question, run or line is left over', () => {
  const spoken = new Set(
    QUESTIONS.flatMap(({ experiment }) =>
      experiment.scenario.script.flatMap((one) => ('say' in one ? [one.say] : [])),
    ),
  );
  const unread = Object.keys(questions).filter((key) => {
    const [kind, name = ''] = key.split('.');
    if (kind === 'question') return !IDS.includes(name);
    if (kind === 'scenario') return !IDS.includes(name.slice('try-'.length));
    return !spoken.has(key);
  });
  expect(unread).toEqual([]);
});

test('a term that a question offers has a definition', () => {
  const offered = Object.values(questions).flatMap((one) =>
    [...one.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g)].map((match) => match[2] ?? match[1]),
  );
  expect(offered.length).toBeGreaterThan(0);
  expect(offered.filter((word) => !Object.hasOwn(terms, `term.${word ?? ''}`))).toEqual([]);
});

describe('the signed tokens', () => {
  const given = async (id: string): Promise<string> => {
    const { trace } = await tryOut(the(id));
    const known = trace.entries.find((entry) => entry.kind === 'known' && entry.how === 'given');
    if (known?.kind !== 'known') throw new Error('No token was given.');
    return known.value;
  };
  const verifies = async (token: string): Promise<boolean> => {
    const [head = '', claims = '', signature = ''] = token.split('.');
    const bytes = (one: string) => new TextEncoder().encode(one);
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', bytes(SERVER_KEY), algorithm, false, [
      'verify',
    ]);
    const made = Buffer.from(signature, 'base64url');
    return crypto.subtle.verify('HMAC', key, made, bytes(`${head}.${claims}`));
  };

  test('are signed with the key of the server', async () => {
    const token = await given('jwt-is-encrypted');
    expect(await verifies(token)).toBe(true);
    expect(await verifies(token.replace(/\.(.)/, (_, one) => `.${one === 'e' ? 'f' : 'e'}`))).toBe(
      false,
    );
  });

  test('say what the narrator reads out of them, and in their time', async () => {
    const [head = '', claims = ''] = decoded(await given('jwt-is-encrypted'));
    expect(JSON.parse(head)).toEqual({ alg: 'HS256', typ: 'JWT' });
    const { sub, name, exp } = JSON.parse(claims) as { sub: string; name: string; exp: number };
    expect(questions['told.decoded']).toContain(`${sub}, ${name}.`);
    const { trace } = await tryOut(the('jwt-is-encrypted'));
    const end = (trace.entries.at(-1)?.at ?? 0) / 1000;
    expect(exp).toBeGreaterThan(end);
    expect(exp).toBeLessThanOrEqual(end + 3600);
  });

  test('are forged so well that only the signature tells', async () => {
    const { trace } = await tryOut(the('decoding-is-verifying'));
    const shown = trace.entries.flatMap((entry) =>
      entry.kind === 'request' && entry.actor === 'impostor'
        ? entry.headers.filter(([name]) => name === 'Authorization').map(([, value]) => value)
        : [],
    );
    const forged = shown[0]?.replace('Bearer ', '') ?? '';
    const genuine = await given('decoding-is-verifying');
    const claims = (token: string) => Object.keys(JSON.parse(decoded(token)[1] ?? '') as object);
    expect(decoded(forged)[0]).toBe(decoded(genuine)[0]);
    expect(claims(forged)).toEqual(claims(genuine));
    expect(await verifies(genuine)).toBe(true);
    expect(await verifies(forged)).toBe(false);
  });
});

test('docs/misconceptions.md has a row for each question, and none besides', () => {
  const rows = readFileSync('docs/misconceptions.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, id]) => id?.replaceAll('`', ''))).toEqual(IDS);
  for (const [, id = '', misconception = '', source = '', shows = ''] of rows) {
    const wanted = text(`question.${id.replaceAll('`', '')}.misconception`);
    expect(misconception).toBe(wanted);
    expect(source).toMatch(/RFC \d+|S[OE]\/\d+|GHSA-/);
    expect(shows.length).toBeGreaterThan(20);
  }
});
