import { tokenFault } from '../bearer/code.ts';
import type { Defence } from '../types.ts';
import { bindingFaults, proofCheck } from './checks.ts';
import { dpopClient } from './client.ts';
import { ALGORITHM } from './proof.ts';

const codeOfAnotherKey = tokenFault(
  'codeOfAnotherKey',
  'invalid_grant',
  'code-key',
  'RFC 9449 10',
  ({ found }) => ({
    found:
      found.code !== null &&
      found.code.thumbprint !== null &&
      found.code.thumbprint !== found.thumbprint,
    subject: found.thumbprint ?? 'none',
    against: found.code?.thumbprint ?? 'none',
  }),
);
const refreshTokenOfAnotherKey = tokenFault(
  'refreshTokenOfAnotherKey',
  'invalid_grant',
  'refresh-key',
  'RFC 9449 5',
  ({ found }) => ({
    found: found.refreshToken !== null && found.refreshToken.bound['jkt'] !== found.thumbprint,
    subject: found.thumbprint ?? 'none',
    against: String(found.refreshToken?.bound['jkt'] ?? 'none'),
  }),
);

/** A token serves only with a proof that its sender holds the key to which it is bound (RFC 9449). */
export const defence: Defence = {
  id: 'dpop',
  rfc: 'RFC 9449',
  server: {
    settings: {
      schemes: ['dpop', 'bearer'],
      type: 'DPoP',
      bind: [({ thumbprint }) => ({ jkt: thumbprint })],
    },
    leavesOut: ['token'],
    additions: [
      { to: ['list'], check: { before: 'checkingToken', check: proofCheck('checkingProof', 401) } },
      { to: ['list'], faults: { state: 'deciding', faults: bindingFaults } },
      {
        to: ['redeem'],
        check: { before: 'checkingCode', check: proofCheck('checkingProofOfCode', 400) },
      },
      { to: ['redeem'], faults: { state: 'checkingCode', faults: [codeOfAnotherKey] } },
      {
        to: ['refresh'],
        check: { before: 'checkingRefreshToken', check: proofCheck('checkingProofOfRefresh', 400) },
      },
      {
        to: ['refresh'],
        faults: { state: 'checkingRefreshToken', faults: [refreshTokenOfAnotherKey] },
      },
    ],
    challenge: (_, { error }) => {
      const why = error === undefined ? '' : `error="${error}", `;
      return [['WWW-Authenticate', `DPoP realm="helicopters", ${why}algs="${ALGORITHM}"`]];
    },
  },
  client: dpopClient,
};
