import { parseArgs } from 'node:util';
import { askAtRandom, NAMES, type Bounds } from './cases.ts';

const USAGE = `Usage: npm run --silent fuzz -- [name ...] [--cases N] [--seed N] [--path P]

Asks token servers at random, in sequences, and holds each answer against what is due and how it is to be written.
A failing case is made small, printed, and kept beside the tests, where npm test plays it from then on.

  names      ${NAMES.join(', ')}
  --cases N  of the trials' server; of each defence a tenth (10000)

Exit code: 0 all answered within the contract, 1 one was not, 2 a wrong argument.
`;

interface Wanted extends Bounds {
  readonly names: readonly string[];
}
function read(): Wanted | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        cases: { type: 'string', default: '10000' },
        seed: { type: 'string' },
        path: { type: 'string' },
      },
    });
    const cases = Number(values.cases);
    const seed = values.seed === undefined ? undefined : Number(values.seed);
    if (!Number.isSafeInteger(cases) || cases < 1)
      return `--cases takes a whole number above 0, not ${values.cases}.`;
    if (seed !== undefined && !Number.isSafeInteger(seed))
      return `--seed takes a whole number, not ${values.seed ?? ''}.`;
    const unknown = positionals.filter((name) => !NAMES.includes(name));
    if (unknown.length > 0) return `Nothing here is called ${unknown.join(', ')}.`;
    return {
      cases,
      names: positionals.length > 0 ? positionals : NAMES,
      ...(seed !== undefined && { seed }),
      ...(values.path !== undefined && { path: values.path }),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function main(): Promise<number> {
  const wanted = read();
  if (typeof wanted === 'string') {
    process.stderr.write(`${wanted}\n\n${USAGE}`);
    return 2;
  }
  const { names, ...bounds } = wanted;
  let wrong = 0;
  for (const name of names) {
    const told = await askAtRandom(name, bounds);
    const asked = [...told.statuses.values()].reduce((sum, one) => sum + one, 0);
    const rows = [...told.statuses].sort().map(([status, n]) => `${status}: ${n}`);
    process.stdout.write(
      `${name}: ${told.cases} cases, ${asked} requests, seed ${told.seed}\n  ${rows.join(', ')}\n`,
    );
    if (!told.wrong) continue;
    wrong++;
    const { faults, steps, path, file } = told.wrong;
    process.stdout.write(
      `\nWRONG: ${faults.join('; ')}\n${JSON.stringify(steps, null, 2)}\nAgain: ${name} --seed ${told.seed} --path ${path}\nKept: ${file}\n`,
    );
  }
  return wrong > 0 ? 1 : 0;
}

process.exitCode = await main();
