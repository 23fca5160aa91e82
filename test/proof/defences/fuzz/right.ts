/** Requests that would be heard, by the policy of a defence, and the ways by which somebody comes to a token. */
import fc from 'fast-check';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import { basic, FORM } from '../../../model/server/support.ts';
import { CLIENT, HERE, RESOURCES } from '../asked.ts';
import { OWNER, THIEF } from '../explore/letters.ts';
import type { Policy } from '../policies.ts';
import { form, given, right, type Asking, type Step } from './asking.ts';
import { CHALLENGE, proving, signing, THUMBPRINTS, VERIFIER } from './shown.ts';

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
export function rightOnes({ shows, revocable, rotates, pkce }: Policy): fc.Arbitrary<Asking>[] {
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

/** The requests by which somebody is given a token, mostly right. */
export function waysIn({ shows, pkce }: Policy): fc.Arbitrary<readonly Step[]> {
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
