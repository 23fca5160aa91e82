import { assign } from 'xstate';
import { setup } from './setup.ts';

export type ImpostorEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'WATCH' }
  | { readonly type: 'LOOKED'; readonly token: string | null; readonly reason?: string }
  | { readonly type: 'ASK' }
  | { readonly type: 'SEND' }
  | { readonly type: 'UNSENDABLE'; readonly reason: string }
  | {
      readonly type: 'ANSWERED';
      readonly answer: { readonly status: number };
      readonly reason?: string;
    };

const machine = setup({
  types: {
    context: {} as { readonly token: string | null },
    events: {} as ImpostorEvent,
    meta: {} as { readonly effect: 'askForList' | 'sendAsWritten' },
  },
  guards: {
    foundToken: ({ event }) => event.type === 'LOOKED' && event.token !== null,
    foundNothing: ({ event }) => event.type === 'LOOKED' && event.token === null,
    holdsToken: ({ context }) => context.token !== null,
    holdsNothing: ({ context }) => context.token === null,
    wasServed: ({ event }) => event.type === 'ANSWERED' && event.answer.status < 400,
    wasRefused: ({ event }) => event.type === 'ANSWERED' && event.answer.status >= 400,
  },
  actions: {
    keepToken: assign({
      token: ({ context, event }) => (event.type === 'LOOKED' ? event.token : context.token),
    }),
  },
});

const answered = [
  { guard: 'wasServed', target: 'served' },
  { guard: 'wasRefused', target: 'refused' },
] as const;
const UNSENDABLE = { target: 'unsent' } as const;

/** The impostor: watches until a token comes its way, then asks as anyone would who bears it. */
export const impostorMachine = machine.createMachine({
  id: 'impostor',
  context: { token: null },
  initial: 'watching',
  states: {
    watching: {
      on: {
        LOOKED: [
          { guard: 'foundToken', target: 'holdingStolenToken', actions: 'keepToken' },
          { guard: 'foundNothing', target: 'emptyHanded' },
        ],
      },
    },
    emptyHanded: {},
    holdingStolenToken: {},
    asking: { meta: { effect: 'askForList' }, on: { ANSWERED: answered, UNSENDABLE } },
    sending: { meta: { effect: 'sendAsWritten' }, on: { ANSWERED: answered, UNSENDABLE } },
    served: {},
    refused: {},
    unsent: {},
  },
  on: {
    BEGIN: [
      { guard: 'holdsToken', target: '.holdingStolenToken', reenter: true },
      { guard: 'holdsNothing', target: '.watching', reenter: true },
    ],
    WATCH: '.watching',
    ASK: '.asking',
    SEND: '.sending',
  },
});
