import { ACCEPT, askBare, type Sendable } from '../../client/bare.ts';
import type { HeaderPair } from '../../trace.ts';
import { formTo, pathOf } from '../bearer/client.ts';
import { API, type Device } from '../run/device.ts';
import { secret } from '../server/issue.ts';
import type { ClientPart } from '../types.ts';
import { baseStringOf } from './base-string.ts';
import { readHeader, writeHeader } from './header.ts';
import { CALLBACK, CONSUMER } from './registered.ts';
import { keyOf, sign, type Method } from './sign.ts';

const stored = ({ storage }: Device, name: string): string => storage.get(name) ?? '';

/**
 * The `Authorization` field of a request, signed with what the device holds (RFC 5849 3.1). Without the secrets
 * it is signed all the same, and wrongly.
 */
export function signed(
  device: Device,
  method: string,
  url: string,
  extra: readonly HeaderPair[] = [],
  algorithm: Method = 'HMAC-SHA1',
): HeaderPair {
  const token = stored(device, 'oauth_token');
  const protocol: HeaderPair[] = [
    // The key is no secret: it stands in every request.
    ['oauth_consumer_key', device.storage.get('consumer_key') ?? CONSUMER.key],
    ...(token === '' ? [] : [['oauth_token', token] as const]),
    ['oauth_signature_method', algorithm],
    ['oauth_timestamp', String(Math.floor(device.now() / 1000))],
    ['oauth_nonce', secret().slice(0, 16)],
    ...extra,
  ];
  const { text } = baseStringOf({ method, url, protocol, form: '' });
  const key = keyOf(stored(device, 'consumer_secret'), stored(device, 'token_secret'));
  return [
    'Authorization',
    writeHeader([...protocol, ['oauth_signature', sign(algorithm, text, key)]]),
  ];
}

const post = (path: string, field: HeaderPair): Sendable => ({
  method: 'POST',
  path,
  headers: [ACCEPT, field],
  body: null,
});
/** Keeps the credentials that came back (RFC 5849 2.1, 2.3). */
function take(device: Device, body: string): void {
  const fields = new URLSearchParams(body);
  device.keep('oauth_token', fields.get('oauth_token'));
  device.keep('token_secret', fields.get('oauth_token_secret'));
}
/** Trades the verifier for the token credentials (RFC 5849 2.3). */
async function exchange(device: Device, verifier: string): Promise<boolean> {
  const path = '/oauth/1/token';
  const field = signed(device, 'POST', API + path, [['oauth_verifier', verifier]]);
  const { status, body } = await device.send('exchange', post(path, field));
  if (status !== 200) return false;
  device.keep('oauth_verifier', null);
  take(device, body);
  return true;
}

/** The three legs (RFC 5849 2): temporary credentials, the user's word, the token's credentials. */
async function logIn(device: Device): Promise<boolean> {
  if (!device.user) return false;
  const { username, password } = device.user;
  device.forget();
  device.keep('consumer_key', CONSUMER.key);
  device.keep('consumer_secret', CONSUMER.secret);
  const path = '/oauth/1/initiate';
  const field = signed(device, 'POST', API + path, [['oauth_callback', CALLBACK]]);
  const first = await device.send('initiate', post(path, field));
  if (first.status !== 200) return false;
  take(device, first.body);
  const query = new URLSearchParams({ oauth_token: stored(device, 'oauth_token') }).toString();
  const asked = formTo(`/oauth/1/authorize?${query}`, { username, password });
  const second = await device.send('authorize', asked);
  const location = second.headers.find(([name]) => name === 'Location')?.[1];
  const back = location === undefined ? null : device.sentBack(location);
  if (back === null) return false;
  return exchange(device, new URL(back).searchParams.get('oauth_verifier') ?? '');
}

/** The client of OAuth 1.0: it signs each request, and never sends a secret. */
export const oauth1Client: ClientPart = {
  logIn,
  request(device, url) {
    // Temporary credentials are for the exchange alone.
    const { storage } = device;
    if (!storage.has('oauth_token') || storage.has('oauth_verifier')) return askBare();
    return {
      ...askBare(),
      path: pathOf(url),
      headers: [ACCEPT, signed(device, 'GET', url)],
    };
  },
  async renew(device) {
    const verifier = device.storage.get('oauth_verifier');
    return verifier === undefined ? false : exchange(device, verifier);
  },
  logOut(device) {
    device.forget();
    return Promise.resolve();
  },
  found(text) {
    const field = /^Authorization: (OAuth .*)$/im.exec(text)?.[1]?.trim() ?? '';
    const read = new Map(readHeader(field) ?? []);
    const [key, token] = [read.get('oauth_consumer_key'), read.get('oauth_token')];
    return {
      ...(key !== undefined && { consumer_key: key }),
      ...(token !== undefined && { oauth_token: token }),
    };
  },
  dumped({ secrets }) {
    const rows = [...secrets];
    const client = rows.find(([, { kind }]) => kind === 'client');
    const token = rows.findLast(([, { kind }]) => kind === 'token');
    return {
      consumer_key: client?.[0] ?? '',
      consumer_secret: String(client?.[1]['secret'] ?? ''),
      oauth_token: token?.[0] ?? '',
      token_secret: String(token?.[1]['secret'] ?? ''),
    };
  },
  guessed: (guess) => ({ consumer_key: CONSUMER.key, oauth_token: guess, token_secret: guess }),
};
