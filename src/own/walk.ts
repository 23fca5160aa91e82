/** What is wrong with a text as JSON, or as text, and where: an offset. */
export interface TextFault {
  readonly code: 'deep' | 'twice' | 'name' | 'mark';
  readonly at: number;
  readonly path: string;
  readonly found: string;
}

/** Names that mean more than a member to JavaScript. */
const NAMES = ['__proto__', 'constructor', 'prototype'];
/**
 * Marks that turn text around without being seen, so that another thing is read than stands there (UAX 9); control
 * characters but tab and line break; halves of a surrogate pair.
 */
const MARK =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Where lists and objects stand deeper in each other than allowed; null where none do. Reads no further. */
export function tooDeepAt(text: string, most: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') {
      if (++depth > most) return at;
    } else if (char === ']' || char === '}') depth--;
  }
  return null;
}

/** As a JSONPath has a member's name. */
const member = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;

/**
 * Walks over a text that is JSON, and notes where each value stands, by its JSONPath (RFC 9535). Stops at a name that stands
 * twice in one object, or that no member may have, and at a mark that nobody sees.
 */
export function walk(text: string): {
  readonly places: ReadonlyMap<string, number>;
  readonly fault: TextFault | null;
} {
  const places = new Map<string, number>();
  let at = 0;
  let fault: TextFault | null = null;
  const blank = (): void => {
    while (/[ \t\r\n]/.test(text[at] ?? '')) at++;
  };
  const token = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const string = (path: string): string => {
    const start = at;
    const value = JSON.parse(token(/"(?:[^"\\]|\\.)*"/y)) as string;
    const mark = MARK.exec(value)?.[0];
    if (mark !== undefined) fault ??= { code: 'mark', at: start, path, found: codePoint(mark) };
    return value;
  };
  const value = (path: string): void => {
    blank();
    places.set(path, at);
    const char = text[at];
    if (char === '"') string(path);
    else if (char === '{') object(path);
    else if (char === '[') array(path);
    else token(/[^\s,\]}]+/y);
    blank();
  };
  const array = (path: string): void => {
    at++;
    blank();
    for (let place = 0; text[at] !== ']' && !fault; place++) {
      value(`${path}[${place}]`);
      if (text[at] === ',') at++;
    }
    at++;
  };
  const object = (path: string): void => {
    at++;
    blank();
    const names = new Set<string>();
    while (text[at] !== '}' && !fault) {
      blank();
      const start = at;
      const name = string(path);
      const here = `${path}${member(name)}`;
      if (NAMES.includes(name)) fault ??= { code: 'name', at: start, path: here, found: name };
      if (names.has(name)) fault ??= { code: 'twice', at: start, path: here, found: name };
      names.add(name);
      blank();
      at++;
      value(here);
      if (text[at] === ',') at++;
    }
    at++;
  };
  value('$');
  return { places, fault };
}

/** A character as Unicode names it: `U+202E`. */
const codePoint = (char: string): string =>
  `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
