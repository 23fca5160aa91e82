import type { Defence, Fault } from '../types.ts';

const addressDiffers: Fault = {
  guard: 'addressDiffers',
  refusal: { status: 401, code: 'invalid_token', error: 'invalid_token' },
  // No specification asks for it, and for good reasons: networks share addresses, and people change networks.
  rfc: null,
  find: ({ found, address }) => ({
    found: found.token !== null && found.token.bound['address'] !== address,
    subject: address,
    against: String(found.token?.bound['address'] ?? 'none'),
  }),
};

/** A refresh token is bound as well, or it would bring tokens for any address. */
const refreshAddressDiffers: Fault = {
  ...addressDiffers,
  guard: 'refreshAddressDiffers',
  refusal: { status: 400, code: 'refresh-address', error: 'invalid_grant' },
  find: ({ found, address }) => ({
    found: found.refreshToken !== null && found.refreshToken.bound['address'] !== address,
    subject: address,
    against: String(found.refreshToken?.bound['address'] ?? 'none'),
  }),
};

/** A token serves at the address alone at which it was handed out. */
export const defence: Defence = {
  id: 'address-binding',
  rfc: null,
  server: {
    settings: { bind: [({ address }) => ({ address })] },
    additions: [
      { to: ['list'], faults: { state: 'deciding', faults: [addressDiffers] } },
      {
        to: ['refresh'],
        faults: { state: 'checkingRefreshToken', faults: [refreshAddressDiffers] },
      },
    ],
  },
};
