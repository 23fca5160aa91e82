import type { Env } from '../env.ts';
import type { HeaderPair, Over, Recorder, RequestEntry } from '../trace.ts';
import type { CookieJar } from './cookie-jar.ts';
import { requestText } from './text.ts';

/** Ms of virtual time that a message is under way, one direction. */
const LATENCY = 20;

/** A message to be sent. The wire adds what a browser would: `Host`, `Cookie`, `Content-Length`. */
export interface Outgoing {
  readonly from: keyof typeof ADDRESS;
  readonly to: 'api' | 'impostor';
  readonly message: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
  readonly over: Over;
  readonly key?: string | undefined;
  /** Asked when the request is written and when the answer is there; null while there is none. */
  readonly jar?: () => CookieJar | null;
  /** Told when the request is written and before it is handed over, so that what is said stands beside it. */
  readonly sent?: (request: Omit<RequestEntry, 'n' | 'at'>) => void;
}
export interface Received {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  readonly body: string;
  readonly code: string;
  readonly lines: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string>>;
  }[];
}
interface Answer {
  readonly headers: readonly HeaderPair[];
  readonly code: string;
  readonly lines: Received['lines'];
}
/** Whoever answers at an origin. What a `Request` cannot carry in a browser is handed over beside it. */
export type Host = (
  request: Request,
  carried: {
    headers: readonly HeaderPair[];
    address: string;
    message: string;
    trace: Recorder | null;
    answered: (answer: Answer) => void;
  },
) => Promise<Response>;

export interface WireOptions {
  readonly env: Env;
  readonly trace: Recorder;
  /** Those who answer. */
  readonly hosts: Readonly<Record<Outgoing['to'], Host>>;
  /** Hears all that goes by in the clear; encrypted messages it does not hear. */
  readonly eavesdropper?: (text: string, message: string) => void;
  /** Writes down what goes through it: all of it, or the first line. */
  readonly proxy?: (text: string, message: string) => void;
}

/** The addresses of the story (RFC 5737 documentation ranges). */
export const ADDRESS = {
  client: '192.0.2.10',
  impostor: '198.51.100.66',
  unknown: '203.0.113.7',
} as const;

/** The names of those who answer. */
export const HOSTS = { api: 'helicopters.example', impostor: 'collector.example' } as const;

/** Carries requests to their hosts and keeps the true list of header fields. */
export function createWire({ env, trace, hosts, eavesdropper, proxy }: WireOptions) {
  const headersOf = (target: URL, { headers, body, jar }: Outgoing): HeaderPair[] => {
    const cookies = jar?.()?.cookiesFor(target) ?? '';
    return [
      ['Host', target.host],
      ...headers,
      ...(cookies ? [['Cookie', cookies] as const] : []),
      ...(body === null
        ? []
        : [['Content-Length', String(new TextEncoder().encode(body).length)] as const]),
    ];
  };

  return {
    /** Sends a message and waits for its answer. Rejects only where its host does. */
    async send(outgoing: Outgoing): Promise<Received> {
      const { from, to, message, method, url, body, over, jar, key } = outgoing;
      const target = new URL(url);
      const headers = headersOf(target, outgoing);
      const request: Omit<RequestEntry, 'n' | 'at'> = {
        kind: 'request',
        actor: from,
        to,
        message,
        method,
        url,
        headers,
        body,
        over,
        ...(key && { key }),
      };
      trace.record(request);
      outgoing.sent?.(request);
      if (over === 'http') eavesdropper?.(requestText(request), message);
      if (over === 'proxy') proxy?.(requestText(request), message);
      if (over === 'access-log') proxy?.(requestText(request).replace(/\r[^]*/, ''), message);
      env.advance(LATENCY);

      const answers: Answer[] = [];
      const response = await hosts[to](
        new Request(url, {
          method,
          headers: headers as [string, string][],
          ...(body !== null && { body }),
        }),
        {
          headers,
          address: ADDRESS[from],
          message,
          trace,
          answered: (told) => void answers.push(told),
        },
      );
      const text = await response.text();
      const told = answers[0] ?? {
        headers: [...response.headers],
        code: String(response.status),
        lines: [],
      };
      env.advance(LATENCY);
      trace.record({
        kind: 'response',
        actor: to === 'api' ? 'api' : 'impostor',
        to: from,
        message,
        status: response.status,
        phrase: response.statusText,
        headers: told.headers,
        body: text,
        code: told.code,
      });
      jar?.()?.keep(target, told.headers);
      return {
        status: response.status,
        body: text,
        headers: told.headers,
        code: told.code,
        lines: told.lines,
      };
    },
  };
}
export type Wire = ReturnType<typeof createWire>;
