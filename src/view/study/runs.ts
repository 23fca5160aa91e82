import type { Session } from '../../model/session.ts';
import { playExperiment, type Question, type Settled } from '../../study/questions/index.ts';
import { loadLater, loadQuestions } from '../../texts/index.ts';
import { breathe, memory } from '../runs.ts';

const runs = new Map<string, Session>();

/** The run that settles a question: recorded once a page, and then shared. One that broke off is tried anew. */
export function runOfQuestion(question: Question): Session {
  let session = runs.get(question.id);
  if (!session) {
    const meanwhile = Promise.all([loadLater(), loadQuestions()]);
    session = playExperiment(question, { memory, breathe, meanwhile });
    runs.set(question.id, session);
    session.done.catch(() => runs.delete(question.id));
  }
  return session;
}

/** What that run shows, when all of it is recorded. Rejects where the run broke off. */
export async function settle(question: Question): Promise<Settled> {
  const session = runOfQuestion(question);
  await session.done;
  return question.experiment.settles(session.trace);
}
