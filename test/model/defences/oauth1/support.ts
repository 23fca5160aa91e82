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

export const LIST = 'https://helicopters.example/api/helicopters';
const TOKEN = { key: 'ada-token', secret: 'ada-secret' } as const;
export const OTHER = { key: 'bob-token', secret: 'bob-secret' } as const;

export interface Shown {
  readonly method?: string;
  readonly url?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly tokenSecret?: string;
  /** What it is signed with, where that is not what it says. */
  readonly algorithm?: string;
}

export function setUp() {
  const env = articleEnv();
  const server = createDefenceServer({ env, parts: [plainServer, defence.server] });
  for (const [token, user] of [
    [TOKEN, 'Ada'],
    [OTHER, 'Bob'],
  ] as const)
    server.kept.secrets.set(token.key, { kind: 'token', secret: token.secret, user, name: user });
  let nonces = 0;
  const now = (): number => Math.floor(env.now() / 1000);

  /** The parameters of a right request, or of one that is changed before it is signed. */
  function signed({ method = 'GET', url = LIST, ...shown }: Shown = {}): HeaderPair[] {
    const parameters = {
      oauth_consumer_key: CONSUMER.key,
      oauth_token: TOKEN.key,
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: String(now()),
      oauth_nonce: `n${++nonces}`,
      ...shown.parameters,
    };
    const protocol = Object.entries(parameters);
    const { text } = baseStringOf({ method, url, protocol, form: '' });
    const algorithm = shown.algorithm ?? parameters.oauth_signature_method;
    const key = keyOf(CONSUMER.secret, shown.tokenSecret ?? TOKEN.secret);
    const signature = sign(isMethod(algorithm) ? algorithm : 'HMAC-SHA1', text, key);
    return [...protocol, ['oauth_signature', signature]];
  }
  /** Sends what stands in the header; returns the status, and the guard that refused. */
  async function send(
    field: string | readonly string[],
    { method = 'GET', url = LIST }: Shown = {},
  ) {
    let guard: string | null = null;
    const fields = typeof field === 'string' ? [field] : field;
    const headers = fields.map((one): HeaderPair => ['Authorization', one]);
    const { status } = await server.answer(
      { method, url: new URL(url), headers, body: '' },
      {
        trace: {
          record: (entry) => {
            if (entry.kind === 'state' && entry.state === 'refusing') ({ guard } = entry);
          },
        },
      },
    );
    return { status, guard };
  }
  const ask = (shown: Shown = {}) => send(writeHeader(signed(shown)));
  return { env, server, now, signed, send, ask };
}
