import { beforeAll, describe, expect, test } from 'vitest';
import { readXliff } from '../../../build/xliff.ts';
import { ATTACKS } from '../../../src/model/defences/attacks/index.ts';
import { plainServer } from '../../../src/model/defences/bearer/index.ts';
import { DEFENCES, loadDefence } from '../../../src/model/defences/index.ts';
import { DefenceRun } from '../../../src/model/defences/play.ts';
import { EVENTS, ownersMachine, thiefsMachine } from '../../../src/model/defences/run/parties.ts';
import { assemble } from '../../../src/model/defences/server/assemble.ts';
import { describeOperations } from '../../../src/model/defences/server/described.ts';
import { describeMachine } from '../../../src/model/machines/definition.ts';
import { explain } from '../../../src/model/projections/explanation.ts';
import { stepsOf } from '../../../src/model/steps.ts';
import {
  kebab,
  type Entry,
  type MachineDefinition,
  type RequestEntry,
  type Trace,
} from '../../../src/model/trace.ts';
import { requestText } from '../../../src/model/wire/text.ts';
import { LANGUAGES } from '../../../src/texts/language.ts';
import { panelTexts } from '../../../src/view/panels/texts.ts';
import { plain } from '../../../src/view/rich.ts';
import { describeStep } from '../../../src/view/describe.ts';
import { runTexts, loadRunTexts } from '../../../src/view/defences/told.ts';
import { quickCast } from '../../model/playing.ts';

const users = await quickCast();
const translated = LANGUAGES.filter((one) => one !== 'en').map((language) => {
  const units = readXliff(language);
  return { language, has: (key: string) => (units.get(key)?.target ?? '') !== '' };
});
/** Those of these keys that are not told, in English or in another language. */
const untold = (keys: Iterable<string>): string[] =>
  [...new Set(keys)].flatMap((key) => [
    ...(panelTexts.find(key) === null ? [key] : []),
    ...translated.filter(({ has }) => !has(key)).map(({ language }) => `${language}: ${key}`),
  ]);
beforeAll(loadRunTexts);

const SERVERS = DEFENCES.flatMap(([id]) => [false, true].map((refresh) => ({ id, refresh })));
const assembled = async (id: string, refresh: boolean) => {
  const { server } = await loadDefence(id);
  return assemble([plainServer, { settings: { refresh } }, server]);
};
const namesIn = ({ states, anywhere }: MachineDefinition): string[] => [
  ...states.flatMap(({ key, effect }) => [
    `state.${key}`,
    ...(effect === null ? [] : [`effect.${effect}`]),
  ]),
  ...[...anywhere, ...states.flatMap((state) => state.transitions)].flatMap(({ event, guard }) => [
    `event.${event}`,
    ...(guard === null ? [] : [`guard.${guard}`]),
  ]),
];
/** What the record calls the check of a guard; a password is checked where it is hashed, as in the trials. */
const checkOf = (guard: string): string => (guard === 'passwordWrong' ? 'password' : kebab(guard));
/** A run of which nothing is known but its rules. */
const bare = (defence: string, api: MachineDefinition): Trace => ({
  header: {
    ...{ version: 1, scenario: `sniffed/${defence}`, way: null, compare: null },
    parties: ['client', 'api', 'impostor'],
    machines: { client: null, api, impostor: null },
  },
  entries: [],
});

describe.each(SERVERS)('$id, with refresh tokens: $refresh', ({ id, refresh }) => {
  test('each state, guard, event, placeholder and check has its name', async () => {
    const { operations } = await assembled(id, refresh);
    const definition = describeOperations(operations);
    const checks = operations.flatMap(({ checks }) =>
      checks.flatMap(({ faults }) => faults.map(({ guard }) => `check.${checkOf(guard)}`)),
    );
    expect(untold([...namesIn(definition), ...checks])).toEqual([]);
  });
  test('each state is told as a step', async () => {
    const definition = describeOperations((await assembled(id, refresh)).operations);
    const trace = bare(id, definition);
    const { find } = runTexts(() => ({ trace }));
    expect(
      definition.states.filter(({ key }) => find(`step.api.${key}`) === null).map(({ key }) => key),
    ).toEqual([]);
  });
  test('each refusal is told by what was compared, and by who asks for it', async () => {
    const { operations } = await assembled(id, refresh);
    const trace = bare(id, describeOperations(operations));
    const { find } = runTexts(() => ({ trace }));
    const faults = operations.flatMap(({ checks }) => checks.flatMap((check) => check.faults));
    for (const { guard } of faults) {
      const told = find(`step.api.refusing.${kebab(guard)}`);
      const sections = faults.flatMap((one) => (one.guard === guard && one.rfc ? [one.rfc] : []));
      // At more endpoints than one, a guard may be asked for by more sections than one.
      for (const section of sections.length > 0 ? sections : ['No specification'])
        expect(told, guard).toContain(section);
      expect(told?.length, guard).toBeGreaterThan(50);
    }
  });
  test('each answer says something', async () => {
    const { operations } = await assembled(id, refresh);
    const codes = operations.flatMap(({ checks }) =>
      checks.flatMap(({ faults }) => faults.map(({ refusal }) => `api.${refusal.code}`)),
    );
    expect(untold(codes)).toEqual([]);
  });
});

test('what the parties are and do has its names and sentences', () => {
  const parties = { client: ownersMachine, impostor: thiefsMachine } as const;
  for (const party of ['client', 'impostor'] as const) {
    const definition = describeMachine(parties[party], party);
    const { find } = runTexts(() => null);
    expect(untold(namesIn(definition))).toEqual([]);
    for (const { key } of definition.states)
      expect(find(`step.${party}.${key}`), key).not.toBeNull();
  }
  expect(untold(Object.values(EVENTS).map((event) => `event.${event}`))).toEqual([]);
});

/** What a person would read in the panels of an entry, as keys. */
function keysOf(entry: Entry): string[] {
  if (entry.kind === 'state') {
    const { state, event, guard } = entry;
    return [`state.${state}`, `event.${event}`, ...(guard === null ? [] : [`guard.${guard}`])];
  }
  if (entry.kind === 'check') return [`check.${entry.check}`];
  if (entry.kind === 'line') return [entry.code];
  if (entry.kind === 'known')
    return [`knowledge.${entry.secret}`, `how.${entry.how}`, `stage.${entry.party}`];
  if (entry.kind !== 'store') return [];
  const { kind, ...row } = entry.row ?? {};
  const fields = Object.keys(row).filter((name) => name !== 'hashed');
  return [
    `store.${entry.store}`,
    ...fields.map((name) => `field.${name}`),
    ...(kind === undefined ? [] : ['field.kind', `value.kind.${String(kind)}`]),
  ];
}
const sentBy = (trace: Trace, step: number): RequestEntry | undefined => {
  const index = stepsOf(trace);
  return trace.entries
    .slice(index.steps[step]?.start, index.endOf(step))
    .find((entry): entry is RequestEntry => entry.kind === 'request');
};

describe.each(ATTACKS.map(({ id }) => id))('%s', (attack) => {
  test.each(DEFENCES.map(([id]) => id))(
    'against %s: each step is told, and nothing by its code',
    async (id) => {
      const run = new DefenceRun({ attack, defence: id, users });
      await run.done;
      const { trace } = run;
      const { find } = runTexts(() => run);
      const open: string[] = [];
      const told = new Map<string, string>();
      for (const [place, step] of stepsOf(trace).steps.entries()) {
        const explanation = explain(trace, place);
        const key = explanation?.keys.join(' ') ?? '';
        const sentence = find(...(explanation?.keys ?? []));
        const shown = sentence === null ? null : plain(sentence, explanation?.params);
        if (shown === null || /[{}[\]*]/.test(shown)) open.push(`${step.id}: ${String(shown)}`);
        if (told.has(key)) continue;
        told.set(key, shown ?? '');
        const { changes, parties } = describeStep(run, place, 'all', find);
        for (const said of [...changes, ...parties])
          if (/\b(?:state|guard|step|store|said|api|knowledge)\.[a-z]/.test(said)) open.push(said);
      }
      expect(open).toEqual([]);
      expect(told.size).toBeGreaterThan(10);
      expect(untold(trace.entries.flatMap(keysOf))).toEqual([]);
    },
  );
});

describe('a sentence holds for what was sent', () => {
  const asking = async (attack: string, defence: string) => {
    const run = new DefenceRun({ attack, defence, users });
    await run.done;
    return stepsOf(run.trace).steps.flatMap(({ actor }, place) => {
      const keys = explain(run.trace, place)?.keys ?? [];
      const sent = sentBy(run.trace, place);
      return sent && keys.includes(`step.${actor}.asking`) ? [{ actor, keys, sent }] : [];
    });
  };
  test.each(ATTACKS.map(({ id }) => id))(
    '%s: of DPoP that there is a proof, of OAuth 1 that it is signed',
    async (attack) => {
      for (const { keys, sent } of await asking(attack, 'dpop'))
        expect(sent.headers.some(([name]) => name === 'DPoP')).toBe(keys[0]?.endsWith('.token'));
      for (const { keys, sent } of await asking(attack, 'oauth1'))
        expect(sent.headers.some(([, value]) => value.startsWith('OAuth '))).toBe(
          keys[0]?.endsWith('.token'),
        );
    },
  );
  test.each(DEFENCES.map(([id]) => id))(
    '%s: of a replay that the bytes are those that went by',
    async (id) => {
      const all = await asking('replayed', id);
      const by = (party: string) =>
        all.filter(({ actor }) => actor === party).map(({ sent }) => requestText(sent));
      expect(new Set(by('impostor')).size).toBe(1);
      expect(by('client')).toContain(by('impostor')[0]);
    },
  );
});

test('what is said in an OAuth 2.0 error stands as RFC 6749 5.2 wants it', async () => {
  const { defenceSpoken } = await import('../../../src/texts/en/defence-spoken.ts');
  for (const [key, text] of Object.entries(defenceSpoken))
    if (key.startsWith('api.')) expect(text).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/);
});
