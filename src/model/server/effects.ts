import type { ApiContext, ApiEffect, ApiEvent } from '../machines/api-types.ts';
import { refusal, success } from './answers.ts';
import { findCredentials, headerValues } from './credentials.ts';
import { HELICOPTERS } from './helicopters.ts';
import { verifyPassword } from './password-effects.ts';
import { closeSession, lookUpSession, openSession } from './session-effects.ts';
import { grantToken, judgeToken, lookUpToken, revokeToken } from './token-effects.ts';
import { accountKey, addressKey, check, note, written, type Work } from './work.ts';

type Effect = (work: Work, context: ApiContext) => ApiEvent | Promise<ApiEvent>;

/** Seconds to wait, for whichever count refused. */
const retryAfter = ({ stores, address }: Work, { credentials }: ApiContext): number =>
  stores.failures.retryAfter(
    credentials.kind === 'password' ? accountKey(credentials.username) : addressKey(address),
  );

function readCredentials(work: Work, context: ApiContext): ApiEvent {
  const credentials = findCredentials(context.operation, work.incoming);
  if (work.trace) {
    const [field] = headerValues(work.incoming.headers, 'authorization');
    const wanted =
      context.operation === 'token'
        ? 'Basic'
        : context.operation === 'list'
          ? 'Bearer'
          : context.operation;
    const readable = !['none', 'other-scheme', 'malformed'].includes(credentials.kind);
    check(
      work,
      'credentials',
      credentials.kind === 'session' ? 'Cookie' : (field?.split(' ')[0] ?? 'none'),
      wanted,
      readable,
    );
    const how = { kind: 'known', party: 'api' } as const;
    if (credentials.kind === 'password' && credentials.password)
      note(work, { ...how, secret: 'password', value: credentials.password, how: 'shown' });
    if (credentials.kind === 'token' || credentials.kind === 'given-back')
      note(work, { ...how, secret: 'token', value: credentials.token, how: 'shown' });
    if (credentials.kind === 'session')
      note(work, { ...how, secret: 'session', value: credentials.id, how: 'shown' });
  }
  return {
    type: 'CREDENTIALS_FOUND',
    credentials,
    reason: credentials.kind === 'malformed' ? credentials.problem : credentials.kind,
  };
}

/** The list as members of a JSON object, written once: it is the same for everyone. */
const LIST = JSON.stringify({ helicopters: HELICOPTERS }).slice(1, -1);

function readList(_: Work, { owner }: ApiContext): ApiEvent {
  if (!owner) throw new Error('The API machine serves nobody.');
  const lines = [{ code: 'api.served', params: { name: owner.name } }];
  return written(success('served', lines, LIST, [['Cache-Control', 'private, no-store']]));
}

/** What fills the API machine's placeholders. */
export const effects: Record<ApiEffect, Effect> = {
  readRequest: (_, { operation }) => ({ type: 'REQUEST_READ', reason: operation }),
  findCredentials: readCredentials,
  verifyPassword,
  lookUpToken,
  judgeToken,
  lookUpSession,
  grant: (work, context) =>
    context.operation === 'login' ? openSession(work, context) : grantToken(work, context),
  readList,
  revokeToken,
  closeSession,
  writeRefusal: (work, context) => written(refusal(context, retryAfter(work, context))),
};
