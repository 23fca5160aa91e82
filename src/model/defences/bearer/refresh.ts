import { json } from '../server/answers.ts';
import { atRest, issue } from '../server/issue.ts';
import type { Check, Operation } from '../types.ts';
import { clientCheck, tokenFault } from './code.ts';

const checkingRefreshToken: Check = {
  state: 'checkingRefreshToken',
  effect: 'lookUpRefreshToken',
  good: 'refreshTokenGood',
  look: (work) => {
    const shown = work.form.get('refresh_token') ?? '';
    work.found.refreshToken = work.kept.refreshTokens.get(atRest(work, shown)) ?? null;
  },
  faults: [
    tokenFault(
      'refreshTokenUnknown',
      'invalid_grant',
      'refresh-token-unknown',
      'RFC 6749 5.2',
      ({ found }) => ({
        found: found.refreshToken === null,
        subject: found.refreshToken ? 'known' : 'unknown',
        against: 'token-store',
      }),
    ),
  ],
};

/** A refresh token for an access token (RFC 6749 6). */
export const refreshing: Operation = {
  id: 'refresh',
  method: 'POST',
  paths: ['/oauth/token'],
  grant: 'refresh_token',
  checks: [clientCheck('checkingClientOfRefresh', ({ form }) => form), checkingRefreshToken],
  done: {
    state: 'renewing',
    effect: 'grant',
    act: (work) => {
      const { refreshToken } = work.found;
      if (!refreshToken) throw new Error('The API renews nothing.');
      const issued = issue(work, refreshToken, refreshToken.family, refreshToken);
      return json('renewed', issued, work.found.answerHeaders);
    },
  },
};
