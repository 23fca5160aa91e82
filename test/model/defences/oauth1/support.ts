/** A server that asks for signatures, and signed requests to spoil. */
import { articleEnv } from '../../../../src/model/env.ts';
import { plainServer } from '../../../../src/model/defences/bearer/index.ts';
import { baseStringOf } from '../../../../src/model/defences/oauth1/base-string.ts';
import { writeHeader } from '../../../../src/model/defences/oauth1/header.ts';
import { defence } from '../../../../src/model/defences/oauth1/index.ts';
import { CONSUMER } from '../../../../src/model/defences/oauth1/registered.ts';
import { isMethod, keyOf, sign } from '../../../../src/model/defences/oauth1/sign.ts';
import { createDefenceServer } from '../../../../src/model/defences/server/app.ts';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import { quickCast } from '../../playing.ts';
import { FORM, keeping } from '../../server/support.ts';
import { guardIn } from '../support.ts';

const users = await quickCast();
export const LIST = 'https://helicopters.example/api/helicopters';
export const TOKEN = { key: 'ada-token', secret: 'ada-secret' } as const;
export const OTHER = { key: 'bob-token', secret: 'bob-secret' } as const;

export interface Shown {
  readonly method?: string;
  readonly url?: string;
  /** In the place of a right one; undefined takes it away. */
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  readonly form?: string;
  readonly tokenSecret?: string;
  /** What it is signed with, where that is not what it says. */
  readonly algorithm?: string;
}

export function setUp() {
  const env = articleEnv();
  const server = createDefenceServer({ env, users, parts: [plainServer, defence.server] });
  for (const [token, user] of [
    [TOKEN, 'Ada'],
    [OTHER, 'Bob'],
  ] as const)
    server.kept.secrets.set(token.key, { kind: 'token', secret: token.secret, user, name: user });
  let nonces = 0;
  const now = (): number => Math.floor(env.now() / 1000);

  /** The parameters of a right request, or of one that is changed before it is signed. */
  function signed({ method = 'GET', url = LIST, form = '', ...shown }: Shown = {}): HeaderPair[] {
    const parameters: Readonly<Record<string, string | undefined>> = {
      oauth_consumer_key: CONSUMER.key,
      oauth_token: TOKEN.key,
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: String(now()),
      oauth_nonce: `n${++nonces}`,
      ...shown.parameters,
    };
    const protocol = Object.entries(parameters).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    const { text } = baseStringOf({ method, url, protocol, form });
    const algorithm = shown.algorithm ?? parameters['oauth_signature_method'] ?? '';
    const key = keyOf(CONSUMER.secret, shown.tokenSecret ?? TOKEN.secret);
    const signature = sign(isMethod(algorithm) ? algorithm : 'HMAC-SHA1', text, key);
    return [...protocol, ['oauth_signature', signature]];
  }
  /** Sends what stands in the header; returns the answer, and what was recorded of it. */
  async function exchange(
    field: string | readonly string[],
    { method = 'GET', url = LIST, form = '' }: Shown = {},
  ) {
    const trace = keeping();
    const fields = typeof field === 'string' ? [field] : field;
    const headers = fields.map((one): HeaderPair => ['Authorization', one]);
    const answer = await server.answer(
      {
        ...{ method, url: new URL(url), body: form },
        headers: form === '' ? headers : [...headers, FORM],
      },
      { address: '192.0.2.10', trace },
    );
    return { ...answer, entries: trace.entries };
  }
  /** The same; returns the status, and the guard that refused. */
  async function send(field: string | readonly string[], shown: Shown = {}) {
    const { status, entries } = await exchange(field, shown);
    return { status, guard: guardIn(entries) };
  }
  const ask = (shown: Shown = {}) => send(writeHeader(signed(shown)));
  return { env, server, now, signed, exchange, send, ask };
}
