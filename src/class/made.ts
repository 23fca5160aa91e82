import type { PlanItem } from './plan.ts';

/** What a lesson that is ready comes to, with the minutes from and to which it has. */
type Timed = {
  readonly minutes: readonly [from: number, to: number];
} & (
  | { readonly kind: 'scenario' | 'question'; readonly id: string }
  | { readonly kind: 'defence'; readonly attack: string; readonly defence: string }
);
const trial = (id: string, from: number, to: number): Timed => ({
  kind: 'scenario',
  id,
  minutes: [from, to],
});
const question = (id: string, from: number, to: number): Timed => ({
  kind: 'question',
  id,
  minutes: [from, to],
});
const theft = (attack: string, defence: string, from: number, to: number): Timed => ({
  kind: 'defence',
  attack,
  defence,
  minutes: [from, to],
});

const FORTY_FIVE: readonly Timed[] = [
  trial('trial-1', 0, 5),
  question('unauthorized-means-forbidden', 5, 8),
  trial('trial-2', 8, 14),
  trial('trial-3', 14, 20),
  question('basic-is-encrypted', 20, 24),
  trial('trial-4', 24, 28),
  question('api-remembers-me', 28, 31),
  trial('trial-5', 31, 37),
  trial('stolen-token', 37, 42),
  question('only-the-owner', 42, 45),
];

/** Lessons that are ready, as docs/teaching.md has them; by their names. */
export const MADE = {
  ten: [trial('trial-5', 0, 4), trial('stolen-token', 4, 8), question('only-the-owner', 8, 10)],
  'forty-five': FORTY_FIVE,
  ninety: [
    ...FORTY_FIVE,
    trial('expired-token', 45, 49),
    question('expired-means-forbidden', 49, 52),
    trial('revoked-token', 52, 57),
    question('logout-ends-the-token', 57, 60),
    theft('sniffed', 'short-expiry', 60, 67),
    theft('sniffed', 'dpop', 67, 75),
  ],
} as const satisfies Readonly<Record<string, readonly Timed[]>>;
export type Made = keyof typeof MADE;
export const MADE_NAMES = Object.keys(MADE) as readonly Made[];

/** The items of such a lesson; `note` writes its minutes. */
export const madeItems = (
  name: Made,
  note: (from: number, to: number) => string,
): readonly PlanItem[] =>
  (MADE[name] as readonly Timed[]).map(({ minutes: [from, to], ...item }) => ({
    ...item,
    note: note(from, to),
  }));
