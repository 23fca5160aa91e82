import type { SendCommand } from '../document.ts';

/** A request as it is written down elsewhere. */
export type Composed = Pick<SendCommand, 'method' | 'path' | 'headers' | 'body'>;

/** The text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The request as a line for curl, to a server at `origin`. curl adds no header that is not there, but `User-Agent`. */
export function curlOf({ method, path, headers, body }: Composed, origin: string): string {
  const parts = ['curl --include'];
  if (method === 'HEAD') parts.push('--head');
  else if (method !== 'GET' || body !== null) parts.push(`--request ${quoted(method)}`);
  // Else curl would take it for a range, or for a list.
  if (/[[\]{}]/.test(path)) parts.push('--globoff');
  const has = (wanted: string): boolean => headers.some(([name]) => name.toLowerCase() === wanted);
  if (!has('accept')) parts.push(`--header 'Accept:'`);
  for (const [name, value] of headers)
    // A header without a value is asked for with a semicolon: with a colon it would be left out.
    parts.push(`--header ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`);
  if (body !== null) {
    if (!has('content-type')) parts.push(`--header 'Content-Type:'`);
    parts.push(`--data-raw ${quoted(body)}`);
  }
  return [...parts, quoted(`${origin}${path}`)].join(' \\\n  ');
}

/** A string of JavaScript, in single quotes. */
const literal = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** The request as a call of `fetch`, to be typed into a browser's console on the app's page. */
export function fetchOf({ method, path, headers, body }: Composed): string {
  const options = [
    ...(method === 'GET' ? [] : [`  method: ${literal(method)},`]),
    ...(headers.length === 0
      ? []
      : [
          '  headers: [',
          ...headers.map(([name, value]) => `    [${literal(name)}, ${literal(value)}],`),
          '  ],',
        ]),
    ...(body === null ? [] : [`  body: ${literal(body)},`]),
  ];
  const end = options.length === 0 ? '' : `, {\n${options.join('\n')}\n}`;
  return `await fetch(${literal(path)}${end})`;
}

/** The request as HTTP/1.1 has it on the wire (RFC 9112 3), lines ended as there. */
export function httpOf({ method, path, headers, body }: Composed, host: string): string {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(body === null ? [] : [`Content-Length: ${new TextEncoder().encode(body).length}`]),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}
