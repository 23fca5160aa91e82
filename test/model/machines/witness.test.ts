import { describe, expect, test, vi } from 'vitest';
import { createActor, createMachine, type AnyStateMachine } from 'xstate';
import { captureActor } from '../../../src/model/machines/capture.ts';
import { clientMachine } from '../../../src/model/machines/client.ts';
import { guardName, Witness } from '../../../src/model/machines/observe.ts';
import type { Recorder } from '../../../src/model/trace.ts';
import { keeping } from '../server/support.ts';

const lamp = createMachine({
  id: 'lamp',
  initial: 'off',
  states: {
    off: { on: { PRESS_IT_NOW: { target: 'on', guard: () => true }, BREAK: 'broken', HUM: {} } },
    on: { on: { PRESS_IT_NOW: 'off' } },
    broken: { type: 'final' },
  },
});
const born = (trace: Recorder | null, machine: AnyStateMachine = lamp) => {
  const witness = new Witness('client', createActor(machine), () => 'r9', trace);
  witness.start();
  return witness;
};

describe('a witness', () => {
  test('records the birth and each state entered, with what chose it and why', () => {
    const trace = keeping();
    const witness = born(trace);
    expect(witness.send({ type: 'PRESS_IT_NOW' })).toBe(true);
    expect(witness.send({ type: 'PRESS_IT_NOW', reason: 'a-thumb' })).toBe(true);
    expect(witness.send({ type: 'BREAK' })).toBe(true);
    const common = { kind: 'state', actor: 'client', message: 'r9', at: 0 };
    const nothing = { guard: null, final: false };
    expect(trace.entries).toEqual([
      { ...common, ...nothing, n: 0, state: 'off', from: null, event: 'birth', reason: 'birth' },
      {
        ...common,
        n: 1,
        state: 'on',
        from: 'off',
        event: 'PRESS_IT_NOW',
        guard: 'unnamed',
        reason: 'unnamed',
        final: false,
      },
      {
        ...common,
        ...nothing,
        n: 2,
        state: 'off',
        from: 'on',
        event: 'PRESS_IT_NOW',
        reason: 'a-thumb',
      },
      {
        ...common,
        n: 3,
        state: 'broken',
        from: 'off',
        event: 'BREAK',
        guard: null,
        reason: 'break',
        final: true,
      },
    ]);
  });

  test('names a reason for the event where no guard chose, in the form of all codes', () => {
    const trace = keeping();
    const witness = born(trace);
    witness.send({ type: 'PRESS_IT_NOW' });
    witness.send({ type: 'PRESS_IT_NOW' });
    expect(trace.entries.at(-1)).toMatchObject({ reason: 'press-it-now' });
  });

  test('tells that nothing was done of what leads nowhere, is not known, or comes after the end', () => {
    // xstate warns of what an actor at its end does not hear: that is what is tried.
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const trace of [keeping(), null]) {
      const witness = born(trace);
      expect(witness.send({ type: 'HUM' })).toBe(false);
      expect(witness.send({ type: 'WHISTLE' })).toBe(false);
      expect(witness.send({ type: 'BREAK' })).toBe(true);
      expect(witness.send({ type: 'BREAK' })).toBe(false);
      expect(trace?.entries.map(({ n }) => n) ?? [0, 1]).toEqual([0, 1]);
    }
    warned.mockRestore();
  });

  test('does not go on where the machine went another way than it said', () => {
    let first = true;
    const fickle = createMachine({
      initial: 'a',
      states: {
        a: {
          on: {
            GO: [
              {
                target: 'b',
                // Guards are pure. This one is not: it holds when it is first asked, and never after.
                guard: () => {
                  const holds = first;
                  first = false;
                  return holds;
                },
              },
              { target: 'c' },
            ],
          },
        },
        b: {},
        c: {},
      },
    });
    const witness = born(keeping(), fickle);
    expect(() => witness.send({ type: 'GO' })).toThrow("The client's machine went to c, not to b.");
  });

  test('needs no one to record', () => {
    const witness = born(null);
    expect(witness.send({ type: 'PRESS_IT_NOW' })).toBe(true);
    expect(witness.actor.getSnapshot()).toMatchObject({ value: 'on' });
  });
});

test('a guard has a name, whichever way it is written', () => {
  expect(guardName(undefined)).toBeNull();
  expect(guardName('plain')).toBe('plain');
  expect(guardName({ type: 'withParams', params: {} })).toBe('withParams');
  expect(guardName(() => true)).toBe('unnamed');
  expect(guardName(Object.assign(() => true, { type: 1 }) as never)).toBe('unnamed');
});

test('an actor is put back to where it was captured, running if it ran', () => {
  const holder = { actor: createActor(clientMachine) };
  const unborn = captureActor(holder, false);
  holder.actor.start();
  holder.actor.send({ type: 'ASK' });
  const asking = captureActor(holder, true);
  holder.actor.send({ type: 'ANSWERED', answer: { status: 200, token: null } });
  expect(holder.actor.getSnapshot().value).toBe('served');
  asking();
  expect(holder.actor.getSnapshot().value).toBe('asking');
  holder.actor.send({ type: 'ANSWERED', answer: { status: 401, token: null } });
  expect(holder.actor.getSnapshot().value).toBe('refused');
  unborn();
  expect(holder.actor.getSnapshot()).toMatchObject({ value: 'anonymous' });
  holder.actor.start();
  holder.actor.send({ type: 'ASK' });
  expect(holder.actor.getSnapshot().value).toBe('asking');
});
