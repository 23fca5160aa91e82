import type { IncomingMessage } from 'node:http';
import { problem } from '../model/server/answers.ts';
import type { TokenServer } from '../model/server/app.ts';
import type { ApiResponse } from '../model/machines/api-types.ts';
import { allowOf, methodsAt } from '../model/server/routes.ts';
import type { HeaderPair } from '../model/trace.ts';
import { REFUSALS, type TransportRefusal } from './transport.ts';

/** Header fields as they came, doubled ones apart and in order; trailers are not among them. */
export function pairsOf({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): HeaderPair[] {
  const pairs: HeaderPair[] = [];
  for (let place = 0; place + 1 < rawHeaders.length; place += 2)
    pairs.push([rawHeaders[place] ?? '', rawHeaders[place + 1] ?? '']);
  return pairs;
}

/**
 * The target of a request (RFC 9112 3.2): from the slash on, or a whole address, of which the host is not
 * looked at: whoever got here meant us. Null where it is neither, or names a user (RFC 9110 4.2.4).
 */
export function targetOf(target: string): URL | null {
  if (target === '*') return new URL('http://localhost/*');
  const address = target.startsWith('/') ? `http://localhost${target}` : target;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.username === '' && url.password === '' ? url : null;
}

/**
 * Why a request is none of HTTP/1.1, or 1.0, with exactly one `Host`, which 1.0 could leave out (RFC 9112 3.2); null
 * where it is one. Node reads other versions alike, down to a line without any.
 */
export function faultOf(
  { httpVersion }: Pick<IncomingMessage, 'httpVersion'>,
  headers: readonly HeaderPair[],
): TransportRefusal | null {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return REFUSALS.version;
  const hosts = headers.filter(([name]) => name.toLowerCase() === 'host').length;
  if (hosts > 1) return REFUSALS.hostDoubled;
  return hosts === 0 && httpVersion === '1.1' ? REFUSALS.hostMissing : null;
}

/** Methods that no `Request` can be made with (Fetch, 2.2.1). */
const UNCARRIED: readonly string[] = ['CONNECT', 'TRACE', 'TRACK'];
/** What is at a path does not know this method. */
export function unknownMethod(path: string): ApiResponse {
  const methods = methodsAt(path);
  return methods.length === 0
    ? problem(404, 'not_found')
    : problem(405, 'method_not_allowed', [['Allow', allowOf(methods)]]);
}

/** Hands a request to the token server and brings its answer, as the server wrote it. */
export async function carry(
  server: TokenServer,
  method: string,
  target: URL,
  body: Buffer,
  beside: { readonly headers: readonly HeaderPair[]; readonly address: string },
): Promise<ApiResponse> {
  if (UNCARRIED.includes(method)) return unknownMethod(target.pathname);
  const answers: ApiResponse[] = [];
  const bodiless = method === 'GET' || method === 'HEAD' || body.length === 0;
  await server.fetch(
    new Request(target, { method, ...(!bodiless && { body: new Uint8Array(body) }) }),
    { ...beside, answered: (answer) => answers.push(answer) },
  );
  const [answer] = answers;
  if (!answer) throw new Error('The token server gave no answer.');
  return answer;
}
