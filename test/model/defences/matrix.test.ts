import { beforeAll, describe, expect, test } from 'vitest';
import { ATTACKS } from '../../../src/model/defences/attacks/index.ts';
import { plainServer } from '../../../src/model/defences/bearer/index.ts';
import { DEFENCES, loadDefence } from '../../../src/model/defences/index.ts';
import { matrixOf, type Cell, type Matrix } from '../../../src/model/defences/matrix.ts';
import { assemble } from '../../../src/model/defences/server/assemble.ts';
import type { ServerPart } from '../../../src/model/defences/types.ts';
import { quickCast } from '../playing.ts';
import { documented, documentedChoice, inWords } from './documented.ts';
import { EXPECTED } from './expected.ts';

const IDS = DEFENCES.map(([id]) => id);
const users = await quickCast();
const cellOf = ({ cells }: Matrix, attack: string, defence: string): Cell => {
  const cell = cells.find((one) => one.attack === attack && one.defence === defence);
  if (!cell) throw new Error(`No cell ${attack}, ${defence}.`);
  return cell;
};
const guardsOf = (parts: readonly ServerPart[]): string[] =>
  assemble(parts).operations.flatMap(({ checks }) =>
    checks.flatMap(({ faults }) => faults.map(({ guard }) => guard)),
  );

describe('the matrix, by running each attack against each defence,', () => {
  let matrix: Matrix;
  beforeAll(async () => {
    matrix = await matrixOf({ every: 60, users });
  }, 60_000);

  test('has every cell', () => {
    expect(matrix.cells).toHaveLength(ATTACKS.length * IDS.length);
    expect([...EXPECTED.keys()].sort()).toEqual([...matrix.attacks].sort());
  });

  test.each(IDS.flatMap((defence) => ATTACKS.map(({ id }) => [id, defence] as const)))(
    '%s, %s: as the specifications let one expect',
    (attack, defence) => {
      const { verdict, served, refusedBy, status } = cellOf(matrix, attack, defence);
      expect(verdict).toBe(EXPECTED.get(attack)?.get(defence));
      if (verdict === 'stops') expect(served).toBe(0);
      if (verdict === 'limits') expect(served).toBeGreaterThan(0);
      if (verdict === 'stops' || verdict === 'limits') {
        expect(refusedBy).toMatch(/^[a-z]\w+$/);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      } else expect([refusedBy, status]).toEqual([null, null]);
    },
  );
});

test('docs/defences.md has each cell, and its verdict', () => {
  const told = documented();
  expect(told).toHaveLength(ATTACKS.length * IDS.length);
  for (const [attack, defence, cell] of told) {
    const verdict = EXPECTED.get(attack)?.get(defence) ?? '';
    // How often he is served is that of a whole day, and held to it where one is played.
    if (verdict === 'limits' || defence === 'bearer') expect(cell).toMatch(/^\d+$/);
    else
      expect([attack, defence, cell]).toEqual([
        attack,
        defence,
        inWords({ defence, verdict, served: 0 }),
      ]);
  }
});

test.each(IDS.filter((id) => id !== 'bearer'))(
  'docs/defences.md says of %s what it stops, limits and leaves open',
  (id) => {
    // Nobody guesses a token, whatever is done.
    const attacks = ATTACKS.map((one) => one.id).filter((attack) => attack !== 'guessing');
    const which = (verdict: string): string =>
      attacks.filter((attack) => EXPECTED.get(attack)?.get(id) === verdict).join(', ') || 'none';
    expect(documentedChoice(id)).toMatchObject({
      ...{ Stops: which('stops'), Limits: which('limits'), 'Leaves open': which('no help') },
    });
  },
);

describe('with a guard taken away', () => {
  const guarded = IDS.filter((id) => id !== 'bearer' && id !== 'hashed-tokens');
  const helps = ({ verdict }: Cell): boolean => verdict === 'stops' || verdict === 'limits';
  const played = (
    id: string,
    without: readonly string[],
    attacks: readonly string[] = ATTACKS.map((one) => one.id),
  ): Promise<Matrix> => matrixOf({ every: 60, users, defences: [id], attacks, without });

  test.each(guarded)(
    '%s changes each cell in which that guard stopped the thief',
    async (id) => {
      const { server } = await loadDefence(id);
      const own = guardsOf([plainServer, server]).filter(
        (guard) => !guardsOf([plainServer]).includes(guard),
      );
      expect(own).not.toEqual([]);
      const right = await played(id, []);
      const stopped = right.cells.filter(helps);
      for (const guard of new Set(stopped.map(({ refusedBy }) => refusedBy ?? ''))) {
        if (!own.includes(guard)) continue;
        const cells = stopped.filter(({ refusedBy }) => refusedBy === guard);
        const wrong = await played(
          id,
          [guard],
          cells.map(({ attack }) => attack),
        );
        for (const cell of cells) {
          const { verdict, refusedBy } = cellOf(wrong, cell.attack, id);
          // Where another guard stands behind it, that one is named now.
          expect([cell.attack, verdict, refusedBy]).not.toEqual([cell.attack, cell.verdict, guard]);
        }
      }
      // With none of its guards a defence does nothing.
      const none = await played(id, own);
      expect(none.cells.filter(helps).map(({ attack }) => attack)).toEqual(['guessing']);
      expect(stopped.length).toBeGreaterThan(1);
    },
    60_000,
  );

  test('of the hashed tokens there is none: it is the digest that stops, and without it the dump opens', async () => {
    const { server } = await loadDefence('hashed-tokens');
    expect(guardsOf([plainServer, server])).toEqual(guardsOf([plainServer]));
    expect(server.settings).toEqual({ hashed: true });
    const { cells } = await matrixOf({ every: 60, users, attacks: ['database-dump'] });
    expect(cells.find(({ defence }) => defence === 'bearer')?.verdict).toBe('no help');
  });
});

test('ten runs come to the same', async () => {
  const runs = new Set<string>();
  for (let time = 0; time < 10; time++)
    runs.add(
      JSON.stringify(
        await matrixOf({ every: 60, users, attacks: ['script-reads', 'intercepted-code'] }),
      ),
    );
  expect(runs.size).toBe(1);
}, 60_000);
