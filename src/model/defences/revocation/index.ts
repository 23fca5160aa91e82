import { formTo } from '../bearer/client.ts';
import { CLIENT, clientCheck, tokenFault } from '../bearer/code.ts';
import { passwordCheck, verify } from '../bearer/password.ts';
import { json } from '../server/answers.ts';
import type { Case } from '../server/case.ts';
import { refreshTokenRevoked, tokenRevoked } from '../server/faults.ts';
import { atRest, revokeFamily } from '../server/issue.ts';
import type { Check, Defence, Operation } from '../types.ts';

const shown = (work: Case): string | null => {
  const values = work.form.getAll('token');
  return values.length === 1 && values[0] !== '' ? (values[0] ?? null) : null;
};
const checkingReturned: Check = {
  state: 'checkingReturned',
  effect: 'readReturned',
  good: 'somethingReturned',
  faults: [
    tokenFault('nothingReturned', 'invalid_request', 'token-missing', 'RFC 7009 2.1', (work) => ({
      found: shown(work) === null,
      subject: shown(work) === null ? 'none' : 'token',
      against: 'once',
    })),
  ],
};
/** Takes a token back, and all that came of the same authorization (RFC 7009 2.1). */
const revoke: Operation = {
  id: 'revoke',
  method: 'POST',
  paths: ['/oauth/revoke'],
  checks: [clientCheck('checkingClientOfReturn', ({ form }) => form), checkingReturned],
  done: {
    state: 'revoking',
    effect: 'revokeToken',
    act: (work) => {
      const key = atRest(work, shown(work) ?? '');
      const record = work.kept.tokens.get(key) ?? work.kept.refreshTokens.get(key);
      if (record) revokeFamily(work, record.family);
      // The same answer for an unknown token (RFC 7009 2.2).
      return json('revoked', {});
    },
  },
};

/** Takes back all that a user ever gave out. No specification names it; it is what "log out everywhere" asks for. */
const revokeAll: Operation = {
  id: 'revoke-all',
  method: 'POST',
  paths: ['/oauth/revoke-all'],
  checks: [
    passwordCheck(
      'checkingUser',
      null,
      (work) => verify(work, work.form.get('username') ?? '', work.form.get('password') ?? ''),
      'access_denied',
    ),
  ],
  done: {
    state: 'revokingAll',
    effect: 'revokeAll',
    act: (work) => {
      const { kept, found } = work;
      const families = new Set(
        [...kept.tokens.values(), ...kept.refreshTokens.values()]
          .filter(({ username }) => username === found.owner?.username)
          .map(({ family }) => family),
      );
      for (const family of families) revokeFamily(work, family);
      // A code that is on its way brings nothing any more.
      for (const [key, { username }] of kept.codes)
        if (username === found.owner?.username) kept.codes.delete(key);
      return json('revoked_all', {});
    },
  },
};

/** A token can be taken back, and is at logout (RFC 7009). */
export const defence: Defence = {
  id: 'revocation',
  rfc: 'RFC 7009 2',
  server: {
    operations: [revoke, revokeAll],
    additions: [
      { to: ['list'], faults: { state: 'deciding', faults: [tokenRevoked] } },
      { to: ['refresh'], faults: { state: 'checkingRefreshToken', faults: [refreshTokenRevoked] } },
    ],
  },
  client: (plain) => ({
    ...plain,
    async logOut(device) {
      const token = device.storage.get('refresh_token') ?? device.storage.get('token');
      const fields = { token: token ?? '', client_id: CLIENT.id };
      if (token !== undefined) await device.send('giveBack', formTo('/oauth/revoke', fields));
      device.forget();
    },
    async revokeAll(device) {
      if (!device.user) return;
      const { username, password } = device.user;
      await device.send('giveBack', formTo('/oauth/revoke-all', { username, password }));
    },
  }),
};
