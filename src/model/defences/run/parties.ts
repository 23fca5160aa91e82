import { createMachine, type AnyStateMachine } from 'xstate';
import { clientMachine } from '../../machines/client.ts';
import { impostorMachine } from '../../machines/impostor.ts';
import type { Doing } from './device.ts';

const UNSENDABLE = { target: 'unsent' };
const refused = { guard: 'wasRefused', target: 'refused' };
const waiting = (effect: string, good: object): object => ({
  meta: { effect },
  on: { ANSWERED: [good, refused], UNSENDABLE },
});

/** A party's machine with states more: what a defence has it do. */
const extend = (
  machine: AnyStateMachine,
  states: Readonly<Record<string, object>>,
  on: Readonly<Record<string, string>>,
): AnyStateMachine => {
  const { config, implementations } = machine as unknown as {
    config: { states: object; on: object };
    implementations: object;
  };
  return createMachine(
    { ...config, states: { ...config.states, ...states }, on: { ...config.on, ...on } } as never,
    implementations as never,
  );
};

const given = { guard: 'wasGivenToken', target: 'holdingToken', actions: 'keepToken' };
/** The client of the defences: it may also send its user to log in, trade a code, and go on by itself. */
export const ownersMachine = extend(
  clientMachine,
  {
    authorizing: waiting('authorize', { guard: 'wasLetIn', target: 'authorized' }),
    authorized: {},
    redeeming: waiting('redeem', given),
    refreshing: waiting('refresh', given),
  },
  { AUTHORIZE: '.authorizing', REDEEM: '.redeeming', REFRESH: '.refreshing' },
);
const held = { guard: 'wasServed', target: 'holdingStolenToken' };
/** The thief of the defences. */
export const thiefsMachine = extend(
  impostorMachine,
  { redeeming: waiting('redeem', held), refreshing: waiting('refresh', held) },
  { REDEEM: '.redeeming', REFRESH: '.refreshing' },
);

/** What a party does, as the event that tells its machine so. */
export const EVENTS: Readonly<Record<Doing, string>> = {
  askForList: 'ASK',
  askForToken: 'IDENTIFY',
  authorize: 'AUTHORIZE',
  redeem: 'REDEEM',
  refresh: 'REFRESH',
  giveBack: 'GIVE_BACK',
  exchange: 'REDEEM',
};
