import { describe, expect, test } from 'vitest';
import { ARTICLE_TOKEN } from '../../src/model/env.ts';
import { apiMachine } from '../../src/model/machines/api.ts';
import { clientMachine } from '../../src/model/machines/client.ts';
import { describeMachine } from '../../src/model/machines/definition.ts';
import { impostorMachine } from '../../src/model/machines/impostor.ts';
import { explain } from '../../src/model/projections/explanation.ts';
import { SCENARIOS, type Scenario } from '../../src/model/scenarios/index.ts';
import { Session } from '../../src/model/session.ts';
import { stepsOf } from '../../src/model/steps.ts';
import type { HeaderPair, Instruction } from '../../src/model/trace.ts';
import { defenceRefusals } from '../../src/texts/en/defence-refusals.ts';
import { defenceSteps } from '../../src/texts/en/defence-steps.ts';
import { later } from '../../src/texts/en/later.ts';
import { lessons } from '../../src/texts/en/lessons.ts';
import { page } from '../../src/texts/en/page.ts';
import { stations } from '../../src/texts/en/stations.ts';
import { panels } from '../../src/texts/en/panels.ts';
import { terms } from '../../src/texts/en/terms.ts';
import { createTexts, en } from '../../src/texts/index.ts';
import { plain, withArticleTerms } from '../../src/view/rich.ts';

const texts = createTexts({ ...en, ...page, ...later, ...panels });
const machines = [
  describeMachine(apiMachine, 'api'),
  describeMachine(clientMachine, 'client'),
  describeMachine(impostorMachine, 'impostor'),
];
const moves = machines.flatMap(({ states, anywhere }) => [
  ...states.flatMap(({ transitions }) => transitions),
  ...anywhere,
]);
const without = (prefix: string, keys: Iterable<string>): string[] =>
  [...new Set(keys)].filter((key) => texts.find(`${prefix}.${key}`) === null);

describe('the catalogue has a word for', () => {
  test('every state', () => {
    expect(
      without(
        'state',
        machines.flatMap(({ states }) => states.map(({ key }) => key)),
      ),
    ).toEqual([]);
  });
  test('the steps that no state makes: the clock turned, a foreign script run', () => {
    expect(without('state', ['turned', 'injectedScript'])).toEqual([]);
  });
  test('what a check found in place of what was not sent, and what failures are counted by', () => {
    expect(
      without('found', ['credentials.none', 'password.empty', 'failures.shown']).concat(
        without('store.failures', ['account', 'address']),
      ),
    ).toEqual([]);
  });
  test('every guard', () => {
    expect(
      without(
        'guard',
        moves.flatMap(({ guard }) => guard ?? []),
      ),
    ).toEqual([]);
  });
  test('every event', () => {
    expect(
      without(
        'event',
        moves.map(({ event }) => event),
      ),
    ).toEqual([]);
  });
  test('every refusal that the API can give, in the sentence and on the wire', () => {
    const refusals = machines[0]?.states.flatMap(({ transitions }) =>
      transitions.filter(({ target }) => target === 'refusing').flatMap(({ guard }) => guard ?? []),
    );
    const kebab = (name: string) => name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`);
    // What is missing or unreadable is told by what was found instead, so its reason is another.
    const told = refusals?.filter((guard) => !guard.startsWith('credentials')) ?? [];
    expect(told.length).toBeGreaterThan(6);
    expect(
      told.filter((guard) => texts.find(`step.api.refusing.${kebab(guard)}`) === null),
    ).toEqual([]);
  });
  test('every scenario: a title, a sentence before and a lesson after', () => {
    for (const { id } of SCENARIOS) {
      expect(texts.find(`scenario.${id}.title`), id).not.toBeNull();
      expect(texts.find(`scenario.${id}.intro`), id).not.toBeNull();
      expect(Object.keys(lessons), id).toContain(`lesson.${id}`);
    }
  });
});

test.each(
  SCENARIOS.flatMap((scenario) => (scenario.ways ?? [null]).map((way) => ({ scenario, way }))),
)(
  'every step of $scenario.id ($way) has a sentence with nothing left open',
  async ({ scenario, way }) => {
    const session = Session.create({ scenario, way });
    await session.done;
    const bare = stepsOf(session.trace).steps.flatMap((step, place) => {
      const explanation = explain(session.trace, place);
      const sentence = texts.find(...(explanation?.keys ?? []));
      const shown = sentence === null ? null : plain(sentence, explanation?.params);
      return shown === null || /[{}[\]*]/.test(shown) ? [`${step.id}: ${String(shown)}`] : [];
    });
    expect(bare).toEqual([]);
  },
);

const wrongToken = (text: string): Instruction => ({
  do: 'ask',
  who: 'client',
  show: 'token',
  text,
  say: 'said.list-token',
});
const writtenBy = (who: 'client' | 'impostor', ...headers: HeaderPair[]): Instruction => ({
  do: 'send',
  who,
  method: 'GET',
  path: '/api/helicopters',
  headers,
  body: null,
  say: 'said.list',
});
test('every step of requests written by hand, and of tokens tried too often, has a sentence', async () => {
  const scenario: Scenario = {
    id: 'by-hand',
    number: null,
    buildsOn: ['trial-3'],
    expected: [],
    script: [
      ...(['client', 'impostor'] as const).flatMap((who) => [
        writtenBy(who),
        writtenBy(who, ['Authorization', `Bearer ${ARTICLE_TOKEN}`]),
        writtenBy(who, ['Authorization', 'Basic x']),
        writtenBy(who, ['Authorization', 'Bearer a'], ['authorization', 'Bearer a']),
        writtenBy(who, ['Cookie', 'session=none']),
        writtenBy(who, ['Not a name', '']),
      ]),
      ...['a', 'b', 'c', 'd', 'e', 'f'].map(wrongToken),
    ],
  };
  const session = Session.create({ scenario });
  await session.done;
  const told = stepsOf(session.trace).steps.map((_, place) => explain(session.trace, place));
  const keys = told.flatMap((explanation) => explanation?.keys ?? []);
  expect(keys).toEqual(
    expect.arrayContaining([
      'step.api.checkingToken.shut',
      'step.client.sending.token-twice',
      'step.impostor.unsent',
      'step.impostor.served.as-written',
    ]),
  );
  const bare = told.filter((explanation) => {
    const sentence = texts.find(...(explanation?.keys ?? []));
    return sentence === null || /[{}[\]*]/.test(plain(sentence, explanation?.params));
  });
  expect(bare).toEqual([]);
});

test.each(SCENARIOS)(
  'all that $id shows before the API is there has its words',
  async (scenario) => {
    const offline = Promise.reject(new Error('offline'));
    const session = Session.create({ scenario, meanwhile: offline });
    await expect(session.done).rejects.toThrow('offline');
    const first = createTexts(en);
    const { steps } = stepsOf(session.trace);
    if (scenario.id === 'trial-1') expect(steps.map(({ id }) => id)).toContain('r1.client.asking');
    const shown = session.trace.entries.flatMap((entry) => {
      if (entry.kind === 'state') return [`state.${entry.state}`];
      return entry.kind === 'line' ? [entry.code] : [];
    });
    expect(shown.filter((key) => first.find(key) === null)).toEqual([]);
    const keys = steps.map((_, place) => explain(session.trace, place)?.keys ?? []);
    for (const wanted of keys) {
      const told = first.find(...wanted);
      expect(told).not.toBeNull();
      // Not a less telling sentence than there will be.
      expect(told).toBe(texts.find(...wanted));
    }
  },
);

test('every term that a text offers has a definition, and every definition is offered', () => {
  const all = [
    ...Object.values({ ...en, ...page, ...later }),
    ...Object.values(panels),
    ...Object.values(stations),
    ...Object.values(defenceSteps),
    ...Object.values(defenceRefusals),
    ...Object.values(lessons),
  ].map(withArticleTerms);
  const offered = new Set(
    all.flatMap((text) =>
      [...text.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g)].map(
        ([, word, label]) => label ?? word ?? '',
      ),
    ),
  );
  const defined = new Set(Object.keys(terms).map((key) => key.slice('term.'.length)));
  expect([...offered].filter((word) => !defined.has(word))).toEqual([]);
  expect([...defined].filter((word) => !offered.has(word))).toEqual([]);
});
