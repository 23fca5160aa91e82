/**
 * The one schedule of every run: a day, in minutes from its beginning. Owner and thief ask once a minute; what
 * happens beside happens at these times.
 */
export const DAY = 24 * 60;
/** When the theft takes place, where the attack does not say otherwise. */
export const THEFT = 5;
/** A token of short life has run out; also where nothing makes it run out. */
export const EXPIRY = 60;
/** The owner logs out, and comes back. */
export const LOGOUT = { at: 8 * 60 + 30, back: 9 * 60 } as const;
/** The owner goes to another network. */
export const ROAMS = 12 * 60;
/** The owner takes back all that was given out, where that can be done; he stays away for an hour. */
export const REVOCATION = { at: 16 * 60, back: 17 * 60 } as const;

/** Addresses of the day (RFC 5737). The thief shares the owner's first one hour in four: networks share addresses. */
export const ADDRESSES = {
  home: '192.0.2.10',
  away: '203.0.113.77',
  thief: '198.51.100.66',
} as const;
export const ownersAddress = (minute: number): string =>
  minute < ROAMS ? ADDRESSES.home : ADDRESSES.away;
export const thiefsAddress = (minute: number): string =>
  Math.floor(minute / 60) % 4 === 0 ? ADDRESSES.home : ADDRESSES.thief;
