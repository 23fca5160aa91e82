import { tokenFault } from '../bearer/code.ts';
import { goOn } from '../oauth2/client.ts';
import { refreshTokenRevoked, tokenExpired, tokenRevoked } from '../server/faults.ts';
import { revokeFamily, store } from '../server/issue.ts';
import { LIFETIME } from '../short-expiry/index.ts';
import type { Check, Defence, Fault } from '../types.ts';
import { oneAtATime } from './single-flight.ts';

const PROVING = { pkce: false, dpop: null } as const;

const RFC = 'RFC 9700 4.14.2';
/** What was taken back is taken back for reuse. */
const ofFamily = (fault: Fault): Fault => ({ ...fault, rfc: RFC });
const reused = tokenFault(
  'refreshTokenReused',
  'invalid_grant',
  'refresh-token-reused',
  RFC,
  ({ found }) => ({
    found: found.refreshToken !== null && found.refreshToken.usedAt !== null,
    subject: String(found.refreshToken?.usedAt ?? 'unused'),
    against: 'once',
  }),
);
/** Each refresh token once. Who comes second shows that there are two, and nobody knows which is the owner. */
const checkingReuse: Check = {
  state: 'checkingReuse',
  effect: 'lookUpUse',
  good: 'refreshTokenUnused',
  faults: [reused],
  passed: (work) => {
    const { refreshToken } = work.found;
    if (refreshToken) store(work, 'refreshTokens', { ...refreshToken, usedAt: work.env.now() });
  },
  refused: (work) => {
    if (work.found.refreshToken) revokeFamily(work, work.found.refreshToken.family);
  },
};

/** Access tokens of short life, and refresh tokens that are used up by use (RFC 9700 4.14.2). */
export const defence: Defence = {
  id: 'rotation',
  rfc: RFC,
  server: {
    settings: { lifetime: LIFETIME, refresh: true, rotates: true },
    additions: [
      {
        to: ['list'],
        faults: { state: 'deciding', faults: [ofFamily(tokenRevoked), tokenExpired] },
      },
      {
        to: ['refresh'],
        faults: { state: 'checkingRefreshToken', faults: [ofFamily(refreshTokenRevoked)] },
      },
      { to: ['refresh'], check: { before: null, check: checkingReuse } },
    ],
  },
  client: (plain) => ({
    ...plain,
    renew(device) {
      if (device.storage.has('code')) return plain.renew(device);
      const before = device.storage.get('refresh_token');
      // Two tabs share one storage: who finds another token there than before has been spared the refresh.
      return oneAtATime(device.storage, () =>
        device.storage.get('refresh_token') === before
          ? goOn(device, PROVING)
          : Promise.resolve(device.storage.has('token')),
      );
    },
  }),
};
