import { describe, expect, test } from 'vitest';
import { not } from 'xstate';
import { apiMachine, type ApiMachine } from '../../../src/model/machines/api.ts';
import { clientMachine } from '../../../src/model/machines/client.ts';
import { describeMachine } from '../../../src/model/machines/definition.ts';
import { impostorMachine } from '../../../src/model/machines/impostor.ts';
import type { MachineDefinition, TransitionDefinition } from '../../../src/model/trace.ts';
import { ADA, hashed } from '../server/support.ts';
import { prepare, PROBES, show, type Prepared, type Shown } from './probes.ts';

const api = describeMachine(apiMachine, 'api');
/** Each list of transitions that one event chooses from, in its order. */
const choices = (definition: MachineDefinition): TransitionDefinition[][] =>
  [...definition.states.map(({ transitions }) => transitions), definition.anywhere].flatMap(
    (transitions) => {
      const events = [...new Set(transitions.map(({ event }) => event))];
      return events.map((event) => transitions.filter((one) => one.event === event));
    },
  );
const guardsOf = (definition: MachineDefinition): string[] => [
  ...new Set(choices(definition).flatMap((list) => list.flatMap(({ guard }) => guard ?? []))),
];
/** A guard that is last wherever it stands is only asked where it holds: the others spoke before it. */
const onlyLast = (guard: string): boolean =>
  choices(api)
    .filter((list) => list.some((one) => one.guard === guard))
    .every((list) => list.at(-1)?.guard === guard);

const inverted = (name: string): ApiMachine => {
  const original = apiMachine.implementations.guards[name];
  if (original === undefined) throw new Error(`No guard ${name} is filled in.`);
  // Combinators, too, are functions that xstate knows how to negate.
  return apiMachine.provide({ guards: { [name]: not(original as never) } });
};

describe("each of the API's guards, inverted,", () => {
  let made: Promise<readonly [Prepared, readonly Shown[]]> | undefined;
  /** Made in the first test that asks, not before all: what runs outside of a test no mutation is laid to. */
  const rightly = () =>
    (made ??= (async () => {
      const prepared = await prepare([await hashed(ADA.username, ADA.password)]);
      const shown = PROBES.map((_, place) => show(place, apiMachine, prepared));
      return [prepared, await Promise.all(shown)] as const;
    })());

  test('is one of many', () => {
    expect(guardsOf(api).length).toBeGreaterThan(10);
  });

  test.each(guardsOf(api))('%s changes the answer, the steps and the drawn path', async (guard) => {
    const [prepared, right] = await rightly();
    const wrong = await Promise.all(
      PROBES.map((_, place) => show(place, inverted(guard), prepared)),
    );
    const changed = { whereItHeld: [] as string[], whereItDidNot: [] as string[] };
    PROBES.forEach((name, place) => {
      const [was, is] = [right[place], wrong[place]];
      if (!was || !is) throw new Error(`Probe ${name} was not sent.`);
      const steps = JSON.stringify(was.steps) !== JSON.stringify(is.steps);
      const path = JSON.stringify(was.path) !== JSON.stringify(is.path);
      const answer = was.status !== is.status;
      // What is drawn must never tell another story than what is answered.
      expect({ name, drawn: path, told: steps }).toEqual({ name, drawn: steps, told: path });
      if (answer) expect({ name, path: is.path }).not.toEqual({ name, path: was.path });
      if (!answer || !path) return;
      const held = was.path.some((edge) => edge.endsWith(`[${guard}]`));
      changed[held ? 'whereItHeld' : 'whereItDidNot'].push(name);
    });
    expect(changed.whereItHeld).not.toEqual([]);
    if (!onlyLast(guard)) expect(changed.whereItDidNot).not.toEqual([]);
  });

  test('has a probe: every guard holds for one of them', async () => {
    const [, right] = await rightly();
    const edges = right.flatMap(({ path }) => path);
    const held = new Set(edges.map((edge) => /\[(.*)\]$/.exec(edge)?.[1] ?? ''));
    held.delete('');
    expect([...held].sort()).toEqual(guardsOf(api).sort());
  });
});

describe.each([
  ['api', apiMachine],
  ['client', clientMachine],
  ['impostor', impostorMachine],
] as const)("the %s's machine", (id, machine) => {
  const definition = describeMachine(machine, id);

  test('has no unguarded "else": where there is a choice, each way has a name', () => {
    const lists = choices(definition).filter((list) => list.length > 1);
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) for (const { guard } of list) expect(guard).toMatch(/^[a-z]\w+$/);
  });

  test('refuses by a named guard alone', () => {
    const refusing = definition.states
      .flatMap(({ transitions }) => transitions)
      .filter(({ target }) => target === 'refusing' || target === 'refused');
    expect(refusing.length).toBeGreaterThan(0);
    for (const { guard } of refusing) expect(guard).not.toBeNull();
  });
});

test('a state of the API that looks into credentials decides by guards alone', () => {
  const deciding = [
    'findCredentials',
    'verifyPassword',
    'lookUpToken',
    'judgeToken',
    'lookUpSession',
  ];
  const states = api.states.filter(({ effect }) => effect !== null && deciding.includes(effect));
  expect(states).toHaveLength(deciding.length);
  for (const { transitions } of states)
    for (const { guard } of transitions) expect(guard).not.toBeNull();
});

test('a table of decisions without an answer refuses, with a code that says so', async () => {
  const prepared = await prepare([await hashed(ADA.username, ADA.password)]);
  const place = PROBES.indexOf('a live token');
  const { status, path } = await show(place, inverted('tokenKnown'), prepared);
  expect(status).toBe(500);
  expect(path.at(-2)).toBe('anywhere -> refusing []');
});
