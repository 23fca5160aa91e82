/** A server that asks for proofs, a key with a token bound to it, and proofs to spoil. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { defence } from '../../../../src/model/defences/dpop/index.ts';
import { athOf } from '../../../../src/model/defences/dpop/proof.ts';
import type { Case } from '../../../../src/model/defences/server/case.ts';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import { serving } from '../support.ts';

const API = 'https://helicopters.example';
export const LIST = `${API}/api/helicopters`;
export const TOKEN = `${API}/oauth/token`;
export const incoming = (jwt: string): Case =>
  ({ incoming: { headers: [['DPoP', jwt]] } }) as unknown as Case;

export const pair = await generateKeyPair('ES256', { extractable: true });
export const jwk = await exportJWK(pair.publicKey);
const stranger = await generateKeyPair('ES256', { extractable: true });
/** What someone else's proof has: his own key, and his signature. */
export const STRANGERS = {
  key: stranger.privateKey,
  header: { jwk: await exportJWK(stranger.publicKey) },
} as const;

export interface Changed {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: CryptoKey;
}
/** A server, a key, a token bound to it; and proofs, right or changed. */
export async function setUp() {
  const made = serving(defence, { refresh: true });
  const { env, redeem, codeFor, ask } = made;
  let nonce = '';
  let jtis = 0;
  const prove = (
    htm: string,
    htu: string,
    token: string | null,
    changed: Changed = {},
  ): Promise<string> => {
    const claims = {
      ...{ htm, htu, jti: `j${++jtis}`, iat: Math.floor(env.now() / 1000), nonce },
      ...(token !== null && { ath: athOf(token) }),
      ...changed.claims,
    };
    return new SignJWT(claims)
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'dpop+jwt',
        jwk,
        ...changed.header,
      })
      .sign(changed.key ?? pair.privateKey);
  };
  const field = (jwt: string): HeaderPair => ['DPoP', jwt];
  const code = await codeFor();
  const first = await redeem(code, {}, [field(await prove('POST', TOKEN, null))]);
  nonce = first.headers.get('dpop-nonce') ?? '';
  const given = await redeem(code, {}, [field(await prove('POST', TOKEN, null))]);
  const token = String(given.body['access_token']);
  const list = (jwt: string | null, scheme = 'DPoP') =>
    ask('GET', '/api/helicopters', null, [
      ['Authorization', `${scheme} ${token}`],
      ...(jwt === null ? [] : [field(jwt)]),
    ]);
  const listWith = async (changed: Changed = {}) => list(await prove('GET', LIST, token, changed));
  return {
    ...made,
    first,
    given,
    token,
    refreshToken: String(given.body['refresh_token']),
    prove,
    field,
    list,
    listWith,
    nonce: () => nonce,
  };
}
export const told = ({ status, guard }: { status: number; guard: string | null }) => [
  status,
  guard,
];
