import { findCredentials } from '../../server/credentials.ts';
import { verifyPassword } from '../../server/password-effects.ts';
import { accountKey } from '../../server/work.ts';
import type { ApiContext } from '../../machines/api-types.ts';
import { json } from '../server/answers.ts';
import { issue } from '../server/issue.ts';
import type { Case } from '../server/case.ts';
import type { Check, Operation } from '../types.ts';

/** Hashes the password and compares, as the trials' API does. */
async function verify(work: Case, username: string, password: string): Promise<void> {
  work.found.retryAfter = work.stores.failures.retryAfter(accountKey(username));
  const context = { credentials: { kind: 'password', username, password } } as ApiContext;
  const event = await verifyPassword(work, context);
  if (event.type !== 'PASSWORD_CHECKED') return;
  work.found.owner = event.owner;
  work.found.password = event;
}
const NOT_VALID = { status: 401, code: 'invalid_credentials' } as const;

/**
 * A check of a password, in a state of that name; hashing it records what it came to. `rfc`: the section that asks for it,
 * null where none does. `error` is the OAuth 2 error, where one is due.
 */
export const passwordCheck = (
  state: string,
  rfc: string | null,
  look: (work: Case) => Promise<void>,
  error?: string,
): Check => ({
  state,
  effect: 'verifyPassword',
  good: 'passwordRight',
  look,
  faults: [
    {
      guard: 'tooManyFailures',
      refusal: {
        ...{ status: 429, code: 'too_many_failures' },
        ...(error !== undefined && { error: 'temporarily_unavailable' }),
      },
      rfc: 'RFC 6585 4',
      find: ({ found }) => ({
        found: found.password.throttled,
        subject: 'account',
        against: 'limit',
        asked: false,
      }),
    },
    {
      guard: 'passwordWrong',
      refusal: { ...NOT_VALID, ...(error !== undefined && { error }) },
      rfc,
      find: ({ found }) => ({
        found: !found.password.matches,
        subject: found.password.present ? 'shown' : 'empty',
        against: 'stored-hash',
        asked: false,
      }),
    },
  ],
});

/** Reads Basic credentials (RFC 7617). */
const readingPassword: Check = {
  state: 'readingPassword',
  effect: 'findCredentials',
  good: 'passwordShown',
  look: (work) => {
    work.found.evidence.set('basic', findCredentials('token', work.incoming));
  },
  faults: [
    {
      guard: 'passwordUnreadable',
      refusal: { status: 400, code: 'invalid_request' },
      rfc: 'RFC 7617 2',
      find: ({ found }) => {
        const shown = found.evidence.get('basic') as Shown;
        const unreadable = shown.kind === 'malformed';
        return {
          found: unreadable,
          subject: unreadable ? shown.problem : 'readable',
          against: 'credentials',
        };
      },
    },
    {
      guard: 'passwordNotShown',
      refusal: { status: 401, code: 'unknown_client' },
      rfc: 'RFC 7617 2',
      find: ({ found }) => ({
        found: shownIn(found) === null,
        subject: shownIn(found) === null ? 'none' : 'Basic',
        against: 'Basic',
      }),
    },
  ],
};
type Shown = ReturnType<typeof findCredentials>;
function shownIn(found: Case['found']): Extract<Shown, { kind: 'password' }> | null {
  const shown = found.evidence.get('basic') as Shown | undefined;
  return shown?.kind === 'password' ? shown : null;
}
const checkingPassword = passwordCheck('checkingPassword', 'RFC 7617 2', async (work) => {
  const shown = shownIn(work.found);
  if (shown) await verify(work, shown.username, shown.password);
});
export { verify };

/** What a scope asks for, as far as the user may have it. */
export const scopeFor = (work: Case, wanted: string | null): string => {
  const allowed = work.stores.users.get(work.found.owner?.username ?? '')?.scope ?? '';
  const all = allowed.split(' ');
  return wanted === null
    ? allowed
    : wanted
        .split(' ')
        .filter((one) => all.includes(one))
        .join(' ');
};

/** The article's way: a password for a token. */
export const token: Operation = {
  id: 'token',
  method: 'POST',
  paths: ['/api/token'],
  checks: [readingPassword, checkingPassword],
  done: {
    state: 'granting',
    effect: 'grant',
    act: (work) => {
      const { owner } = work.found;
      if (!owner) throw new Error('The API grants to nobody.');
      const scope = scopeFor(work, work.form.get('scope'));
      const audience = work.form.get('resource');
      const issued = issue(work, { ...owner, scope, audience }, null);
      const said = { name: owner.name, token: issued.access_token };
      return json('granted', issued, [], said);
    },
  },
};
