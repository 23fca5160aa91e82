import { minutesOf } from '../model/projections/turns.ts';
import { stepsOf } from '../model/steps.ts';
import type { Trace } from '../model/trace.ts';
import type { Built } from './building.ts';
import type { Settled } from './questions/types.ts';

/**
 * A question on a misconception about a defence (docs/misconceptions.md). It is settled by a day of the matrix, played
 * here: one attack against one defence. Its words: `question.<id>.…`.
 */
export interface DefenceQuestion {
  readonly id: string;
  /** Id of the station at which it is first asked. */
  readonly after: Built;
  /** Ids of the options, in the order shown. */
  readonly options: readonly string[];
  readonly attack: string;
  readonly defence: string;
  /** What the run shows. Reads the trace alone. Throws where the run shows none of the options. */
  settles(trace: Trace): Settled;
}

const stepId = (trace: Trace, step: number | undefined): string =>
  stepsOf(trace).steps[step ?? 0]?.id ?? '';

type Fate = 'never' | 'always' | 'for-a-while';

/** How the thief fared: never served, served to the end, or served and then refused for good. */
function fateOf(trace: Trace): { readonly fate: Fate; readonly step: string } {
  const turns = minutesOf(trace).flatMap(({ thief }) => (thief ? [thief] : []));
  const served = turns.filter(({ outcome }) => outcome === 'served');
  const last = turns.at(-1);
  if (served.length === 0) return { fate: 'never', step: stepId(trace, turns[0]?.step) };
  if (last?.outcome !== 'refused') return { fate: 'always', step: stepId(trace, served[0]?.step) };
  const end = turns[turns.indexOf(served.at(-1) ?? last) + 1] ?? last;
  return { fate: 'for-a-while', step: stepId(trace, end.step) };
}
/** A question that turns on how the thief fared: its options in the order shown, each with the end that bears it out. */
const byFate = (
  question: Pick<DefenceQuestion, 'id' | 'after' | 'attack' | 'defence'>,
  options: readonly (readonly [option: string, fate: Fate])[],
): DefenceQuestion => ({
  ...question,
  options: options.map(([option]) => option),
  settles(trace) {
    const { fate, step } = fateOf(trace);
    return { option: options.find(([, one]) => one === fate)?.[0] ?? '', step };
  },
});

/** What a listener reads of a signed request: all that was sent, or less. */
const signingEncrypts: DefenceQuestion = {
  ...{ id: 'signing-encrypts', after: 'oauth1', attack: 'sniffed', defence: 'oauth1' },
  options: ['nothing', 'address', 'all'],
  settles(trace) {
    const sent = trace.entries.find((entry) => entry.kind === 'request' && entry.over === 'http');
    const read = trace.entries.find((entry) => entry.kind === 'store' && entry.store === 'capture');
    if (sent?.kind !== 'request' || read?.kind !== 'store') throw new Error('Nobody listened.');
    const text = String(read.row?.['text'] ?? '');
    const { pathname } = new URL(sent.url);
    const whole = sent.headers.every(([, value]) => text.includes(value));
    const index = stepsOf(trace).steps;
    const step = index.findLast(({ start }) => start <= read.n)?.id ?? '';
    return { option: whole ? 'all' : text.includes(pathname) ? 'address' : 'nothing', step };
  },
};

/** Every question about defences, in the order in which they are first asked. A new one is a part of this list. */
export const DEFENCE_QUESTIONS: readonly DefenceQuestion[] = [
  signingEncrypts,
  byFate({ id: 'scope-stops-replay', after: 'oauth1', attack: 'replayed', defence: 'scope' }, [
    ['refused', 'never'],
    ['first-time', 'for-a-while'],
    ['served', 'always'],
  ]),
  byFate({ id: 'pkce-protects-the-token', after: 'pkce', attack: 'sniffed', defence: 'pkce' }, [
    ['useless', 'never'],
    ['serves', 'always'],
    ['once', 'for-a-while'],
  ]),
  byFate(
    {
      ...{ id: 'rotation-prevents-theft', after: 'pkce' },
      ...{ attack: 'stolen-refresh-token', defence: 'rotation' },
    },
    [
      ['for-a-while', 'for-a-while'],
      ['never', 'never'],
      ['for-good', 'always'],
    ],
  ),
  // A script that acts in the page: the client's own requests, with the client's own key.
  byFate({ id: 'dpop-stops-scripts', after: 'dpop', attack: 'script-acts', defence: 'dpop' }, [
    ['no-key', 'never'],
    ['served', 'always'],
    ['one-nonce', 'for-a-while'],
  ]),
];
/** The question of that id; undefined where it is none about defences. */
export const defenceQuestionOf = (id: string): DefenceQuestion | undefined =>
  DEFENCE_QUESTIONS.find((one) => one.id === id);
