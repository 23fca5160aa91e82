import type { ApiContext, ApiEvent } from '../machines/api-types.ts';
import { equalInConstantTime, pbkdf2 } from './crypto.ts';
import { accountKey, check, fail, keep, shown, type Work } from './work.ts';

/** What an unknown user's password is checked against, so that the work is the same. */
const NOBODY = { salt: '00'.repeat(16), hash: '00'.repeat(32) };

/** Hashes the password shown and compares; an unknown user costs the same. */
export async function verifyPassword(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores, rounds } = work;
  const { username, password } = shown(context, 'password');
  const user = stores.users.get(username);
  const present = password !== '';
  const owner = user ? { username, name: user.name } : null;
  const throttled = stores.failures.retryAfter(accountKey(username)) > 0;
  const shut = throttled && work.shuts;
  const result = { type: 'PASSWORD_CHECKED', throttled, present, owner } as const;
  if (shut || !present) {
    check(
      work,
      shut ? 'failures' : 'password',
      present ? 'shown' : 'empty',
      shut ? 'limit' : 'stored-hash',
      false,
    );
    if (!shut) fail(work, accountKey(username));
    return { ...result, matches: false };
  }
  // Counted before it is known to fail: tries made at once must not all slip in while one is hashed.
  const triedAt = env.now();
  const recent = stores.failures.add(accountKey(username));
  const elapsed = env.stopwatch();
  const { salt, rounds: asked } = user ?? { ...NOBODY, rounds };
  const hash = await env.slowly(`${salt} ${asked} ${password}`, () =>
    pbkdf2(env, password, salt, asked),
  );
  const matches = equalInConstantTime(hash, user?.hash ?? NOBODY.hash) && user !== undefined;
  check(work, 'password', hash, user?.hash ?? 'no-such-user', matches, elapsed());
  // Only its own count: were earlier failures forgotten, a guesser would see that the owner came by, and so exists.
  if (matches) stores.failures.takeBack(accountKey(username), triedAt);
  else keep(work, 'failures', accountKey(username), { recent });
  return { ...result, matches };
}
