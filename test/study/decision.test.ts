import { describe, expect, test } from 'vitest';
import { apiMachine } from '../../src/model/machines/api.ts';
import { describeMachine } from '../../src/model/machines/definition.ts';
import type { StateEntry } from '../../src/model/trace.ts';
import { decisionOf, partingOf, refusalsOf, type Decision } from '../../src/study/decision.ts';

const api = describeMachine(apiMachine, 'api');

/** A path through the machine: `from guard state` a line. */
const path = (...moves: readonly string[]): StateEntry[] =>
  moves.map((move, n): StateEntry => {
    const [from = '', guard = '', state = ''] = move.split(' ');
    return {
      n,
      at: 0,
      actor: 'api',
      message: 'r1',
      kind: 'state',
      state,
      from,
      event: 'E',
      guard: guard === '-' ? null : guard,
      reason: '',
      final: false,
    };
  });
const READ = 'reading - whichCredentials';
const TOKEN = 'whichCredentials tokenShown checkingToken';
const KNOWN = 'checkingToken tokenKnown deciding';
const SERVED = path(READ, TOKEN, KNOWN, 'deciding tokenGood serving', 'serving - answered');
const LATE = path(READ, TOKEN, KNOWN, 'deciding tokenExpired refusing', 'refusing - answered');
const UNKNOWN = path(READ, TOKEN, 'checkingToken tokenUnknown refusing', 'refusing - answered');
const NOTHING = path(READ, 'whichCredentials credentialsMissing refusing', 'refusing - answered');
const at = (state: string, guard: string): Decision => ({ state, guard });

test('every refusal of the machine can be decided on, each way in its own order', () => {
  const all = api.states.flatMap(({ key, transitions }) =>
    transitions.flatMap(({ guard, target }) => (target === 'refusing' ? [`${key}.${guard}`] : [])),
  );
  const found = refusalsOf(api).map(({ state, guard }) => `${state}.${guard}`);
  expect([...found].sort()).toEqual([...all].sort());
  expect(found.filter((one) => /^(checkingToken|deciding)\./.test(one))).toEqual([
    'checkingToken.tooManyFailures',
    'checkingToken.tokenUnknown',
    'deciding.tokenRevoked',
    'deciding.tokenExpired',
    'deciding.tokenForAnotherApi',
    'deciding.scopeTooSmall',
  ]);
});

test('what the machine decided is read off its path', () => {
  expect(decisionOf(SERVED)).toBeNull();
  expect(decisionOf(LATE)).toEqual(at('deciding', 'tokenExpired'));
  expect(decisionOf(NOTHING)).toEqual(at('whichCredentials', 'credentialsMissing'));
  expect(() => decisionOf(path('reading - refusing'))).toThrow('no guard');
});

describe('the first check on which they part', () => {
  test.each([
    ['both let it pass', null, SERVED, null],
    ['both refuse at the same check', at('deciding', 'tokenExpired'), LATE, null],
    ['the machine refuses, the learner does not', null, LATE, ['tokenExpired', false]],
    [
      'the learner refuses what is served',
      at('deciding', 'scopeTooSmall'),
      SERVED,
      ['scopeTooSmall', true],
    ],
    [
      'the learner refuses earlier',
      at('checkingToken', 'tokenUnknown'),
      LATE,
      ['tokenUnknown', true],
    ],
    ['the learner refuses later', at('deciding', 'tokenRevoked'), UNKNOWN, ['tokenUnknown', false]],
    ['earlier, in the same state', at('deciding', 'tokenRevoked'), LATE, ['tokenRevoked', true]],
    ['later, in the same state', at('deciding', 'scopeTooSmall'), LATE, ['tokenExpired', false]],
    [
      'another kind of credentials',
      at('checkingPassword', 'passwordWrong'),
      LATE,
      ['tokenShown', false],
    ],
    [
      'at the very first',
      at('whichCredentials', 'credentialsMissing'),
      SERVED,
      ['credentialsMissing', true],
    ],
    [
      'nothing is shown',
      at('checkingToken', 'tokenUnknown'),
      NOTHING,
      ['credentialsMissing', false],
    ],
  ] as const)('%s', (_, decided, taken, parting) => {
    const found = partingOf(api, decided, taken);
    expect(found && [found.guard, found.yours]).toEqual(parting);
  });
});
