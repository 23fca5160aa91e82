import { ACCEPT } from '../../client/bare.ts';
import type { HeaderPair } from '../../trace.ts';
import { basicFor, pathOf } from '../bearer/client.ts';
import { API, ELSEWHERE, type Device } from '../run/device.ts';
import type { Defence, Fault } from '../types.ts';

const tokenForAnotherApi: Fault = {
  guard: 'tokenForAnotherApi',
  refusal: { status: 401, code: 'invalid_token', error: 'invalid_token' },
  rfc: 'RFC 8707 2',
  find: ({ found }) => ({
    found: found.token !== null && found.token.audience !== null && found.token.audience !== API,
    subject: found.token?.audience ?? 'any',
    against: API,
  }),
};

/** Where the token for an API is kept. */
const nameFor = (origin: string): string => (origin === ELSEWHERE ? 'token_elsewhere' : 'token');

/** A token is for one API: a client that asks two has two (RFC 8707). */
export const defence: Defence = {
  id: 'audience',
  rfc: 'RFC 8707 2',
  server: {
    additions: [{ to: ['list'], faults: { state: 'deciding', faults: [tokenForAnotherApi] } }],
  },
  client: (plain) => ({
    ...plain,
    async logIn(device: Device) {
      if (device.flow === 'code') return plain.logIn(device);
      const asks = async (resource: string): Promise<boolean> => {
        const asked = basicFor(device, { scope: device.scope, resource });
        if (!asked) return false;
        const { status, body } = await device.send('askForToken', asked);
        const { access_token: token } = JSON.parse(body) as { access_token?: unknown };
        if (status !== 200 || typeof token !== 'string') return false;
        device.keep(nameFor(resource), token);
        return true;
      };
      return (await asks(ELSEWHERE)) && (await asks(API));
    },
    request(device, url) {
      const token = device.storage.get(nameFor(new URL(url).origin));
      const shown: HeaderPair[] = token === undefined ? [] : [['Authorization', `Bearer ${token}`]];
      return { method: 'GET', path: pathOf(url), headers: [ACCEPT, ...shown], body: null };
    },
  }),
};
