import { parseArgs } from 'node:util';
import { SCENARIOS, scenarioOf } from '../model/scenarios/index.ts';
import { Session } from '../model/session.ts';
import { printed } from './print.ts';
import { reportOf, titleOf } from './report.ts';

const USAGE = `Usage: npm run --silent trials -- [id ...] [--json]

Plays scenarios against the token server: all of them, or those named.

  --json  prints an array of {id, title, lines, exchanges, steps, expected, met}
  --help  prints this

Exit code: 0 all came out as expected, 1 one did not, 2 a wrong argument.
`;
const KNOWN = `Known:\n${SCENARIOS.map(({ id }) => `  ${id.padEnd(14)} ${titleOf(id)}\n`).join('')}`;

interface Wanted {
  readonly ids: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}
function read(args: readonly string[]): Wanted | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { ids: positionals, json: values.json ?? false, help: values.help ?? false };
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
    wanted.ids.length === 0
      ? SCENARIOS
      : [...new Set(wanted.ids)].flatMap((id) => scenarioOf(id) ?? []);
  // All at once: most of the time goes into password hashes, which run beside each other.
  const played = await Promise.all(
    chosen.map(async (scenario) => {
      const session = Session.create({ scenario });
      await session.done;
      return { report: reportOf(scenario, session.trace), trace: session.trace };
    }),
  );
  const reports = played.map(({ report }) => report);
  process.stdout.write(
    wanted.json
      ? `${JSON.stringify(reports, null, 2)}\n`
      : played.map(({ report, trace }) => printed(report, trace)).join('\n'),
  );
  return reports.every(({ met }) => met) ? 0 : 1;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// Not `exit`: what is still on its way to a pipe must get there.
process.exitCode = await main(process.argv.slice(2));
