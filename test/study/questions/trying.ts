/** Plays experiments to their end, with users whose passwords cost few rounds. */
import type { Env } from '../../../src/model/env.ts';
import { articleEnv } from '../../../src/model/env.ts';
import type { ApiMachine } from '../../../src/model/machines/api.ts';
import { CAST } from '../../../src/model/server/cast.ts';
import { pbkdf2 } from '../../../src/model/server/crypto.ts';
import type { Session } from '../../../src/model/session.ts';
import {
  playExperiment,
  QUESTIONS,
  questionOf,
  type Question,
} from '../../../src/study/questions/index.ts';

export const IDS: readonly string[] = QUESTIONS.map(({ id }) => id);
export const the = (id: string): Question => {
  const question = questionOf(id);
  if (!question) throw new Error(`There is no question ${id}.`);
  return question;
};

/** What a test changes of a server by its own options. */
export interface Changed {
  readonly machine?: ApiMachine;
  readonly newToken?: () => string;
}

export async function tryOut(question: Question, changed: Changed = {}): Promise<Session> {
  const { experiment } = question;
  const { machine, newToken } = changed;
  const users = await Promise.all(
    (experiment.server?.users ?? CAST).map(async (user) => ({
      ...user,
      hash: await pbkdf2(articleEnv(), 'blink', user.salt, 2),
      rounds: 2,
    })),
  );
  const env = (): Env => ({ ...(experiment.env ?? articleEnv)(), ...(newToken && { newToken }) });
  const server = { ...experiment.server, users, rounds: 2, ...(machine && { machine }) };
  const session = playExperiment({ ...question, experiment: { ...experiment, server, env } });
  await session.done;
  return session;
}
