import { Session, type SessionOptions } from '../../model/session.ts';
import type { Question } from './types.ts';

/** Plays a question's experiment: a run like that of any scenario, recorded as it happens. */
export function playExperiment(
  { experiment }: Question,
  options: Pick<SessionOptions, 'memory' | 'breathe' | 'meanwhile'> = {},
): Session {
  const { scenario, way, server, env } = experiment;
  return Session.create({
    ...options,
    scenario,
    ...(way !== undefined && { way }),
    ...(server && { server }),
    ...(env && { env }),
  });
}
