import { freeEnv, type Env } from '../model/env.ts';
import { askForList, askForToken, tokenIn } from '../model/client/requests.ts';
import type { Prepared } from '../model/client/bare.ts';
import { BLINK } from '../model/scenarios/types.ts';
import { createServer, type ServerOptions, type TokenServer } from '../model/server/app.ts';
import { CAST } from '../model/server/cast.ts';
import { HOSTS } from '../model/wire/wire.ts';
import { field, isAmount, isCount } from './guards.ts';

/** What was measured: each figure a median over the rounds. */
export interface CostResult {
  readonly rounds: number;
  /** Requests with the token in a round. */
  readonly batch: number;
  /** ms that one request with the password took. */
  readonly password: number;
  /** ms that one request with the token took; 0 where the clock was too coarse to tell. */
  readonly token: number;
}
export interface CostOptions {
  /** Its stopwatch measures; free play's when left out. */
  readonly env?: Env;
  readonly server?: Omit<ServerOptions, 'env'>;
  readonly rounds?: number;
  /** Requests with the token in a round, at the least. */
  readonly batch?: number;
  /** Awaited between requests, so that a page stays awake. */
  readonly breathe?: () => Promise<void>;
  /** Told the round that begins, from 1. */
  readonly progress?: (round: number) => void;
  readonly signal?: AbortSignal;
}

export const ROUNDS = 5;
const BATCH = 200;
/** A batch that took less, ms, is made larger: clocks of browsers are coarse. */
const LONG_ENOUGH = 20;
const LARGEST = 6400;

/** PBKDF2 iterations that a password of the cast costs. */
export const ITERATIONS = CAST[0]?.rounds ?? 0;

/** Asks, and reads what came. Throws where the server refuses: a refusal would be another measurement. */
async function ask(server: TokenServer, prepared: Prepared): Promise<string> {
  if ('unsendable' in prepared) throw new Error(`Not sent: ${prepared.unsendable}.`);
  const { method, path, headers, body } = prepared;
  const request = new Request(`https://${HOSTS.api}${path}`, {
    method,
    ...(body !== null && { body }),
  });
  const answer = await server.fetch(request, { headers });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`The server answered ${answer.status}.`);
  return text;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/**
 * Measures in turns a request that checks the password and requests that check a token, each through the
 * whole server, which nobody records. Rejects with the signal's reason when it is stopped.
 */
export async function measureCost(options: CostOptions = {}): Promise<CostResult> {
  const { env = freeEnv(), rounds = ROUNDS, signal, progress } = options;
  const { breathe = () => Promise.resolve() } = options;
  const server = createServer({ ...options.server, env });
  const withPassword = askForToken(BLINK.username, BLINK.password);
  const pause = async (): Promise<void> => {
    await breathe();
    signal?.throwIfAborted();
  };
  /** Ms that so many requests with the token took. The page is awake: each waits for its digest. */
  const tokenTime = async (token: string, count: number): Promise<number> => {
    await pause();
    const elapsed = env.stopwatch();
    for (let done = 0; done < count; done++) await ask(server, askForList(token));
    return elapsed();
  };

  const passwords: number[] = [];
  const tokens: number[] = [];
  let batch = options.batch ?? BATCH;
  await pause();
  // What runs for the first time is loaded and translated first: a try that does not count.
  const token = tokenIn(await ask(server, withPassword));
  if (token === null) throw new Error('The server gave no token.');
  while ((await tokenTime(token, batch)) < LONG_ENOUGH && batch < LARGEST) batch *= 2;
  for (let round = 1; round <= rounds; round++) {
    progress?.(round);
    await pause();
    const elapsed = env.stopwatch();
    await ask(server, withPassword);
    passwords.push(elapsed());
    tokens.push((await tokenTime(token, batch)) / batch);
  }
  return { rounds, batch, password: median(passwords), token: median(tokens) };
}

/** How many times longer the password takes; null where the clock could not tell. */
export const ratioOf = ({ password, token }: CostResult): number | null =>
  password > 0 && token > 0 ? password / token : null;

/** Whether a value read back from somewhere is a measurement. */
export const isCostResult = (value: unknown): value is CostResult =>
  isCount(field(value, 'rounds')) &&
  isCount(field(value, 'batch')) &&
  isAmount(field(value, 'password')) &&
  isAmount(field(value, 'token'));
