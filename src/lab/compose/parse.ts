import { parseCurl } from './curl.ts';
import { Unreadable, type Read } from './fault.ts';
import { parseHttp } from './http.ts';

/** The request that a text writes down, a line for curl or an HTTP request; or what is wrong with it, and where. */
export function parseRequest(text: string): Read {
  try {
    return { ok: true, request: /^\s*curl(\s|$)/.test(text) ? parseCurl(text) : parseHttp(text) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, params } = error;
    return { ok: false, ...placeOf(text, error.at), code, params };
  }
}

/** Line and column of an offset, both from 1; columns in UTF-16 units, as editors count them. */
function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
