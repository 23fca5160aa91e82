import { tokenExpired } from '../server/faults.ts';
import type { Defence } from '../types.ts';

/** Seconds that a token lives, as that of the trials. */
export const LIFETIME = 3600;

/** A token ends by itself, soon (RFC 6750 5.3, RFC 6749 5.1 `expires_in`). */
export const defence: Defence = {
  id: 'short-expiry',
  rfc: 'RFC 6750 5.3',
  server: {
    settings: { lifetime: LIFETIME },
    additions: [{ to: ['list'], faults: { state: 'deciding', faults: [tokenExpired] } }],
  },
};
