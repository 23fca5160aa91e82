import { parseArgs } from 'node:util';
import { ALPHABETS, USERS } from './alphabet.ts';
import { walkMachines } from './machines.ts';
import { explore } from './search.ts';
import { MOST } from './secrets.ts';

/** How deep each alphabet goes unless told otherwise; docs/proof.md has what that costs. */
const DEPTHS: Readonly<Record<string, number>> = { theft: 8, guessing: 8, rights: 8, whole: 5 };
const USAGE = `Usage: npm run --silent explore -- [alphabet ...] [--depth N] [--minutes N]

Visits every state of the machines, and every state of client, impostor, server and clock that an
alphabet leads to within the depth, and checks what must hold of each step.

  alphabets    ${Object.entries(ALPHABETS)
    .map(([name, letters]) => `${name} (${letters.length} letters, depth ${DEPTHS[name] ?? 0})`)
    .join(', ')}
  --depth N    another depth for all
  --minutes N  at most so long for each; what was not visited is then told

Exit code: 0 all held, 1 something did not, 2 a wrong argument.
`;

interface Wanted {
  readonly names: readonly string[];
  readonly depth: number | null;
  readonly minutes: number;
}
function read(): Wanted | null {
  try {
    const { values, positionals } = parseArgs({
      options: { depth: { type: 'string' }, minutes: { type: 'string', default: '30' } },
      allowPositionals: true,
    });
    const depth = values.depth === undefined ? null : Number(values.depth);
    const minutes = Number(values.minutes);
    if (depth !== null && !(Number.isSafeInteger(depth) && depth > 0)) return null;
    if (!(minutes > 0) || positionals.some((name) => !(name in ALPHABETS))) return null;
    const names = positionals.length > 0 ? positionals : Object.keys(ALPHABETS);
    return { names, depth, minutes };
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
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  for (const [id, { states, transitions }] of Object.entries(walkMachines()))
    print(`machine ${id}: ${states.length} states, ${transitions.length} transitions, closed`);
  print(`world: ${USERS.length} users, ${MOST.token} tokens, ${MOST.session} sessions`);
  let wrong = 0;
  for (const name of wanted.names) {
    const began = performance.now();
    const seconds = (): string => ((performance.now() - began) / 1000).toFixed(0);
    const letters = ALPHABETS[name] ?? [];
    const depth = wanted.depth ?? DEPTHS[name] ?? 1;
    const result = await explore({
      letters,
      depth,
      within: wanted.minutes * 60_000,
      now: () => performance.now(),
      level: (level, states, transitions) =>
        process.stderr.write(
          `  ${name} ${level}: ${states} states, ${transitions} transitions, ${seconds()} s\n`,
        ),
    });
    const { states, transitions, closed, found, conforming } = result;
    const bound = closed
      ? `closed: no further step leads to a new state`
      : result.depth < depth
        ? `STOPPED before depth ${depth}`
        : 'open: deeper there are more states';
    print(
      `${name}: ${letters.length} letters, depth ${result.depth}, ${states} states, ${transitions} transitions, ` +
        `${seconds()} s; ${bound}; ${conforming} paths walked again from the start`,
    );
    for (const { fault, path } of found) print(`  WRONG: ${fault}\n    ${path.join('\n    ')}`);
    wrong += found.length;
  }
  return wrong > 0 ? 1 : 0;
}

process.exitCode = await main();
