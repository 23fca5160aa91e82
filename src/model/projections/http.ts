import type { CheckEntry, RequestEntry, ResponseEntry, Trace } from '../trace.ts';
import { decodedBasic } from '../wire/text.ts';
import { entriesOf, messageSpan } from './at.ts';

/** A header field or start line; `decides` marks the part that the decision turns on. */
export interface HttpLine {
  readonly name: string | null;
  readonly value: string;
  readonly decides: boolean;
}
export interface HttpMessage {
  readonly message: string;
  readonly actor: 'client' | 'api' | 'impostor' | 'unknown';
  readonly start: string;
  readonly headers: readonly HttpLine[];
  readonly body: string;
  /** Basic credentials in plain letters: encoded, not secret. Null when there are none. */
  readonly decoded: string | null;
  readonly over: RequestEntry['over'] | null;
  readonly status: number | null;
  /** The header field that shows a token, where it is not the story's. */
  readonly key?: string | undefined;
}
/** An exchange: its request, what the API checked so far, its answer once it is there. */
export interface HttpView {
  readonly exchanges: readonly {
    readonly request: HttpMessage;
    readonly response: HttpMessage | null;
    readonly checks: readonly CheckEntry[];
  }[];
}

const DECIDING = new Set([
  'authorization',
  'dpop',
  'dpop-nonce',
  'cookie',
  'www-authenticate',
  'set-cookie',
  'retry-after',
  'location',
]);
const lines = (headers: RequestEntry['headers'], shows = ''): HttpLine[] =>
  headers.map(([name, value]) => ({
    name,
    value,
    decides: DECIDING.has(name.toLowerCase()) || name === shows,
  }));

function requestOf(entry: RequestEntry): HttpMessage {
  const { pathname, search } = new URL(entry.url);
  return {
    message: entry.message,
    actor: entry.actor as 'client' | 'impostor' | 'unknown',
    start: `${entry.method} ${pathname}${search} HTTP/1.1`,
    headers: lines(entry.headers, entry.key),
    body: entry.body ?? '',
    decoded: decodedBasic(entry.headers),
    over: entry.over,
    status: null,
    key: entry.key,
  };
}
const responseOf = (entry: ResponseEntry): HttpMessage => ({
  message: entry.message,
  actor: entry.actor as 'api' | 'impostor',
  start: `HTTP/1.1 ${entry.status} ${entry.phrase}`,
  headers: lines(entry.headers),
  body: entry.body,
  decoded: null,
  over: null,
  status: entry.status,
});

/** The exchange of the message under way, as far as it has come. */
export function projectHttp(trace: Trace, cursor: number): HttpView {
  const [first, last] = messageSpan(trace, cursor);
  let request: HttpMessage | null = null;
  let response: HttpMessage | null = null;
  const checks: CheckEntry[] = [];
  for (let step = first; step <= last; step++) {
    for (const entry of entriesOf(trace, step)) {
      if (entry.kind === 'request') request = requestOf(entry);
      else if (entry.kind === 'response') response = responseOf(entry);
      else if (entry.kind === 'check') checks.push(entry);
    }
  }
  return { exchanges: request ? [{ request, response, checks }] : [] };
}
