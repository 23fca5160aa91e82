/** What is explored: each defence, by each way of getting tokens that it has, and how deep unless told otherwise. */
import type { Wanted } from './search.ts';

export type Setting = Wanted & { readonly depth: number };
const byPassword = (defence: string, depth: number): [string, Setting] => [
  defence,
  { defence, flow: 'password', depth },
];
const byCode = (defence: string, depth: number): [string, Setting] => [
  `${defence}-code`,
  { defence, flow: 'code', refresh: true, depth },
];
/** By name. With codes come refresh tokens. */
export const SETTINGS: Readonly<Record<string, Setting>> = Object.fromEntries([
  byPassword('bearer', 7),
  byCode('bearer', 5),
  byPassword('short-expiry', 7),
  byCode('short-expiry', 5),
  byPassword('revocation', 7),
  byCode('revocation', 5),
  byPassword('scope', 7),
  byPassword('rotation', 5),
  byCode('rotation', 5),
  byPassword('audience', 6),
  byPassword('address-binding', 6),
  byCode('address-binding', 4),
  byPassword('hashed-tokens', 7),
  byPassword('oauth1', 5),
  byPassword('pkce', 6),
  byCode('pkce', 5),
  byPassword('dpop', 5),
  byCode('dpop', 4),
]);
