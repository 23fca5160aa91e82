import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { ADA, hashed } from '../../model/server/support.ts';
import { play } from './run.ts';
import { keepSeed } from './seeds.ts';
import { sequence } from './steps.ts';

const USAGE = `Usage: npm run --silent fuzz -- [--cases N] [--seed N] [--path P]

Asks the token server at random, in sequences, and holds each answer against the contract.
A failing case is made small, printed, and kept in test/proof/seeds, where npm test plays it from then on.

Exit code: 0 all answered within the contract, 1 one was not, 2 a wrong argument.
`;

interface Wanted {
  readonly cases: number;
  readonly seed?: number;
  readonly path?: string;
}
function read(): Wanted | null {
  try {
    const { values } = parseArgs({
      options: {
        cases: { type: 'string', default: '10000' },
        seed: { type: 'string' },
        path: { type: 'string' },
      },
    });
    const cases = Number(values.cases);
    const seed = values.seed === undefined ? undefined : Number(values.seed);
    if (!Number.isSafeInteger(cases) || cases < 1) return null;
    if (seed !== undefined && !Number.isSafeInteger(seed)) return null;
    return {
      cases,
      ...(seed !== undefined && { seed }),
      ...(values.path !== undefined && { path: values.path }),
    };
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const wanted = read();
  if (!wanted) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { cases, ...where } = wanted;
  const users = [await hashed(ADA.username, ADA.password)];
  const tally = new Map<number, number>();
  let done = 0;
  const checked = await fc.check(
    fc.asyncProperty(sequence, async (steps) => {
      const { statuses, faults } = await play(steps, users);
      for (const status of statuses) tally.set(status, (tally.get(status) ?? 0) + 1);
      if (++done % 20_000 === 0) process.stderr.write(`${done} cases\n`);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }),
    { numRuns: cases, ...where },
  );
  const asked = [...tally.values()].reduce((sum, one) => sum + one, 0);
  const rows = [...tally].sort(([a], [b]) => a - b).map(([status, n]) => `  ${status}  ${n}\n`);
  process.stdout.write(
    `${checked.numRuns} cases, ${asked} requests, seed ${checked.seed}\n${rows.join('')}`,
  );
  if (!checked.failed) return 0;
  const { seed, counterexample, counterexamplePath } = checked;
  const steps = counterexample?.[0] ?? [];
  const { faults } = await play(steps, users);
  const path = counterexamplePath ?? '';
  const file = keepSeed({ faults, seed, path, steps });
  process.stdout.write(
    `\nWRONG: ${faults.join('; ')}\n${JSON.stringify(steps, null, 2)}\nAgain: --seed ${seed} --path ${path}\nKept: ${file}\n`,
  );
  return 1;
}

process.exitCode = await main();
