import type { Operation } from '../../machines/api-types.ts';

/** An answer that an operation may give: its status, and the stable code that says which it is. */
export type DescribedAnswer = readonly [status: number, code: string];

/** All answers of each operation; a test asks for each of them, and for no other. */
export const ANSWERS: Readonly<Record<Operation, readonly DescribedAnswer[]>> = {
  list: [
    [200, 'served'],
    [400, 'invalid_request'],
    [401, 'unknown_client'],
    [401, 'invalid_token'],
    [403, 'insufficient_scope'],
    [429, 'too_many_failures'],
  ],
  token: [
    [200, 'granted'],
    [400, 'invalid_request'],
    [400, 'invalid_scope'],
    [400, 'invalid_target'],
    [401, 'unknown_client'],
    [401, 'invalid_credentials'],
    [415, 'unsupported_media_type'],
    [429, 'too_many_failures'],
  ],
  login: [
    [200, 'logged_in'],
    [400, 'invalid_request'],
    [401, 'invalid_credentials'],
    [415, 'unsupported_media_type'],
    [429, 'too_many_failures'],
  ],
  logout: [
    [204, 'logged_out'],
    [400, 'invalid_request'],
  ],
  revoke: [
    [200, 'revoked'],
    [400, 'invalid_request'],
    [415, 'unsupported_media_type'],
  ],
};

/** What each operation is for. */
export const SUMMARIES: Readonly<Record<Operation, string>> = {
  list: 'The list of registered helicopters, for whoever shows a live token or an open session.',
  token: 'A token, for user and password (Basic, RFC 7617), to be shown as Bearer (RFC 6750).',
  login: 'Opens a session, which a cookie stands for.',
  logout: 'Closes the session of the cookie, if there is one.',
  revoke: 'Takes a token back (RFC 7009); the answer to an unknown one is the same.',
};

/** What an operation reads of who is asking, as OpenAPI's security requirements: any one of them. */
export const SECURITY: Readonly<Record<Operation, readonly Readonly<Record<string, never[]>>[]>> = {
  list: [{ bearer: [] }, { session: [] }],
  token: [{ basic: [] }],
  login: [],
  logout: [{ session: [] }, {}],
  revoke: [],
};
