/** Pieces that the experiments' scripts share. */
import type { Scenario } from '../../model/scenarios/index.ts';
import { BLINK } from '../../model/scenarios/types.ts';
import type { HeaderPair, Instruction } from '../../model/trace.ts';

/** The scenario of an experiment: what is expected of it, its question says by `settles`. */
export const experiment = (
  question: string,
  script: readonly Instruction[],
  more: Partial<Pick<Scenario, 'buildsOn' | 'ways' | 'compare'>> = {},
): Scenario => ({
  id: `try-${question}`,
  number: null,
  buildsOn: [],
  script,
  expected: [],
  ...more,
});

/** Blink Wiki has a token already. */
export const holdingToken = { buildsOn: ['trial-3'] } as const;

export const begin = { do: 'begin', who: 'client' } as const satisfies Instruction;
export const impostorComes = { do: 'begin', who: 'impostor' } as const satisfies Instruction;
export const askWithNothing = {
  do: 'ask',
  who: 'client',
  show: 'none',
  say: 'said.list',
} as const satisfies Instruction;
export const askWithToken = {
  do: 'ask',
  who: 'client',
  show: 'token',
  say: 'said.list-token',
} as const satisfies Instruction;
export const impostorAsks = {
  do: 'ask',
  who: 'impostor',
  show: 'token',
  say: 'said.list-token',
} as const satisfies Instruction;
export const identify = {
  do: 'identify',
  ...BLINK,
  say: 'said.identify',
} as const satisfies Instruction;
export const logIn = { do: 'log-in', ...BLINK, say: 'said.log-in' } as const satisfies Instruction;
export const giveBack = { do: 'give-back', say: 'said.give-back' } as const satisfies Instruction;
export const steal = { do: 'steal' } as const satisfies Instruction;
export const tell = (say: string): Instruction => ({ do: 'narrate', say });

export const ACCEPT: HeaderPair = ['Accept', 'application/json'];
export const bearer = (token: string): HeaderPair => ['Authorization', `Bearer ${token}`];
