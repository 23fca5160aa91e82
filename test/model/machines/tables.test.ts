/** The machines as tables: what is drawn, what is taken away in the lab, and what docs tell, is this. */
import { describe, expect, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { apiMachine, never } from '../../../src/model/machines/api.ts';
import { clientMachine } from '../../../src/model/machines/client.ts';
import { describeMachine } from '../../../src/model/machines/definition.ts';
import { impostorMachine } from '../../../src/model/machines/impostor.ts';
import { swift } from '../../../src/model/machines/swift.ts';
import type { Party, TransitionDefinition } from '../../../src/model/trace.ts';
import {
  API_EVENTS,
  CLIENT_EVENTS,
  IMPOSTOR_EVENTS,
  walkMachines,
} from '../../proof/explore/machines.ts';

const API = `
reading (readRequest): REQUEST_READ whichCredentials
whichCredentials (findCredentials): CREDENTIALS_FOUND [credentialsUnreadable] refusing, [credentialsMissing] refusing, [passwordShown] checkingPassword, [tokenShown] checkingToken, [sessionShown] checkingSession, [tokenGivenBack] revoking, [logoutAsked] closingSession
checkingPassword (verifyPassword): PASSWORD_CHECKED [tooManyFailures] refusing, [passwordMissing] refusing, [passwordWrong] refusing, [passwordRight] granting
checkingToken (lookUpToken): TOKEN_LOOKED_UP [tooManyFailures] refusing, [tokenUnknown] refusing, [tokenKnown] deciding
deciding (judgeToken): TOKEN_JUDGED [tokenRevoked] refusing, [tokenExpired] refusing, [tokenForAnotherApi] refusing, [scopeTooSmall] refusing, [tokenGood] serving
checkingSession (lookUpSession): SESSION_LOOKED_UP [tooManyFailures] refusing, [sessionUnknown] refusing, [sessionKnown] serving
granting (grant): ANSWER_WRITTEN answered
serving (readList): ANSWER_WRITTEN answered
revoking (revokeToken): ANSWER_WRITTEN answered
closingSession (closeSession): ANSWER_WRITTEN answered
refusing (writeRefusal): ANSWER_WRITTEN answered
answered, final
anywhere: UNDECIDED refusing`;
const CLIENT = `
anonymous
holdingToken
holdingSession
asking (askForList): ANSWERED [wasServed] served, [wasRefused] refused; UNSENDABLE unsent
sending (sendAsWritten): ANSWERED [wasGivenToken] holdingToken, [wasLetIn] served, [wasRefused] refused; UNSENDABLE unsent
identifying (askForToken): ANSWERED [wasGivenToken] holdingToken, [wasRefused] refused; UNSENDABLE unsent
loggingIn (logIn): ANSWERED [wasLetIn] holdingSession, [wasRefused] refused; UNSENDABLE unsent
loggingOut (logOut): ANSWERED [wasLetOut] loggedOut, [wasRefused] refused
givingBack (giveBack): ANSWERED [wasTakenBack] gaveBack, [wasRefused] refused; UNSENDABLE unsent
served
refused
loggedOut
gaveBack
unsent
anywhere: BEGIN [holdsToken] holdingToken, [holdsSession] holdingSession, [holdsNothing] anonymous; ASK asking; SEND sending; IDENTIFY identifying; LOG_IN loggingIn; LOG_OUT loggingOut; GIVE_BACK givingBack`;
const IMPOSTOR = `
watching: LOOKED [foundToken] holdingStolenToken, [foundNothing] emptyHanded
emptyHanded
holdingStolenToken
asking (askForList): ANSWERED [wasServed] served, [wasRefused] refused; UNSENDABLE unsent
sending (sendAsWritten): ANSWERED [wasServed] served, [wasRefused] refused; UNSENDABLE unsent
served
refused
unsent
anywhere: BEGIN [holdsToken] holdingStolenToken, [holdsNothing] watching; WATCH watching; ASK asking; SEND sending`;

const written = (transitions: readonly TransitionDefinition[]): string => {
  const events = [...new Set(transitions.map(({ event }) => event))];
  const choices = events.map((event) => {
    const ways = transitions.filter((one) => one.event === event);
    return `${event} ${ways.map(({ guard, target }) => `${guard === null ? '' : `[${guard}] `}${target}`).join(', ')}`;
  });
  return choices.length === 0 ? '' : `: ${choices.join('; ')}`;
};
const table = (machine: AnyStateMachine, id: Party): string => {
  const { states, anywhere } = describeMachine(machine, id);
  const rows = states.map(
    ({ key, effect, final, transitions }) =>
      `${key}${effect === null ? '' : ` (${effect})`}${final ? ', final' : ''}${written(transitions)}`,
  );
  return ['', ...rows, `anywhere${written(anywhere)}`].join('\n');
};

test.each([
  ['api', apiMachine, 'reading', API],
  ['client', clientMachine, 'anonymous', CLIENT],
  ['impostor', impostorMachine, 'watching', IMPOSTOR],
] as const)('the %s decides by this table', (id, machine, initial, rows) => {
  expect(describeMachine(machine, id)).toMatchObject({ id, initial });
  expect(machine.id).toBe(id);
  expect(table(machine, id)).toBe(rows);
});

type Guard = (args: { context: object; event: object }) => unknown;
/** Guards that are predicates of their own, by name; combined ones are asked through the machine. */
const guardsOf = (machine: AnyStateMachine): [string, Guard][] =>
  Object.entries(machine.implementations.guards).flatMap(([name, guard]): [string, Guard][] =>
    typeof guard === 'function' && !('check' in guard) ? [[name, guard as unknown as Guard]] : [],
  );
/** Those that hold of it. Each says yes or no: what is no fault of this event is plainly none. */
const holding = (machine: AnyStateMachine, event: object, context: object = {}): string[] =>
  guardsOf(machine).flatMap(([name, guard]) => {
    const holds = guard({ context, event });
    expect({ name, event, type: typeof holds }).toEqual({ name, event, type: 'boolean' });
    return holds === true ? [name] : [];
  });

describe('of what an effect reports, these guards hold and no other', () => {
  const expected = (event: (typeof API_EVENTS)[number]): string[] => {
    switch (event.type) {
      case 'CREDENTIALS_FOUND': {
        const { kind } = event.credentials;
        const by = {
          none: 'credentialsMissing',
          'other-scheme': 'credentialsMissing',
          malformed: 'credentialsUnreadable',
          password: 'passwordShown',
          token: 'tokenShown',
          session: 'sessionShown',
          'given-back': 'tokenGivenBack',
          logout: 'logoutAsked',
        };
        return [by[kind]];
      }
      case 'PASSWORD_CHECKED':
        return [
          ...(event.throttled ? ['tooManyFailures'] : []),
          ...(event.present ? [] : ['passwordMissing']),
          ...(event.present && !event.matches ? ['passwordWrong'] : []),
        ];
      case 'TOKEN_LOOKED_UP':
        return [
          ...(event.throttled ? ['tooManyFailures'] : []),
          event.record ? 'tokenKnown' : 'tokenUnknown',
        ];
      case 'TOKEN_JUDGED':
        return [
          ...(event.revoked ? ['tokenRevoked'] : []),
          ...(event.expired ? ['tokenExpired'] : []),
          ...(event.elsewhere ? ['tokenForAnotherApi'] : []),
          ...(event.narrow ? ['scopeTooSmall'] : []),
        ];
      case 'SESSION_LOOKED_UP':
        return [
          ...(event.throttled ? ['tooManyFailures'] : []),
          event.owner ? 'sessionKnown' : 'sessionUnknown',
        ];
      case 'REQUEST_READ':
      case 'ANSWER_WRITTEN':
      case 'UNDECIDED':
        return [];
    }
  };
  test.each(API_EVENTS.map((event) => [JSON.stringify(event), event] as const))(
    '%s',
    (_, event) => {
      expect(holding(apiMachine, event).sort()).toEqual(expected(event).sort());
    },
  );
});

describe('a check that is taken away lets in whom it alone kept out, and nobody else:', () => {
  const owner = { username: 'u', name: 'U' };
  const at = (value: string, without: string, event: object): string | null => {
    const machine = apiMachine.provide({ guards: { [without]: never } });
    const { begin, next } = swift(machine);
    return next({ ...begin({ operation: 'token' }), value }, event as never)?.value ?? null;
  };
  const tried = {
    type: 'PASSWORD_CHECKED',
    throttled: false,
    present: true,
    matches: false,
    owner,
  };
  test.each([
    ['passwordWrong', tried, 'granting'],
    ['passwordWrong', { ...tried, owner: null }, null],
    ['passwordWrong', { ...tried, present: false }, 'refusing'],
    ['passwordMissing', { ...tried, present: false }, 'granting'],
    ['passwordMissing', { ...tried, present: false, owner: null }, null],
    ['passwordMissing', tried, 'refusing'],
  ] as const)('without %s, of %j', (guard, event, state) => {
    expect(at('checkingPassword', guard, event)).toBe(state);
  });

  const faults = { revoked: false, expired: false, elsewhere: false, narrow: false };
  test.each([
    ['tokenRevoked', 'revoked'],
    ['tokenExpired', 'expired'],
    ['tokenForAnotherApi', 'elsewhere'],
    ['scopeTooSmall', 'narrow'],
  ] as const)('without %s', (guard, fault) => {
    const judged = { type: 'TOKEN_JUDGED', ...faults };
    expect(at('deciding', guard, { ...judged, [fault]: true })).toBe('serving');
    for (const other of Object.keys(faults).filter((one) => one !== fault))
      expect(at('deciding', guard, { ...judged, [other]: true })).toBe('refusing');
  });
});

const RESTS = [
  [{ token: null, loggedIn: false }, ['holdsNothing']],
  [{ token: null, loggedIn: true }, ['holdsSession']],
  [{ token: 't', loggedIn: false }, ['holdsToken']],
  [{ token: 't', loggedIn: true }, ['holdsToken']],
] as const;
test('the client holds a token, a session or nothing, and is served or refused', () => {
  for (const [context, rest] of RESTS)
    for (const event of CLIENT_EVENTS) {
      const answer = event.type === 'ANSWERED' ? event.answer : null;
      const ok = ['wasServed', 'wasTakenBack', 'wasLetOut'];
      const gave = answer?.token === null ? 'wasLetIn' : 'wasGivenToken';
      const heard = answer === null ? [] : answer.status < 400 ? [...ok, gave] : ['wasRefused'];
      expect(holding(clientMachine, event, context).sort()).toEqual([...rest, ...heard].sort());
    }
  for (const [status, served] of [
    [399, true],
    [400, false],
  ] as const) {
    const event = { type: 'ANSWERED', answer: { status, token: null } };
    expect(holding(clientMachine, event, RESTS[0][0]).includes('wasServed')).toBe(served);
    expect(holding(impostorMachine, event, { token: null }).includes('wasServed')).toBe(served);
    expect(holding(impostorMachine, event, { token: null }).includes('wasRefused')).toBe(!served);
  }
});
test('the impostor holds a token or nothing, finds one or nothing, and is served or refused', () => {
  for (const token of [null, 't'])
    for (const event of IMPOSTOR_EVENTS) {
      const heard =
        event.type === 'LOOKED'
          ? [event.token === null ? 'foundNothing' : 'foundToken']
          : event.type === 'ANSWERED'
            ? [event.answer.status < 400 ? 'wasServed' : 'wasRefused']
            : [];
      const rest = token === null ? 'holdsNothing' : 'holdsToken';
      expect(holding(impostorMachine, event, { token }).sort()).toEqual([rest, ...heard].sort());
    }
});

test('what the parties hold is what they were given or found', () => {
  const { client, impostor, api } = walkMachines();
  const contexts = ({ states }: { states: readonly { context: object }[] }): string[] => [
    ...new Set(states.map(({ context }) => JSON.stringify(context))),
  ];
  expect(contexts(client).sort()).toEqual(
    [null, 't1', 't2']
      .flatMap((token) => [true, false].map((loggedIn) => JSON.stringify({ token, loggedIn })))
      .sort(),
  );
  expect(contexts(impostor).sort()).toEqual(
    [null, 't1', 't2'].map((token) => JSON.stringify({ token })).sort(),
  );
  for (const { from, event, to } of client.transitions) {
    if (from.state === 'loggingOut' && to.state === 'loggedOut')
      expect(to.context).toMatchObject({ loggedIn: false });
    if (event.type === 'LOG_OUT') expect(to.context).toEqual(from.context);
  }
  const refusals = api.states.flatMap(({ context }) => {
    const { refusal } = context as {
      refusal: { status: number; code: string; error?: string } | null;
    };
    return refusal === null ? [] : [`${refusal.status} ${refusal.code} ${refusal.error ?? ''}`];
  });
  expect([...new Set(refusals)].sort()).toEqual([
    '400 invalid_request invalid_request',
    '400 invalid_scope invalid_scope',
    '400 invalid_target invalid_target',
    '401 invalid_credentials ',
    '401 invalid_token invalid_token',
    '401 unknown_client ',
    '403 insufficient_scope insufficient_scope',
    '429 too_many_failures ',
    '500 undecided ',
  ]);
  const [born] = api.states;
  expect(born?.context).toEqual({
    operation: 'list',
    credentials: { kind: 'none' },
    owner: null,
    record: null,
    refusal: null,
    response: null,
  });
});
