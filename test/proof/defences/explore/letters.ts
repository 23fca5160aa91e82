/** What owner and thief may do in the explored scene, by name. */
import {
  code,
  dump,
  guessing,
  refreshToken,
  rogueApi,
  scriptReads,
} from '../../../../src/model/defences/attacks/inside.ts';
import { ADDRESSES } from '../../../../src/model/defences/run/schedule.ts';
import { RESOURCES } from '../asked.ts';
import type { Policy } from '../policies.ts';
import type { Place, Scene } from './scene.ts';

/** Owner, and thief with an account of his own: the names of their accounts, and their passwords. */
export const OWNER = { username: 'ada', password: 'secret-of-ada' } as const;
export const THIEF = { username: 'bob', password: 'secret-of-bob' } as const;

export interface Letter {
  readonly name: string;
  /** Whether somebody may be given a token by the user's word: how often that is, is bounded. */
  readonly grants: boolean;
  /** Whether it can be done: nobody shows what he does not hold. */
  readonly possible: (place: Place) => boolean;
  readonly does: (scene: Scene) => Promise<void>;
}
const always = (): boolean => true;
const letter = (
  name: string,
  does: Letter['does'],
  { possible = always, grants = false }: Partial<Letter> = {},
): Letter => ({ name, does, possible, grants });
const [LIST = '', PROFILE = ''] = RESOURCES;

const holds =
  (who: 'owner' | 'thief', ...names: readonly string[]) =>
  (place: Place): boolean =>
    place[who].storage.some(([name]) => names.length === 0 || names.includes(name));

const ownerLogsIn = letter(
  'the owner logs in',
  async ({ day }) => {
    day.owner.user = OWNER;
    await day.client.logIn(day.owner);
  },
  { grants: true },
);
const thiefLogsIn = letter(
  'the thief logs in to an account of his own',
  async ({ day }) => {
    day.thief.user = THIEF;
    await day.client.logIn(day.thief);
    day.thief.user = null;
  },
  { grants: true },
);
const ownerAsks = (path: string): Letter =>
  letter(
    `the owner asks for ${path}`,
    async ({ day }) => {
      await day.ask(day.owner, path);
    },
    { possible: holds('owner') },
  );
const overheard = letter(
  'the owner asks over http, and the thief takes what he can read',
  async ({ day, world }) => {
    const { owner, thief, client } = day;
    owner.over = 'http';
    await day.ask(owner, LIST);
    owner.over = 'https';
    for (const [name, value] of Object.entries(client.found(world.overheard)))
      thief.keep(name, value);
  },
  { possible: holds('owner') },
);
const ownerRenews = letter(
  'the owner goes on without his password',
  async ({ day }) => {
    await day.client.renew(day.owner);
  },
  { possible: holds('owner', 'refresh_token') },
);
const ownerLogsOut = letter('the owner logs out', ({ day }) => day.client.logOut(day.owner), {
  possible: holds('owner'),
});
const takesAllBack = letter('the owner takes all back', async ({ day }) => {
  day.owner.user = OWNER;
  await day.client.revokeAll?.(day.owner);
});
const robbedOf = (
  name: string,
  theft: (typeof code)['theft'],
  rest: Partial<Letter> = {},
): Letter =>
  letter(
    name,
    async ({ day }) => {
      day.owner.user = OWNER;
      const { flow } = day.owner;
      if (theft === code.theft) day.owner.flow = 'code';
      await theft.happens(day);
      day.owner.flow = flow;
    },
    rest,
  );
const replays = letter(
  'the thief sends again what he overheard',
  async ({ day, world }) => {
    day.thief.over = 'http';
    await day.again(world.overheard);
    day.thief.over = 'https';
  },
  { possible: ({ overheard: text }) => text !== '' },
);
const thiefAsks = (path: string): Letter =>
  letter(
    `the thief asks for ${path}`,
    async ({ day }) => {
      await day.ask(day.thief, path);
    },
    { possible: holds('thief') },
  );
const thiefRenews = letter(
  'the thief goes on with the code or refresh token that he has',
  async ({ day }) => {
    await day.client.renew(day.thief);
  },
  { possible: holds('thief', 'refresh_token', 'code', 'oauth_verifier') },
);
const guess = async ({ day }: Scene): Promise<void> => {
  guessing.before?.(day);
  await day.ask(day.thief, LIST);
};
const LIMIT = 5;
const guesses = [
  letter('the thief guesses a token', guess),
  letter('the thief guesses until he is not heard', async (scene) => {
    for (let n = 0; n < LIMIT; n++) await guess(scene);
  }),
  letter("the thief tries passwords of the owner's until he is not heard", async ({ day }) => {
    for (let n = 0; n < LIMIT; n++) {
      day.thief.user = { ...OWNER, password: `wrong-${n}` };
      await day.client.logIn(day.thief);
    }
    day.thief.user = null;
  }),
];
const thiefMoves = letter("the thief goes to the owner's network, or leaves it", ({ day }) => {
  const { thief } = day;
  thief.address = thief.address === ADDRESSES.home ? ADDRESSES.thief : ADDRESSES.home;
  return Promise.resolve();
});
const ownerMoves = letter('the owner goes to another network, or comes back', ({ day }) => {
  const { owner } = day;
  owner.address = owner.address === ADDRESSES.home ? ADDRESSES.away : ADDRESSES.home;
  return Promise.resolve();
});
const wait = (seconds: number): Letter =>
  letter(`${seconds} s pass`, ({ pass }) => {
    pass(seconds);
    return Promise.resolve();
  });

/** What may be done against a defence. The clock turns by what its limits are about. */
export function lettersFor(
  { shows, lifetime, revocable, rotates, refreshes, address }: Policy,
  flow: 'password' | 'code',
): readonly Letter[] {
  const byCode = flow === 'code' || shows !== 'token';
  return [
    ownerLogsIn,
    thiefLogsIn,
    ownerAsks(LIST),
    ownerAsks(PROFILE),
    overheard,
    replays,
    thiefAsks(LIST),
    thiefAsks(PROFILE),
    ownerLogsOut,
    robbedOf("a script reads the owner's storage", scriptReads.theft, { possible: holds('owner') }),
    robbedOf("the thief reads the server's store", dump.theft),
    robbedOf('another API uses what it was shown', rogueApi.theft, { possible: holds('owner') }),
    ...guesses,
    ...(byCode ? [robbedOf('the code comes to the thief', code.theft, { grants: true })] : []),
    ...(byCode || refreshes ? [thiefRenews] : []),
    ...(refreshes
      ? [
          ownerRenews,
          robbedOf('the refresh token stands in a log', refreshToken.theft, { grants: true }),
        ]
      : []),
    ...(revocable && !rotates ? [takesAllBack] : []),
    ...(address ? [ownerMoves, thiefMoves] : []),
    ...(lifetime === null ? [] : [wait(lifetime)]),
    ...(shows === 'token' ? [wait(60)] : [wait(301)]),
    ...(shows === 'proof' ? [wait(900)] : []),
  ];
}
