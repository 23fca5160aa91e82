import * as oauth from 'oauth4webapi';
import type { HeaderPair } from '../../trace.ts';
import { authorizeAt } from '../bearer/client.ts';
import { CLIENT } from '../bearer/code.ts';
import { API, type Device, type Doing } from '../run/device.ts';

/** What a client knows of the server beforehand (RFC 8414). */
const SERVER: oauth.AuthorizationServer = {
  issuer: API,
  authorization_endpoint: `${API}/oauth/authorize`,
  token_endpoint: `${API}/oauth/token`,
};
const REGISTERED: oauth.Client = { client_id: CLIENT.id };

/** Without PKCE: the matrix asks what a code is worth without it. */
/* eslint-disable @typescript-eslint/no-deprecated -- so marked that it stands out; here that is the point */
const NO_PKCE: typeof oauth.nopkce = oauth.nopkce;
/* eslint-enable @typescript-eslint/no-deprecated */

/** Header names as they are mostly written: the library's are in lower case. */
const NAMES: Readonly<Record<string, string>> = {
  accept: 'Accept',
  authorization: 'Authorization',
  'content-type': 'Content-Type',
  dpop: 'DPoP',
  'user-agent': 'User-Agent',
};
/** Brings the library's requests to whoever carries those of the device. */
export const fetchBy =
  (device: Device, doing: Doing) =>
  async (
    url: string,
    { method, headers, body }: oauth.CustomFetchOptions<string, unknown>,
  ): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const pairs = Object.entries(headers).map(([name, value]): HeaderPair => [
      NAMES[name] ?? name,
      value,
    ]);
    const text = body instanceof URLSearchParams ? body.toString() : null;
    const sendable = { method, path: pathname + search, headers: pairs, body: text };
    const answer = await device.send(doing, sendable);
    return new Response(answer.body === '' ? null : answer.body, {
      status: answer.status,
      headers: answer.headers as [string, string][],
    });
  };

/** How a client proves that it may: neither, with PKCE, or with a key. */
export interface Proving {
  readonly pkce: boolean;
  readonly dpop: ((device: Device) => Promise<oauth.DPoPHandle>) | null;
}

/** Whether the server said no, as an OAuth server does; anything else is a fault of ours, and thrown. */
export const isRefusal = (
  error: unknown,
): error is oauth.ResponseBodyError | oauth.WWWAuthenticateChallengeError =>
  error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError;

/** Sends, once more with the server's nonce where it asks for one (RFC 9449 8), and keeps what comes. */
async function trade(
  device: Device,
  send: () => Promise<Response>,
  read: (response: Response) => Promise<oauth.TokenEndpointResponse>,
): Promise<boolean> {
  for (let again = false; ; again = true) {
    try {
      const { access_token: token, refresh_token: refresh } = await read(await send());
      device.keep('token', token);
      if (refresh !== undefined) device.keep('refresh_token', refresh);
      return true;
    } catch (error) {
      if (oauth.isDPoPNonceError(error) && !again) continue;
      if (isRefusal(error)) return false;
      throw error;
    }
  }
}
const optionsOf = async (device: Device, doing: Doing, { dpop }: Proving) => ({
  [oauth.customFetch]: fetchBy(device, doing),
  ...(dpop && { DPoP: await dpop(device) }),
});

const verifierFor = ({ pkce }: Proving): string | typeof NO_PKCE =>
  pkce ? oauth.generateRandomCodeVerifier() : NO_PKCE;

/** A code for a token (RFC 6749 4.1.3). */
async function redeem(
  device: Device,
  proving: Proving,
  parameters: URLSearchParams,
  verifier: string | typeof NO_PKCE,
): Promise<boolean> {
  const options = await optionsOf(device, 'redeem', proving);
  return trade(
    device,
    () =>
      oauth.authorizationCodeGrantRequest(
        ...([SERVER, REGISTERED, oauth.None(), parameters, CLIENT.redirectUri, verifier] as const),
        options,
      ),
    (response) => oauth.processAuthorizationCodeResponse(SERVER, REGISTERED, response),
  );
}

/** The user logs in at the server; the client is handed a code, and trades it (RFC 6749 4.1). */
export async function logInByCode(device: Device, proving: Proving): Promise<boolean> {
  const verifier = verifierFor(proving);
  const state = oauth.generateRandomState();
  const handle = await proving.dpop?.(device);
  const back = await authorizeAt(device, {
    ...{ scope: device.scope, state },
    ...(typeof verifier === 'string' && {
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
    ...(handle && { dpop_jkt: await handle.calculateThumbprint() }),
  });
  if (back === null) return false;
  const parameters = oauth.validateAuthResponse(SERVER, REGISTERED, new URL(back), state);
  return redeem(device, proving, parameters, verifier);
}

/** Whoever has come by a code tries it, with a verifier of his own. */
async function tryCode(device: Device, proving: Proving, code: string): Promise<boolean> {
  const shown = new URLSearchParams({ code });
  const parameters = oauth.validateAuthResponse(SERVER, REGISTERED, shown, oauth.skipStateCheck);
  const verifier = verifierFor(proving);
  const redeemed = await redeem(device, proving, parameters, verifier);
  if (redeemed) device.keep('code', null);
  return redeemed;
}

/** Goes on without the user: by a refresh token (RFC 6749 6), or by a code that came from somewhere. */
export async function goOn(device: Device, proving: Proving): Promise<boolean> {
  const code = device.storage.get('code');
  if (code !== undefined && !device.user) return tryCode(device, proving, code);
  const refresh = device.storage.get('refresh_token');
  if (refresh === undefined) return false;
  const options = await optionsOf(device, 'refresh', proving);
  return trade(
    device,
    () => oauth.refreshTokenGrantRequest(SERVER, REGISTERED, oauth.None(), refresh, options),
    (response) => oauth.processRefreshTokenResponse(SERVER, REGISTERED, response),
  );
}
