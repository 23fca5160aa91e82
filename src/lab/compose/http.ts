import type { HeaderPair } from '../../model/trace.ts';
import { isOfTheWire, pathIn, Unreadable } from './fault.ts';
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

/** An HTTP/1.1 request (RFC 9112 3). What the wire writes by itself is left out. Throws `Unreadable`. */
export function parseHttp(text: string): Composed {
  let request: Pick<Composed, 'method' | 'path'> | null = null;
  const headers: HeaderPair[] = [];
  // A length tells an empty body from none.
  let empty: string | null = null;
  for (const { line, at, next } of linesOf(text)) {
    if (!request) {
      // Empty lines before the first are passed over (RFC 9112 2.2).
      if (line.trim() !== '') request = startOf(line, at);
      continue;
    }
    if (line === '') {
      const body = text.slice(next);
      return { ...request, headers, body: body === '' ? empty : body };
    }
    const header = headerOf(line, at);
    if (header[0].toLowerCase() === 'content-length') empty = '';
    if (!isOfTheWire(header[0])) headers.push(header);
  }
  if (!request) throw new Unreadable(0, 'nothing-there');
  return { ...request, headers, body: empty };
}

function startOf(line: string, at: number): Pick<Composed, 'method' | 'path'> {
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
  return { method, path: pathIn(target, targetAt) };
}

function headerOf(line: string, at: number): HeaderPair {
  if (/^\s/.test(line)) throw new Unreadable(at, 'header-folded');
  const colon = line.indexOf(':');
  if (colon < 0) throw new Unreadable(at + line.length, 'header-without-colon', { text: line });
  const name = line.slice(0, colon);
  if (!TOKEN.test(name)) throw new Unreadable(at, 'header-name', { text: name });
  return [name, line.slice(colon + 1).trim()];
}
