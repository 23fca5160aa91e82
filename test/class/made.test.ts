import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MADE, MADE_NAMES, madeItems } from '../../src/class/made.ts';
import { parsePlan, writePlan } from '../../src/class/plan.ts';
import { ATTACKS } from '../../src/model/defences/attacks/index.ts';
import { DEFENCES } from '../../src/model/defences/index.ts';
import { scenarioOf } from '../../src/model/scenarios/index.ts';
import { questionOf } from '../../src/study/questions/index.ts';

const between = (from: number, to: number): string => `${from}–${to}`;

it.each(MADE_NAMES)('the lesson %s names what there is, and leaves no minute out', (name) => {
  let at = 0;
  for (const item of MADE[name]) {
    const known =
      item.kind === 'defence'
        ? ATTACKS.some(({ id }) => id === item.attack) &&
          DEFENCES.some(([id]) => id === item.defence)
        : (item.kind === 'scenario' ? scenarioOf(item.id) : questionOf(item.id)) !== undefined;
    expect({ item, known, from: item.minutes[0] }).toEqual({ item, known: true, from: at });
    [, at] = item.minutes;
    expect(at).toBeGreaterThan(item.minutes[0]);
  }
  const plan = { version: 1 as const, title: name, items: madeItems(name, between) };
  expect(parsePlan(writePlan(plan))).toEqual(plan);
  expect(plan.items.at(0)?.note).toBe(between(...MADE[name][0].minutes));
});

it('docs/teaching.md has a row for the minutes of each', () => {
  const text = readFileSync(new URL('../../docs/teaching.md', import.meta.url), 'utf8');
  const minutes = new Map(
    text
      .split(/^## /m)
      .map((part) => [
        part.split(' ')[0]?.toLowerCase() ?? '',
        [...part.matchAll(/^\| (\d+–\d+) /gm)].map(([, one]) => one),
      ]),
  );
  for (const name of MADE_NAMES) {
    // The longest goes on where the one before it ends.
    const own = MADE[name].filter(({ minutes: [from] }) => name !== 'ninety' || from >= 45);
    const rows = minutes.get(name)?.slice(0, own.length);
    expect({ name, rows }).toEqual({ name, rows: own.map((one) => between(...one.minutes)) });
  }
});
