import { assign } from 'xstate';
import { setup } from './setup.ts';

/** What the client needs to know of an answer. */
export interface Answer {
  readonly status: number;
  /** The token in it, if it gave one. */
  readonly token: string | null;
}
export type ClientEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'ASK' }
  | { readonly type: 'SEND' }
  | { readonly type: 'IDENTIFY' }
  | { readonly type: 'LOG_IN' }
  | { readonly type: 'LOG_OUT' }
  | { readonly type: 'GIVE_BACK' }
  | { readonly type: 'UNSENDABLE'; readonly reason: string }
  | { readonly type: 'ANSWERED'; readonly answer: Answer };

/** The named placeholders: the request that the client sends in a state. */
export type ClientEffect =
  'askForList' | 'sendAsWritten' | 'askForToken' | 'logIn' | 'logOut' | 'giveBack';

const ok = (event: ClientEvent): boolean => event.type === 'ANSWERED' && event.answer.status < 400;
const gaveToken = (event: ClientEvent): boolean =>
  event.type === 'ANSWERED' && event.answer.token !== null;

const machine = setup({
  types: {
    context: {} as { readonly token: string | null; readonly loggedIn: boolean },
    events: {} as ClientEvent,
    meta: {} as { readonly effect: ClientEffect },
  },
  guards: {
    holdsToken: ({ context }) => context.token !== null,
    holdsSession: ({ context }) => context.loggedIn && context.token === null,
    holdsNothing: ({ context }) => context.token === null && !context.loggedIn,
    wasServed: ({ event }) => ok(event),
    wasRefused: ({ event }) => event.type === 'ANSWERED' && !ok(event),
    wasGivenToken: ({ event }) => ok(event) && gaveToken(event),
    wasLetIn: ({ event }) => ok(event) && !gaveToken(event),
    wasTakenBack: ({ event }) => ok(event),
    wasLetOut: ({ event }) => ok(event),
  },
  actions: {
    keepToken: assign({
      token: ({ context, event }) =>
        event.type === 'ANSWERED' ? event.answer.token : context.token,
    }),
    enterSession: assign({ loggedIn: true }),
    leaveSession: assign({ loggedIn: false }),
  },
});

const refused = { guard: 'wasRefused', target: 'refused' } as const;
const UNSENDABLE = { target: 'unsent' } as const;

/**
 * The client. It remembers, between requests, what the API does not: the token it was given.
 * Its waiting states are named for what it sends; the session sends it and reports the answer.
 */
export const clientMachine = machine.createMachine({
  id: 'client',
  context: { token: null, loggedIn: false },
  initial: 'anonymous',
  states: {
    anonymous: {},
    holdingToken: {},
    holdingSession: {},
    asking: {
      meta: { effect: 'askForList' },
      on: { ANSWERED: [{ guard: 'wasServed', target: 'served' }, refused], UNSENDABLE },
    },
    sending: {
      meta: { effect: 'sendAsWritten' },
      on: {
        ANSWERED: [
          { guard: 'wasGivenToken', target: 'holdingToken', actions: 'keepToken' },
          { guard: 'wasLetIn', target: 'served' },
          refused,
        ],
        UNSENDABLE,
      },
    },
    identifying: {
      meta: { effect: 'askForToken' },
      on: {
        ANSWERED: [
          { guard: 'wasGivenToken', target: 'holdingToken', actions: 'keepToken' },
          refused,
        ],
        UNSENDABLE,
      },
    },
    loggingIn: {
      meta: { effect: 'logIn' },
      on: {
        ANSWERED: [
          { guard: 'wasLetIn', target: 'holdingSession', actions: 'enterSession' },
          refused,
        ],
        UNSENDABLE,
      },
    },
    loggingOut: {
      meta: { effect: 'logOut' },
      on: {
        ANSWERED: [{ guard: 'wasLetOut', target: 'loggedOut', actions: 'leaveSession' }, refused],
      },
    },
    givingBack: {
      meta: { effect: 'giveBack' },
      on: { ANSWERED: [{ guard: 'wasTakenBack', target: 'gaveBack' }, refused], UNSENDABLE },
    },
    served: {},
    refused: {},
    loggedOut: {},
    gaveBack: {},
    unsent: {},
  },
  on: {
    // A trial begins: the client comes to rest in what it holds.
    BEGIN: [
      { guard: 'holdsToken', target: '.holdingToken', reenter: true },
      { guard: 'holdsSession', target: '.holdingSession', reenter: true },
      { guard: 'holdsNothing', target: '.anonymous', reenter: true },
    ],
    ASK: '.asking',
    SEND: '.sending',
    IDENTIFY: '.identifying',
    LOG_IN: '.loggingIn',
    LOG_OUT: '.loggingOut',
    GIVE_BACK: '.givingBack',
  },
});
