/** OAuth 1.0 signatures by Node's own crypto (RFC 5849 3): written from the RFC, to hold the server's against. */
import { createHmac } from 'node:crypto';
import { valuesOf } from '../ghost.ts';
import type { Asked } from './asked.ts';

export type Pairs = readonly (readonly [string, string])[];

/** RFC 3986 2.3: all but the unreserved characters, byte by byte. */
const escaped = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[A-Za-z0-9\-._~]/.test(char)
        ? char
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
const unescaped = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The parameters of the one `OAuth` field, `realm` left out (RFC 5849 3.5.1); null where there is none to read. */
export function parametersIn({ headers }: Asked): Pairs | null {
  const [field, second] = valuesOf(headers, 'authorization');
  const rest = /^\s*oauth\s+(\S.*?)\s*$/is.exec(field ?? '')?.[1];
  if (rest === undefined || second !== undefined) return null;
  const pairs: [string, string][] = [];
  for (const part of rest.split(',')) {
    const [, name, value] = /^\s*([^=\s"]+)="([^"]*)"\s*$/.exec(part) ?? [];
    const [key, meaning] = [unescaped(name ?? '%'), unescaped(value ?? '%')];
    if (key === null || meaning === null) return null;
    if (key !== 'realm') pairs.push([key, meaning]);
  }
  return pairs;
}
const digest = { 'HMAC-SHA1': 'sha1', 'HMAC-SHA256': 'sha256' } as const;
export const isSigning = (name: string): name is keyof typeof digest => Object.hasOwn(digest, name);

/** The signature that a request should have. */
export function signatureOf(
  { method, url, body }: Pick<Asked, 'method' | 'url' | 'body'>,
  parameters: Pairs,
  algorithm: keyof typeof digest,
  secrets: readonly [client: string, token: string],
): string {
  const all = [
    ...url.searchParams,
    ...parameters.filter(([name]) => name !== 'oauth_signature'),
    ...new URLSearchParams(body),
  ].map(([name, value]): [string, string] => [escaped(name), escaped(value)]);
  const order = (one: string, other: string): number =>
    Buffer.compare(Buffer.from(one), Buffer.from(other));
  all.sort(([a, x], [b, y]) => order(a, b) || order(x, y));
  const text = [
    method.toUpperCase(),
    `${url.protocol}//${url.host}${url.pathname}`,
    all.map((pair) => pair.join('=')).join('&'),
  ]
    .map(escaped)
    .join('&');
  return createHmac(digest[algorithm], secrets.map(escaped).join('&'))
    .update(text)
    .digest('base64');
}
/** The field of a signed request. */
export const fieldWith = (parameters: Pairs): string =>
  `OAuth ${parameters.map(([name, value]) => `${escaped(name)}="${escaped(value)}"`).join(', ')}`;
