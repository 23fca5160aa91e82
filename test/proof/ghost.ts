/**
 * What was given out and taken back, as whoever watches the wire knows it: read off requests and answers, never
 * off the server's stores. The proofs hold the server against it.
 */
import type { HeaderPair } from '../../src/model/trace.ts';

/** A request and its answer, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  /** The path as it arrives, without the query. */
  readonly path: string;
  readonly query: string;
  /** In order, doubled ones apart. */
  readonly headers: readonly HeaderPair[];
  readonly body: string;
  readonly address: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly status: number;
  readonly answered: Headers;
  readonly text: string;
}
interface GivenToken {
  readonly scope: string;
  readonly audience: string;
  readonly expiresAt: number;
  revoked: boolean;
}

export const LIST = '/api/helicopters';
const HERE = 'https://helicopters.example';
const LIFETIME = 3_600_000;
const WINDOW = 60_000;
const LIMIT = 5;

/** The values of a field, names compared without case. */
export const valuesOf = (headers: readonly HeaderPair[], name: string): string[] =>
  headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);

/** The token in a field (RFC 9110 5.6.3 and 11.4, RFC 6750 2.1). */
const bearerIn = (field: string): string | undefined =>
  /^[ \t]*bearer +([!-~]+)[ \t]*$/i.exec(field)?.[1];

const jsonOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

export class Ghost {
  readonly tokens = new Map<string, GivenToken>();
  /** Sessions given, true while they last. */
  readonly sessions = new Map<string, boolean>();
  private readonly refusals = new Map<string, number[]>();

  /** Takes note of what an answer gave, or took back. */
  heard(exchange: Exchange): void {
    const { path, method, status, text, answered, body, headers, at, address } = exchange;
    if (path === LIST && status === 401 && this.counts(exchange))
      this.refusals.set(address, [...(this.refusals.get(address) ?? []), at]);
    if (status >= 300) return;
    const form = new URLSearchParams(body);
    if (path === '/api/token') {
      const { access_token: token, scope } = jsonOf(text);
      if (typeof token === 'string')
        this.tokens.set(token, {
          scope: String(scope),
          audience: form.get('resource') ?? HERE,
          expiresAt: at + LIFETIME,
          revoked: false,
        });
    }
    if (path === '/api/revoke') {
      const given = this.tokens.get(form.get('token') ?? '');
      if (given) given.revoked = true;
    }
    if (path !== '/api/session') return;
    const set = /^session=([^;]+)/.exec(answered.get('Set-Cookie') ?? '')?.[1];
    if (method === 'POST' && set !== undefined) this.sessions.set(set, true);
    if (method === 'DELETE')
      for (const shown of this.sessionsShown(headers).slice(0, 1))
        if (this.sessions.has(shown)) this.sessions.set(shown, false);
  }

  /** Whether the token opens the list at that time. */
  opens(token: string, at: number): boolean {
    const given = this.tokens.get(token);
    return (
      given !== undefined &&
      !given.revoked &&
      at < given.expiresAt &&
      given.audience === HERE &&
      given.scope.split(' ').includes('helicopters:read')
    );
  }

  /** Whether the request shows what may open the list, in whatever form. */
  mayBeServed({ headers, query, at }: Exchange): boolean {
    if (new URLSearchParams(query).has('access_token')) return false;
    const [field, second] = valuesOf(headers, 'authorization');
    if (second !== undefined) return false;
    if (field === undefined)
      return this.sessionsShown(headers)[0] !== undefined && this.lasts(headers);
    const token = bearerIn(field);
    return token !== undefined && this.opens(token, at);
  }

  /** Whether it is asked in plain form, by whoever may, from an address that is not shut: then it must be served. */
  mustBeServed(exchange: Exchange): boolean {
    const { headers, query, at, address } = exchange;
    const [field, second] = valuesOf(headers, 'authorization');
    if (field === undefined || second !== undefined || query !== '') return false;
    const token = /^Bearer (\S+)$/.exec(field)?.[1];
    return token !== undefined && this.opens(token, at) && !this.shut(address, at);
  }

  /** Whether the address has failed too often of late. */
  shut(address: string, at: number): boolean {
    const recent = (this.refusals.get(address) ?? []).filter((time) => time > at - WINDOW);
    return recent.length >= LIMIT;
  }

  /** All that may be said to its owner alone. */
  get secrets(): string[] {
    return [...this.tokens.keys(), ...this.sessions.keys()];
  }

  private sessionsShown(headers: readonly HeaderPair[]): string[] {
    return valuesOf(headers, 'cookie')
      .flatMap((field) => field.split(';'))
      .flatMap((pair) => /^\s*session\s*=(.*)$/.exec(pair)?.[1]?.trim() ?? []);
  }
  private lasts(headers: readonly HeaderPair[]): boolean {
    return this.sessions.get(this.sessionsShown(headers)[0] ?? '') === true;
  }
  /** An unknown token or session counts against the address; one that was known once does not. */
  private counts({ headers }: Exchange): boolean {
    const [field] = valuesOf(headers, 'authorization');
    if (field === undefined) return this.sessionsShown(headers).length > 0;
    const token = bearerIn(field);
    return token !== undefined && !this.tokens.has(token);
  }
}
