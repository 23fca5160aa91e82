import { minutesOf } from '../model/projections/turns.ts';
import { stepsOf } from '../model/steps.ts';
import type { Trace } from '../model/trace.ts';
import type { Settled } from './questions/types.ts';

/**
 * A question on a misconception about a defence (docs/misconceptions.md). It is settled by a day of the matrix, played
 * here: one attack against one defence. Its words: `question.<id>.…`.
 */
export interface DefenceQuestion {
  readonly id: string;
  /** Ids of the options, in the order shown. */
  readonly options: readonly string[];
  readonly attack: string;
  readonly defence: string;
  /** What the run shows. Reads the trace alone. Throws where the run shows none of the options. */
  settles(trace: Trace): Settled;
}

const stepId = (trace: Trace, step: number | undefined): string =>
  stepsOf(trace).steps[step ?? 0]?.id ?? '';

/** How the thief fared: never served, served to the end, or served and then refused for good. */
function fateOf(trace: Trace): {
  readonly fate: 'never' | 'always' | 'for-a-while';
  readonly step: string;
} {
  const turns = minutesOf(trace).flatMap(({ thief }) => (thief ? [thief] : []));
  const served = turns.filter(({ outcome }) => outcome === 'served');
  const last = turns.at(-1);
  if (served.length === 0) return { fate: 'never', step: stepId(trace, turns[0]?.step) };
  if (last?.outcome !== 'refused') return { fate: 'always', step: stepId(trace, served[0]?.step) };
  const end = turns[turns.indexOf(served.at(-1) ?? last) + 1] ?? last;
  return { fate: 'for-a-while', step: stepId(trace, end.step) };
}
/** A question that turns on how the thief fared. */
const byFate =
  (options: Readonly<Record<'never' | 'always' | 'for-a-while', string>>) =>
  (trace: Trace): Settled => {
    const { fate, step } = fateOf(trace);
    return { option: options[fate], step };
  };

const pkceProtectsTheToken: DefenceQuestion = {
  id: 'pkce-protects-the-token',
  options: ['useless', 'serves', 'once'],
  attack: 'sniffed',
  defence: 'pkce',
  settles: byFate({ never: 'useless', always: 'serves', 'for-a-while': 'once' }),
};
/** What a listener reads of a signed request: all that was sent, or less. */
const signingEncrypts: DefenceQuestion = {
  id: 'signing-encrypts',
  options: ['nothing', 'address', 'all'],
  attack: 'sniffed',
  defence: 'oauth1',
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
const rotationPreventsTheft: DefenceQuestion = {
  id: 'rotation-prevents-theft',
  options: ['for-a-while', 'never', 'for-good'],
  attack: 'stolen-refresh-token',
  defence: 'rotation',
  settles: byFate({ never: 'never', always: 'for-good', 'for-a-while': 'for-a-while' }),
};
const scopeStopsReplay: DefenceQuestion = {
  id: 'scope-stops-replay',
  options: ['refused', 'first-time', 'served'],
  attack: 'replayed',
  defence: 'scope',
  settles: byFate({ never: 'refused', always: 'served', 'for-a-while': 'first-time' }),
};
/** A script that acts in the page: the client's own requests, with the client's own key. */
const dpopStopsScripts: DefenceQuestion = {
  id: 'dpop-stops-scripts',
  options: ['no-key', 'served', 'one-nonce'],
  attack: 'script-acts',
  defence: 'dpop',
  settles: byFate({ never: 'no-key', always: 'served', 'for-a-while': 'one-nonce' }),
};

/** Every question about defences. A new one is a part of this file and a line here. */
export const DEFENCE_QUESTIONS: readonly DefenceQuestion[] = [
  signingEncrypts,
  scopeStopsReplay,
  pkceProtectsTheToken,
  rotationPreventsTheft,
  dpopStopsScripts,
];
