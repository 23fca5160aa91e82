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

/** The user-pass of Basic in plain letters (RFC 7617 2); null for other schemes, and where it is none. */
export function decodedBasic(headers: RequestEntry['headers']): string | null {
  const field = headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const encoded = field === undefined ? undefined : /^Basic (\S+)$/i.exec(field)?.[1];
  if (encoded === undefined) return null;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0)));
  } catch {
    return null;
  }
}
