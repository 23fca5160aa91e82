import {
  code,
  device,
  dump,
  guessing,
  refreshToken,
  rogueApi,
  scriptActs,
  scriptReads,
} from './inside.ts';
import { afterExpiry, afterLogout, logged, replayed, sniffed } from './overheard.ts';
import type { Attack } from './types.ts';

/** Every attack. A new one is a part of a file and a line here. */
export const ATTACKS: readonly Attack[] = [
  sniffed,
  replayed,
  logged,
  scriptReads,
  scriptActs,
  device,
  refreshToken,
  dump,
  code,
  afterLogout,
  afterExpiry,
  rogueApi,
  guessing,
];

/** An attack by its id. Throws where there is none of that name. */
export function attackOf(id: string): Attack {
  const attack = ATTACKS.find((one) => one.id === id);
  if (!attack) throw new Error(`There is no attack ${id}.`);
  return attack;
}
