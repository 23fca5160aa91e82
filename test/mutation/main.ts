import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run --silent mutation -- [trials|defences ...] [--mutate files]

Makes the servers wrong, one place at a time, and runs the quick tests against each change; a part whose tests notice less
than 85 % fails. It goes on from where it last was (.cache).

  trials     the server and the machines of the trials
  defences   what decides in the servers of the defences
  --mutate   these files alone, of one part; as Stryker takes them

Exit code: 0 enough was noticed, 1 it was not, 2 a wrong argument.
`;
const PARTS: Readonly<Record<string, string>> = {
  trials: 'test/mutation/stryker.config.json',
  defences: 'test/mutation/defences.config.json',
};

/** One part in a process of its own; true where enough was noticed. */
const mutate = (config: string, files: string | undefined): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const more = files === undefined ? [] : ['--mutate', files];
    const child = spawn('stryker', ['run', config, ...more], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => {
      resolve(code === 0);
    });
  });

async function main(): Promise<number> {
  let wanted: readonly string[];
  let files: string | undefined;
  try {
    const { values, positionals } = parseArgs({
      options: { mutate: { type: 'string' } },
      allowPositionals: true,
    });
    wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
    files = values.mutate;
  } catch {
    wanted = ['?'];
  }
  const configs = wanted.flatMap((part) => PARTS[part] ?? []);
  if (configs.length < wanted.length || (files !== undefined && configs.length > 1)) {
    process.stderr.write(USAGE);
    return 2;
  }
  let enough = true;
  for (const config of configs) enough = (await mutate(config, files)) && enough;
  return enough ? 0 : 1;
}

process.exitCode = await main();
