import { outcomeOf, type Guess } from '../model/projections/outcome.ts';
import { entriesOf } from '../model/projections/at.ts';
import type { Trace } from '../model/trace.ts';
import { cellSupport } from '../study/cell-questions.ts';
import { supportFor } from '../study/support.ts';
import { describe } from '../texts/en/describe.ts';
import { predict } from '../texts/en/predict.ts';
import { createTexts, en } from '../texts/index.ts';
import { predictTexts, tellSaid } from './defences/said-before.ts';
import { isCell } from './prediction.ts';
import { tellsReasons } from './reasons.ts';
import type { Simulation } from './simulation.ts';

const texts = createTexts({ ...en, ...describe, ...predict });

/** What is said of a prediction with a step: before what the step shows, and after it. */
interface AboutPrediction {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** That it is asked for, with the request; what was said, with the next step; what became of it, with the answer. */
export function aboutPrediction(simulation: Simulation, message: string): AboutPrediction {
  const { player, guesses, predicts } = simulation;
  const { session, cursor } = player;
  const guess = guesses.get(message);
  if (!session) return { before: [], after: [] };
  const { trace } = session;
  if (guess === undefined)
    return { before: [], after: [asked(trace, message, predicts === 'study')] };
  if (guess === null) return { before: [], after: [] };
  const tells = (key: Said): string =>
    isCell(trace) ? tellSaid(trace, message, guess, cursor) : said(key, guess);
  if (goesOut(trace, cursor - 1)) return { before: [tells('predict.said')], after: [] };
  const outcome = tellsReasons(simulation.texts) ? outcomeOf(trace, message, cursor) : null;
  if (outcome === null || outcomeOf(trace, message, cursor - 1) !== null)
    return { before: [], after: [] };
  return {
    before: [],
    after: [tells(outcome === guess ? 'predict.right' : 'predict.wrong')],
  };
}

type Said = 'predict.said' | 'predict.right' | 'predict.wrong';
const said = (key: Said, guess: Guess): string => texts(key, { guess: texts(`predict.${guess}`) });

const goesOut = (trace: Trace, step: number): boolean =>
  entriesOf(trace, step).some((entry) => entry.kind === 'request' && entry.to === 'api');

function asked(trace: Trace, message: string, study: boolean): string {
  const list = texts('stage.messages');
  const cell = isCell(trace);
  const support = cell ? cellSupport(trace, message) : study ? supportFor(trace, message) : 'alone';
  if (support === 'worked') return texts('say.helped', { list });
  const question = cell ? predictTexts('cell.ask') : texts('predict.question');
  return texts('say.asked', { list, question });
}
