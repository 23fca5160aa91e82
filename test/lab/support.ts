import { LAB_CAST, LAB_USERS } from '../../src/lab/cast.ts';
import type { LabCommand, LabSender, SendCommand } from '../../src/lab/document.ts';
import { Lab, type LabOptions } from '../../src/lab/lab.ts';
import { askForList, askForToken, giveBack, logIn } from '../../src/model/client/requests.ts';
import type { Prepared } from '../../src/model/client/bare.ts';
import { articleEnv } from '../../src/model/env.ts';
import { pbkdf2 } from '../../src/model/server/crypto.ts';
import type { Entry, ResponseEntry, StateEntry } from '../../src/model/trace.ts';

/** The lab's cast, hashed at so few rounds that a test need not wait. */
const quick = Promise.all(
  LAB_CAST.map(async (user, place) => ({
    ...user,
    hash: await pbkdf2(articleEnv(), LAB_USERS[place]?.password ?? '', user.salt, 2),
    rounds: 2,
  })),
);
export const quickly = async (): Promise<LabOptions> => ({
  server: { users: await quick, rounds: 2 },
});

/** A lab in which these have been done, one by one. */
export async function labOf(...commands: readonly LabCommand[]): Promise<Lab> {
  const lab = await Lab.open(undefined, await quickly());
  for (const command of commands) await lab.apply(command);
  return lab;
}

export const sending = (
  prepared: Prepared,
  who: LabSender = 'client',
  more: Partial<SendCommand> = {},
): SendCommand => {
  if ('unsendable' in prepared) throw new Error(prepared.unsendable);
  return { do: 'send', who, ...prepared, via: 'page', ...more };
};
export const [BLINK, ADA, FINN] = LAB_USERS as [
  (typeof LAB_USERS)[0],
  (typeof LAB_USERS)[0],
  (typeof LAB_USERS)[0],
];
export const list = (token: string | null, who?: LabSender, more?: Partial<SendCommand>) =>
  sending(askForList(token), who, more);
export const identify = (user = BLINK, who?: LabSender, scope?: string) =>
  sending(askForToken(user.username, user.password, scope), who);
export const login = (user = BLINK, who?: LabSender) =>
  sending(logIn(user.username, user.password), who);
export const revoke = (token: string, who?: LabSender) => sending(giveBack(token), who);

/** What the last command came to. */
export function last(lab: Lab): readonly Entry[] {
  const { from, to } = lab.appliedAt(lab.commands.length - 1) ?? { from: 0, to: 0 };
  return lab.trace.entries.slice(from, to);
}
export function answer(lab: Lab): ResponseEntry {
  const found = last(lab).find(
    (entry): entry is ResponseEntry => entry.kind === 'response' && entry.actor === 'api',
  );
  if (!found) throw new Error('Nothing was answered.');
  return found;
}
export const states = (entries: readonly Entry[]): readonly string[] =>
  entries
    .filter((entry): entry is StateEntry => entry.kind === 'state')
    .map(({ actor, state }) => `${actor}.${state}`);
/** The tokens that were given, in order. */
export const tokens = (lab: Lab): readonly string[] =>
  lab.trace.entries.flatMap((entry) =>
    entry.kind === 'known' && entry.how === 'made' && entry.secret === 'token' ? [entry.value] : [],
  );
