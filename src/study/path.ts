import type { Built } from './building.ts';

/** What a station asks for: a scenario to play, or something to do. */
export type StationKind = 'scenario' | 'activity' | 'summary';
/** One stop of the guided path. */
export interface Station {
  readonly id: string;
  readonly kind: StationKind;
}

const scenario = (id: string): Station => ({ id, kind: 'scenario' });
const activity = (id: 'cost' | 'seat' | 'thief' | Built): Station => ({ id, kind: 'activity' });

/** The guided path. Every scenario is on it, and each activity follows what it builds on. */
export const PATH: readonly Station[] = [
  scenario('trial-1'),
  scenario('trial-2'),
  scenario('trial-3'),
  scenario('trial-4'),
  scenario('trial-5'),
  activity('cost'),
  scenario('stolen-token'),
  activity('thief'),
  scenario('expired-token'),
  scenario('revoked-token'),
  activity('seat'),
  scenario('session'),
  // What the story asks for at its end: what a thief cannot use.
  activity('oauth1'),
  activity('pkce'),
  activity('dpop'),
  { id: 'summary', kind: 'summary' },
];

/** Its place on the path; -1 when it is not on it. */
export const placeOf = (id: string): number => PATH.findIndex((one) => one.id === id);
/** What follows it; null after the last. */
export const stationAfter = (id: string): Station | null => PATH[placeOf(id) + 1] ?? null;
