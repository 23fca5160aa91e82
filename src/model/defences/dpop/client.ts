import * as oauth from 'oauth4webapi';
import { askBare } from '../../client/bare.ts';
import type { HeaderPair } from '../../trace.ts';
import { pathOf } from '../bearer/client.ts';
import { fetchBy, goOn, isRefusal, logInByCode } from '../oauth2/client.ts';
import type { Device } from '../run/device.ts';
import type { ClientPart } from '../types.ts';

/** Where a device keeps its key. */
const VAULT = 'dpop';
export interface Held {
  readonly pair: CryptoKeyPair;
  readonly handle: oauth.DPoPHandle;
}
/**
 * The device's key, and what proves that it is there. It is made where it is used, and cannot be carried away
 * (RFC 9449 11.4): a script can sign with it as long as it is in the page, and take nothing along.
 */
async function handleOf(device: Device): Promise<oauth.DPoPHandle> {
  const known = device.vault.get(VAULT) as Held | undefined;
  if (known) return known.handle;
  const pair = await oauth.generateKeyPair('ES256', { extractable: false });
  return hold(device, pair).handle;
}
/** Puts a key on a device, with a handle that has seen no nonce yet. */
export function hold(device: Device, pair: CryptoKeyPair): Held {
  const handle = oauth.DPoP({}, pair, {
    // The library reads the machine's own clock; the run has another.
    [oauth.modifyAssertion]: (_, payload) => {
      payload['iat'] = Math.floor(device.now() / 1000);
    },
  });
  const held: Held = { pair, handle };
  device.vault.set(VAULT, held);
  return held;
}
/** The pair itself, for whoever runs on the device; null where there is none yet. */
export const pairOn = (device: Device): CryptoKeyPair | null =>
  (device.vault.get(VAULT) as Held | undefined)?.pair ?? null;
const PROVING = { pkce: false, dpop: handleOf } as const;

type Fetch = (url: string, options: oauth.CustomFetchOptions<'GET', never>) => Promise<Response>;
const send = async (device: Device, url: string, token: string, carry: Fetch): Promise<Response> =>
  oauth.protectedResourceRequest(
    ...([token, 'GET', new URL(url), new Headers({ accept: 'application/json' }), null] as const),
    {
      DPoP: await handleOf(device),
      [oauth.customFetch]: carry as never,
      // A client that is talked into plain HTTP is one of the attacks.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked that it stands out; here that is the point
      [oauth.allowInsecureRequests]: true,
    },
  );

/** The client of DPoP: each request comes with a proof that its sender holds the key (RFC 9449). */
export const dpopClient = (plain: ClientPart): ClientPart => ({
  ...plain,
  logIn: (device) => (device.user ? logInByCode(device, PROVING) : Promise.resolve(false)),
  renew: (device) => goOn(device, PROVING),
  async request(device, url) {
    const token = device.storage.get('token');
    if (token === undefined) return { ...askBare(), path: pathOf(url) };
    const fields: HeaderPair[] = [];
    await send(device, url, token, (_, { headers }) => {
      fields.push(
        ['Accept', headers['accept'] ?? ''],
        ['Authorization', headers['authorization'] ?? ''],
        ['DPoP', headers['dpop'] ?? ''],
      );
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    return { method: 'GET', path: pathOf(url), headers: fields, body: null };
  },
  async ask(device, url) {
    const token = device.storage.get('token');
    if (token === undefined) return (await device.send('askForList', askBare())).status;
    for (let again = false; ; again = true) {
      try {
        return (await send(device, url, token, fetchBy(device, 'askForList'))).status;
      } catch (error) {
        if (oauth.isDPoPNonceError(error) && !again) continue;
        if (isRefusal(error)) return error.status;
        throw error;
      }
    }
  },
  found(text) {
    const token = /^Authorization: DPoP (\S+)/im.exec(text)?.[1];
    return token === undefined ? {} : { token };
  },
});
