import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run serve -- [--port N] [--host ADDRESS] [--json-log]

Puts the token server on a port of this machine, and the built page beside it.

  --port N        the port, 8787 when left out; 0 takes a free one
  --host ADDRESS  where to listen, 127.0.0.1 when left out: this machine alone
  --json-log      writes a line of JSON on each request to stdout, without secrets; all else goes to stderr
  --help          prints this

Exit code: 0 closed on being asked to, 1 could not listen, 2 a wrong argument.
`;

export interface Wanted {
  readonly port: number;
  readonly host: string;
  readonly jsonLog: boolean;
  readonly help: boolean;
}
/** Reads the command line; `fault` says what is wrong with it. */
export function readArguments(args: readonly string[]): Wanted | { readonly fault: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8787' },
        host: { type: 'string', default: '127.0.0.1' },
        'json-log': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
      return { fault: `A port is a number from 0 to 65535, not ${values.port}.` };
    if (values.host === '') return { fault: '--host wants an address.' };
    return {
      port: Number(values.port),
      host: values.host,
      jsonLog: values['json-log'],
      help: values.help,
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // Node's advice on quoting, from the second sentence on, does not help here.
    return { fault: `${said.split('. ')[0] ?? said}.` };
  }
}

/** True of addresses that only this machine itself reaches (RFC 6890; RFC 6761 6.3). */
export const isLoopback = (host: string): boolean =>
  host === '::1' || host === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** The address as it stands in a URL; one that stands for all of them is reached by this machine's own. */
export function originOf(host: string, port: number): string {
  const named = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}`;
}
