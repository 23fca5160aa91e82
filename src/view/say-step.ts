import { entriesOf } from '../model/projections/at.ts';
import { explain } from '../model/projections/explanation.ts';
import { stepsOf } from '../model/steps.ts';
import type { LineEntry, StateEntry } from '../model/trace.ts';
import { describe } from '../texts/en/describe.ts';
import { createTexts, en } from '../texts/index.ts';
import { announce } from './announcer.ts';
import { abbreviate, plain } from './rich.ts';
import type { Simulation } from './simulation.ts';

const texts = createTexts({ ...en, ...describe });
const nameOf = (key: string): string => texts.find(key) ?? key;

/** Who has come to which state: on the stage that is seen by place and colour. */
const stateOf = ({ actor, state }: StateEntry): string =>
  texts('say.state', { party: nameOf(`stage.${actor}`), state: nameOf(`state.${state}`) });

/** A line of the dialogue. What is said and not sent is told, as on the stage. */
function lineOf({ speaker, code, params, unsent }: LineEntry): string {
  const short = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, abbreviate(value)]),
  );
  const line = plain(texts.find(code) ?? '', short);
  const said = texts('say.line', { speaker: nameOf(`stage.${speaker}`), line });
  if (unsent.length === 0) return said;
  const what = unsent.map((name) => params[name]).join(', ');
  return `${said} (${texts('stage.unsent.note', { what })})`;
}

/**
 * Says what a step shows, in words that stand alone: who has come to which state, what is said in it, why,
 * and what becomes of a prediction.
 */
export async function announceStep(simulation: Simulation): Promise<void> {
  const { player, viewpoint, shownId, guesses, predicts } = simulation;
  const { session, cursor, atEnd } = player;
  if (!session) return;
  const { trace } = session;
  const entries = entriesOf(trace, cursor);
  const message = stepsOf(trace).steps[cursor]?.message ?? '';
  const explanation = explain(trace, cursor);
  // The API sees what reaches it, not who sent it.
  const hidden = viewpoint === 'api' && explanation?.actor !== 'api';
  const told = entries.flatMap((entry) => {
    if (entry.kind === 'state' && !hidden) return [stateOf(entry)];
    if (entry.kind !== 'line') return [];
    // To the API a remark is not made.
    return viewpoint === 'api' && entry.speaker === 'narrator' ? [] : [lineOf(entry)];
  });
  const sentence =
    explanation && !hidden ? plain(texts.find(...explanation.keys) ?? '', explanation.params) : '';
  const predicted =
    predicts !== false && viewpoint === 'all' && (guesses.get(message) ?? player.waits());
  const { before, after } = predicted
    ? (await import('./say-prediction.ts')).aboutPrediction(simulation, message)
    : { before: [], after: [] };
  // Another step may have come in the meantime.
  if (simulation.shownId !== shownId) return;
  const sentences = [...before, ...told, sentence, ...after].filter((one) => one !== '');
  if (sentences.length === 0) sentences.push(texts('stage.api-blind'));
  if (atEnd) sentences.push(texts('say.end'));
  announce(sentences.join(' '));
}

/** Says the step that is shown, in words: the scene, each party, and what has changed. */
export async function announceWords({ player, viewpoint }: Simulation): Promise<void> {
  const { session, cursor } = player;
  const { sayWords } = await import('./describe.ts');
  if (session) announce(sayWords(session, cursor, viewpoint));
}

/** Says that playing began or stopped, where no button has said it. */
export function announcePlaying({ player }: Simulation): void {
  announce(texts(player.playing ? 'say.playing' : 'say.paused'));
}
