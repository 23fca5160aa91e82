import type { Defence } from '../types.ts';

/** The store keeps digests, which open nothing (RFC 6819 5.1.4.1.3). */
export const defence: Defence = {
  id: 'hashed-tokens',
  rfc: 'RFC 6819 5.1.4.1.3',
  server: { settings: { hashed: true } },
};
