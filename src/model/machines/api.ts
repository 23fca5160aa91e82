import { and, assign, not } from 'xstate';
import type {
  ApiContext,
  ApiEffect,
  ApiEvent,
  ApiResponse,
  Credentials,
  Operation,
  Problem,
  Refusal,
} from './api-types.ts';
import { setup } from './setup.ts';

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
    // As `tokenGood`. Where no user is found there is nobody to let in, whatever fails to fire.
    passwordRight: and([
      not('passwordMissing'),
      not('passwordWrong'),
      ({ event }) => event.type === 'PASSWORD_CHECKED' && event.owner !== null,
    ]),

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

/** What is put in place of a guard that is taken away: it never holds. */
export const never = (): boolean => false;

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
