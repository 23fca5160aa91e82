import type { HeaderPair } from '../../model/trace.ts';
import { knownOption } from './curl-options.ts';
import { authorityIn, isOfTheWire, pathIn, Unreadable, type Parsed } from './fault.ts';
import { wordsOf, type Word, type Words } from './shell.ts';
import { isForCmd, isForPowerShell, wordsOfCmd, wordsOfPowerShell } from './windows.ts';

interface Option {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

/** The options of a line, each with what it comes to; `more` once one was passed over. */
class Options {
  readonly read: Option[] = [];
  more = false;
  private readonly rest: Word[];

  constructor(
    [, ...words]: readonly Word[],
    private readonly loosely: boolean,
  ) {
    this.rest = words;
    let onlyUrls = false;
    for (let word = this.rest.shift(); word; word = this.rest.shift()) {
      const { text, at } = word;
      if (onlyUrls || !text.startsWith('-') || text === '-') {
        // Another request, which is not read.
        if (this.loosely && this.read.some(({ name }) => name === 'url')) this.more = true;
        else this.read.push({ name: 'url', value: text, at });
      } else if (text === '--') onlyUrls = true;
      else if (text.startsWith('--')) this.long(word);
      else this.shorts(word);
    }
  }

  private long({ text, at }: Word): void {
    const [flag = '', inline] = text.split(/=(.*)/s);
    if (inline !== undefined && knownOption(flag).valued) this.add(flag, inline, at);
    else if (knownOption(text).valued) this.valued(text, at);
    else this.add(text, '', at);
  }
  /** One short option after another, a value at the end: `-siXPOST`. */
  private shorts({ text, at }: Word): void {
    for (let place = 1; place < text.length; place++) {
      const flag = `-${text[place] ?? ''}`;
      if (!knownOption(flag).valued) {
        this.add(flag, '', at + place);
        continue;
      }
      const inline = text.slice(place + 1);
      if (inline === '') this.valued(flag, at);
      else this.add(flag, inline, at);
      return;
    }
  }
  private valued(flag: string, at: number): void {
    this.expectRead(flag, at);
    const value = this.rest.shift();
    if (!value) throw new Unreadable(at, 'option-without-value', { text: flag });
    this.add(flag, value.text, value.at);
  }
  /** A form's parts are not composed here; that there is one is all that is read of it. */
  private expectRead(flag: string, at: number): void {
    const { does } = knownOption(flag);
    if (!this.loosely && (does === null || does === 'form'))
      throw new Unreadable(at, 'option-unknown', { text: flag });
  }
  private add(flag: string, value: string, at: number): void {
    this.expectRead(flag, at);
    const { does } = knownOption(flag);
    if (does === null) this.more = true;
    else this.read.push({ name: does, value, at });
  }
}

const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const basic = (user: string): string => `Basic ${base64(user.includes(':') ? user : `${user}:`)}`;

/** What percent-encoded octets in an address stand for; as it is written where they are none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** All but the unreserved characters of RFC 3986 encoded, a blank as `+`; half a surrogate pair as curl would get it. */
const encoded = (text: string): string =>
  encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(text)))
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

/** `name=value` with its value encoded, `=value`, or all of it, as curl has it. */
function urlencoded(text: string): string {
  const equals = text.indexOf('=');
  const name = equals > 0 ? `${text.slice(0, equals)}=` : '';
  return `${name}${encoded(equals < 0 ? text : text.slice(equals + 1))}`;
}

/** True where an option has its value read from a file, or its content's after a name. */
const isFile = (name: string, value: string): boolean =>
  value.startsWith('@') ||
  (name === 'data-urlencode' && !value.includes('=') && value.includes('@'));

/** What the options come to. */
class Reading {
  readonly headers: HeaderPair[] = [];
  /** Fields that curl writes of its own accord, unless `-H` has them: of each the last that was said. */
  readonly own = new Map<string, HeaderPair>();
  /** What `-H` names, with a value or without. */
  readonly named = new Set<string>();
  readonly flags = new Set<string>();
  method: string | null = null;
  address: Option | null = null;
  body: string | null = null;
  json = false;
  host: string | null = null;

  constructor(private readonly loosely: boolean) {}

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
        if (isFile(name, value) && !this.loosely)
          throw new Unreadable(at, 'data-from-file', { text: value });
        this.json ||= name === 'json';
        this.data(name === 'data-urlencode' ? urlencoded(value) : value, name === 'json');
        return;
      case 'data-raw':
      case 'form':
        this.data(value, false);
        return;
      case 'user':
        if (!this.flags.has('bearer'))
          this.own.set('authorization', ['Authorization', basic(value)]);
        return;
      case 'bearer':
        this.flags.add(name);
        this.own.set('authorization', ['Authorization', `Bearer ${value}`]);
        return;
      case 'cookie':
        if (value !== '' && !value.includes('=') && !this.loosely)
          throw new Unreadable(at, 'data-from-file', { text: value });
        this.cookie(value);
        return;
      case 'agent':
        this.own.set('user-agent', ['User-Agent', value]);
        return;
      case 'referer':
        this.own.set('referer', ['Referer', value]);
        return;
      case 'url':
        if (this.address) throw new Unreadable(at, 'second-address', { text: value });
        this.address = { name, value, at };
        return;
      default:
        this.flags.add(name);
    }
  }

  /** Fields of curl's own that are sent: what `-H` says of one wins, and so does its leaving it out. */
  added(): readonly HeaderPair[] {
    return [...this.own.values()].filter(
      ([name, value]) => value !== '' && !this.named.has(name.toLowerCase()),
    );
  }

  private cookie(text: string): void {
    const before = this.own.get('cookie')?.[1] ?? '';
    this.own.set('cookie', ['Cookie', before === '' ? text : `${before};${text}`]);
  }
  private data(text: string, joined: boolean): void {
    this.body = this.body === null ? text : `${this.body}${joined ? '' : '&'}${text}`;
  }
  private header(text: string, at: number): void {
    // A file of headers.
    if (this.loosely && text.startsWith('@')) return;
    const [, name = '', sign = '', value = ''] = /^([^:;]*)([:;]?)(.*)$/s.exec(text) ?? [];
    if (sign === '') throw new Unreadable(at, 'header-without-colon', { text });
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name))
      throw new Unreadable(at, 'header-name', { text: name });
    this.named.add(name.toLowerCase());
    if (name.toLowerCase() === 'host') this.host = value.trim();
    // `Name:` has curl leave out a header of its own, `Name;` sends it without a value.
    if (sign === ':' && value.trim() === '') return;
    if (!isOfTheWire(name)) this.headers.push([name, value.trim()]);
  }
}

function wordsIn(text: string, loosely: boolean): Words {
  if (isForPowerShell(text)) return wordsOfPowerShell(text, loosely);
  return isForCmd(text) ? wordsOfCmd(text, loosely) : wordsOf(text, loosely);
}

/** The request that a line for curl sends, with what curl adds of its own accord, but for `User-Agent`. */
export function parseCurl(text: string, loosely: boolean): Parsed {
  const { words, more } = wordsIn(text, loosely);
  const options = new Options(words, loosely);
  const reading = new Reading(loosely);
  for (const option of options.read) reading.take(option);
  const { address, flags, headers, json, named, own } = reading;
  if (!address) throw new Unreadable(text.trimEnd().length, 'no-address');
  const { user, host } = authorityIn(address.value);
  // A user in the address is shown as one of `-u` is, which wins.
  if (user !== '' && !own.has('authorization'))
    own.set('authorization', ['Authorization', basic(decoded(user))]);
  const inPath = flags.has('get') && reading.body !== null;
  const body = inPath ? null : reading.body;
  // Loosely, a blank is part of what stands there for a value.
  if (!loosely && /\s/.test(address.value))
    throw new Unreadable(address.at, 'blank', { text: address.value });
  const asked = pathIn(address.value, address.at);
  const path = inPath ? `${asked}${asked.includes('?') ? '&' : '?'}${reading.body ?? ''}` : asked;
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
  const method = reading.method ?? (flags.has('head') ? 'HEAD' : body === null ? 'GET' : 'POST');
  return {
    authority: reading.host ?? (host === '' ? null : host),
    more: more || options.more,
    request: {
      method,
      path,
      headers: [
        ...(named.has('accept') ? [] : [['Accept', json ? 'application/json' : '*/*'] as const]),
        ...headers,
        ...reading.added(),
        ...(body === null || named.has('content-type') ? [] : [['Content-Type', type] as const]),
      ],
      body,
    },
  };
}
