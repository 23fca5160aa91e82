import type { HeaderPair } from '../../model/trace.ts';
import { authorityIn, isOfTheWire, pathIn, Unreadable, type Parsed } from './fault.ts';
import type { Composed } from './write.ts';

/** RFC 9110 5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Lines with the offset at which each begins; ended by CRLF or by LF alone (RFC 9112 2.2). */
function* linesOf(text: string): Generator<{ line: string; at: number; next: number }> {
  let at = 0;
  while (at <= text.length) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length + 1 : end + 1;
    yield { line: text.slice(at, next - 1).replace(/\r$/, ''), at, next };
    at = next;
  }
}

/** A length as a header tells it, and where it stands. */
interface Length {
  readonly octets: number;
  readonly at: number;
}

/**
 * An HTTP/1.1 request (RFC 9112 3). What the wire writes by itself is left out; a length must be that of the body, unless
 * it is read loosely. Throws `Unreadable`.
 */
export function parseHttp(text: string, loosely: boolean): Parsed {
  let start: Start | null = null;
  const headers: HeaderPair[] = [];
  let length: Length | null = null;
  let host: string | null = null;
  let body = '';
  for (const { line, at, next } of linesOf(text)) {
    if (!start) {
      // Empty lines before the first are passed over (RFC 9112 2.2).
      if (line.trim() !== '') start = startOf(line, at);
      continue;
    }
    if (line === '') {
      body = text.slice(next);
      break;
    }
    const header = headerOf(line, at);
    const name = header[0].toLowerCase();
    if (name === 'content-length') length = { octets: Number(header[1] || NaN), at };
    if (name === 'host') host = header[1];
    if (!isOfTheWire(header[0])) headers.push(header);
  }
  if (!start) throw new Unreadable(0, 'nothing-there');
  const { method, path, authority } = start;
  return {
    authority: authority ?? host,
    more: false,
    request: { method, path, headers, body: loosely ? body : bodyOf(body, length) },
  };
}

const octetsOf = (text: string): number => new TextEncoder().encode(text).length;

/** The body that a length tells of; with none, all there is. A length tells an empty body from none. */
function bodyOf(body: string, length: Length | null): string | null {
  if (!length) return body === '' ? null : body;
  // Where it is copied, a line end is put after it, or those within become LF alone.
  const meant = [
    body,
    body.replace(/\r?\n$/, ''),
    body.replace(/\r?\n/g, '\r\n'),
    body.replace(/\r?\n$/, '').replace(/\r?\n/g, '\r\n'),
  ].find((one) => octetsOf(one) === length.octets);
  if (meant !== undefined) return meant;
  throw new Unreadable(length.at, 'length', { length: String(octetsOf(body)) });
}

interface Start extends Pick<Composed, 'method' | 'path'> {
  readonly authority: string | null;
}

function startOf(line: string, at: number): Start {
  const [, method = '', gap = '', target = '', version] =
    /^(\S*)(\s*)(\S*)(?:\s+(.*?))?\s*$/.exec(line) ?? [];
  if (!TOKEN.test(method) || target === '')
    throw new Unreadable(at, 'start-line', { text: method });
  const targetAt = at + method.length + gap.length;
  if (version !== undefined && !/^HTTP\/\d(\.\d)?$/.test(version))
    throw new Unreadable(
      at + line.indexOf(version, method.length + gap.length + target.length),
      'path',
      {
        text: version,
      },
    );
  if (!/^(\/|[a-z][a-z\d+.-]*:\/\/)/i.test(target))
    throw new Unreadable(targetAt, 'address', { text: target });
  const { host } = authorityIn(target);
  return { method, path: pathIn(target, targetAt), authority: host === '' ? null : host };
}

function headerOf(line: string, at: number): HeaderPair {
  if (/^\s/.test(line)) throw new Unreadable(at, 'header-folded');
  const colon = line.indexOf(':');
  if (colon < 0) throw new Unreadable(at + line.length, 'header-without-colon', { text: line });
  const name = line.slice(0, colon);
  if (!TOKEN.test(name)) throw new Unreadable(at, 'header-name', { text: name });
  return [name, line.slice(colon + 1).trim()];
}
