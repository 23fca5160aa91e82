import type { ResponseEntry, Trace } from '../model/trace.ts';
import type { SendCommand } from './document.ts';
import type { Applied } from './run.ts';

/** What the wire writes by itself. */
const OF_THE_WIRE = ['host', 'content-length', 'transfer-encoding'];

/**
 * A request that was made elsewhere in the browser, as a command. `path` is where it goes on the server of the lab,
 * from the slash on: a page may stand at any base path.
 */
export async function commandOf(request: Request, path: string): Promise<SendCommand> {
  const headers = [...request.headers].filter(([name]) => !OF_THE_WIRE.includes(name));
  const body = request.method === 'GET' || request.method === 'HEAD' ? '' : await request.text();
  return {
    do: 'send',
    who: 'unknown',
    method: request.method,
    path,
    headers: headers,
    body: body === '' ? null : body,
    via: 'fetch',
  };
}

/** The API's answer to a command that was a request; null where there is none. */
export function responseIn({ entries }: Trace, { from, to }: Applied): ResponseEntry | null {
  for (let n = to - 1; n >= from; n--) {
    const entry = entries[n];
    if (entry?.kind === 'response' && entry.actor === 'api') return entry;
  }
  return null;
}

/** Statuses whose answers have no body (Fetch 2.2.3). */
const BODILESS = [101, 103, 204, 205, 304];

/** The recorded answer as a `Response`. A browser leaves `Set-Cookie` out of it. */
export const responseOf = ({ status, phrase, headers, body }: ResponseEntry): Response =>
  new Response(BODILESS.includes(status) ? null : body, {
    status,
    statusText: phrase,
    headers: headers as [string, string][],
  });
