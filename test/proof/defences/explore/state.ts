/** A state of the explored scene, and its canonical form. */
import { createHash } from 'node:crypto';
import { PERIOD, type Books } from '../books.ts';
import { thumbprintOf } from '../proofs.ts';
import type { Place } from './scene.ts';
import { heardIn } from './heard.ts';

export interface State {
  readonly place: Place;
  readonly books: Books;
  /** `party secret`: whom the bytes reached. */
  readonly reached: ReadonlySet<string>;
  /** How often somebody was given a token by the user's word. */
  readonly grants: number;
}

const prints = new WeakMap<CryptoKeyPair, string>();
/** Reads the keys' thumbprints, so that the canonical form can name them. */
export async function nameKeys({ owner, thief }: Place): Promise<void> {
  for (const { pair } of [owner, thief])
    if (pair && !prints.has(pair))
      prints.set(pair, thumbprintOf(await crypto.subtle.exportKey('jwk', pair.publicKey)));
}
const heldBy = ({ storage, pair, address }: Place['owner']): unknown => [
  [...storage].sort(([one], [other]) => (one < other ? -1 : 1)),
  pair && prints.get(pair),
  address,
];

/** All that the server makes: 256 bits, in hex or base64url. */
const MADE = /[0-9a-f]{64}|(?<![\w-])[\w-]{43}(?![\w-])/g;

/**
 * The canonical form. What the server made is named by the order in which it stands there: it is compared for equality,
 * nothing else. Times are told from now on, for they are only subtracted; of the day, the place within the nonce's
 * quarter of an hour. Left out: which nonces and proofs were used up, but for the one in what was overheard (nobody can
 * send another again), failures that count no more, and the resting states of the parties' machines.
 */
export function keyOf({ place, books, reached, grants }: State): string {
  const { now, kept, owner, thief, failures } = place;
  const from = (time: number | null): number | string =>
    time === null ? 'none' : time <= now ? 'over' : time - now;
  const recent = (pairs: Iterable<readonly [string, readonly number[]]>): unknown =>
    [...pairs]
      .map(([key, times]) => [key, times.map((time) => now - time).filter((age) => age < 60_000)])
      .filter(([, ages]) => ages?.length !== 0)
      .sort();
  const text = JSON.stringify([
    [kept.tokens, kept.refreshTokens].map((pairs) =>
      pairs.map(([, row]) => ({
        ...row,
        expiresAt: from(row.expiresAt),
        revokedAt: row.revokedAt !== null,
        usedAt: row.usedAt !== null,
      })),
    ),
    kept.codes.map(([key, row]) => [
      key,
      { ...row, expiresAt: from(row.expiresAt), usedAt: row.usedAt !== null },
    ]),
    kept.secrets,
    heldBy(owner),
    heldBy(thief),
    heardIn(place.overheard, books, now),
    [books.tokens, books.refreshTokens, books.codes].map((map) =>
      [...map].map(([key, row]) => [key, { ...row, expiresAt: from(row.expiresAt) }]),
    ),
    [...books.credentials],
    recent(failures),
    recent(books.failures),
    grants,
    kept.secrets.some(([, { kind }]) => kind === 'nonce-key') ? now % PERIOD : 0,
  ]);
  const names = new Map<string, string>();
  const name = (secret: string): string => {
    const known = names.get(secret) ?? `#${names.size}`;
    names.set(secret, known);
    return known;
  };
  const named = text.replace(MADE, name);
  const who = [...reached].map((one) => one.replace(MADE, name)).sort();
  return createHash('sha1').update(named).update(who.join()).digest('base64');
}
