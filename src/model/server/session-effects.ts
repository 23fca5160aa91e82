import type { ApiContext, ApiEvent } from '../machines/api-types.ts';
import { success } from './answers.ts';
import { sha256 } from './crypto.ts';
import { addressKey, check, fail, keep, note, shown, written, type Work } from './work.ts';

/** Opens a session, and keeps its digest. */
export async function openSession(work: Work, { owner }: ApiContext): Promise<ApiEvent> {
  if (!owner) throw new Error('The API machine logs nobody in.');
  const id = work.env.newSessionId();
  const digest = await sha256(work.env, id);
  const record = { ...owner, openedAt: work.env.now() };
  work.stores.sessions.set(digest, record);
  note(work, { kind: 'known', party: 'api', secret: 'session', value: id, how: 'made' });
  keep(work, 'sessions', digest, { user: owner.name, openedAt: record.openedAt });
  return written(
    success('logged_in', [{ code: 'api.logged_in', params: { name: owner.name } }], {}, [
      ['Set-Cookie', `session=${id}; Path=/; HttpOnly; Secure; SameSite=Lax`],
      ['Cache-Control', 'no-store'],
    ]),
  );
}

/** Looks for the session's digest in the store. */
export async function lookUpSession(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores, address } = work;
  const throttled = stores.failures.retryAfter(addressKey(address)) > 0;
  if (throttled && work.shuts) {
    check(work, 'failures', address, 'limit', false);
    return { type: 'SESSION_LOOKED_UP', throttled, owner: null };
  }
  const elapsed = env.stopwatch();
  const digest = await sha256(env, shown(context, 'session').id);
  const owner = stores.sessions.get(digest) ?? null;
  check(work, 'session', digest, 'session-store', owner !== null, elapsed());
  if (!owner) fail(work, addressKey(address));
  return { type: 'SESSION_LOOKED_UP', throttled, owner };
}

/** Closes a session, if there is one. */
export async function closeSession(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { id } = shown(context, 'logout');
  const digest = id === null ? null : await sha256(work.env, id);
  if (digest !== null && work.stores.sessions.delete(digest)) keep(work, 'sessions', digest, null);
  const gone = 'session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax';
  return written({
    status: 204,
    code: 'logged_out',
    body: null,
    lines: [],
    headers: [
      ['Set-Cookie', gone],
      ['Cache-Control', 'no-store'],
    ],
  });
}
