import { Unreadable } from './fault.ts';
import type { Word, Words } from './shell.ts';

/** A letter, where it stands, and whether it is only a letter. */
interface Letter {
  readonly char: string;
  readonly at: number;
  readonly plain: boolean;
}

/** True where a command is written as cmd has it: quotes and line ends with a caret before them. */
export const isForCmd = (text: string): boolean =>
  /(?:^|\s)\^"|\^[ \t]*\r?\n/.test(text) && !/\\\r?\n/.test(text);
/** True where a command is written as PowerShell has it: quotes and line ends with a backtick before them. */
export const isForPowerShell = (text: string): boolean =>
  /`[ \t]*\r?\n|`"/.test(text) && !/\\\r?\n/.test(text);

/** What cmd hands on: carets taken off, lines put together. It ends where another command begins. */
function* afterCarets(text: string): Generator<Letter> {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    const ended = /^\^[ \t]*\r?\n(\r?\n)?/.exec(text.slice(at));
    if (ended) {
      if (ended[1] !== undefined) yield { char: '\n', at, plain: true };
      at += ended[0].length - 1;
    } else if (char === '^' && !quoted) {
      at++;
      // A quote with a caret is none for cmd; the program that is called reads it as one.
      yield { char: text[at] ?? '', at, plain: /\s/.test(text[at] ?? '') };
    } else {
      if (char === '"' && text[at - 1] !== '\\') quoted = !quoted;
      yield { char, at, plain: false };
    }
  }
}

/** The words of a command for cmd, as the program that is called reads them (the C runtime's rules for arguments). */
export function wordsOfCmd(text: string, loosely: boolean): Words {
  const letters = [...afterCarets(text)];
  const words: Word[] = [];
  let word = null as Word | null;
  let open: number | null = null;
  const add = (held: string, from: number): void => {
    word = { text: (word?.text ?? '') + held, at: word?.at ?? from };
  };
  for (let place = 0; place < letters.length; place++) {
    const { char = '', at = 0, plain = false } = letters[place] ?? {};
    const next = letters[place + 1]?.char;
    if (char === '\\' && (next === '"' || next === '\\')) {
      add(next, at);
      place++;
    } else if (char === '"' && open !== null && next === '"') {
      add('"', at);
      place++;
    } else if (char === '"') {
      open = open === null ? at : null;
      add('', at);
    } else if (open === null && !plain && /\s/.test(char)) {
      if (word) words.push(word);
      word = null;
    } else if (open === null && /[|&<>]/.test(char) && text[at - 1] !== '^') {
      if (!loosely) throw new Unreadable(at, 'shell', { text: char });
      if (word) words.push(word);
      return { words, more: true };
    } else add(char, at);
  }
  if (open !== null) throw new Unreadable(open, 'quote-open', { text: '"' });
  if (word) words.push(word);
  return { words, more: false };
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** The words of a command for PowerShell: `` ` `` before a letter, quotes doubled within quotes. */
export function wordsOfPowerShell(text: string, loosely: boolean): Words {
  const words: Word[] = [];
  let word = null as Word | null;
  let quote = '';
  let open = 0;
  const add = (held: string, from: number): void => {
    word = { text: (word?.text ?? '') + held, at: word?.at ?? from };
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (char === '`' && quote !== "'") {
      const ended = /^`[ \t]*\r?\n/.exec(text.slice(at))?.[0];
      if (ended === undefined) add(ESCAPED[next] ?? next, at);
      at += (ended?.length ?? 2) - 1;
    } else if (char === '\\' && next === '"' && quote !== '') {
      // For the program that is called.
      add('"', at);
      at++;
    } else if (quote !== '' && char === quote && next === quote) {
      add(quote, at);
      at++;
    } else if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) {
      quote = char;
      open = at;
      add('', at);
    } else if (!loosely && quote !== "'" && /^\$[\w({]/.test(text.slice(at)))
      throw new Unreadable(at, 'shell', { text: char });
    else if (quote === '' && /\s/.test(char)) {
      if (word) words.push(word);
      word = null;
    } else if (quote === '' && /[|;<>]/.test(char)) {
      if (!loosely) throw new Unreadable(at, 'shell', { text: char });
      if (word) words.push(word);
      return { words, more: true };
    } else add(char, at);
  }
  if (quote !== '') throw new Unreadable(open, 'quote-open', { text: quote });
  if (word) words.push(word);
  return { words, more: false };
}
