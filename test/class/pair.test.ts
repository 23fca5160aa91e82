import { describe, expect, it } from 'vitest';
import { Pair, pairId, type Channel, type Shared } from '../../src/class/pair.ts';

/** Channels of one machine: what is posted is heard by all others of that name, at once. */
class Machine {
  readonly store = new Map<string, string>();
  private readonly open = new Map<string, Set<(data: unknown) => void>>();
  readonly kept = {
    getItem: (key: string) => this.store.get(key) ?? null,
    setItem: (key: string, value: string) => void this.store.set(key, value),
  };

  channel(name: string): Channel {
    const all = this.open.get(name) ?? new Set();
    this.open.set(name, all);
    let own: ((data: unknown) => void) | null = null;
    return {
      postMessage: (message) => {
        for (const one of [...all]) if (one !== own) one(structuredClone(message));
      },
      addEventListener: (_, hear) => {
        own = (data) => {
          hear({ data });
        };
        all.add(own);
      },
      close: () => {
        if (own) all.delete(own);
      },
    };
  }
}
const at = (address: string): Shared => ({ address, tallies: {}, begun: null });
function windowOf(machine: Machine, pair: string, me: string, address = '#/trial-1') {
  const heard: string[] = [];
  const opened = new Pair(pair, me, at(address), machine.channel(pair), machine.kept, (shared) =>
    heard.push(shared.address),
  );
  return { opened, heard };
}

describe('two windows of a lesson', () => {
  it('follow whoever has led last', () => {
    const machine = new Machine();
    const hall = windowOf(machine, 'one', 'a');
    const desk = windowOf(machine, 'one', 'b');
    desk.opened.tell({ address: '#/trial-2' });
    expect(hall.opened.shared.address).toBe('#/trial-2');
    hall.opened.tell({ address: '#/trial-3' });
    expect(desk.opened.shared.address).toBe('#/trial-3');
    expect(desk.heard.at(-1)).toBe('#/trial-3');
  });

  it('take the state of who is there when they open again, and not what their address said', () => {
    const machine = new Machine();
    const hall = windowOf(machine, 'one', 'a');
    const desk = windowOf(machine, 'one', 'b');
    desk.opened.close();
    expect(hall.opened.together).toBe(false);
    hall.opened.tell({ address: '#/trial-5', tallies: { 'trial-5 r2': { serves: 3 } } });
    const again = windowOf(machine, 'one', 'c', '#/trial-1');
    expect(again.opened.shared).toEqual(hall.opened.shared);
    expect(hall.opened.together).toBe(true);
  });

  it('keep tallies and clock when both were closed', () => {
    const machine = new Machine();
    const hall = windowOf(machine, 'one', 'a');
    hall.opened.tell({ tallies: { 'trial-1 r1': { refuses: 7 } }, begun: 5 });
    hall.opened.close();
    const again = windowOf(machine, 'one', 'b', '#/trial-4').opened;
    expect(again.shared).toEqual({
      address: '#/trial-4',
      tallies: { 'trial-1 r1': { refuses: 7 } },
      begun: 5,
    });
  });

  it('come to the same where both change at once', () => {
    const machine = new Machine();
    const late: (() => void)[] = [];
    const slow = (channel: Channel): Channel => ({
      ...channel,
      postMessage: (message) =>
        late.push(() => {
          channel.postMessage(message);
        }),
    });
    const [a, b] = ['a', 'b'].map(
      (me) =>
        new Pair('one', me, at('#/trial-1'), slow(machine.channel('one')), null, () => undefined),
    );
    a?.tell({ address: '#/trial-2' });
    b?.tell({ address: '#/trial-3' });
    for (const post of late.splice(0)) post();
    expect(a?.shared).toEqual(b?.shared);
  });

  it('never hear another pair', () => {
    const machine = new Machine();
    const one = windowOf(machine, 'one', 'a');
    const two = windowOf(machine, 'two', 'b');
    two.opened.tell({ address: '#/session' });
    expect(one.heard).toEqual([]);
    expect(one.opened.together).toBe(false);
  });

  it.each([
    null,
    'here',
    { kind: 'here', by: 'x' },
    {
      kind: 'here',
      by: 'x',
      version: { n: 9, by: 'x' },
      shared: { address: 'javascript:alert(1)' },
    },
    { kind: 'here', by: 'x', version: { n: 'many', by: 'x' }, shared: { address: '#/trial-2' } },
  ])('pass over what is nothing of ours: %j', (data) => {
    const machine = new Machine();
    const hall = windowOf(machine, 'one', 'a');
    machine.channel('one').postMessage(data);
    expect(hall.opened.shared.address).toBe('#/trial-1');
  });
});

it('makes an id of its bytes that an address can hold', () => {
  expect(pairId(new Uint8Array([0, 35, 36, 71, 255]))).toMatch(/^[a-z0-9]{5}$/);
});
