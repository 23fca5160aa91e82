import { and, assign, not } from 'xstate';
import type { HeaderPair } from '../trace.ts';
import { setup } from './setup.ts';

/** What a request wants; routing has already said that it exists. */
export type Operation = 'list' | 'token' | 'login' | 'logout' | 'revoke';

/** The credentials that a request carries, as the endpoint that it asks understands them. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-scheme' }
  | { readonly kind: 'malformed'; readonly problem: Problem }
  | {
      readonly kind: 'password';
      readonly username: string;
      readonly password: string;
      readonly scope?: string;
      readonly resource?: string;
    }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'session'; readonly id: string }
  | { readonly kind: 'given-back'; readonly token: string }
  | { readonly kind: 'logout'; readonly id: string | null };
export type Problem =
  | 'basic-unreadable'
  | 'bearer-empty'
  | 'bearer-unreadable'
  | 'doubled'
  | 'in-query'
  | 'body-unreadable'
  | 'scope-unknown'
  | 'resource-unknown';

/** A refusal: the status and stable codes; the server writes it out. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 429 | 500;
  readonly code: string;
  /** RFC 6750 3.1 error, where one is due. */
  readonly error?: string;
}
/** The API's answer, whole. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
  readonly code: string;
  readonly lines: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string>>;
  }[];
}
/** A token's or session's owner, from the store. */
export interface Owner {
  readonly username: string;
  readonly name: string;
}
/** A stored token: its digest alone, never the token. */
export interface TokenRecord extends Owner {
  /** SHA-256, hex. */
  readonly digest: string;
  /** Space-separated (RFC 6749 3.3). */
  readonly scope: string;
  /** The API that it is for (RFC 8707). */
  readonly audience: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

/** The named placeholders: what the server must do while the machine is in a state. */
export type ApiEffect =
  | 'readRequest'
  | 'findCredentials'
  | 'verifyPassword'
  | 'lookUpToken'
  | 'judgeToken'
  | 'lookUpSession'
  | 'grant'
  | 'readList'
  | 'revokeToken'
  | 'closeSession'
  | 'writeRefusal';

export type ApiEvent = { readonly reason?: string } & (
  | { readonly type: 'REQUEST_READ' }
  | { readonly type: 'CREDENTIALS_FOUND'; readonly credentials: Credentials }
  | {
      readonly type: 'PASSWORD_CHECKED';
      readonly throttled: boolean;
      readonly present: boolean;
      readonly matches: boolean;
      readonly owner: Owner | null;
    }
  | {
      readonly type: 'TOKEN_LOOKED_UP';
      readonly throttled: boolean;
      readonly record: TokenRecord | null;
    }
  | {
      readonly type: 'TOKEN_JUDGED';
      readonly revoked: boolean;
      readonly expired: boolean;
      readonly elsewhere: boolean;
      readonly narrow: boolean;
    }
  | {
      readonly type: 'SESSION_LOOKED_UP';
      readonly throttled: boolean;
      readonly owner: Owner | null;
    }
  | { readonly type: 'ANSWER_WRITTEN'; readonly response: ApiResponse }
  | { readonly type: 'UNDECIDED' }
);

export interface ApiContext {
  readonly operation: Operation;
  readonly credentials: Credentials;
  readonly owner: Owner | null;
  readonly record: TokenRecord | null;
  readonly refusal: Refusal | null;
  readonly response: ApiResponse | null;
}

const refusalOf: Partial<Record<Problem, Refusal>> = {
  'scope-unknown': { status: 400, code: 'invalid_scope', error: 'invalid_scope' },
  'resource-unknown': { status: 400, code: 'invalid_target', error: 'invalid_target' },
};
const INVALID_REQUEST: Refusal = { status: 400, code: 'invalid_request', error: 'invalid_request' };
const UNKNOWN: Refusal = { status: 401, code: 'unknown_client' };
const NOT_VALID: Refusal = { status: 401, code: 'invalid_credentials' };
const INVALID_TOKEN: Refusal = { status: 401, code: 'invalid_token', error: 'invalid_token' };
const SCOPE: Refusal = { status: 403, code: 'insufficient_scope', error: 'insufficient_scope' };
const SLOW_DOWN: Refusal = { status: 429, code: 'too_many_failures' };
const FAULT: Refusal = { status: 500, code: 'undecided' };

const kind = (event: ApiEvent): Credentials['kind'] | null =>
  event.type === 'CREDENTIALS_FOUND' ? event.credentials.kind : null;

const machine = setup({
  types: {
    context: {} as ApiContext,
    events: {} as ApiEvent,
    input: {} as { readonly operation: Operation },
    output: {} as ApiResponse,
    meta: {} as { readonly effect: ApiEffect },
  },
  guards: {
    credentialsUnreadable: ({ event }) => kind(event) === 'malformed',
    credentialsMissing: ({ event }) => kind(event) === 'none' || kind(event) === 'other-scheme',
    passwordShown: ({ event }) => kind(event) === 'password',
    tokenShown: ({ event }) => kind(event) === 'token',
    sessionShown: ({ event }) => kind(event) === 'session',
    tokenGivenBack: ({ event }) => kind(event) === 'given-back',
    logoutAsked: ({ event }) => kind(event) === 'logout',

    tooManyFailures: ({ event }) => 'throttled' in event && event.throttled,
    passwordMissing: ({ event }) => event.type === 'PASSWORD_CHECKED' && !event.present,
    passwordWrong: ({ event }) =>
      event.type === 'PASSWORD_CHECKED' && event.present && !event.matches,
    passwordRight: ({ event }) => event.type === 'PASSWORD_CHECKED' && event.matches,

    tokenUnknown: ({ event }) => event.type === 'TOKEN_LOOKED_UP' && event.record === null,
    tokenKnown: ({ event }) => event.type === 'TOKEN_LOOKED_UP' && event.record !== null,
    tokenRevoked: ({ event }) => event.type === 'TOKEN_JUDGED' && event.revoked,
    tokenExpired: ({ event }) => event.type === 'TOKEN_JUDGED' && event.expired,
    tokenForAnotherApi: ({ event }) => event.type === 'TOKEN_JUDGED' && event.elsewhere,
    scopeTooSmall: ({ event }) => event.type === 'TOKEN_JUDGED' && event.narrow,
    // Named through the others, so that a refusal that fails to fire lets the request in, visibly.
    tokenGood: and([
      not('tokenRevoked'),
      not('tokenExpired'),
      not('tokenForAnotherApi'),
      not('scopeTooSmall'),
    ]),

    sessionUnknown: ({ event }) => event.type === 'SESSION_LOOKED_UP' && event.owner === null,
    sessionKnown: ({ event }) => event.type === 'SESSION_LOOKED_UP' && event.owner !== null,
  },
  actions: {
    refuse: assign({ refusal: (_, refusal: Refusal) => refusal }),
    keepCredentials: assign({
      credentials: ({ context, event }) =>
        event.type === 'CREDENTIALS_FOUND' ? event.credentials : context.credentials,
    }),
    refuseUnreadable: assign({
      refusal: ({ event }) =>
        event.type === 'CREDENTIALS_FOUND' && event.credentials.kind === 'malformed'
          ? (refusalOf[event.credentials.problem] ?? INVALID_REQUEST)
          : INVALID_REQUEST,
    }),
    keepOwner: assign({
      owner: ({ context, event }) => ('owner' in event ? event.owner : context.owner),
    }),
    keepRecord: assign({
      record: ({ context, event }) =>
        event.type === 'TOKEN_LOOKED_UP' ? event.record : context.record,
      owner: ({ context, event }) =>
        event.type === 'TOKEN_LOOKED_UP' ? event.record : context.owner,
    }),
    keepResponse: assign({
      response: ({ context, event }) =>
        event.type === 'ANSWER_WRITTEN' ? event.response : context.response,
    }),
  },
});

const answered = { ANSWER_WRITTEN: { target: 'answered', actions: 'keepResponse' } } as const;
const refuse = (params: Refusal) => ({ type: 'refuse', params }) as const;

/**
 * The API, for one request: born with it, ended with its response as output, so that it can remember
 * nothing from one request to the next. In each state the server fills the placeholder named in
 * `meta.effect` and sends back what came of it; each decision is a named guard over that.
 */
export const apiMachine = machine.createMachine({
  id: 'api',
  context: ({ input }) => ({
    operation: input.operation,
    credentials: { kind: 'none' },
    owner: null,
    record: null,
    refusal: null,
    response: null,
  }),
  initial: 'reading',
  states: {
    reading: {
      meta: { effect: 'readRequest' },
      on: { REQUEST_READ: { target: 'whichCredentials' } },
    },
    whichCredentials: {
      meta: { effect: 'findCredentials' },
      on: {
        CREDENTIALS_FOUND: [
          { guard: 'credentialsUnreadable', target: 'refusing', actions: 'refuseUnreadable' },
          { guard: 'credentialsMissing', target: 'refusing', actions: refuse(UNKNOWN) },
          { guard: 'passwordShown', target: 'checkingPassword', actions: 'keepCredentials' },
          { guard: 'tokenShown', target: 'checkingToken', actions: 'keepCredentials' },
          { guard: 'sessionShown', target: 'checkingSession', actions: 'keepCredentials' },
          { guard: 'tokenGivenBack', target: 'revoking', actions: 'keepCredentials' },
          { guard: 'logoutAsked', target: 'closingSession', actions: 'keepCredentials' },
        ],
      },
    },
    checkingPassword: {
      meta: { effect: 'verifyPassword' },
      on: {
        PASSWORD_CHECKED: [
          { guard: 'tooManyFailures', target: 'refusing', actions: refuse(SLOW_DOWN) },
          { guard: 'passwordMissing', target: 'refusing', actions: refuse(NOT_VALID) },
          { guard: 'passwordWrong', target: 'refusing', actions: refuse(NOT_VALID) },
          { guard: 'passwordRight', target: 'granting', actions: 'keepOwner' },
        ],
      },
    },
    checkingToken: {
      meta: { effect: 'lookUpToken' },
      on: {
        TOKEN_LOOKED_UP: [
          { guard: 'tooManyFailures', target: 'refusing', actions: refuse(SLOW_DOWN) },
          { guard: 'tokenUnknown', target: 'refusing', actions: refuse(INVALID_TOKEN) },
          { guard: 'tokenKnown', target: 'deciding', actions: 'keepRecord' },
        ],
      },
    },
    deciding: {
      meta: { effect: 'judgeToken' },
      on: {
        TOKEN_JUDGED: [
          { guard: 'tokenRevoked', target: 'refusing', actions: refuse(INVALID_TOKEN) },
          { guard: 'tokenExpired', target: 'refusing', actions: refuse(INVALID_TOKEN) },
          { guard: 'tokenForAnotherApi', target: 'refusing', actions: refuse(INVALID_TOKEN) },
          { guard: 'scopeTooSmall', target: 'refusing', actions: refuse(SCOPE) },
          { guard: 'tokenGood', target: 'serving' },
        ],
      },
    },
    checkingSession: {
      meta: { effect: 'lookUpSession' },
      on: {
        SESSION_LOOKED_UP: [
          { guard: 'tooManyFailures', target: 'refusing', actions: refuse(SLOW_DOWN) },
          { guard: 'sessionUnknown', target: 'refusing', actions: refuse(UNKNOWN) },
          { guard: 'sessionKnown', target: 'serving', actions: 'keepOwner' },
        ],
      },
    },
    granting: { meta: { effect: 'grant' }, on: answered },
    serving: { meta: { effect: 'readList' }, on: answered },
    revoking: { meta: { effect: 'revokeToken' }, on: answered },
    closingSession: { meta: { effect: 'closeSession' }, on: answered },
    refusing: { meta: { effect: 'writeRefusal' }, on: answered },
    answered: { type: 'final' },
  },
  // No guard held. That cannot be by any input (a test); a broken table fails closed, and loudly.
  on: { UNDECIDED: { target: '.refusing', actions: refuse(FAULT) } },
  output: ({ context }) => {
    if (!context.response) throw new Error('The API machine ended without a response.');
    return context.response;
  },
});
export type ApiMachine = typeof apiMachine;
