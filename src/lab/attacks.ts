import { askForToken } from '../model/client/requests.ts';
import { ARTICLE_TOKEN } from '../model/env.ts';
import { BLINK, type Scenario } from '../model/scenarios/types.ts';
import type { HeaderPair, Instruction } from '../model/trace.ts';

const BEGIN: readonly Instruction[] = [
  { do: 'begin', who: 'client' },
  { do: 'begin', who: 'impostor' },
];
const attack = (
  id: string,
  script: readonly Instruction[],
  buildsOn: readonly string[] = [],
): Scenario => ({
  id: `attack-${id}`,
  number: null,
  buildsOn,
  ways: ['sniffed'],
  script: [...BEGIN, ...script],
  expected: [],
});

const sends = (
  path: string,
  headers: readonly HeaderPair[] = [],
  more: { method?: string; who?: 'client' | 'impostor' } = {},
): Instruction => ({
  do: 'send',
  who: more.who ?? 'impostor',
  method: more.method ?? 'GET',
  path,
  headers: [['Accept', 'application/json'], ...headers],
  body: null,
  say: 'said.lab-request',
});
const LIST = '/api/helicopters';
const ask: Instruction = { do: 'ask', who: 'impostor', show: 'token', say: 'said.list-token' };
/** The owner asks in the clear, once, and the impostor reads the token off the wire. */
const overheard: readonly Instruction[] = [
  { do: 'ask', who: 'client', show: 'token', over: 'http', say: 'said.list-token' },
  { do: 'steal' },
];
const guess = (password: string): Instruction => {
  const prepared = askForToken(BLINK.username, password);
  if ('unsendable' in prepared) throw new Error(prepared.unsendable);
  return { do: 'send', who: 'impostor', ...prepared, say: 'said.lab-request' };
};
const made = (text: string): Instruction => ({ ...ask, text });
const GUESSES = ['rotor', 'helicopter', 'letmein', '123456', 'wiki'];

/**
 * What an impostor may try against the API of the trials, each a run like the scenarios'. The thefts themselves are the
 * ways of the scenario `stolen-token`.
 */
export const ATTACKS: readonly Scenario[] = [
  /** An e-mail is no secret. */
  attack('email-alone', [guess('')]),
  attack('wrong-password', [guess('rotor')]),
  /** The sixth is the right one. */
  attack('guessed-passwords', [...GUESSES, BLINK.password].map(guess)),
  attack('made-up-token', [made('a-token-that-nobody-has-made')]),
  /** Tokens are tried, and then one that was overheard. */
  attack(
    'guessed-tokens',
    [...overheard, ...GUESSES.map((_, place) => made(`guess-${place}`)), ask],
    ['trial-3'],
  ),
  attack('made-up-session', [sends(LIST, [['Cookie', 'session=made-up']])]),
  attack('token-after-its-time', [...overheard, { do: 'wait', seconds: 3660 }, ask], ['trial-3']),
  attack(
    'token-given-back',
    [...overheard, { do: 'give-back', say: 'said.give-back' }, ask],
    ['trial-3'],
  ),
  /** A token that was made to read the profile. */
  attack('token-for-less', [
    { do: 'identify', ...BLINK, scope: 'profile:read', say: 'said.identify' },
    ...overheard,
    ask,
  ]),
  /** A token that was made for the aeroplanes. */
  attack('token-for-another-api', [
    {
      ...(guess(BLINK.password) as Extract<Instruction, { do: 'send' }>),
      who: 'client',
      headers: [
        ...(guess(BLINK.password) as Extract<Instruction, { do: 'send' }>).headers,
        ['Content-Type', 'application/x-www-form-urlencoded'],
      ],
      body: 'resource=https%3A%2F%2Faeroplanes.example',
    },
    ...overheard,
    ask,
  ]),
  /** In the address, and twice in one request. */
  attack(
    'token-where-it-does-not-belong',
    [
      ...overheard,
      sends(`${LIST}?access_token=${ARTICLE_TOKEN}`),
      sends(LIST, [
        ['Authorization', `Bearer ${ARTICLE_TOKEN}`],
        ['Authorization', 'Bearer another'],
      ]),
    ],
    ['trial-3'],
  ),
  attack('nothing-shown', [sends(LIST)]),
];
