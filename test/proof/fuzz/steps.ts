/** What the server is asked at random: requests near and far from right ones, in sequences, and time. */
import fc from 'fast-check';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { ADA, basic, FORM, JSON_BODY } from '../../model/server/support.ts';
import { LIST } from '../ghost.ts';

/** A request. `{token0}`, `{session0}` and so on stand for what was given out before, in that order. */
export interface Asking {
  readonly do: 'ask';
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
  /** Handed over beside the `Request`, which trims and joins fields. */
  readonly beside: boolean;
  readonly address: string;
  /** How often it is asked, in turn. */
  readonly times: number;
}
export type Step = Asking | { readonly do: 'wait'; readonly ms: number };

const given = fc.constantFrom('{token0}', '{token1}', '{token2}', '{session0}', '{session1}');
const latin1 = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
});
const space = fc.constantFrom('', ' ', '  ', '\t', ' \t ');
const scheme = fc.oneof(
  fc.mixedCase(fc.constantFrom('bearer', 'basic')),
  fc.constantFrom('Bearer', 'fooBearer', 'Digest', '', 'Bearer Basic', 'Bearer,'),
);
const account = fc.tuple(
  fc.oneof(fc.constantFrom(ADA.username, 'nobody', ''), fc.string()),
  fc.oneof(fc.constantFrom(ADA.password, 'wrong', ''), fc.string({ unit: 'binary' })),
);
const authorization = fc.oneof(
  fc
    .tuple(space, scheme, space, fc.oneof(given, fc.base64String(), latin1), space)
    .map((parts) => parts.join('')),
  given.map((token) => `Bearer ${token}`),
  account.map(([user, password]) => basic(user, password)[1]),
  latin1,
);
/** A header field, near and far from what the server reads. */
export const header: fc.Arbitrary<HeaderPair> = fc.oneof(
  fc.tuple(fc.mixedCase(fc.constant('authorization')), authorization),
  fc
    .tuple(fc.constantFrom('session', 'sessions', 'a=b; session', ''), fc.oneof(given, latin1))
    .map(([name, value]): HeaderPair => ['Cookie', `${name}=${value}`]),
  fc
    .oneof(fc.constantFrom(FORM[1], JSON_BODY[1], 'text/plain', `${FORM[1]};charset=utf-8`), latin1)
    .map((value): HeaderPair => ['Content-Type', value]),
  fc.tuple(
    fc.constantFrom('X-Any', 'Accept', 'Host', 'Transfer-Encoding', 'X-HTTP-Method-Override'),
    fc.oneof(latin1, given),
  ),
);
const json = (value: unknown): string => {
  try {
    return JSON.stringify(value);
  } catch {
    // A bigint, or an object within itself, has no JSON form.
    return '{';
  }
};
const form = fc
  .array(
    fc.tuple(
      fc.constantFrom('token', 'scope', 'resource', 'username'),
      fc.oneof(
        given,
        fc.constantFrom('helicopters:read', 'profile:read', 'helicopters:read profile:read'),
        fc.constantFrom('https://helicopters.example', 'https://aeroplanes.example'),
        fc.string({ unit: 'binary' }),
      ),
    ),
    { maxLength: 3 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value.replace(/ /g, '+')}`).join('&'));
const body = fc.oneof(
  form,
  account.map(([username, password]) => json({ username, password })),
  fc.record({ username: fc.anything(), password: fc.anything() }).map(json),
  fc.json(),
  fc.string({ unit: 'binary' }),
);
const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(LIST, '/api/token', '/api/session', '/api/revoke') },
  fc.oneof(given, fc.string()).map((text) => `/api/${text}`),
  fc.webPath(),
  fc.constantFrom(`${LIST}/%`, '/%E0%A4%A', '/api/%74oken', '//api/token', '/api/token/..', '/'),
);
const query = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.oneof(given, fc.string()).map((text) => `?access_token=${text}`),
  fc.webQueryParameters().map((text) => `?${text}`),
);
const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE') },
  fc.constantFrom('PUT', 'OPTIONS', 'PATCH', 'ALL', 'get', 'brew', 'constructor'),
);
const address = fc.constantFrom('192.0.2.1', '192.0.2.2');
/** Mostly once; else as often as it takes to shut an account or an address. */
const times = fc.oneof({ weight: 19, arbitrary: fc.constant(1) }, fc.integer({ min: 5, max: 7 }));
const noise = fc.record<Asking>({
  do: fc.constant('ask' as const),
  method,
  path,
  query,
  headers: fc.array(header, { maxLength: 4 }),
  body: fc.option(body, { freq: 2 }),
  beside: fc.boolean(),
  address,
  times,
});

const right = (
  method: string,
  path: string,
  headers: readonly HeaderPair[],
  body: string | null = null,
): Asking => ({
  do: 'ask',
  method,
  path,
  query: '',
  headers,
  body,
  beside: true,
  address: '192.0.2.1',
  times: 1,
});
const RIGHT = basic(ADA.username, ADA.password);
const list = fc.tuple(fc.oneof(given, fc.constant('unknown')), times).map(([token, times]) => ({
  ...right('GET', LIST, [['Authorization', `Bearer ${token}`]]),
  times,
}));
const rightOnes = fc.oneof(
  fc.constant(right('POST', '/api/token', [RIGHT])),
  form.map((text) => right('POST', '/api/token', [RIGHT, FORM], text)),
  fc.constant(right('POST', '/api/session', [JSON_BODY], JSON.stringify(ADA))),
  list,
  given.map((id) => right('GET', LIST, [['Cookie', `session=${id}`]])),
  given.map((id) => right('DELETE', '/api/session', [['Cookie', `session=${id}`]])),
  given.map((token) => right('POST', '/api/revoke', [FORM], `token=${token}`)),
  fc
    .tuple(fc.constantFrom(ADA.username, 'nobody'), fc.constantFrom('wrong', ''), times)
    .map(([user, password, times]) => ({
      ...right('POST', '/api/token', [basic(user, password)]),
      times,
    })),
);
/** Requests that would be heard, some of their parts made noise. */
const nearlyRight = fc
  .tuple(
    rightOnes,
    noise,
    fc.subarray(
      ['method', 'path', 'query', 'headers', 'body', 'beside', 'address', 'times'] as const,
      {
        maxLength: 2,
      },
    ),
  )
  .map(([good, bad, fields]): Asking => ({
    ...good,
    ...Object.fromEntries(fields.map((field) => [field, bad[field]])),
  }));
const wait = fc
  .constantFrom(0, 1, 30_000, 59_999, 60_000, 3_539_999, 3_540_000, 3_599_999, 3_600_000)
  .map((ms): Step => ({ do: 'wait', ms }));

/** What the first token is for; often none is given at first. */
const first = fc
  .constantFrom('', 'scope=profile:read', 'resource=https://aeroplanes.example', null, null)
  .map((form) => (form === null ? [] : [right('POST', '/api/token', [RIGHT, FORM], form)]));
const following = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: rightOnes },
    { weight: 3, arbitrary: nearlyRight },
    { weight: 2, arbitrary: noise },
    { weight: 1, arbitrary: wait },
  ),
  { minLength: 1, maxLength: 7 },
);
/** One case: what is asked of one server, in turn. */
export const sequence: fc.Arbitrary<readonly Step[]> = fc
  .tuple(first, following)
  .map(([granted, asked]) => [...granted, ...asked]);
