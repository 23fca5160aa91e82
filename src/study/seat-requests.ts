import { ACCEPT } from '../model/client/bare.ts';
import { askForList, askForToken } from '../model/client/requests.ts';
import type { Prepared, Sendable } from '../model/client/bare.ts';
import { BLINK } from '../model/scenarios/types.ts';

/** The tokens of the story, as the server made them. */
export interface Tokens {
  /** Good for an hour from shortly before the first request. */
  readonly good: string;
  /** Its time is over. */
  readonly late: string;
  /** Given back, and its time is over too: the order of the checks tells. */
  readonly returned: string;
  /** Good, for another scope than the list's. */
  readonly narrow: string;
}
/** One of the requests that come to the seat. */
export interface SeatRequest {
  /** Stable: results name it. */
  readonly id: string;
  readonly from: 'client' | 'impostor';
  readonly make: (tokens: Tokens) => Sendable;
}

/** What a client of ours makes. Throws where it would not be sent. */
function sendable(prepared: Prepared): Sendable {
  if ('unsendable' in prepared) throw new Error(`No header can hold it: ${prepared.unsendable}.`);
  return prepared;
}
const list =
  (token: (tokens: Tokens) => string) =>
  (tokens: Tokens): Sendable =>
    sendable(askForList(token(tokens)));
const password = (text: string) => (): Sendable => sendable(askForToken(BLINK.username, text));

/** The same with its seventh letter another one. */
const mistyped = (token: string): string =>
  `${token.slice(0, 6)}${token[6] === 'b' ? 'd' : 'b'}${token.slice(7)}`;

/** The requests, in the order of their coming: the plain first, the two that are the same bytes apart. */
export const SEAT_REQUESTS: readonly SeatRequest[] = [
  { id: 'nothing', from: 'client', make: () => sendable(askForList(null)) },
  { id: 'email-alone', from: 'client', make: password('') },
  { id: 'right-password', from: 'client', make: password(BLINK.password) },
  { id: 'good-token', from: 'client', make: list(({ good }) => good) },
  { id: 'mistyped-token', from: 'client', make: list(({ good }) => mistyped(good)) },
  { id: 'wrong-password', from: 'client', make: password('blinks') },
  { id: 'late-token', from: 'client', make: list(({ late }) => late) },
  { id: 'narrow-token', from: 'client', make: list(({ narrow }) => narrow) },
  { id: 'stolen-token', from: 'impostor', make: list(({ good }) => good) },
  {
    id: 'doubled',
    from: 'client',
    make: ({ good, narrow }) => ({
      ...sendable(askForList(null)),
      headers: [ACCEPT, ['Authorization', `Bearer ${good}`], ['Authorization', `Bearer ${narrow}`]],
    }),
  },
  { id: 'returned-token', from: 'client', make: list(({ returned }) => returned) },
];
/** The two that are the same bytes: of the owner, and of the thief. */
export const SAME_BYTES = ['good-token', 'stolen-token'] as const;
