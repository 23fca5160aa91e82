import type { Env } from '../model/env.ts';
import { headerValues } from '../model/server/credentials.ts';
import { REGISTER } from '../model/server/resource.ts';
import { pbkdf2, sha256 } from '../model/server/crypto.ts';
import type { Facts, RequestEntry, Trace } from '../model/trace.ts';
import { decodedBasic, requestText } from '../model/wire/text.ts';
import { rowsOf } from './record.ts';

/** What the API can work out of the credentials shown, before it compares anything. */
export type WorkedOut =
  | { readonly kind: 'none' }
  /** One digest for each token shown. */
  | { readonly kind: 'token'; readonly digests: readonly string[] }
  | {
      readonly kind: 'password';
      /** The user-pass of Basic in plain letters. */
      readonly decoded: string;
      /** Null where the password is empty, or the user unknown: there is no salt to hash it with. */
      readonly digest: string | null;
    };
/** All that the API sees of one request: nothing of who sent it, and nothing of the answer. */
export interface Sight {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  /** The request as it came over the wire. */
  readonly text: string;
  readonly workedOut: WorkedOut;
  /** ms since the epoch. */
  readonly now: number;
  /** Which API this is, as the tokens' audience names it. */
  readonly audience: string;
  /** The scope that it takes to read the list. */
  readonly scope: string;
  readonly users: readonly (readonly [key: string, row: Facts])[];
  readonly tokens: readonly (readonly [digest: string, row: Facts])[];
}

async function workedOut(
  env: Env,
  { headers }: RequestEntry,
  users: Sight['users'],
): Promise<WorkedOut> {
  const fields = headerValues(headers, 'authorization');
  if (fields.length === 0) return { kind: 'none' };
  const decoded = decodedBasic(headers);
  if (decoded === null) {
    const tokens = fields.map((field) => field.replace(/^Bearer /, ''));
    return { kind: 'token', digests: await Promise.all(tokens.map((one) => sha256(env, one))) };
  }
  const colon = decoded.indexOf(':');
  const password = decoded.slice(colon + 1);
  const row = users.find(([key]) => key === decoded.slice(0, colon))?.[1];
  if (!row || password === '') return { kind: 'password', decoded, digest: null };
  const digest = await pbkdf2(env, password, String(row['salt']), Number(row['rounds']));
  return { kind: 'password', decoded, digest };
}

/** What the API sees of a message that has come in. Throws where none has. */
export async function sightOf(
  env: Env,
  trace: Trace,
  message: string,
  number: number,
  id: string,
): Promise<Sight> {
  const request = trace.entries.find(
    (entry): entry is RequestEntry => entry.kind === 'request' && entry.message === message,
  );
  if (!request) throw new Error(`No request ${message} has come in.`);
  const users = rowsOf(trace, 'users');
  return {
    id,
    number,
    text: requestText(request),
    workedOut: await workedOut(env, request, users),
    now: env.now(),
    audience: REGISTER.audiences[0],
    scope: REGISTER.scope,
    users,
    tokens: rowsOf(trace, 'tokens'),
  };
}
