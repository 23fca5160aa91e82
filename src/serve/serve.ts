import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from '../model/server/app.ts';
import { isLoopback, originOf, readArguments, USAGE, type Wanted } from './arguments.ts';
import { shellText } from './curl.ts';
import { describeHost } from './description.ts';
import { realEnv } from './env.ts';
import { Host } from './host.ts';

/** The built page. */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const WARNING = `
Warning: others than this machine can reach this server, in plain HTTP. Passwords and tokens can be read on their
way, and the password of this server's one user is printed in public. It is for learning; keep nothing behind it.
`;

/** What is said once it listens. */
function told(origin: string, { host }: Wanted, folder: string | null): string {
  const page = folder === null ? 'not built; `npm run build` makes it' : `${origin}/`;
  return `Token server   ${origin}/api/
Description    ${origin}/api/openapi.json
Page           ${page}
${isLoopback(host) ? '' : WARNING}
The five trials, in a shell (docs/curl.md):

${shellText(origin)}
Ctrl+C closes it.
`;
}

/** Why it cannot listen, and what to do. */
function whyNot(error: unknown, { port, host }: Wanted): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken by another program (${code}). Use another, --port ${port + 1}, or any that is free: --port 0.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user (${code}). Use one above 1023: --port 8080.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine (${code}). Leave --host out for this machine alone, or use 0.0.0.0 for all of its addresses.`;
    default:
      return `It cannot listen on port ${port} of ${host}: ${message}`;
  }
}

/** Settles when the process is asked to end; asked a second time, it ends at once. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    let before = false;
    const hear = (): void => {
      if (before) process.exit(1);
      before = true;
      resolve();
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });

/** Runs the command; returns its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if ('fault' in wanted) {
    process.stderr.write(`${wanted.fault}\n\n${USAGE}`);
    return 2;
  }
  if (wanted.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const folder = existsSync(`${DIST}index.html`) ? DIST : null;
  const host = new Host({
    server: createServer({
      env: realEnv(),
      description: () => Promise.resolve(describeHost()),
    }),
    folder,
    ...(wanted.jsonLog && {
      log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
    }),
  });
  const ending = asked();
  try {
    const port = await host.open(wanted.port, wanted.host);
    const out = wanted.jsonLog ? process.stderr : process.stdout;
    out.write(told(originOf(wanted.host, port), wanted, folder));
  } catch (error) {
    process.stderr.write(`${whyNot(error, wanted)}\n`);
    return 1;
  }
  await ending;
  await host.close();
  return 0;
}

// A reader of the log that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
