import { randomBytes } from '../model/env.ts';
import { stolenToken } from '../model/scenarios/stolen-token.ts';
import { Session, type SessionOptions } from '../model/session.ts';
import type { Instruction, RequestEntry, Trace } from '../model/trace.ts';
import { requestText } from '../model/wire/text.ts';
import { field, isCount } from './guards.ts';
import { differences } from './record.ts';

export type Sender = 'client' | 'impostor';
export const TOSSES = 20;

/** One of the requests with the token. */
export interface Asked {
  readonly message: string;
  readonly from: Sender;
  /** The request as it went over the wire. */
  readonly text: string;
  readonly status: number;
}

/** Tosses a coin for each request: a bit of chance decides whose it is. */
export function toss(
  count = TOSSES,
  chance: (length: number) => Uint8Array = randomBytes,
): Sender[] {
  const bytes = chance(Math.ceil(count / 8));
  return Array.from({ length: count }, (_, place) =>
    ((bytes[place >> 3] ?? 0) >> (place & 7)) & 1 ? 'impostor' : 'client',
  );
}

/**
 * One run: trial 3 unseen, the theft, and then a request for each toss, by the owner's client or by the
 * impostor.
 */
export function sendAll(
  senders: readonly Sender[],
  options: Omit<SessionOptions, 'scenario' | 'script' | 'way'> = {},
): Session {
  const theft = stolenToken.script.slice(
    0,
    stolenToken.script.findIndex((one) => one.do === 'steal') + 1,
  );
  const script: Instruction[] = [
    ...theft,
    ...senders.map((who): Instruction => ({
      do: 'ask',
      who,
      show: 'token',
      say: 'said.list-token',
    })),
  ];
  return Session.create({ ...options, scenario: stolenToken, script });
}

/** The last requests of the run, one a toss, read off the record. Throws where some are missing. */
export function askedIn({ entries }: Trace, count = TOSSES): readonly Asked[] {
  const requests = entries.filter(
    (entry): entry is RequestEntry => entry.kind === 'request' && entry.to === 'api',
  );
  const asked = requests.slice(-count).map((entry): Asked => {
    const answer = entries.find(
      (one) => one.kind === 'response' && one.message === entry.message && one.actor === 'api',
    );
    if (answer?.kind !== 'response') throw new Error(`Request ${entry.message} got no answer.`);
    return {
      message: entry.message,
      from: entry.actor === 'impostor' ? 'impostor' : 'client',
      text: requestText(entry),
      status: answer.status,
    };
  });
  if (asked.length < count) throw new Error(`Of ${count} requests, ${asked.length} were sent.`);
  return asked;
}

/** All requests held against the first, byte by byte. */
export function compareAll(asked: readonly Asked[]): { bytes: number; differing: number } {
  const [first] = asked;
  if (!first) return { bytes: 0, differing: 0 };
  return {
    bytes: new TextEncoder().encode(first.text).length,
    differing: asked.reduce((sum, { text }) => sum + differences(first.text, text), 0),
  };
}

/** What is kept of the twenty answers. */
export interface ThiefResult {
  readonly requests: number;
  readonly hits: number;
  /** How many of the requests were the thief's. */
  readonly thiefs: number;
}

export function thiefResult(asked: readonly Asked[], said: readonly Sender[]): ThiefResult {
  return {
    requests: asked.length,
    hits: asked.filter(({ from }, place) => from === said[place]).length,
    thiefs: asked.filter(({ from }) => from === 'impostor').length,
  };
}

/** Whether a value read back from somewhere is a result of this station. */
export function isThiefResult(value: unknown): value is ThiefResult {
  const [requests, hits, thiefs] = ['requests', 'hits', 'thiefs'].map((name) => field(value, name));
  return (
    isCount(requests) &&
    isCount(hits) &&
    isCount(thiefs) &&
    requests > 0 &&
    hits <= requests &&
    thiefs <= requests
  );
}
