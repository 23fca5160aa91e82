/**
 * What is due to a request, by the specifications that a defence names: whether it must be served, and what then
 * stands in the books. Shares no code with the server.
 */
import { fieldOf, formOf, RESOURCES, type Answered, type Asked } from './asked.ts';
import { PERIOD, type Books } from './books.ts';
import type { Case, Due, Users } from './due/case.ts';
import { authorize, byGrant, byPassword } from './due/grants.ts';
import { resource } from './due/resource.ts';
import { revoke, revokeAll } from './due/revoking.ts';
import { allow, exchange, initiate, signed } from './due/signed.ts';
import type { Policy } from './policies.ts';

type Endpoints = Readonly<Record<string, (one: Case) => Due>>;
const SIGNED: Endpoints = {
  '/oauth/1/initiate': initiate,
  '/oauth/1/authorize': allow,
  '/oauth/1/token': exchange,
};
const CODES: Endpoints = { '/oauth/authorize': authorize, '/oauth/token': byGrant };
const REVOKING: Endpoints = { '/oauth/revoke': revoke, '/oauth/revoke-all': revokeAll };

/** What answers a POST, by its path. */
function endpointsOf({ shows, pkce, revocable, rotates }: Policy): Endpoints {
  if (shows === 'signature') return SIGNED;
  return {
    ...CODES,
    ...(shows === 'token' && !pkce && { '/api/token': byPassword }),
    // Rotation takes families back by itself; whoever has a token cannot.
    ...(revocable && !rotates && REVOKING),
  };
}

/** One request judged; the books are written on. */
function dueTo(one: Case): Due {
  const { policy, asked } = one;
  const path = asked.url.pathname;
  if (RESOURCES.includes(path) && ['GET', 'HEAD'].includes(asked.method))
    return policy.shows === 'signature' ? signed(one) : resource(one);
  if (asked.method !== 'POST' || formOf(asked) === null) return 'refused';
  const endpoints = endpointsOf(policy);
  return Object.hasOwn(endpoints, path) ? (endpoints[path]?.(one) ?? 'refused') : 'refused';
}

/** What is due to a request, and the books as they stand after it and its answer. */
export function judge(
  policy: Policy,
  users: Users,
  books: Books,
  asked: Asked,
  answered: Answered,
): { readonly due: Due; readonly after: Books } {
  const after = books.copy();
  const due = dueTo({ policy, users, books: after, asked, answered });
  const nonce = fieldOf(answered, 'DPoP-Nonce');
  if (nonce !== null) after.nonces.set(nonce, Math.floor(asked.at / PERIOD));
  return { due, after };
}
