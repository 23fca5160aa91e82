import type { HeaderPair } from '../../model/trace.ts';
import { authorityIn, isOfTheWire, pathIn, Unreadable, type Parsed } from './fault.ts';

/** What a literal of JavaScript stands for; `Form` for a `URLSearchParams`. */
type Value =
  string | number | boolean | null | Form | readonly Value[] | { readonly [name: string]: Value };
class Form {
  constructor(readonly text: string) {}
}
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** Stands for what only a program can know. */
const STAND_IN = 'xxx';

/** Reads literals, texts put together by `+`, and the few calls with which requests are written. */
class Reader {
  at = 0;
  constructor(
    readonly text: string,
    private readonly loosely: boolean,
  ) {}

  /** Moves past the pattern, after blanks and comments; null where it does not stand there. */
  past(pattern: RegExp): string | null {
    const blank = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (found) this.at = sticky.lastIndex;
    return found?.[0] ?? null;
  }
  expect(char: string): void {
    if (this.past(new RegExp(`\\${char}`)) === null)
      throw new Unreadable(this.at, 'fetch-expected', { text: char });
  }

  value(): Value {
    let value = this.term();
    while (this.past(/\+(?!\+)/) !== null)
      value = textOf(value, this.at) + textOf(this.term(), this.at);
    return value;
  }

  private term(): Value {
    const quote = this.past(/["'`]/);
    if (quote !== null) return this.string(quote);
    if (this.past(/\{/) !== null) return this.object();
    if (this.past(/\[/) !== null) return this.list();
    const number = this.past(/-?\d+(?:\.\d+)?/);
    if (number !== null) return Number(number);
    const word = this.past(/(?:new\s+)?[A-Za-z_$][\w$.]*/);
    const from = this.at - (word?.length ?? 0);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (word === 'btoa') return latin(textOf(this.called(), from), from);
    if (word === 'JSON.stringify') return JSON.stringify(this.called());
    if (word !== null && /^new\s+URLSearchParams$/.test(word)) return formOf(this.called(), from);
    if (word !== null && /^new\s+Headers$/.test(word)) return this.called();
    if (word !== null && this.loosely) return this.unknown();
    if (word !== null) throw new Unreadable(from, 'fetch-value', { text: word });
    throw new Unreadable(this.at, 'fetch-expected', { text: '"…"' });
  }

  /** What only its program knows, with what it is called with. */
  private unknown(): string {
    while (this.past(/[([]/) !== null) {
      let depth = 1;
      for (; depth > 0 && this.at < this.text.length; this.at++)
        depth +=
          Number(/[([]/.test(this.text[this.at] ?? '')) -
          Number(/[)\]]/.test(this.text[this.at] ?? ''));
      this.past(/[\w$.]*/);
    }
    return STAND_IN;
  }

  private called(): Value {
    this.expect('(');
    const value = this.value();
    this.past(/,/);
    this.expect(')');
    return value;
  }

  private string(quote: string): string {
    const from = this.at - 1;
    let inside = '';
    for (;;) {
      const char = this.text[this.at++];
      if (char === undefined || (char === '\n' && quote !== '`'))
        throw new Unreadable(from, 'quote-open', { text: quote });
      if (char === quote) return inside;
      if (quote === '`' && char === '$' && this.text[this.at] === '{') {
        const text = /^\$\{[^}]*\}?/.exec(this.text.slice(this.at - 1))?.[0] ?? '${';
        if (this.loosely) {
          inside += STAND_IN;
          this.at += text.length - 1;
          continue;
        }
        throw new Unreadable(this.at - 1, 'fetch-value', { text });
      }
      if (char !== '\\') {
        inside += char;
        continue;
      }
      const rest = this.text.slice(this.at, this.at + 9);
      const [whole] =
        /^(?:x[0-9a-f]{2}|u[0-9a-f]{4}|u\{(?:0{0,2}[0-9a-f]{1,4}|10[0-9a-f]{4}|0?[1-9a-f][0-9a-f]{4})\})/i.exec(
          rest,
        ) ?? [];
      const next = this.text[this.at] ?? '';
      this.at += whole?.length ?? 1;
      if (whole !== undefined)
        inside += String.fromCodePoint(parseInt(whole.replace(/[xu{}]/gi, ''), 16));
      else if (next !== '\n') inside += ESCAPES[next] ?? next;
    }
  }

  private list(): readonly Value[] {
    const list: Value[] = [];
    while (this.past(/\]/) === null) {
      list.push(this.value());
      if (this.past(/,/) === null) {
        this.expect(']');
        break;
      }
    }
    return list;
  }

  private object(): Readonly<Record<string, Value>> {
    const members: [string, Value][] = [];
    while (this.past(/\}/) === null) {
      if (this.loosely && this.past(/\.\.\./) !== null) {
        this.value();
        this.past(/,/);
        continue;
      }
      const quote = this.past(/["']/);
      const name = quote === null ? this.past(/[A-Za-z_$][\w$]*/) : this.string(quote);
      if (name === null) throw new Unreadable(this.at, 'fetch-expected', { text: '}' });
      if (this.loosely && this.past(/(?=[,}])/) !== null) members.push([name, STAND_IN]);
      else {
        this.expect(':');
        members.push([name, this.value()]);
      }
      if (this.past(/,/) === null) {
        this.expect('}');
        break;
      }
    }
    return Object.fromEntries(members);
  }
}

/** `btoa`: it takes no text that is not of bytes alone. */
function latin(text: string, at: number): string {
  if (Array.from(text).some((char) => char > '\u00ff'))
    throw new Unreadable(at, 'fetch-value', { text: 'btoa' });
  return btoa(text);
}

const isRecord = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Form);

function textOf(value: Value, at: number): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new Unreadable(at, 'fetch-expected', { text: '"…"' });
}
function pairsOf(value: Value, at: number): HeaderPair[] {
  if (isRecord(value))
    return Object.entries(value).map(([name, one]) => [name, textOf(one, at)] as const);
  if (!Array.isArray(value)) throw new Unreadable(at, 'fetch-expected', { text: '{' });
  return (value as readonly Value[]).map((pair) => {
    const [name, one, ...more] = Array.isArray(pair) ? (pair as readonly Value[]) : [];
    if (name === undefined || one === undefined || more.length > 0)
      throw new Unreadable(at, 'fetch-expected', { text: '[' });
    return [textOf(name, at), textOf(one, at)] as const;
  });
}
const formOf = (value: Value, at: number): Form =>
  new Form(
    (typeof value === 'string'
      ? new URLSearchParams(value)
      : new URLSearchParams(pairsOf(value, at).map((pair) => [...pair]))
    ).toString(),
  );

/** What `fetch` adds for a body, where nothing is said of its type (Fetch 5.2). */
const TYPES = {
  form: 'application/x-www-form-urlencoded;charset=UTF-8',
  text: 'text/plain;charset=UTF-8',
};

/**
 * A call of `fetch` as the request that it makes, but for what each browser adds of its own. Throws `Unreadable` where it
 * is made of what only its program can know.
 */
export function parseFetch(text: string, loosely: boolean): Parsed {
  const reader = new Reader(text, loosely);
  reader.past(/[^(]*fetch\s*/);
  reader.expect('(');
  reader.past(/(?=\S)/);
  const at = reader.at;
  const address = textOf(reader.value(), at);
  // As an address is written to the wire (URL, path state).
  const path = pathIn(address, at).replaceAll(' ', '%20');
  const { host } = authorityIn(address);
  let options: Value = {};
  if (reader.past(/,/) !== null && reader.past(/(?=\))/) === null) {
    reader.past(/(?=\S)/);
    const from = reader.at;
    options = reader.value();
    if (!isRecord(options) && loosely) options = {};
    if (!isRecord(options)) throw new Unreadable(from, 'fetch-expected', { text: '{' });
    reader.past(/,/);
  }
  reader.expect(')');
  const { method = 'GET', headers = {}, body = null } = options as Readonly<Record<string, Value>>;
  const named = textOf(method, at);
  const upper = named.toUpperCase();
  const pairs = loosely && headers === STAND_IN ? [] : pairsOf(headers, at);
  const typed = pairs.some(([name]) => name.toLowerCase() === 'content-type');
  if (body !== null && !typed)
    pairs.push(['Content-Type', body instanceof Form ? TYPES.form : TYPES.text]);
  const request = {
    // `fetch` writes these in capitals, and others as they are (Fetch 2.2.1).
    method: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'].includes(upper) ? upper : named,
    path,
    headers: pairs.filter(([name]) => !isOfTheWire(name)),
    body: body === null ? null : body instanceof Form ? body.text : textOf(body, at),
  };
  return { request, authority: host === '' ? null : host, more: false };
}
