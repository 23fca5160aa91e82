import type { HeaderPair } from '../../model/trace.ts';
import { isOfTheWire, pathIn, Unreadable } from './fault.ts';
import { wordsOf, type Word } from './shell.ts';
import type { Composed } from './write.ts';

/** Options that take a value, by each of their names. */
const VALUED: Readonly<Record<string, string>> = {
  '-X': 'request',
  '--request': 'request',
  '-H': 'header',
  '--header': 'header',
  '-d': 'data',
  '--data': 'data',
  '--data-ascii': 'data',
  '--data-binary': 'data',
  '--data-raw': 'data-raw',
  '--data-urlencode': 'data-urlencode',
  '--json': 'json',
  '-u': 'user',
  '--user': 'user',
  '-b': 'cookie',
  '--cookie': 'cookie',
  '-A': 'agent',
  '--user-agent': 'agent',
  '-e': 'referer',
  '--referer': 'referer',
  '--url': 'url',
  '--oauth2-bearer': 'bearer',
  // How it is carried and shown is not part of the request.
  '-o': 'passed',
  '--output': 'passed',
  '-w': 'passed',
  '--write-out': 'passed',
  '-m': 'passed',
  '--max-time': 'passed',
  '--connect-timeout': 'passed',
};
/** Options without a value; those not named here change nothing of the request. */
const PLAIN: Readonly<Record<string, string>> = {
  '-I': 'head',
  '--head': 'head',
  '-G': 'get',
  '--get': 'get',
};
const PASSED =
  /^(-[isSvkLfg#]|--(include|silent|show-error|verbose|insecure|location|fail|globoff|compressed|no-progress-meter|progress-bar|http1\.1|http2|basic))$/;

interface Option {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

/** One short option after another, a value at the end: `-siXPOST`. */
function shorts({ text, at }: Word, next: () => Word | undefined): Option[] {
  const options: Option[] = [];
  for (let place = 1; place < text.length; place++) {
    const flag = `-${text[place] ?? ''}`;
    const valued = VALUED[flag];
    if (valued === undefined) {
      options.push(plain(flag, at + place));
      continue;
    }
    const rest = text.slice(place + 1);
    if (rest !== '') return [...options, { name: valued, value: rest, at }];
    return [...options, withValue(valued, flag, at, next())];
  }
  return options;
}
function withValue(name: string, flag: string, at: number, value: Word | undefined): Option {
  if (!value) throw new Unreadable(at, 'option-without-value', { text: flag });
  return { name, value: value.text, at: value.at };
}
function plain(flag: string, at: number): Option {
  const name = PLAIN[flag] ?? (PASSED.test(flag) ? 'passed' : null);
  if (name === null) throw new Unreadable(at, 'option-unknown', { text: flag });
  return { name, value: '', at };
}

function optionsOf([command, ...words]: readonly Word[]): readonly Option[] {
  const options: Option[] = [];
  const rest = [...words];
  const next = (): Word | undefined => rest.shift();
  let onlyUrls = false;
  for (let word = next(); word; word = next()) {
    const { text, at } = word;
    const [flag = '', inline] = text.startsWith('--') ? text.split(/=(.*)/s) : [text];
    const valued = VALUED[flag];
    if (onlyUrls || !text.startsWith('-') || text === '-')
      options.push({ name: 'url', value: text, at });
    else if (text === '--') onlyUrls = true;
    else if (!text.startsWith('--')) options.push(...shorts(word, next));
    else if (valued === undefined) options.push(plain(text, at));
    else if (inline !== undefined) options.push({ name: valued, value: inline, at });
    else options.push(withValue(valued, flag, at, next()));
  }
  if (options.length === 0)
    throw new Unreadable((command?.at ?? 0) + (command?.text.length ?? 0), 'no-address');
  return options;
}

const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** All but the unreserved characters of RFC 3986 encoded, a blank as `+`. */
const encoded = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

/** `name=value` with its value encoded, `=value`, or all of it, as curl has it. */
function urlencoded(text: string): string {
  const equals = text.indexOf('=');
  const name = equals > 0 ? `${text.slice(0, equals)}=` : '';
  return `${name}${encoded(equals < 0 ? text : text.slice(equals + 1))}`;
}

/** What the options come to. */
class Reading {
  readonly headers: HeaderPair[] = [];
  readonly removed = new Set<string>();
  readonly data: string[] = [];
  method: string | null = null;
  address: Option | null = null;
  json = false;
  readonly flags = new Set<string>();

  take({ name, value, at }: Option): void {
    switch (name) {
      case 'request':
        this.method = value;
        return;
      case 'header':
        this.header(value, at);
        return;
      case 'data':
      case 'json':
      case 'data-urlencode':
        if (/^@/.test(value)) throw new Unreadable(at, 'data-from-file', { text: value });
        if (name === 'json') this.json = true;
        this.data.push(name === 'data-urlencode' ? urlencoded(value) : value);
        return;
      case 'data-raw':
        this.data.push(value);
        return;
      case 'user':
        this.headers.push([
          'Authorization',
          `Basic ${base64(value.includes(':') ? value : `${value}:`)}`,
        ]);
        return;
      case 'bearer':
        this.headers.push(['Authorization', `Bearer ${value}`]);
        return;
      case 'cookie':
        if (!value.includes('=')) throw new Unreadable(at, 'data-from-file', { text: value });
        this.headers.push(['Cookie', value]);
        return;
      case 'agent':
        this.headers.push(['User-Agent', value]);
        return;
      case 'referer':
        this.headers.push(['Referer', value]);
        return;
      case 'url':
        if (this.address) throw new Unreadable(at, 'second-address', { text: value });
        this.address = { name, value, at };
        return;
      default:
        this.flags.add(name);
    }
  }

  private header(text: string, at: number): void {
    const [, name = '', sign = '', value = ''] = /^([^:;]*)([:;]?)(.*)$/s.exec(text) ?? [];
    if (sign === '') throw new Unreadable(at, 'header-without-colon', { text });
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name))
      throw new Unreadable(at, 'header-name', { text: name });
    // `Name:` has curl leave out a header of its own, `Name;` sends it without a value.
    if (sign === ':' && value.trim() === '') this.removed.add(name.toLowerCase());
    else if (!isOfTheWire(name)) this.headers.push([name, value.trim()]);
  }
}

/** The request that a line for curl sends, with what curl adds of its own accord, but for `User-Agent`. */
export function parseCurl(text: string): Composed {
  const words = wordsOf(text);
  const reading = new Reading();
  for (const option of optionsOf(words)) reading.take(option);
  const { address, data, flags, headers, json, removed } = reading;
  if (!address) throw new Unreadable(text.trimEnd().length, 'no-address');
  const joined = data.length === 0 ? null : data.join(json ? '' : '&');
  const inPath = flags.has('get') && joined !== null;
  const body = inPath ? null : joined;
  const own = pathIn(address.value, address.at);
  const path = inPath ? `${own}${own.includes('?') ? '&' : '?'}${joined}` : own;
  const has = (wanted: string): boolean =>
    removed.has(wanted) || headers.some(([name]) => name.toLowerCase() === wanted);
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
  const method = reading.method ?? (flags.has('head') ? 'HEAD' : body === null ? 'GET' : 'POST');
  return {
    method,
    path,
    headers: [
      ...(has('accept') ? [] : [['Accept', json ? 'application/json' : '*/*'] as const]),
      ...headers,
      ...(body === null || has('content-type') ? [] : [['Content-Type', type] as const]),
    ],
    body,
  };
}
