import { describe, expect, test } from 'vitest';
import { and, assign, createMachine, not, or, type AnyStateMachine } from 'xstate';
import { apiMachine } from '../../../src/model/machines/api.ts';
import { clientMachine } from '../../../src/model/machines/client.ts';
import { swift } from '../../../src/model/machines/swift.ts';
import { API_EVENTS, OPERATIONS, walk } from '../../proof/explore/machines.ts';

/** Where each event leads from each state that can be reached: by xstate, and by the table alone. */
function both(machine: AnyStateMachine, input: object) {
  const { begin, next, output } = swift<object>(machine);
  const { states, transitions } = walk(machine, API_EVENTS, input);
  expect(begin(input)).toEqual({ value: states[0]?.state, context: states[0]?.context });
  for (const { state, context, final } of states)
    if (!final) expect(output({ value: state, context })).toBeNull();
  for (const { from, event, to } of transitions) {
    const place = { value: from.state, context: from.context };
    const led = next(place, event) ?? place;
    expect({ event, ...led }).toEqual({ event, value: to.state, context: to.context });
    if (to.final) expect(output(led)).toBe((to.context as { response: unknown }).response);
  }
  return transitions.length;
}

describe('where nobody looks, the API goes where xstate would take it', () => {
  test.each(OPERATIONS)('in every state of a request for %s, with every event', (operation) => {
    expect(both(apiMachine, { operation })).toBeGreaterThan(500);
  });

  test.each(['tokenRevoked', 'passwordWrong', 'sessionKnown', 'tokenGood'] as const)(
    'with %s inverted, too',
    (guard) => {
      const original = apiMachine.implementations.guards[guard];
      const machine = apiMachine.provide({ guards: { [guard]: not(original as never) } });
      both(machine, { operation: 'list' });
    },
  );
});

describe('a table can be followed', () => {
  const made = (config: object, guards = {}): AnyStateMachine =>
    createMachine(
      { context: () => ({ count: 0 }), initial: 'a', ...config } as never,
      {
        guards,
        actions: { add: assign({ count: ({ context }) => Number(context.count) + 1 }) },
      } as never,
    );

  test('with guards combined and with parameters, several actions, and none that leads elsewhere', () => {
    const machine = made(
      {
        states: {
          a: {
            on: {
              GO: [
                { guard: and(['yes', not('yes')]), target: 'b' },
                {
                  guard: or(['no', { type: 'is', params: { it: 2 } }]),
                  target: 'c',
                  actions: ['add', 'add'],
                },
              ],
              STAY: { actions: 'add' },
            },
          },
          b: {},
          c: {},
        },
        on: { GO: '.b' },
      },
      { yes: () => true, no: () => false, is: (_: unknown, { it }: { it: number }) => it === 2 },
    );
    const { begin, next, output } = swift<{ count: number }>(machine);
    const start = begin({});
    expect(next(start, { type: 'GO' })).toEqual({ value: 'c', context: { count: 2 } });
    expect(next(start, { type: 'STAY' })).toEqual({ value: 'a', context: { count: 1 } });
    expect(next({ ...start, value: 'c' }, { type: 'GO' })).toEqual({ ...start, value: 'b' });
    expect(next(start, { type: 'NEVER' })).toBeNull();
    expect(next({ ...start, value: 'nowhere' }, { type: 'GO' })).toBeNull();
    expect(output(start)).toBeNull();
  });

  test('to an end without an output, after which nothing is heard', () => {
    const { begin, next, output } = swift(
      made({ states: { a: { on: { GO: 'b' } }, b: { type: 'final' } }, on: { GO: '.a' } }),
    );
    const end = next(begin({}), { type: 'GO' });
    if (!end) throw new Error('It went nowhere.');
    expect([end.value, output(end), next(end, { type: 'GO' })]).toEqual(['b', null, null]);
  });

  test.each<[string, object, RegExp]>([
    [
      'states within states',
      { states: { a: { initial: 'x', states: { x: {} } } } },
      /a is not flat/,
    ],
    ['what is entered', { states: { a: { entry: 'add' } } }, /a does more/],
    ['what is left', { states: { a: { exit: 'add' } } }, /a does more/],
    ['what is not waited for', { states: { a: { always: 'b' }, b: {} } }, /a does more/],
    ['what is called', { states: { a: { invoke: { src: 'x' } } } }, /a does more/],
    ['what is delayed', { states: { a: { after: { 1: 'b' } }, b: {} } }, /a does more/],
    [
      'a guard without a name',
      { states: { a: { on: { GO: { guard: 'none', target: 'a' } } } } },
      /no none/,
    ],
    [
      'an action that is no assignment',
      { states: { a: { on: { GO: { actions: () => 1 } } } } },
      /can assign/,
    ],
  ])('not with %s', (_, config, fault) => {
    expect(() => swift(made(config))).toThrow(fault);
  });

  test('not for a machine that is born without an input', () => {
    expect(() => swift(clientMachine)).toThrow(/born from its input/);
  });
});
