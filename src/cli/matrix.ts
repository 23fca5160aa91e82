import { parseArgs } from 'node:util';
import { ATTACKS } from '../model/defences/attacks/index.ts';
import { costsOf, isSeen, type Cost, type Span } from '../model/defences/costs.ts';
import { DEFENCES } from '../model/defences/index.ts';
import { matrixOf, type Cell, type Matrix } from '../model/defences/matrix.ts';

const USAGE = `Usage: npm run --silent matrix -- [name ...] [--json] [--costs] [--every minutes]

Runs every attack against every defence, a day each, and counts what the thief is given. Attacks and
defences named are run alone.

  --json   prints {attacks, defences, cells: [{attack, defence, verdict, served, refusedBy, status, rfc}]}
  --costs  measures what each defence costs, in place of the matrix; with --json, {costs: [...]}
  --every  minutes between two times of asking; 1 where nothing is said
  --help   prints this

Exit code: 0 it ran, 2 a wrong argument.

Attacks:  ${ATTACKS.map(({ id }) => id).join(', ')}
Defences: ${DEFENCES.map(([id]) => id).join(', ')}
`;

const LETTERS: Readonly<Record<Cell['verdict'], string>> = {
  stops: 'stops',
  limits: 'limits',
  'no help': '.',
  '-': '-',
};
function printed({ attacks, defences, cells }: Matrix): string {
  const wide = Math.max(...attacks.map((one) => one.length)) + 2;
  const columns = defences.map((one) => Math.max(one.length, 11) + 2);
  const row = (head: string, values: readonly string[]): string =>
    `${head.padEnd(wide)}${values.map((one, place) => one.padEnd(columns[place] ?? 0)).join('')}`.trimEnd();
  return [
    row('', defences),
    ...attacks.map((attack) =>
      row(
        attack,
        cells
          .filter((cell) => cell.attack === attack)
          .map(({ verdict, served }) => `${LETTERS[verdict]} ${served}`),
      ),
    ),
    '',
    "stops: the thief gets nothing. limits: less than with a plain token. '.': no help. '-': nothing to steal.",
    'The numbers: how often in a day he was served.',
    '',
  ].join('\n');
}

/** A difference that was seen, with its spread; of another, what it is less than. */
function longer(span: Span | undefined): string {
  if (!span) return '';
  const { median, low, high } = span;
  const [middle, least, most] = [median, low, high].map((ms) => ms.toFixed(3)) as [
    string,
    string,
    string,
  ];
  if (isSeen(span)) return `${median > 0 ? '+' : ''}${middle} (${least} to ${most})`;
  return `less than ${Math.max(-low, high).toFixed(3)}`;
}

const COLUMNS: readonly (readonly [head: string, value: (cost: Cost) => string])[] = [
  ['', ({ defence }) => defence],
  ['bytes', ({ bytes }) => String(bytes)],
  ['round trips', ({ roundTrips }) => roundTrips.toFixed(3)],
  ['logins', ({ logins }) => String(logins)],
  ['ms', ({ ms }) => ms.median.toFixed(3)],
  ['than a plain token', ({ more }) => longer(more?.ms)],
  ['server ms', ({ serverMs }) => serverMs.median.toFixed(3)],
  ['than a plain token', ({ more }) => longer(more?.serverMs)],
  ['rows', ({ rows }) => String(rows)],
  ['state bytes', ({ stateBytes }) => String(stateBytes)],
];
function costsPrinted(costs: readonly Cost[]): string {
  const rows = [COLUMNS.map(([head]) => head)].concat(
    costs.map((cost) => COLUMNS.map(([, value]) => value(cost))),
  );
  const wide = COLUMNS.map(
    (_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)) + 2,
  );
  return rows
    .map((row) =>
      row
        .map((one, place) => one.padEnd(wide[place] ?? 0))
        .join('')
        .trimEnd(),
    )
    .concat('')
    .join('\n');
}

/** Runs the command; returns its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const wrong = (said: string): number => {
    process.stderr.write(`${said}\n\n${USAGE}`);
    return 2;
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        every: { type: 'string' },
        costs: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    if (values.help === true) {
      process.stdout.write(USAGE);
      return 0;
    }
    const every = Number(values.every ?? 1);
    if (!Number.isInteger(every) || every < 1 || every > 60)
      return wrong('--every takes whole minutes, 1 to 60.');
    const isAttack = (name: string): boolean => ATTACKS.some(({ id }) => id === name);
    const isDefence = (name: string): boolean => DEFENCES.some(([id]) => id === name);
    const unknown = positionals.find((name) => !isAttack(name) && !isDefence(name));
    if (unknown !== undefined) return wrong(`There is no attack and no defence ${unknown}.`);
    if (values.costs === true) {
      const costs = await costsOf({ every });
      process.stdout.write(
        values.json === true ? `${JSON.stringify({ costs }, null, 2)}\n` : costsPrinted(costs),
      );
      return 0;
    }
    const attacks = positionals.filter(isAttack);
    const defences = positionals.filter(isDefence);
    const matrix = await matrixOf({
      every,
      ...(attacks.length > 0 && { attacks }),
      ...(defences.length > 0 && { defences }),
    });
    process.stdout.write(
      values.json === true ? `${JSON.stringify(matrix, null, 2)}\n` : printed(matrix),
    );
    return 0;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return wrong(error.message);
    throw error;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
