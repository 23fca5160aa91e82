import { sha256 } from '@noble/hashes/sha2.js';
import { equalInConstantTime } from '../../server/crypto.ts';
import { tokenFault } from '../bearer/code.ts';
import { goOn, logInByCode } from '../oauth2/client.ts';
import type { Case } from '../server/case.ts';
import { base64url } from '../server/issue.ts';
import type { Defence } from '../types.ts';

/** RFC 7636 4.1. */
const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;
const CHALLENGE = /^[A-Za-z0-9\-_]{43}$/;
const PROVING = { pkce: true, dpop: null } as const;

/** The challenge of a verifier, by S256 (RFC 7636 4.2). */
export const challengeOf = (verifier: string): string =>
  base64url(sha256(new TextEncoder().encode(verifier)));

const once = (values: readonly string[]): string => (values.length === 1 ? (values[0] ?? '') : '');
const asked = ({ incoming }: Case, name: string): string =>
  once(incoming.url.searchParams.getAll(name));
/** Whether PKCE is meant at all; a client may be older than it. */
const sends = ({ incoming }: Case): boolean =>
  [...incoming.url.searchParams.keys()].some((name) => name.startsWith('code_challenge'));
const challengeIn = ({ found }: Case): string | null => found.code?.challenge ?? null;
const verifierIn = ({ form }: Case): string => once(form.getAll('code_verifier'));

/** A code is worth nothing without the verifier that its client has kept to itself (RFC 7636). */
export const defence: Defence = {
  id: 'pkce',
  rfc: 'RFC 7636',
  server: {
    leavesOut: ['token'],
    additions: [
      {
        to: ['authorize'],
        faults: {
          state: 'checkingAuthorizationRequest',
          faults: [
            tokenFault(
              'challengeUnreadable',
              'invalid_request',
              'challenge',
              'RFC 7636 4.4.1',
              (work) => ({
                found: sends(work) && !CHALLENGE.test(asked(work, 'code_challenge')),
                subject: asked(work, 'code_challenge'),
                against: 'S256',
              }),
            ),
            // A challenge that is the verifier itself ("plain") would be read along with the code.
            tokenFault(
              'challengeMethodUnknown',
              'invalid_request',
              'challenge-method',
              'RFC 7636 4.4.1',
              (work) => ({
                found: sends(work) && asked(work, 'code_challenge_method') !== 'S256',
                subject: asked(work, 'code_challenge_method'),
                against: 'S256',
              }),
            ),
          ],
        },
      },
      {
        to: ['redeem'],
        faults: {
          state: 'checkingCode',
          faults: [
            tokenFault(
              'verifierMissing',
              'invalid_grant',
              'verifier-missing',
              'RFC 7636 4.6',
              (work) => ({
                found: challengeIn(work) !== null && verifierIn(work) === '',
                subject: verifierIn(work),
                against: work.found.code?.challenge ?? 'none',
              }),
            ),
            tokenFault(
              'verifierWrong',
              'invalid_grant',
              'verifier-wrong',
              'RFC 7636 4.6',
              (work) => {
                const challenge = work.found.code?.challenge ?? '';
                const verifier = verifierIn(work);
                const right =
                  VERIFIER.test(verifier) && equalInConstantTime(challengeOf(verifier), challenge);
                return {
                  found: verifier !== '' && challenge !== '' && !right,
                  subject: verifier === '' ? 'none' : challengeOf(verifier),
                  against: challenge,
                };
              },
            ),
            tokenFault(
              'verifierUnasked',
              'invalid_grant',
              'verifier-unasked',
              'RFC 9700 4.8.2',
              (work) => ({
                found: challengeIn(work) === null && verifierIn(work) !== '',
                subject: verifierIn(work) === '' ? 'none' : 'shown',
                against: 'none',
              }),
            ),
          ],
        },
      },
    ],
  },
  client: (plain) => ({
    ...plain,
    logIn: (device) => (device.user ? logInByCode(device, PROVING) : Promise.resolve(false)),
    renew: (device) => goOn(device, PROVING),
  }),
};
