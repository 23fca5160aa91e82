import { Unreadable } from './fault.ts';

/** A word of a command line, and where it stands. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** Stands for what only a shell could put in. */
const STAND_IN = 'xxx';
const ANSI: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Reads `$'…'`: returns what it holds, and where it ends. */
function ansi(text: string, from: number): { readonly held: string; readonly end: number } {
  let held = '';
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === "'") return { held, end: at + 1 };
    if (char !== '\\') {
      held += char;
      continue;
    }
    const code = /^(?:x([\da-f]{1,2})|u([\da-f]{4}))/i.exec(text.slice(at + 1));
    if (code) {
      held += String.fromCharCode(parseInt(code[1] ?? code[2] ?? '', 16));
      at += code[0].length;
    } else {
      at++;
      held += ANSI[text[at] ?? ''] ?? text[at] ?? '';
    }
  }
  throw new Unreadable(from - 1, 'quote-open', { text: "'" });
}

/** Where what only a shell could put in ends: `$NAME`, `${…}`, `$(…)`, `` `…` ``; null where there is none. */
function endOfPutIn(text: string, at: number): number | null {
  const rest = text.slice(at);
  const simple = /^(?:`[^`]*`?|\$\{[^}]*\}?|\$\w+)/.exec(rest)?.[0];
  if (simple !== undefined) return at + simple.length;
  if (!rest.startsWith('$(')) return null;
  let depth = 0;
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')' && --depth === 0) return end + 1;
  }
  return text.length;
}

/** Reads `"…"`: as a shell does, but that nothing is put in for `$` (POSIX 2.2.3). */
function double(
  text: string,
  from: number,
  loosely: boolean,
): { readonly held: string; readonly end: number } {
  let held = '';
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"') return { held, end: at + 1 };
    const end = endOfPutIn(text, at);
    if (end !== null) {
      if (!loosely) throw new Unreadable(at, 'shell', { text: char });
      held += STAND_IN;
      at = end - 1;
      continue;
    }
    if (char === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
      at++;
      if (text[at] !== '\n') held += text[at] ?? '';
    } else held += char;
  }
  throw new Unreadable(from - 1, 'quote-open', { text: '"' });
}

/** The words of one command, and whether something follows it that was not read. */
export interface Words {
  readonly words: readonly Word[];
  readonly more: boolean;
}

/**
 * The words of one command, as a POSIX shell reads them, `$'…'` too; nothing is run and nothing is put in. Throws
 * `Unreadable` at a quote that is not closed, and at what only a shell can do. `loosely`: what a shell would put in is any
 * word, and whatever follows the command is left.
 */
export function wordsOf(text: string, loosely: boolean): Words {
  const words: Word[] = [];
  let more = false;
  let word = null as Word | null;
  let at = 0;
  const add = (held: string, from: number): void => {
    word = { text: (word?.text ?? '') + held, at: word?.at ?? from };
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    const start = at;
    if (char === "'") {
      const end = text.indexOf("'", at + 1);
      if (end < 0) throw new Unreadable(at, 'quote-open', { text: "'" });
      add(text.slice(at + 1, end), start);
      at = end + 1;
    } else if (char === '"' || (char === '$' && text[at + 1] === "'")) {
      const { held, end } = char === '"' ? double(text, at + 1, loosely) : ansi(text, at + 2);
      add(held, start);
      at = end;
    } else if (char === '\\') {
      const [next = ''] = /^\r?\n|^[^]/.exec(text.slice(at + 1)) ?? [];
      // A line that goes on on the next.
      if (!next.endsWith('\n')) add(next, start);
      at += 1 + next.length;
    } else if (loosely && endOfPutIn(text, at) !== null) {
      add(STAND_IN, start);
      at = endOfPutIn(text, at) ?? text.length;
    } else if (loosely && /^<[\w -]+>/.test(text.slice(at))) {
      // A place that a documentation leaves open.
      add(STAND_IN, start);
      at = text.indexOf('>', at) + 1;
    } else if (loosely && (/[|;&<>()]/.test(char) || /^\n\s*curl\s/.test(text.slice(at)))) {
      more = true;
      break;
    } else if (/[|;&<>`()]/.test(char) || endOfPutIn(text, at) !== null)
      throw new Unreadable(at, 'shell', { text: char });
    else if (/\s/.test(char)) {
      if (word) words.push(word);
      word = null;
      at++;
    } else {
      add(char, start);
      at++;
    }
  }
  if (word) words.push(word);
  return { words, more };
}
