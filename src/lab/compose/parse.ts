import { parseCurl } from './curl.ts';
import { Unreadable, type Read } from './fault.ts';
import { parseFetch } from './fetch.ts';
import { parseHttp } from './http.ts';
import type { Composed } from './write.ts';

const FETCH = /^\s*(?:(?:const|let|var)\s+\w+\s*=\s*)?(?:await\s+)?fetch\s*\(/;
const parserOf = (text: string): ((text: string) => Composed) => {
  if (/^\s*curl(\s|$)/.test(text)) return parseCurl;
  return FETCH.test(text) ? parseFetch : parseHttp;
};

/** The request that a text writes down: a line for curl, a call of `fetch`, or HTTP; or what is wrong with it, and where. */
export function parseRequest(text: string): Read {
  try {
    return { ok: true, request: parserOf(text)(text) };
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
