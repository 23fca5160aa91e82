import { sha256 } from '@noble/hashes/sha2.js';
import type { Sendable } from '../../client/bare.ts';
import { randomBytes } from '../../env.ts';
import { hex } from '../../server/crypto.ts';
import { authorizeAt, formTo } from '../bearer/client.ts';
import { CLIENT } from '../bearer/code.ts';
import { challengeOf } from '../pkce/index.ts';
import { API } from '../run/device.ts';
import { base64url } from '../server/issue.ts';
import type { Bench, Exchange } from './bench.ts';

export { challengeOf };
/** SHA-256 of a verifier's letters, hex: what its challenge is made of (RFC 7636 4.2). */
export const digestOf = (verifier: string): string =>
  hex(sha256(new TextEncoder().encode(verifier)));
/** A verifier by chance: 256 bits (RFC 7636 4.1). */
export const byChance = (): string => base64url(randomBytes(32));
/** What a verifier may be (RFC 7636 4.1). */
export const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

/** What goes along in the two requests of a code flow with PKCE. */
export interface Proof {
  readonly challenge: string;
  readonly method: string;
  /** Shown when the code is traded; null: not sent. */
  readonly verifier: string | null;
}
/** A code flow in which somebody else listens where the browser is sent back to. */
export interface Flow {
  readonly authorization: Exchange;
  /** Null where none was handed out. */
  readonly code: string | null;
  /** The thief's attempts with it: without a verifier, and with one of his own. */
  readonly attempts: readonly Exchange[];
  /** The client's own, with the same code; null where there is no code. */
  readonly redemption: Exchange | null;
  /** The token that came of it; null where none did. */
  readonly token: string | null;
}

const redeem = (code: string, verifier: string | null): Sendable =>
  formTo('/oauth/token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: CLIENT.redirectUri,
    client_id: CLIENT.id,
    ...(verifier !== null && { code_verifier: verifier }),
  });
const tokenIn = (body: string): string | null => {
  const fields = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return typeof fields['access_token'] === 'string' ? fields['access_token'] : null;
};

/** Plays it: the code comes to the thief first, who tries it, and then to the client. `guess` is the thief's own verifier. */
export async function playFlow(bench: Bench, proof: Proof, guess: string): Promise<Flow> {
  const { owner, thief, world } = bench;
  world.listens = true;
  world.intercepted = null;
  await authorizeAt(owner, {
    scope: owner.scope,
    state: 'k3v9',
    ...(proof.challenge !== '' && { code_challenge: proof.challenge }),
    ...(proof.method !== '' && { code_challenge_method: proof.method }),
  });
  world.listens = false;
  const authorization = bench.exchanges.at(-1);
  if (!authorization) throw new Error('Nothing was asked.');
  // The cast is what TypeScript does not see: the world has set it meanwhile.
  const back = world.intercepted as string | null;
  const code = back === null ? null : new URL(back).searchParams.get('code');
  if (code === null) return { authorization, code, attempts: [], redemption: null, token: null };
  const note = { kind: 'known', actor: 'impostor', party: 'impostor', secret: 'token' } as const;
  world.note({ ...note, value: code, how: 'intercepted' });
  const attempts = [
    await bench.send(thief, redeem(code, null), 'redeem'),
    await bench.send(thief, redeem(code, guess), 'redeem'),
  ];
  const redemption = await bench.send(owner, redeem(code, proof.verifier), 'redeem');
  const token = redemption.response.status === 200 ? tokenIn(redemption.response.body) : null;
  if (token !== null) owner.keep('token', token);
  return { authorization, code, attempts, redemption, token };
}

/** The owner asks once in the clear; the thief shows what he read. The owner's message, and the thief's. */
export async function sniff(bench: Bench): Promise<readonly [Exchange, Exchange]> {
  const { owner, thief, client } = bench;
  owner.over = 'http';
  const asked = await bench.ask('/api/helicopters');
  owner.over = 'https';
  const { token = '' } = client.found(bench.world.overheard);
  thief.keep('token', token);
  const note = { kind: 'known', actor: 'impostor', party: 'impostor', secret: 'token' } as const;
  bench.world.note({ ...note, value: token, how: 'sniffed' });
  const stolen = await client.request(thief, `${API}/api/helicopters`);
  return [asked, await bench.send(thief, stolen)];
}
