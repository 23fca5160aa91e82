import { entriesOf } from '../model/projections/at.ts';
import { explain } from '../model/projections/explanation.ts';
import { stepsOf } from '../model/steps.ts';
import type { StateEntry } from '../model/trace.ts';
import { describe } from '../texts/en/describe.ts';
import { createTexts, en, type Texts } from '../texts/index.ts';
import { announce } from './announcer.ts';
import { focusLost } from './kept-focus.ts';
import { plain } from './rich.ts';
import type { Simulation } from './simulation.ts';
import { sayLine, stopped } from './spoken.ts';
import { titleOf } from './titles.ts';

const texts = createTexts({ ...en, ...describe });
const nameOf = (key: string): string => texts.find(key) ?? key;

/** Who has come to which state: on the stage that is seen by place and colour. Parties go by what they are called there. */
const stateOf = ({ actor, state }: StateEntry, find: Texts['find']): string => {
  const party = find(`stage.${actor}`) ?? nameOf(`stage.${actor}`);
  return stopped(texts('say.state', { party, state: nameOf(`state.${state}`) }));
};

/**
 * Says what a step shows, in words that stand alone: of which trial, where one has just come to it, who has come
 * to which state, what is said in it, why, and what becomes of a prediction. Keeps the focus, where the step has
 * drawn something else in the place of what had it.
 */
export async function step(simulation: Simulation): Promise<void> {
  const { player, viewpoint, shownId, guesses, predicts, host, scenario } = simulation;
  const { session, cursor, atEnd } = player;
  // A page of the path may stand in the place of the stage.
  if (!session || !host.renderRoot.querySelector('tt-stage')) return;
  if (focusLost(host)) simulation.focusNext();
  const { trace } = session;
  const entries = entriesOf(trace, cursor);
  const message = stepsOf(trace).steps[cursor]?.message ?? '';
  const explanation = explain(trace, cursor);
  // The API sees what reaches it, not who sent it.
  const hidden = viewpoint === 'api' && explanation?.actor !== 'api';
  const { find } = simulation.texts;
  const told = entries.flatMap((entry) => {
    if (entry.kind === 'state' && !hidden) return [stateOf(entry, find)];
    if (entry.kind !== 'line') return [];
    // To the API a remark is not made.
    return viewpoint === 'api' && entry.speaker === 'narrator' ? [] : sayLine(entry, find);
  });
  const sentence =
    explanation && !hidden
      ? plain(find(...explanation.keys) ?? '', {
          ...explanation.params,
          guard: nameOf(`guard.${explanation.guard ?? ''}`),
        })
      : '';
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
  if (simulation.arrived)
    sentences.unshift(stopped(texts('say.place', { title: titleOf(texts, scenario) })));
  simulation.arrived = false;
  announce(sentences.join(' '));
}

/** Says the step that is shown, in words: the scene, each party, and what has changed. */
export async function words({ player, viewpoint, texts: own }: Simulation): Promise<void> {
  const { session, cursor } = player;
  const { sayWords } = await import('./describe.ts');
  if (session) announce(sayWords(session, cursor, viewpoint, own.find));
}

/** Says to which page one has come, where no step is said; where the focus has gone with the page before, it is led there. */
export function place(simulation: Simulation, title: string): void {
  const { host } = simulation;
  simulation.arrived = false;
  if (focusLost(host)) host.renderRoot.querySelector<HTMLElement>('main')?.focus();
  else announce(stopped(texts('say.place', { title })));
}

/** Says that playing began or stopped, where no button has said it. */
export function playing({ player }: Simulation): void {
  announce(texts(player.playing ? 'say.playing' : 'say.paused'));
}
