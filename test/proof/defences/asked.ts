/** A request and its answer, as they went over the wire; and how a request is read, from the RFCs. */
import type { HeaderPair } from '../../../src/model/trace.ts';
import { valuesOf } from '../ghost.ts';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  /** In order, doubled ones apart. */
  readonly headers: readonly HeaderPair[];
  readonly body: string;
  readonly address: string;
  /** ms since the epoch. */
  readonly at: number;
}
export interface Answered {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  readonly body: string;
}

export const RESOURCES = ['/api/helicopters', '/api/profile'];
export const CLIENT = { id: 'helicopter-spotter', back: 'https://spotter.example/back' } as const;
export const HERE = 'https://helicopters.example';

/** A field of an answer; null where there is none. */
export const fieldOf = ({ headers }: Pick<Answered, 'headers'>, name: string): string | null =>
  valuesOf(headers, name.toLowerCase())[0] ?? null;
/** A parameter that stands there once; null else. */
export const once = (form: URLSearchParams, name: string): string | null => {
  const values = form.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
};
/** Whether a parameter stands there twice (RFC 6749 3.1, 3.2). */
export const doubled = (form: URLSearchParams): boolean =>
  new Set(form.keys()).size !== [...form.keys()].length;

/** The form of a request; null where its body is something else. */
export function formOf({ headers, body }: Asked): URLSearchParams | null {
  if (body === '') return new URLSearchParams();
  const type = valuesOf(headers, 'content-type')[0]?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/x-www-form-urlencoded' ? new URLSearchParams(body) : null;
}
/** Scheme and token in the one `Authorization` field (RFC 9110 11.4, RFC 6750 2.1, RFC 9449 7.1); null else. */
export function shownIn({ headers, url }: Asked): { scheme: string; token: string } | null {
  const [field, second] = valuesOf(headers, 'authorization');
  if (field === undefined || second !== undefined || url.searchParams.has('access_token'))
    return null;
  const [, scheme, token] =
    /^[ \t]*(bearer|dpop) +([A-Za-z0-9\-._~+/]+=*)[ \t]*$/i.exec(field) ?? [];
  return scheme !== undefined && token !== undefined
    ? { scheme: scheme.toLowerCase(), token }
    : null;
}
/** User and password in the one `Authorization` field (RFC 7617); null else. */
export function basicIn({ headers, url }: Asked): { username: string; password: string } | null {
  const [field, second] = valuesOf(headers, 'authorization');
  if (field === undefined || second !== undefined || url.searchParams.has('access_token'))
    return null;
  const pair = /^[ \t]*basic +([A-Za-z0-9+/]+=*)[ \t]*$/i.exec(field)?.[1];
  if (pair === undefined) return null;
  const text = Buffer.from(pair, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
export const jsonIn = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};
