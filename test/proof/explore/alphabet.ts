/** What may be done in the explored world, by name; and the bounded alphabets that are made of it. */
import type { Instruction } from '../../../src/model/trace.ts';
import { basic, FORM } from '../../model/server/support.ts';
import { LIST } from '../ghost.ts';
import { sessionName } from './place.ts';

export const USERS = ['ada', 'bob'] as const;
export type UserName = (typeof USERS)[number];
const NOBODY = 'nobody';
export const passwordOf = (user: UserName): string => `secret-of-${user}`;

/** What an input may look at to be possible: nobody shows what he does not know. */
export interface Seen {
  readonly tokens: number;
  readonly sessions: number;
  readonly held: string | null;
  readonly stolen: string | null;
  readonly knows: (party: 'client' | 'impostor', secret: string) => boolean;
}
export interface Letter {
  readonly name: string;
  /** How many tokens, sessions it may bring. */
  readonly makes: 'token' | 'session' | null;
  readonly way: string | null;
  /** What is to be done; null where it cannot be. */
  readonly inputs: (seen: Seen) => readonly Instruction[] | null;
  /** The account whose password is tried, and whether it is the right one. */
  readonly tries?: { readonly username: string; readonly right: boolean };
}
type Over = 'https' | 'http' | 'proxy';

const letter = (name: string, inputs: Letter['inputs'], rest: Partial<Letter> = {}): Letter => ({
  name,
  makes: null,
  way: null,
  inputs,
  ...rest,
});
const SAY = { say: 'ask.list' } as const;
const who = (username: string, password: string) => ({
  name: username,
  username,
  password,
  ...SAY,
});
const byHand = (
  sender: 'client' | 'impostor',
  method: string,
  path: string,
  headers: readonly (readonly [string, string])[],
  body: string | null = null,
  over: Extract<Instruction, { do: 'send' }>['over'] = 'https',
): Instruction => ({ do: 'send', who: sender, method, path, headers, body, over, ...SAY });
const tries = (username: string, password: string): NonNullable<Letter['tries']> => ({
  username,
  right: USERS.some((user) => user === username && password === passwordOf(user)),
});

const identify = (username: string, password: string, over: Over = 'https', scope?: string) =>
  letter(
    `client identifies as ${username} by "${password}" over ${over}${scope === undefined ? '' : ` for ${scope}`}`,
    () => [
      { do: 'identify', over, ...who(username, password), ...(scope !== undefined && { scope }) },
    ],
    { makes: 'token', tries: tries(username, password) },
  );
const logIn = (username: string, password: string): Letter =>
  letter(
    `client logs in as ${username} by "${password}"`,
    () => [{ do: 'log-in', ...who(username, password) }],
    { makes: 'session', tries: tries(username, password) },
  );
const elsewhere = (user: UserName): Letter =>
  letter(
    `client asks a token of ${user} for another API`,
    () => [
      byHand(
        'client',
        'POST',
        '/api/token',
        [basic(user, passwordOf(user)), FORM],
        'resource=https%3A%2F%2Faeroplanes.example',
      ),
    ],
    { makes: 'token', tries: tries(user, passwordOf(user)) },
  );
const clientAsks = (over: Over): Letter =>
  letter(`client asks with its token over ${over}`, ({ held }) =>
    held === null ? null : [{ do: 'ask', who: 'client', show: 'token', over, ...SAY }],
  );
const inAddress = letter('client asks with its token in the address, by a proxy', ({ held }) =>
  held === null
    ? null
    : [byHand('client', 'GET', `${LIST}?access_token=${held}`, [], null, 'access-log')],
);
const askBare = letter('client asks with nothing', () => [
  { do: 'ask', who: 'client', show: 'none', ...SAY },
]);
const askCookie = letter('client asks with what its jar holds', () => [
  { do: 'ask', who: 'client', show: 'cookie', ...SAY },
]);
const oldSession = letter('client asks with its first session, by hand', ({ sessions }) =>
  sessions === 0
    ? null
    : [byHand('client', 'GET', LIST, [['Cookie', `session=${sessionName(0)}`]])],
);
const logOut = letter('client logs out', () => [{ do: 'log-out', ...SAY }]);
const giveBack = letter('client gives its token back', ({ held }) =>
  held === null ? null : [{ do: 'give-back', ...SAY }],
);

const steal = (way: 'sniffed' | 'logged' | 'script'): Letter =>
  letter(
    `impostor steals (${way})`,
    () => (way === 'script' ? [{ do: 'inject-script' }, { do: 'steal' }] : [{ do: 'steal' }]),
    { way },
  );
const impostorAsks = letter('impostor asks with the stolen token', ({ stolen }) =>
  stolen === null ? null : [{ do: 'ask', who: 'impostor', show: 'token', ...SAY }],
);
const impostorGuesses = letter('impostor asks with a guessed token', () => [
  { do: 'ask', who: 'impostor', show: 'token', text: 'guess', ...SAY },
]);
const impostorGuessesSession = letter('impostor asks with a guessed session', () => [
  byHand('impostor', 'GET', LIST, [['Cookie', 'session=guess']]),
]);
const impostorRevokes = letter('impostor gives the stolen token back', ({ stolen }) =>
  stolen === null
    ? null
    : [
        byHand(
          'impostor',
          'POST',
          '/api/revoke',
          [FORM],
          new URLSearchParams({ token: stolen }).toString(),
        ),
      ],
);
const impostorIdentifies = (username: string, password: string): Letter =>
  letter(
    `impostor identifies as ${username} by "${password}"`,
    ({ knows }) =>
      tries(username, password).right && !knows('impostor', password)
        ? null
        : [byHand('impostor', 'POST', '/api/token', [basic(username, password)], null)],
    { makes: 'token', tries: tries(username, password) },
  );
const wait = (seconds: number): Letter =>
  letter(`${seconds} s pass`, () => [{ do: 'wait', seconds }]);

const OVERS: readonly Over[] = ['https', 'http', 'proxy'];
const NARROW = 'profile:read';
const THEFT = [
  ...USERS.flatMap((user) => OVERS.map((over) => identify(user, passwordOf(user), over))),
  ...OVERS.map(clientAsks),
  askBare,
  giveBack,
  ...(['sniffed', 'logged', 'script'] as const).map(steal),
  impostorAsks,
  impostorRevokes,
  ...USERS.map((user) => impostorIdentifies(user, passwordOf(user))),
  wait(3600),
];
const GUESSING = [
  ...USERS.flatMap((user) => [
    identify(user, passwordOf(user)),
    identify(user, 'wrong'),
    identify(user, ''),
    logIn(user, 'wrong'),
    impostorIdentifies(user, 'wrong'),
  ]),
  impostorIdentifies(NOBODY, 'wrong'),
  impostorGuesses,
  clientAsks('https'),
  wait(60),
];
const RIGHTS = [
  ...USERS.flatMap((user) => [
    identify(user, passwordOf(user)),
    identify(user, passwordOf(user), 'https', NARROW),
    elsewhere(user),
    logIn(user, passwordOf(user)),
  ]),
  clientAsks('https'),
  askBare,
  askCookie,
  oldSession,
  logOut,
  giveBack,
  impostorGuesses,
  impostorGuessesSession,
  wait(3600),
];
/** A few of every kind: what of one alphabet could come into the way of another. */
const [ADA, BOB] = USERS;
const MIXED = [
  identify(ADA, passwordOf(ADA), 'http'),
  identify(ADA, 'wrong'),
  identify(BOB, passwordOf(BOB), 'https', NARROW),
  logIn(BOB, passwordOf(BOB)),
  clientAsks('http'),
  inAddress,
  askCookie,
  giveBack,
  ...(['sniffed', 'logged', 'script'] as const).map(steal),
  impostorAsks,
  impostorGuesses,
  impostorIdentifies(ADA, passwordOf(ADA)),
  wait(3600),
];
const unique = (letters: readonly Letter[]): readonly Letter[] => [
  ...new Map(letters.map((one) => [one.name, one])).values(),
];
/** By name, from the narrow to the whole. */
export const ALPHABETS: Readonly<Record<string, readonly Letter[]>> = {
  theft: THEFT,
  guessing: GUESSING,
  rights: RIGHTS,
  mixed: MIXED,
  whole: unique([...THEFT, ...GUESSING, ...RIGHTS, inAddress]),
};

const swapped = (name: string): string =>
  name.replace(new RegExp(USERS.join('|'), 'g'), (user) => (user === ADA ? BOB : ADA));
/** Whether either user can do what the other can: then it does not matter which of them is which. */
export const areAlike = (letters: readonly Letter[]): boolean => {
  const names = new Set(letters.map(({ name }) => name));
  return [...names].every((name) => names.has(swapped(name)));
};
