import { setup } from '../../machines/setup.ts';
import type { Doing } from './device.ts';

/** What a party does, as the event that tells its machine so. */
export const EVENTS = {
  askForList: 'ASK',
  askElsewhere: 'ASK_ELSEWHERE',
  askForToken: 'IDENTIFY',
  initiate: 'INITIATE',
  authorize: 'AUTHORIZE',
  redeem: 'REDEEM',
  refresh: 'REFRESH',
  exchange: 'EXCHANGE',
  giveBack: 'GIVE_BACK',
} as const satisfies Record<Doing, string>;

/** What happens to a party. `LOOKED`: the thief looked into what came his way; `found` is whether there was something. */
export type PartyEvent = { readonly reason?: string } & (
  | { readonly type: (typeof EVENTS)[Doing] | 'FORGET' }
  | { readonly type: 'LOOKED'; readonly found: boolean }
  | { readonly type: 'ANSWERED'; readonly answer: { readonly status: number } }
);
const ok = (event: PartyEvent): boolean => event.type === 'ANSWERED' && event.answer.status < 400;
const machine = setup({
  types: {
    events: {} as PartyEvent,
    meta: {} as { readonly effect: Doing },
  },
  guards: {
    foundCredentials: ({ event }) => event.type === 'LOOKED' && event.found,
    foundNothing: ({ event }) => event.type === 'LOOKED' && !event.found,
    wasServed: ({ event }) => ok(event),
    wasGivenCredentials: ({ event }) => ok(event),
    wasSentBack: ({ event }) => ok(event),
    wasTakenBack: ({ event }) => ok(event),
    wasRefused: ({ event }) => event.type === 'ANSWERED' && !ok(event),
  },
});

const refused = { guard: 'wasRefused', target: 'refused' } as const;
const given = (target: 'holdingCredentials' | 'holdingStolenCredentials') =>
  [{ guard: 'wasGivenCredentials', target }, refused] as const;

/** The client of the defences: what it shows is more than a token, and it may go on by itself. */
export const ownersMachine = machine.createMachine({
  id: 'client',
  initial: 'anonymous',
  states: {
    anonymous: {},
    identifying: { meta: { effect: 'askForToken' }, on: { ANSWERED: given('holdingCredentials') } },
    initiating: { meta: { effect: 'initiate' }, on: { ANSWERED: given('holdingCredentials') } },
    sendingUser: {
      meta: { effect: 'authorize' },
      on: { ANSWERED: [{ guard: 'wasSentBack', target: 'authorized' }, refused] },
    },
    authorized: {},
    redeeming: { meta: { effect: 'redeem' }, on: { ANSWERED: given('holdingCredentials') } },
    exchanging: { meta: { effect: 'exchange' }, on: { ANSWERED: given('holdingCredentials') } },
    refreshing: { meta: { effect: 'refresh' }, on: { ANSWERED: given('holdingCredentials') } },
    holdingCredentials: {},
    asking: {
      meta: { effect: 'askForList' },
      on: { ANSWERED: [{ guard: 'wasServed', target: 'served' }, refused] },
    },
    served: {},
    refused: {},
    askingElsewhere: {
      meta: { effect: 'askElsewhere' },
      on: { ANSWERED: [{ guard: 'wasServed', target: 'askedElsewhere' }, refused] },
    },
    askedElsewhere: {},
    givingBack: {
      meta: { effect: 'giveBack' },
      on: { ANSWERED: [{ guard: 'wasTakenBack', target: 'gaveBack' }, refused] },
    },
    gaveBack: {},
    forgot: {},
  },
  on: {
    IDENTIFY: '.identifying',
    INITIATE: '.initiating',
    AUTHORIZE: '.sendingUser',
    REDEEM: '.redeeming',
    EXCHANGE: '.exchanging',
    REFRESH: '.refreshing',
    ASK: '.asking',
    ASK_ELSEWHERE: '.askingElsewhere',
    GIVE_BACK: '.givingBack',
    FORGET: '.forgot',
  },
});

/** The thief of the defences: watches until something comes his way, then does with it what its owner could. */
export const thiefsMachine = machine.createMachine({
  id: 'impostor',
  initial: 'watching',
  states: {
    watching: {
      on: {
        LOOKED: [
          { guard: 'foundCredentials', target: 'holdingStolenCredentials' },
          { guard: 'foundNothing', target: 'emptyHanded' },
        ],
      },
    },
    emptyHanded: {},
    holdingStolenCredentials: {},
    redeeming: { meta: { effect: 'redeem' }, on: { ANSWERED: given('holdingStolenCredentials') } },
    exchanging: {
      meta: { effect: 'exchange' },
      on: { ANSWERED: given('holdingStolenCredentials') },
    },
    refreshing: {
      meta: { effect: 'refresh' },
      on: { ANSWERED: given('holdingStolenCredentials') },
    },
    asking: {
      meta: { effect: 'askForList' },
      on: { ANSWERED: [{ guard: 'wasServed', target: 'served' }, refused] },
    },
    served: {},
    refused: {},
  },
  on: {
    REDEEM: '.redeeming',
    EXCHANGE: '.exchanging',
    REFRESH: '.refreshing',
    ASK: '.asking',
  },
});
