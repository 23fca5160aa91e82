import type { RequestEntry } from '../trace.ts';

/** A request as HTTP/1.1 has it on the wire (RFC 9112 3), CRLF and all. */
export function requestText(
  request: Pick<RequestEntry, 'method' | 'url' | 'headers' | 'body'>,
): string {
  const { pathname, search } = new URL(request.url);
  const head = [
    `${request.method} ${pathname}${search} HTTP/1.1`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return `${head.join('\r\n')}\r\n\r\n${request.body ?? ''}`;
}
