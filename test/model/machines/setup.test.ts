import { assign, createActor, setup as xstateSetup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { setup } from '../../../src/model/machines/setup.ts';

/** The same machine, by either `setup`. */
const counting = (make: typeof xstateSetup) =>
  make({
    types: {
      context: {} as { readonly count: number },
      events: {} as { readonly type: 'NEXT'; readonly by: number } | { readonly type: 'STOP' },
      output: {} as number,
    },
    guards: { few: ({ context }) => context.count < 3 },
    actions: {
      add: assign({
        count: ({ context, event }) => context.count + (event.type === 'NEXT' ? event.by : 0),
      }),
    },
  }).createMachine({
    id: 'counting',
    context: { count: 0 },
    initial: 'going',
    states: {
      going: {
        on: { NEXT: [{ guard: 'few', actions: 'add' }, { target: 'full' }], STOP: 'done' },
      },
      full: { on: { STOP: 'done' } },
      done: { type: 'final' },
    },
    output: ({ context }) => context.count,
  });

describe('setup', () => {
  it('makes the machine that xstate’s own makes', () => {
    const [ours, theirs] = [counting(setup), counting(xstateSetup)];
    expect(JSON.stringify(ours.definition)).toBe(JSON.stringify(theirs.definition));
    const actors = [ours, theirs].map((machine) => createActor(machine).start());
    for (const event of [
      { type: 'NEXT', by: 2 },
      { type: 'NEXT', by: 2 },
      { type: 'NEXT', by: 2 },
      { type: 'STOP' },
    ] as const) {
      for (const actor of actors) actor.send(event);
      const [a, b] = actors.map((actor) => {
        const { value, context, status, output } = actor.getSnapshot();
        return { value, context, status, output };
      });
      expect(a).toEqual(b);
    }
    expect(actors[0]?.getSnapshot().output).toBe(4);
  });

  it('takes guards and actions, and says so when it is given more', () => {
    expect(() => setup({ delays: { soon: 5 } })).toThrow('delays');
  });
});
