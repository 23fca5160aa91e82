import type { ApiContext, ApiEffect, ApiEvent } from '../machines/api-types.ts';
import { refusal, success } from './answers.ts';
import { findCredentials, headerValues } from './credentials.ts';
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
  const credentials = findCredentials(context.operation, work.incoming, work.resource);
  if (work.trace) {
    const { header, scheme } = work.resource;
    const list = context.operation === 'list';
    const [field] = headerValues(
      work.incoming.headers,
      list ? header.toLowerCase() : 'authorization',
    );
    const wanted = list
      ? (scheme ?? header)
      : context.operation === 'token'
        ? 'Basic'
        : context.operation;
    // Without a scheme the first word of the field is the token itself.
    const first = list && scheme === null ? header : field?.split(' ')[0];
    const readable = !['none', 'other-scheme', 'malformed'].includes(credentials.kind);
    check(
      work,
      'credentials',
      credentials.kind === 'session' ? 'Cookie' : ((field === undefined ? null : first) ?? 'none'),
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

function readList({ resource }: Work, { owner }: ApiContext): ApiEvent {
  if (!owner) throw new Error('The API machine serves nobody.');
  const lines = [{ code: 'api.served', params: { name: owner.name } }];
  return written(success('served', lines, resource.list, [['Cache-Control', 'private, no-store']]));
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
  writeRefusal: (work, context) =>
    written(refusal(context, retryAfter(work, context), work.resource)),
};
