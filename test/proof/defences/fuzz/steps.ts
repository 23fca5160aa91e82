/** What a server of a defence is asked at random: requests near and far from right ones, in sequences, and time. */
import fc from 'fast-check';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import { basic, FORM } from '../../../model/server/support.ts';
import { CLIENT, HERE, RESOURCES } from '../asked.ts';
import { OWNER, THIEF } from '../explore/letters.ts';
import type { Policy } from '../policies.ts';
import {
  CHALLENGE,
  proving,
  signing,
  THUMBPRINTS,
  VERIFIER,
  type Proving,
  type Signing,
} from './shown.ts';

/**
 * A request. `{token0}`, `{refresh0}`, `{code0}`, `{key0}`, `{verifier0}` and so on stand for what was given out before,
 * in that order.
 */
export interface Asking {
  readonly do: 'ask';
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string;
  readonly address: string;
  /** How often it is asked, byte by byte the same. */
  readonly times: number;
  readonly sign: Signing | null;
  readonly prove: Proving | null;
}
export type Step = Asking | { readonly do: 'wait'; readonly seconds: number };

const form = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(fields).toString().replace(/%7B(\w+)%7D/g, '{$1}');
const right = (method: string, path: string, rest: Partial<Asking> = {}): Asking => ({
  ...{ do: 'ask', method, path, query: '', headers: [], body: '' },
  ...{ address: '192.0.2.1', times: 1, sign: null, prove: null },
  ...rest,
});
const given = (kind: string): fc.Arbitrary<string> =>
  fc.constantFrom(`{${kind}0}`, `{${kind}0}`, `{${kind}1}`, `{${kind}2}`);
const user = fc.constantFrom(OWNER, OWNER, THIEF);
const scope = fc.constantFrom({}, {}, { scope: 'helicopters:read' }, { scope: 'profile:read' });
const resource = fc.constantFrom(
  {},
  {},
  { resource: HERE },
  { resource: 'https://aeroplanes.example' },
);

const listWith = (header: fc.Arbitrary<HeaderPair[]>): fc.Arbitrary<Asking> =>
  fc
    .tuple(fc.constantFrom(...RESOURCES), header, fc.constantFrom('GET', 'GET', 'HEAD'))
    .map(([path, headers, method]) => right(method, path, { headers }));
const grants = fc.tuple(user, scope, resource).map(([{ username, password }, scope, resource]) =>
  right('POST', '/api/token', {
    headers: [basic(username, password), FORM],
    body: form({ ...scope, ...resource }),
  }),
);
const authorizes = fc
  .tuple(
    ...([user, scope, resource] as const),
    fc.constantFrom({}, { code_challenge: CHALLENGE, code_challenge_method: 'S256' }),
    fc.constantFrom({}, {}, ...THUMBPRINTS.map((dpop_jkt) => ({ dpop_jkt }))),
  )
  .map(([{ username, password }, scope, resource, challenge, key]) => {
    const fixed = { response_type: 'code', client_id: CLIENT.id, redirect_uri: CLIENT.back };
    return right('POST', '/oauth/authorize', {
      query: `?${form({ ...fixed, ...scope, ...resource, ...challenge, ...key })}`,
      headers: [FORM],
      body: form({ username, password }),
    });
  });
const redeems = fc
  .tuple(
    given('code'),
    fc.constantFrom(
      {},
      ...[VERIFIER, VERIFIER, CHALLENGE].map((code_verifier) => ({ code_verifier })),
    ),
  )
  .map(([code, verifier]) => {
    const fixed = {
      grant_type: 'authorization_code',
      client_id: CLIENT.id,
      redirect_uri: CLIENT.back,
    };
    return right('POST', '/oauth/token', {
      headers: [FORM],
      body: form({ ...fixed, code, ...verifier }),
    });
  });
const refreshes = given('refresh').map((token) =>
  right('POST', '/oauth/token', {
    headers: [FORM],
    body: form({ grant_type: 'refresh_token', client_id: CLIENT.id, refresh_token: token }),
  }),
);
const revokes = fc.oneof(given('token'), given('refresh')).map((token) =>
  right('POST', '/oauth/revoke', {
    headers: [FORM],
    body: form({ client_id: CLIENT.id, token }),
  }),
);
const revokesAll = user.map(({ username, password }) =>
  right('POST', '/oauth/revoke-all', { headers: [FORM], body: form({ username, password }) }),
);
const withProof = (asked: fc.Arbitrary<Asking>): fc.Arbitrary<Asking> =>
  fc.tuple(asked, proving).map(([one, prove]) => ({ ...one, prove }));
const signedLegs = [
  signing.map((sign) =>
    right('POST', '/oauth/1/initiate', {
      sign: { ...sign, credentials: null, extra: [['oauth_callback', CLIENT.back]] },
    }),
  ),
  fc.tuple(user, given('key')).map(([{ username, password }, key]) =>
    right('POST', '/oauth/1/authorize', {
      query: `?oauth_token=${key}`,
      headers: [FORM],
      body: form({ username, password }),
    }),
  ),
  fc
    .tuple(signing, given('verifier'))
    .map(([sign, verifier]) =>
      right('POST', '/oauth/1/token', { sign: { ...sign, extra: [['oauth_verifier', verifier]] } }),
    ),
];

/** Requests that would be heard, by a defence's policy. */
function rightOnes({ shows, revocable, rotates, pkce }: Policy): fc.Arbitrary<Asking>[] {
  if (shows === 'signature')
    return [
      ...signedLegs,
      fc
        .tuple(fc.constantFrom(...RESOURCES), signing)
        .map(([path, sign]) => right('GET', path, { sign })),
    ];
  const schemes = shows === 'proof' ? (['DPoP', 'DPoP', 'Bearer'] as const) : (['Bearer'] as const);
  const list = listWith(
    fc
      .tuple(fc.constantFrom(...schemes), given('token'))
      .map(([scheme, token]) => [['Authorization', `${scheme} ${token}`]]),
  );
  if (shows === 'proof')
    return [authorizes, withProof(redeems), withProof(refreshes), withProof(list), withProof(list)];
  return [
    ...(pkce ? [] : [grants]),
    ...[authorizes, redeems, refreshes, list, list],
    ...(revocable && !rotates ? [revokes, revokesAll] : []),
  ];
}

const latin1 = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
});
const anyGiven = fc.oneof(...['token', 'refresh', 'code', 'key', 'verifier'].map(given));
const NAMES = [
  ...['grant_type', 'code', 'client_id', 'redirect_uri', 'code_verifier', 'refresh_token'],
  ...['token', 'username', 'password', 'scope', 'resource', 'response_type', 'state'],
  ...['code_challenge', 'code_challenge_method', 'dpop_jkt', 'access_token'],
  ...['oauth_token', 'oauth_nonce', 'oauth_verifier', 'oauth_callback'],
] as const;
const VALUES = [
  ...['authorization_code', 'refresh_token', CLIENT.id, CLIENT.back, 'code', 'S256', 'plain', ''],
  ...[CHALLENGE, VERIFIER, OWNER.username, OWNER.password, 'helicopters:read', HERE, '__proto__'],
] as const;
const pairs = fc
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
const noise = fc.record<Asking>({
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
const PARTS = [
  ...(['method', 'path', 'query', 'headers', 'body', 'address', 'times', 'sign', 'prove'] as const),
];

function otherwise(text: string, place: number, how: string, value: string): string {
  const start = text.startsWith('?') ? '?' : '';
  const all = text.slice(start.length).split('&');
  const at = (place >> 1) % all.length;
  const [name = ''] = all[at]?.split('=') ?? [];
  const put = { value: [`${name}=${value}`], dropped: [], doubled: [all[at] ?? '', all[at] ?? ''] };
  all.splice(at, 1, ...(put[how as 'value'] as readonly string[]));
  return all.length === 0 ? '' : start + all.join('&');
}

/** One case: what is asked of one server of that policy, in turn. */
export function sequenceFor(policy: Policy): fc.Arbitrary<readonly Step[]> {
  const good = fc.oneof(...rightOnes(policy));
  const nearly = fc
    .tuple(good, noise, fc.subarray([...PARTS], { minLength: 1, maxLength: 2 }))
    .map(([one, bad, parts]): Asking => ({
      ...one,
      ...Object.fromEntries(parts.map((part) => [part, bad[part]])),
    }));
  // A form in which one parameter more stands, or one stands twice.
  const more = fc
    .tuple(good, pairs)
    .map(([one, text]): Asking => ({ ...one, body: one.body === '' ? '' : `${one.body}&${text}` }));
  // One parameter of a form or an address otherwise: another value, none, or twice.
  const changed = fc
    .tuple(
      ...([good, fc.nat(), fc.constantFrom('value', 'dropped', 'doubled')] as const),
      fc.oneof(fc.constantFrom(...VALUES), anyGiven),
    )
    .map(([one, place, how, value]): Asking => {
      const part = one.body === '' ? 'query' : place % 2 === 0 ? 'body' : 'query';
      return { ...one, [part]: otherwise(one[part], place, how, value) };
    });
  const wait = fc
    .constantFrom(0, 1, 59, 60, 300, 301, 601, 899, 900, 1800, 3599, 3600)
    .map((seconds): Step => ({ do: 'wait', seconds }));
  return fc
    .tuple(
      // Mostly something is given out at first, by the way there is.
      fc.option(waysIn(policy), { freq: 5, nil: [] }),
      fc.array(
        fc.oneof(
          { weight: 5, arbitrary: good },
          { weight: 3, arbitrary: nearly },
          { weight: 2, arbitrary: changed },
          { weight: 1, arbitrary: more },
          { weight: 1, arbitrary: noise },
          { weight: 1, arbitrary: wait },
        ),
        { minLength: 1, maxLength: 7 },
      ),
    )
    .map(([first, then]) => [...first, ...then]);
}
/** The requests by which somebody is given a token, mostly right. */
function waysIn({ shows, pkce }: Policy): fc.Arbitrary<readonly Step[]> {
  const first = redeems.map((one): Asking => ({
    ...one,
    body: one.body.replace(/\{code\d\}/, '{code0}'),
  }));
  if (shows === 'signature')
    return fc.tuple(...signedLegs).map((legs) =>
      legs.map((one): Asking => ({
        ...one,
        query: one.query.replace(/\{key\d\}/, '{key0}'),
        sign: one.sign && {
          ...one.sign,
          credentials: one.sign.credentials === null ? null : 0,
          extra: one.sign.extra.map(([name, value]) => [name, value.replace(/\d\}/, '0}')]),
        },
      })),
    );
  // The first proof is answered with the server's nonce.
  const code =
    shows === 'proof'
      ? fc.tuple(authorizes, withProof(first), withProof(first))
      : fc.tuple(authorizes, first);
  return shows === 'proof' || pkce
    ? code
    : fc.oneof(
        code,
        grants.map((one) => [one]),
      );
}
