/** What is due to who signs: a request, and the three steps by which the credentials for it are got (RFC 5849 2 and 3). */
import { CLIENT } from '../asked.ts';
import { isSigning, parametersIn, signatureOf, type Pairs } from '../signatures.ts';
import {
  formIn,
  granted,
  OFF,
  password,
  seconds,
  sentBackWith,
  type Case,
  type Due,
} from './case.ts';

export const CONSUMER_SECRET = 'rotor-4c1d9b7e';

/** The parameters of a request that is signed right and asked for the first time; null else (RFC 5849 3). */
function signature(
  one: Case,
  kind: 'temporary' | 'token' | null,
): ReadonlyMap<string, string> | null {
  const { asked, books } = one;
  const pairs: Pairs | null = parametersIn(asked);
  const read = new Map(pairs ?? []);
  const of = (name: string): string => read.get(name) ?? '';
  if (!pairs || read.size !== pairs.length) return null;
  const beside = [...asked.url.searchParams.keys(), ...formIn(one).keys()];
  const protocol = beside.filter((name) => name.startsWith('oauth_'));
  if (protocol.some((name) => read.has(name)) || new Set(protocol).size < protocol.length)
    return null;
  const algorithm = of('oauth_signature_method');
  if (!isSigning(algorithm) || !['', '1.0'].includes(of('oauth_version'))) return null;
  const [client, token, time, nonce] = (
    ['oauth_consumer_key', 'oauth_token', 'oauth_timestamp', 'oauth_nonce'] as const
  ).map(of) as [string, string, string, string];
  const row = books.credentials.get(token);
  if (client !== CLIENT.id || nonce === '') return null;
  if (kind !== null && row?.kind !== kind) return null;
  const secrets = [CONSUMER_SECRET, kind === null ? '' : (row?.secret ?? '')] as const;
  if (signatureOf(asked, pairs, algorithm, secrets) !== of('oauth_signature')) return null;
  if (!/^[1-9]\d{0,14}$/.test(time) || Math.abs(seconds(asked) - Number(time)) > OFF) return null;
  return books.spend(JSON.stringify([client, token, time, nonce])) ? read : null;
}

export const signed = (one: Case): Due => (signature(one, 'token') === null ? 'refused' : 'served');

/** RFC 5849 2.1. */
export function initiate(one: Case): Due {
  const right = signature(one, null)?.get('oauth_callback') === CLIENT.back;
  if (right) gaveCredentials(one, 'temporary', null);
  return right ? 'served' : 'refused';
}
function gaveCredentials(one: Case, kind: 'temporary' | 'token', user: string | null): void {
  const form = new URLSearchParams(one.answered.body);
  const [key, secret] = [form.get('oauth_token'), form.get('oauth_token_secret')];
  if (granted(one) && key !== null && secret !== null)
    one.books.credentials.set(key, { kind, secret, user, verifier: null });
}

/** RFC 5849 2.2. */
export function allow(one: Case): Due {
  const { asked, books } = one;
  const form = formIn(one);
  const key = asked.url.searchParams.get('oauth_token') ?? '';
  const row = books.credentials.get(key);
  if (row?.kind !== 'temporary' || row.verifier !== null) return 'refused';
  const user = form.get('username') ?? '';
  const due = password(one, user, form.get('password') ?? '');
  const verifier = sentBackWith(one, 'oauth_verifier');
  if (due === 'served' && verifier !== null) books.credentials.set(key, { ...row, user, verifier });
  return due;
}

/** RFC 5849 2.3. */
export function exchange(one: Case): Due {
  const { books } = one;
  const read = signature(one, 'temporary');
  const key = read?.get('oauth_token') ?? '';
  const row = books.credentials.get(key);
  const shown = read?.get('oauth_verifier') ?? '';
  if (!read || shown === '' || row?.verifier !== shown) return 'refused';
  books.credentials.delete(key);
  gaveCredentials(one, 'token', row.user);
  return 'served';
}
