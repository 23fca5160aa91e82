import { parseArgs } from 'node:util';
import { SCENARIOS, scenarioOf } from '../model/scenarios/index.ts';
import { Session } from '../model/session.ts';
import { playFile, type OwnPlayed } from './own.ts';
import { printed } from './print.ts';
import { reportOf, titleOf } from './report.ts';

const USAGE = `Usage: npm run --silent trials -- [id ...] [--file my.json ...] [--json]

Plays scenarios against the token server: all of them, or those named, or those of files of your own
(docs/scenarios.md), each in all its variants.

  --file  a scenario's file; may be given more than once
  --json  prints an array of {id, title, lines, exchanges, steps, expected, met}
  --help  prints this

Exit code: 0 all came out as expected, 1 one did not, or a file points at nothing, 2 a wrong argument or a file that is none.
`;
const KNOWN = `Known:\n${SCENARIOS.map(({ id }) => `  ${id.padEnd(14)} ${titleOf(id)}\n`).join('')}`;

type Played = Pick<OwnPlayed, 'report' | 'trace'> & Partial<OwnPlayed>;
interface Wanted {
  readonly ids: readonly string[];
  readonly files: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}
function read(args: readonly string[]): Wanted | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        file: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    return {
      ids: positionals,
      files: values.file ?? [],
      json: values.json ?? false,
      help: values.help ?? false,
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // Node's advice on quoting, from the second sentence on, does not help here.
    return { fault: `${said.split('. ')[0] ?? said}.` };
  }
}

/** Runs the command; returns its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = read(args);
  if ('fault' in wanted) {
    process.stderr.write(`${wanted.fault}\n\n${USAGE}`);
    return 2;
  }
  if (wanted.help) {
    process.stdout.write(`${USAGE}\n${KNOWN}`);
    return 0;
  }
  const unknown = wanted.ids.filter((id) => !scenarioOf(id));
  if (unknown.length > 0) {
    process.stderr.write(`No scenario is called ${unknown.join(', ')}. ${KNOWN}`);
    return 2;
  }
  const chosen =
    wanted.ids.length === 0 && wanted.files.length === 0
      ? SCENARIOS
      : [...new Set(wanted.ids)].flatMap((id) => scenarioOf(id) ?? []);
  const own: OwnPlayed[] = [];
  const faults: string[] = [];
  for (const came of await Promise.all(wanted.files.map(playFile)))
    if (typeof came === 'string') faults.push(came);
    else own.push(...came);
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\n`);
    return 2;
  }
  // All at once: most of the time goes into password hashes, which run beside each other.
  const played = await Promise.all(
    chosen.map(async (scenario) => {
      const session = Session.create({ scenario });
      await session.done;
      return { report: reportOf(scenario, session.trace), trace: session.trace };
    }),
  );
  const all: readonly Played[] = [...played, ...own];
  const reports = all.map(({ report }) => report);
  process.stdout.write(
    wanted.json
      ? `${JSON.stringify(reports, null, 2)}\n`
      : all.map(({ report, trace, words, lost }) => printed(report, trace, words, lost)).join('\n'),
  );
  if (wanted.json)
    for (const { report, lost = [] } of all)
      for (const { path, found } of lost)
        process.stderr.write(`${report.id}: ${path}: there is no ${found} in the run.\n`);
  return all.every(({ report, lost = [] }) => report.met && lost.length === 0) ? 0 : 1;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// Not `exit`: what is still on its way to a pipe must get there.
process.exitCode = await main(process.argv.slice(2));
