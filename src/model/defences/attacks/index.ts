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
