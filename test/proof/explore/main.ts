import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { walkDefence } from '../defences/explore/machines.ts';
import { exploreDefence, MOST_GRANTS } from '../defences/explore/search.ts';
import { SETTINGS } from '../defences/explore/settings.ts';
import { ALPHABETS, USERS } from './alphabet.ts';
import type { Bounds, Result } from './breadth.ts';
import { walkMachines } from './machines.ts';
import { explore } from './search.ts';
import { MOST } from './secrets.ts';

/** How deep each alphabet goes unless told otherwise; docs/proof.md has what that costs. */
const DEPTHS: Readonly<Record<string, number>> = {
  ...{ theft: 8, guessing: 8, rights: 8, mixed: 8 },
  whole: 5,
};
/** All that can be explored, the long ones first, so that they do not begin last. */
const NAMES = [...Object.keys(ALPHABETS).reverse(), ...Object.keys(SETTINGS)];
const USAGE = `Usage: npm run --silent explore -- [name ...] [--depth N] [--minutes N]

Visits every state of the machines, and every state of who asks, who steals, server and clock that an
alphabet leads to within the depth, and checks what must hold of each step.

  the trials   ${Object.entries(ALPHABETS)
    .map(([name, letters]) => `${name} (${letters.length} letters, depth ${DEPTHS[name] ?? 0})`)
    .join(', ')}
  the defences ${Object.entries(SETTINGS)
    .map(([name, { depth }]) => `${name} (${depth})`)
    .join(', ')}
               -code: tokens got by a code, and refresh tokens with them
  --depth N    another depth for all
  --minutes N  at most so long for each; what was not visited is then told

Exit code: 0 all held, 1 something did not, 2 a wrong argument.
`;

interface Wanted {
  readonly names: readonly string[];
  readonly depth: number | null;
  readonly minutes: number;
}
function read(): Wanted | string {
  try {
    const { values, positionals } = parseArgs({
      options: { depth: { type: 'string' }, minutes: { type: 'string', default: '30' } },
      allowPositionals: true,
    });
    const depth = values.depth === undefined ? null : Number(values.depth);
    const minutes = Number(values.minutes);
    if (depth !== null && !(Number.isSafeInteger(depth) && depth > 0))
      return `--depth takes a whole number above 0, not ${values.depth ?? ''}.`;
    if (!(minutes > 0)) return `--minutes takes a number above 0, not ${values.minutes}.`;
    const unknown = positionals.filter((name) => !NAMES.includes(name));
    if (unknown.length > 0) return `Nothing here is called ${unknown.join(', ')}.`;
    return { names: positionals.length > 0 ? positionals : NAMES, depth, minutes };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Explores one, and says what came of it; returns how much was wrong. */
async function one(name: string, { depth: other, minutes }: Wanted): Promise<number> {
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(0);
  const setting = SETTINGS[name];
  const depth = other ?? setting?.depth ?? DEPTHS[name] ?? 1;
  const bounds: Bounds = {
    depth,
    within: minutes * 60_000,
    now: () => performance.now(),
    level: (level, states, transitions) =>
      process.stderr.write(
        `  ${name} ${level}: ${states} states, ${transitions} transitions, ${seconds()} s\n`,
      ),
  };
  const letters = ALPHABETS[name] ?? [];
  const result: Result & { readonly letters: number } = setting
    ? await exploreDefence(setting, bounds)
    : { ...(await explore({ letters, ...bounds })), letters: letters.length };
  const { states, transitions, closed, found, conforming } = result;
  const bound = closed
    ? 'closed: no further step leads to a new state'
    : result.depth < depth
      ? `STOPPED before depth ${depth}`
      : 'open: deeper there are more states';
  print(
    `${name}: ${result.letters} letters, depth ${result.depth}, ${states} states, ${transitions} transitions, ` +
      `${seconds()} s; ${bound}; ${conforming} paths walked again from the start`,
  );
  for (const { fault, path } of found) print(`  WRONG: ${fault}\n    ${path.join('\n    ')}`);
  return found.length;
}

/** The same command for one name, in a process of its own; true when all held. */
const apart = (name: string, { depth, minutes }: Wanted): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const more = depth === null ? [] : ['--depth', String(depth)];
    const script = process.argv[1] ?? '';
    const args = [...process.execArgv, script, name, '--minutes', String(minutes), ...more];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => {
      resolve(code === 0);
    });
  });
async function machines(): Promise<void> {
  for (const [id, { states, transitions }] of Object.entries(walkMachines()))
    print(`machine ${id}: ${states.length} states, ${transitions.length} transitions, closed`);
  const ids = new Set(Object.values(SETTINGS).map(({ defence }) => defence));
  for (const id of ids) {
    const { states, taken } = await walkDefence(id);
    print(`machine of ${id}: ${states} states, ${taken.length} transitions, closed`);
  }
  print(`the trials: ${USERS.length} users, ${MOST.token} tokens, ${MOST.session} sessions`);
  print(`the defences: owner and thief, each with an account, ${MOST_GRANTS} logins`);
}

async function main(): Promise<number> {
  const wanted = read();
  if (typeof wanted === 'string') {
    process.stderr.write(`${wanted}\n\n${USAGE}`);
    return 2;
  }
  const [name, ...others] = wanted.names;
  if (name !== undefined && others.length === 0) return (await one(name, wanted)) > 0 ? 1 : 0;
  await machines();
  // A process each, as many at once as there are cores: none shares anything with another.
  const waiting = [...wanted.names];
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      if (!(await apart(next, wanted))) failed.push(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = await main();
