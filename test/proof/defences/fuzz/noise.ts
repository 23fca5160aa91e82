/** Requests of any kind, and what is put in the place of a part of one that is right. */
import fc from 'fast-check';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import { FORM } from '../../../model/server/support.ts';
import { CLIENT, HERE, RESOURCES } from '../asked.ts';
import { OWNER } from '../explore/letters.ts';
import { given, type Asking } from './asking.ts';
import { CHALLENGE, proving, signing, VERIFIER } from './shown.ts';

const latin1 = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
});
/** Anything that was given out. */
export const anyGiven = fc.oneof(...['token', 'refresh', 'code', 'key', 'verifier'].map(given));
const NAMES = [
  ...['grant_type', 'code', 'client_id', 'redirect_uri', 'code_verifier', 'refresh_token'],
  ...['token', 'username', 'password', 'scope', 'resource', 'response_type', 'state'],
  ...['code_challenge', 'code_challenge_method', 'dpop_jkt', 'access_token'],
  ...['oauth_token', 'oauth_nonce', 'oauth_verifier', 'oauth_callback'],
] as const;
/** Values that mean something somewhere. */
export const VALUES = [
  ...['authorization_code', 'refresh_token', CLIENT.id, CLIENT.back, 'code', 'S256', 'plain', ''],
  ...[CHALLENGE, VERIFIER, OWNER.username, OWNER.password, 'helicopters:read', HERE, '__proto__'],
] as const;
/** A form or a query of parameters that are known, in any order, with any value. */
export const pairs = fc
  .array(
    fc.tuple(
      fc.constantFrom(...NAMES),
      fc.oneof(anyGiven, fc.constantFrom(...VALUES), fc.string({ unit: 'binary' })),
    ),
    { maxLength: 7 },
  )
  .map((all) => new URLSearchParams(all).toString().replace(/%7B(\w+)%7D/g, '{$1}'));
const space = fc.constantFrom('', ' ', '  ', '\t');
const authorization = fc.oneof(
  fc
    .tuple(
      ...([space, fc.mixedCase(fc.constantFrom('bearer', 'dpop', 'oauth', 'basic'))] as const),
      ...([space, fc.oneof(anyGiven, latin1), space] as const),
    )
    .map((parts) => parts.join('')),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('realm', 'oauth_token', 'oauth_nonce', 'oauth_signature', 'a'),
        fc.oneof(anyGiven, latin1),
      ),
      { maxLength: 4 },
    )
    .map((all) => `OAuth ${all.map(([name, value]) => `${name}="${value}"`).join(', ')}`),
  latin1,
);
const header: fc.Arbitrary<HeaderPair> = fc.oneof(
  fc.tuple(fc.mixedCase(fc.constant('authorization')), authorization),
  fc.tuple(fc.mixedCase(fc.constant('dpop')), fc.oneof(latin1, fc.constant('a.b.c'))),
  fc
    .oneof(fc.constantFrom(FORM[1], 'application/json', `${FORM[1]}; charset=utf-8`), latin1)
    .map((value): HeaderPair => ['Content-Type', value]),
  fc.tuple(fc.constantFrom('X-Any', 'Cookie', 'Host'), fc.oneof(latin1, anyGiven)),
);
const PATHS = [
  ...[...RESOURCES, '/api/token', '/oauth/authorize', '/oauth/token', '/oauth/revoke'],
  ...['/oauth/revoke-all', '/oauth/1/initiate', '/oauth/1/authorize', '/oauth/1/token'],
];
/** A request that need not make any sense. */
export const noise = fc.record<Asking>({
  do: fc.constant('ask' as const),
  method: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('GET', 'POST', 'HEAD') },
    fc.constantFrom('PUT', 'DELETE', 'OPTIONS', 'get', 'post', '__proto__'),
  ),
  path: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PATHS) },
    fc.oneof(anyGiven, fc.string()).map((text) => `/api/${text}`),
    fc.constantFrom(
      '/oauth/',
      '/oauth/1/',
      '//oauth/token',
      '/oauth/%74oken',
      '/',
      '/oauth/token/',
    ),
  ),
  query: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    pairs.map((text) => `?${text}`),
    fc.oneof(anyGiven, fc.string()).map((text) => `?access_token=${text}`),
  ),
  headers: fc.array(header, { maxLength: 4 }),
  body: fc.oneof(fc.constant(''), pairs, fc.string({ unit: 'binary' })),
  address: fc.constantFrom('192.0.2.1', '192.0.2.2'),
  times: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 7 })),
  sign: fc.option(signing, { freq: 2 }),
  prove: fc.option(proving, { freq: 2 }),
});
/** The parts of a request that can be taken from another. */
export const PARTS = [
  ...(['method', 'path', 'query', 'headers', 'body', 'address', 'times', 'sign', 'prove'] as const),
];

/** A form or query with one of its parameters otherwise: `value` put in its place, `dropped`, or `doubled`. */
export function otherwise(text: string, place: number, how: string, value: string): string {
  const start = text.startsWith('?') ? '?' : '';
  const all = text.slice(start.length).split('&');
  const at = (place >> 1) % all.length;
  const [name = ''] = all[at]?.split('=') ?? [];
  const put = { value: [`${name}=${value}`], dropped: [], doubled: [all[at] ?? '', all[at] ?? ''] };
  all.splice(at, 1, ...(put[how as 'value'] as readonly string[]));
  return all.length === 0 ? '' : start + all.join('&');
}
