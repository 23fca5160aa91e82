import { describe, expect, test } from 'vitest';
import { DEFENCES } from '../../../../src/model/defences/index.ts';
import { CONFORM_EVERY } from '../../explore/breadth.ts';
import { walkDefence } from './machines.ts';
import { exploreDefence } from './search.ts';
import { SETTINGS } from './settings.ts';

const IDS = DEFENCES.map(([id]) => id);

describe.each(IDS)('in every state that the API of %s can come to', (id) => {
  test('what a check finds is decided: the first fault refuses, and nothing is done but where none was found', async () => {
    const { taken } = await walkDefence(id);
    const checked = taken.filter(({ event }) => event.type === 'CHECKED');
    expect(checked.length).toBeGreaterThan(20);
    for (const { operation, from, event, to } of checked) {
      const place = operation.checks.findIndex(({ state }) => state === from.state);
      const { faults = [] } = operation.checks[place] ?? {};
      const first = faults.find(({ guard }) => event.found?.[guard] === true);
      const next = operation.checks[place + 1]?.state ?? operation.done.state;
      expect([to.state, to.refusal]).toEqual(
        first ? ['refusing', first.refusal] : [next, from.refusal],
      );
    }
    // No other way leads to what is done, and none out of an end.
    for (const { operation, from, event, to } of taken) {
      if (to.state === operation.done.state && from.state !== to.state)
        expect(event.type).toBe('CHECKED');
      if (from.answered) expect(to).toEqual(from);
      if (to.state === 'refusing') expect(to.refusal).not.toBeNull();
    }
  });
});

describe('in every state of owner, thief, server and clock', { timeout: 120_000 }, () => {
  test('each defence is explored, by each way of getting tokens', () => {
    expect(new Set(Object.values(SETTINGS).map(({ defence }) => defence))).toEqual(new Set(IDS));
  });
  test.each(Object.entries(SETTINGS))('%s: all is as it must be', async (_, setting) => {
    const { found, states, conforming } = await exploreDefence(setting, { depth: 3 });
    expect(found).toEqual([]);
    expect(states).toBeGreaterThan(80);
    expect(conforming).toBe(Math.floor(states / CONFORM_EVERY));
  });
});
