import type { Facts, HeaderPair } from '../trace.ts';

/** Told of each cookie kept, or thrown away: then the row is null. */
export type Kept = (name: string, row: Facts | null) => void;

interface Cookie {
  readonly value: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly host: string;
}

/**
 * The browser's cookie jar, as far as the trials need it (RFC 6265 5): host-only cookies, `Secure`,
 * `Max-Age=0`. */
export class CookieJar {
  private cookies = new Map<string, Cookie>();

  constructor(private readonly changed: Kept = () => undefined) {}

  /** The `Cookie` field for a request; empty when there is none. */
  cookiesFor(url: URL): string {
    if (this.cookies.size === 0) return '';
    return [...this.cookies]
      .filter(
        ([, { host, secure }]) => host === url.hostname && (!secure || url.protocol === 'https:'),
      )
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  /** Keeps the cookies as they stand; calling the result brings them back. */
  capture(): () => void {
    const then = new Map(this.cookies);
    return () => {
      this.cookies = new Map(then);
    };
  }

  /** What a script in the client's page can read of it: nothing that is marked `HttpOnly` (RFC 6265 5.3). */
  readable(): string {
    return [...this.cookies]
      .filter(([, { httpOnly }]) => !httpOnly)
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  /** Keeps what an answer sets. A `Secure` cookie that came in the clear is not kept. */
  keep(url: URL, headers: readonly HeaderPair[]): void {
    for (const [field, line] of headers) {
      if (field.toLowerCase() !== 'set-cookie') continue;
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name = '', ...rest] = pair.split('=');
      const has = (wanted: string): boolean =>
        attributes.some((one) => one.toLowerCase() === wanted);
      const secure = has('secure');
      if (secure && url.protocol !== 'https:') continue;
      if (has('max-age=0')) {
        if (this.cookies.delete(name)) this.changed(name, null);
        continue;
      }
      const kept = { value: rest.join('='), httpOnly: has('httponly'), secure };
      this.cookies.set(name, { ...kept, host: url.hostname });
      this.changed(name, kept);
    }
  }
}
