/** How the parts of a server are put together, and what may not be. */
import { expect, test } from 'vitest';
import { assemble, faultOf } from '../../../src/model/defences/server/assemble.ts';
import { createKept, PLAIN, weigh } from '../../../src/model/defences/server/kept.ts';
import { machineOf } from '../../../src/model/defences/server/machine.ts';
import { describeOperations, markAdded } from '../../../src/model/defences/server/described.ts';
import type { Check, Fault, Operation, ServerPart } from '../../../src/model/defences/types.ts';

const fault = (guard: string, rfc: string | null = null): Fault => ({
  ...{ guard, rfc, refusal: { status: 401, code: 'invalid_token' } },
  find: () => ({ found: false, subject: '', against: '' }),
});
const check = (state: string, ...guards: readonly string[]): Check => ({
  ...{ state, effect: `${state}Effect`, good: `${state}Good` },
  faults: guards.map((guard) => fault(guard)),
});
const operation = (id: string, checks: readonly Check[], path = `/${id}`): Operation => ({
  ...{ id, method: 'GET', paths: [path], checks },
  done: { state: `${id}Done`, effect: 'act', act: () => Promise.reject(new Error('never')) },
});
const guardsOf = ({ operations }: ReturnType<typeof assemble>) =>
  operations.map(({ id, checks }) => [
    id,
    checks.map(({ state, faults }) => [state, ...faults.map(({ guard }) => guard)]),
  ]);
const base: ServerPart = {
  operations: [operation('one', [check('first', 'a'), check('second', 'b')]), operation('two', [])],
};

test('a check is put before another, or last; a fault to those of a state', () => {
  const adds = (additions: ServerPart['additions']) =>
    guardsOf(assemble([base, { additions: additions ?? [] }]));
  const more = check('more', 'x');
  expect(adds([{ to: ['one'], check: { before: 'second', check: more } }])).toEqual([
    [
      'one',
      [
        ['first', 'a'],
        ['more', 'x'],
        ['second', 'b'],
      ],
    ],
    ['two', []],
  ]);
  expect(adds([{ to: ['one', 'two'], check: { before: null, check: more } }])).toEqual([
    [
      'one',
      [
        ['first', 'a'],
        ['second', 'b'],
        ['more', 'x'],
      ],
    ],
    ['two', [['more', 'x']]],
  ]);
  expect(
    adds([{ to: ['one'], faults: { state: 'first', faults: [fault('c'), fault('d')] } }]),
  ).toEqual([
    [
      'one',
      [
        ['first', 'a', 'c', 'd'],
        ['second', 'b'],
      ],
    ],
    ['two', []],
  ]);
});
test('to a state that there is not nothing is put', () => {
  const put = (addition: NonNullable<ServerPart['additions']>[number]) => () =>
    assemble([base, { additions: [addition] }]);
  expect(put({ to: ['one'], check: { before: 'third', check: check('x') } })).toThrow(
    'one has no state third.',
  );
  expect(put({ to: ['one'], faults: { state: 'third', faults: [] } })).toThrow(
    'one has no state third.',
  );
});
test('of two operations of one name the later stands, in the place of the first; what is left out is not there', () => {
  const later = operation('one', [check('other', 'z')]);
  expect(guardsOf(assemble([base, { operations: [later] }]))).toEqual([
    ['one', [['other', 'z']]],
    ['two', []],
  ]);
  expect(guardsOf(assemble([base, { leavesOut: ['one'] }]))).toEqual([['two', []]]);
});
test('a guard that is taken away is nowhere, and a state in which nothing is left to decide is none', () => {
  const looking: Check = { ...check('looking', 'c'), look: () => undefined };
  const using: Check = { ...check('using', 'd'), passed: () => undefined };
  const all = assemble(
    [{ operations: [operation('one', [check('first', 'a'), looking, using])] }],
    ['a', 'c', 'd'],
  );
  expect(guardsOf(all)).toEqual([['one', [['looking'], ['using']]]]);
});
test('settings and bindings add up, and the last challenge counts', () => {
  const byAddress = ({ address }: { readonly address: string }) => ({ address });
  const { settings, challenge } = assemble([
    { settings: { lifetime: 10, bind: [byAddress] } },
    { settings: { lifetime: 20 }, challenge: () => [['WWW-Authenticate', 'One']] },
    { settings: { refresh: true, bind: [byAddress] } },
    { challenge: () => [['WWW-Authenticate', 'Two']] },
    {},
  ]);
  expect(settings).toEqual({
    ...{ ...PLAIN, lifetime: 20, refresh: true },
    bind: [byAddress, byAddress],
  });
  const refusal = { status: 401, code: 'x', error: 'y' } as const;
  expect(challenge({} as never, refusal)).toEqual([['WWW-Authenticate', 'Two']]);
  const plain = assemble([base]).challenge;
  expect(plain({} as never, refusal)).toEqual([
    ['WWW-Authenticate', 'Bearer realm="helicopters", error="y"'],
  ]);
  expect(plain({} as never, { status: 401, code: 'x' })).toEqual([
    ['WWW-Authenticate', 'Bearer realm="helicopters"'],
  ]);
});
test('the fault that a guard stands for is found in whichever operation has it', () => {
  const all = assemble([base]);
  expect(faultOf(all, 'b')?.guard).toBe('b');
  expect(faultOf(all, 'z')).toBeUndefined();
});

test('no two operations may lead on from one state to different ones; the same way is one', () => {
  const shared = check('shared', 'a');
  const [one, two] = [operation('one', [shared]), operation('two', [shared])];
  expect(() => machineOf([one, two])).toThrow('Two operations lead on from shared.');
  expect(() => machineOf([one, { ...two, done: one.done }])).not.toThrow();
});

test('as it is drawn, a refusal has its section, and what is new its mark', () => {
  const plain = describeOperations([operation('one', [check('first', 'a')])]);
  const looked = { ...check('first', 'a'), faults: [fault('a'), fault('b', 'RFC 1')] };
  const drawn = markAdded(
    describeOperations([operation('one', [looked, check('second', 'c')])]),
    plain,
  );
  const ways = (key: string) =>
    drawn.states
      .find((state) => state.key === key)
      ?.transitions.map(({ guard, rfc, added }) => [guard, rfc, added]);
  expect(drawn.states.map(({ key, added }) => [key, added])).toEqual([
    ['reading', undefined],
    ['first', undefined],
    ['second', true],
    ['oneDone', undefined],
    ['refusing', undefined],
    ['answered', undefined],
  ]);
  expect(ways('first')).toEqual([
    ['a', null, undefined],
    ['b', 'RFC 1', true],
    ['firstGood', undefined, undefined],
  ]);
  expect(ways('second')).toEqual([
    ['c', null, undefined],
    ['secondGood', undefined, undefined],
  ]);
});

test('what is kept is weighed, whatever it is kept for', () => {
  const kept = createKept();
  expect(weigh(kept)).toEqual({ rows: 0, bytes: 0 });
  kept.secrets.set('a', { kind: 'client' });
  kept.seen.set('nonces', new Map([['n', 1]]));
  kept.codes.set('c', {} as never);
  expect(weigh(kept)).toEqual({
    rows: 3,
    bytes: '["a",{"kind":"client"}]["n",1]["c",{}]'.length,
  });
});
