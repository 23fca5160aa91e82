import { EXPIRY, LOGOUT, THEFT } from '../run/schedule.ts';
import type { Attack, Played } from './types.ts';

/** The owner asks in the clear, once, and the thief reads what can be read in it. */
async function overhears(day: Played, over: 'http' | 'proxy'): Promise<void> {
  const { owner, world, client } = day;
  owner.over = over;
  await day.ownerAsks();
  owner.over = 'https';
  learns(day, client.found(world.overheard), over === 'http' ? 'sniffed' : 'logged');
}
/** The thief looks into what came his way, and keeps what he can use; `how` it came. */
export function learns(
  { world, thief }: Played,
  things: Readonly<Record<string, string>>,
  how: string,
): void {
  const all = Object.entries(things);
  const found = all.length > 0;
  world.tell('impostor', { type: 'LOOKED', found, reason: found ? how : 'nothing' });
  for (const [name, value] of all) thief.keep(name, value, how);
}

/** Read off plain HTTP; the thief writes a new request with what he read. */
export const sniffed: Attack = {
  id: 'sniffed',
  theft: { at: THEFT, happens: (day) => overhears(day, 'http') },
  begins: THEFT + 1,
};
/** Read off plain HTTP; the thief sends the same bytes again. */
export const replayed: Attack = {
  id: 'replayed',
  theft: {
    at: THEFT,
    happens: async (day) => {
      await overhears(day, 'http');
      day.verbatim = day.world.overheard;
      // What was sent in the clear is sent in the clear again.
      day.thief.over = 'http';
    },
  },
  begins: THEFT + 1,
};
/** Found in the log of a proxy that writes down whole requests. */
export const logged: Attack = {
  id: 'logged',
  theft: { at: THEFT, happens: (day) => overhears(day, 'proxy') },
  begins: THEFT + 1,
};
/** Sniffed while it was good; used once its owner has logged out. */
export const afterLogout: Attack = {
  id: 'after-logout',
  theft: { at: LOGOUT.at - 5, happens: (day) => overhears(day, 'http') },
  begins: LOGOUT.at,
};
/** Sniffed while it was good; used once its time is over. The owner has gone home and thinks it dead. */
export const afterExpiry: Attack = {
  id: 'after-expiry',
  theft: { at: THEFT, happens: (day) => overhears(day, 'http') },
  begins: EXPIRY + 1,
  ownerLeaves: EXPIRY,
};
