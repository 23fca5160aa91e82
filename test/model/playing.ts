/** Plays scenarios to their end, and reads off the record what a test asks about. */
import { fill } from '../../src/texts/text.ts';
import { opening } from '../../src/texts/en/opening.ts';
import { scenarios } from '../../src/texts/en/scenarios.ts';
import { spoken } from '../../src/texts/en/spoken.ts';
import { scenarioOf, SCENARIOS, type Scenario } from '../../src/model/scenarios/index.ts';
import { CAST } from '../../src/model/server/cast.ts';
import { pbkdf2 } from '../../src/model/server/crypto.ts';
import { articleEnv } from '../../src/model/env.ts';
import { Session, type SessionOptions } from '../../src/model/session.ts';
import type {
  Entry,
  LineEntry,
  Party,
  RequestEntry,
  ResponseEntry,
  StateEntry,
  Trace,
} from '../../src/model/trace.ts';

/** Every scenario in every way that it has. */
export const PLAYED: readonly (readonly [id: string, way: string | null])[] = SCENARIOS.flatMap(
  ({ id, ways }) => (ways ?? [null]).map((way) => [id, way] as const),
);

export const the = (id: string): Scenario => {
  const scenario = scenarioOf(id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  return scenario;
};

/** The cast, hashed at so few rounds that a test need not wait. */
export async function quickCast() {
  const password = 'blink';
  return Promise.all(
    CAST.map(async (user) => ({
      ...user,
      hash: await pbkdf2(articleEnv(), password, user.salt, 2),
      rounds: 2,
    })),
  );
}

export async function begin(
  id: string,
  options: Omit<SessionOptions, 'scenario'> = {},
): Promise<Session> {
  const server = { rounds: 2, users: await quickCast() };
  return Session.create({ scenario: the(id), server, ...options });
}
export async function play(
  id: string,
  options: Omit<SessionOptions, 'scenario'> = {},
): Promise<Session> {
  const session = await begin(id, options);
  await session.done;
  return session;
}

/** The entries of the opened scenario, without what it builds on. */
export const own = ({ entries }: Trace): readonly Entry[] =>
  entries.slice(entries.findIndex((entry) => entry.kind === 'trial' && entry.own));
const isLine = (entry: Entry): entry is LineEntry => entry.kind === 'line';
const isRequest = (entry: Entry): entry is RequestEntry => entry.kind === 'request';
const isResponse = (entry: Entry): entry is ResponseEntry => entry.kind === 'response';
const isState = (entry: Entry): entry is StateEntry => entry.kind === 'state';

export const lines = (entries: readonly Entry[]): readonly LineEntry[] => entries.filter(isLine);
export const requests = (entries: readonly Entry[]): readonly RequestEntry[] =>
  entries.filter(isRequest);
export const responses = (entries: readonly Entry[]): readonly ResponseEntry[] =>
  entries.filter(isResponse);
export const states = (entries: readonly Entry[], actor: Party): readonly StateEntry[] =>
  entries.filter(isState).filter((entry) => entry.actor === actor);

const words = { ...opening, ...scenarios, ...spoken };
/** A line as the English catalogue has it. */
export function said({ code, params }: LineEntry): string {
  if (!(code in words)) throw new Error(`Nobody can say ${code}.`);
  return fill(words[code as keyof typeof words], params);
}
