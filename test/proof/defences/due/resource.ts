/** What is due to who shows a token, and to a proof of its key (RFC 6750 2.1, RFC 9449 4.3 and 7.1). */
import { HERE, shownIn } from '../asked.ts';
import { digestOf, proofIn } from '../proofs.ts';
import { OFF, seconds, type Case, type Due } from './case.ts';

/** A token, and all that must be right with it. */
export function resource(one: Case): Due {
  const { asked, books, policy } = one;
  const shown = shownIn(asked);
  const bearer = shown?.scheme === 'bearer';
  if (!shown || !(bearer || policy.shows === 'proof')) return 'refused';
  const key = bearer ? null : proofOfKey(one);
  if (!bearer && key === null) return 'refused';
  const from = `address ${asked.address}`;
  if (books.shut(from, asked.at)) return 'unheard';
  const given = books.tokens.get(shown.token);
  if (!given) {
    books.failed(from, asked.at);
    return 'refused';
  }
  const wants = asked.url.pathname === '/api/profile' ? 'profile:read' : 'helicopters:read';
  const right =
    !(policy.revocable && given.revoked) &&
    (given.expiresAt === null || asked.at < given.expiresAt) &&
    (!policy.scoped || given.scope.split(' ').includes(wants)) &&
    (!policy.audience || given.audience === null || given.audience === HERE) &&
    (!policy.address || given.address === asked.address) &&
    (policy.shows !== 'proof' ||
      (!bearer && key === given.key && proofIn(asked)?.claims['ath'] === digestOf(shown.token)));
  return right ? 'served' : 'refused';
}

/** The key that a good and fresh proof shows; null where there is none (RFC 9449 4.3). Uses it up. */
export function proofOfKey({ asked, books }: Case): string | null {
  const proof = proofIn(asked);
  if (!proof) return null;
  const { htm, htu, iat, jti, nonce } = proof.claims;
  const { origin, pathname } = asked.url;
  if (typeof htu !== 'string' || !URL.canParse(htu) || htu.length > 256) return null;
  const named = new URL(htu);
  const right =
    htm === asked.method &&
    named.origin + named.pathname === origin + pathname &&
    typeof iat === 'number' &&
    Math.abs(seconds(asked) - iat) <= OFF &&
    books.fresh(nonce, asked.at) &&
    typeof jti === 'string' &&
    jti !== '' &&
    jti.length <= 256;
  return right && books.spend(`${proof.key} ${jti}`) ? proof.key : null;
}
