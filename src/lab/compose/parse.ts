import { parseCurl } from './curl.ts';
import { Unreadable, type Parsed, type Read } from './fault.ts';
import { parseFetch } from './fetch.ts';
import { parseHttp } from './http.ts';

const FETCH = /^\s*(?:(?:const|let|var)\s+\w+\s*=\s*)?(?:await\s+)?fetch\s*\(/;
/** What stands before a command where it is copied from: a fence, remarks, a prompt. */
const BEFORE =
  /^(?:\s*```\w*[ \t]*\r?\n)?(?:\s*#[^\n]*\n)*\s*(?:(?:\$|%|#|>|PS [^>\n]*>|[A-Za-z]:\\[^>\n]*>)\s*)?(?=curl(?:\.exe)?\s)/;

/** The text from its command on; all before it is blank, so that places in it stay what they are. */
const fromCommand = (text: string): string =>
  text
    .replace(BEFORE, (before) => before.replace(/[^\n]/g, ' '))
    .replace(/\n```\s*$/, (after) => after.replaceAll('`', ' '));

function parse(text: string, loosely: boolean): Parsed {
  const command = fromCommand(text);
  if (/^\s*curl(?:\.exe)?(?:\s|$)/.test(command)) return parseCurl(command, loosely);
  return FETCH.test(text) ? parseFetch(text, loosely) : parseHttp(text, loosely);
}

/**
 * The request that a text writes down: a line for curl, a call of `fetch`, or HTTP; or what is wrong with it, and where.
 * `loosely`: where it goes and what is shown there is what is wanted of it, so whatever else cannot be had is passed over.
 */
export function parseRequest(text: string, loosely = false): Read {
  try {
    return { ok: true, ...parse(text, loosely) };
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
