import { ACCEPT, type Sendable } from '../../client/bare.ts';
import { base64 } from '../../client/requests.ts';
import { findBearerToken } from '../../client/theft.ts';
import type { HeaderPair } from '../../trace.ts';
import type { Device } from '../run/device.ts';
import type { ClientPart } from '../types.ts';
import { CLIENT } from './code.ts';

const FORM: HeaderPair = ['Content-Type', 'application/x-www-form-urlencoded'];
/** A request with a form as its body. */
export const formTo = (
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: readonly HeaderPair[] = [],
): Sendable => ({
  method: 'POST',
  path,
  headers: [ACCEPT, FORM, ...headers],
  body: new URLSearchParams(fields).toString(),
});
export const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** Asks for a token with the user's password (RFC 7617); null where there is no user. */
export function basicFor(
  { user }: Device,
  fields: Readonly<Record<string, string>>,
): Sendable | null {
  if (!user) return null;
  const pair = base64(`${user.username}:${user.password}`);
  return formTo('/api/token', fields, [['Authorization', `Basic ${pair}`]]);
}

/** Keeps what a token response gives (RFC 6749 5.1); false where it gives none. */
function take(device: Device, body: string): boolean {
  const fields = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const { access_token: token, refresh_token: refresh } = fields;
  if (typeof token !== 'string') return false;
  device.keep('token', token);
  if (typeof refresh === 'string') device.keep('refresh_token', refresh);
  return true;
}

/** The user logs in at the server; returns the address that the browser is sent back to, or null. */
export async function authorizeAt(
  device: Device,
  query: Readonly<Record<string, string>>,
): Promise<string | null> {
  if (!device.user) return null;
  const { username, password } = device.user;
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT.id,
    redirect_uri: CLIENT.redirectUri,
    ...query,
  });
  const path = `/oauth/authorize?${asked.toString()}`;
  const answer = await device.send('authorize', formTo(path, { username, password }));
  const location = answer.headers.find(([name]) => name === 'Location')?.[1] ?? null;
  // Whoever listens where the browser is sent back to has the code; the client may never see it.
  return location === null ? null : device.sentBack(location);
}

async function logInByCode(device: Device): Promise<boolean> {
  const back = await authorizeAt(device, { scope: device.scope });
  return back === null ? false : redeem(device, new URL(back).searchParams.get('code') ?? '');
}
/** A code for a token. */
async function redeem(device: Device, code: string): Promise<boolean> {
  const fields = { grant_type: 'authorization_code', code, redirect_uri: CLIENT.redirectUri };
  const asked = formTo('/oauth/token', { ...fields, client_id: CLIENT.id });
  const answer = await device.send('redeem', asked);
  return answer.status === 200 && take(device, answer.body);
}

/** The plain client: it shows what it was given. */
export const plainClient: ClientPart = {
  async logIn(device) {
    if (device.flow === 'code') return logInByCode(device);
    const asked = basicFor(device, { scope: device.scope });
    if (!asked) return false;
    const answer = await device.send('askForToken', asked);
    return answer.status === 200 && take(device, answer.body);
  },
  request(device, url) {
    const token = device.storage.get('token');
    const shown: HeaderPair[] = token === undefined ? [] : [['Authorization', `Bearer ${token}`]];
    return { method: 'GET', path: pathOf(url), headers: [ACCEPT, ...shown], body: null };
  },
  async renew(device) {
    const code = device.storage.get('code');
    if (code !== undefined && !device.user) {
      if (await redeem(device, code)) {
        device.keep('code', null);
        return true;
      }
      return false;
    }
    const refresh = device.storage.get('refresh_token');
    if (refresh === undefined) return false;
    const fields = { grant_type: 'refresh_token', refresh_token: refresh, client_id: CLIENT.id };
    const answer = await device.send('refresh', formTo('/oauth/token', fields));
    return answer.status === 200 && take(device, answer.body);
  },
  logOut(device) {
    device.forget();
    return Promise.resolve();
  },
  dumped({ tokens, refreshTokens }) {
    const [token] = [...tokens.keys()].slice(-1);
    const [refresh] = [...refreshTokens.keys()].slice(-1);
    return {
      ...(token !== undefined && { token }),
      ...(refresh !== undefined && { refresh_token: refresh }),
    };
  },
  found(text) {
    const token = findBearerToken(text);
    return token === null ? {} : { token };
  },
  guessed: (secret) => ({ token: secret }),
};
