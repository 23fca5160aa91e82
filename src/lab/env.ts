import { sha256 } from '@noble/hashes/sha2.js';
import { ARTICLE_TOKEN, articleEnv, randomBytes, type Env } from '../model/env.ts';
import { hex } from '../model/server/crypto.ts';

/** 256 bits by chance, as 64 hex digits. Throws where the browser has no source of chance. */
export const newSeed = (): string => hex(randomBytes(32));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

/** The env of a lab, and how far it has come: given back, the next token is the one that came next then. */
export interface LabEnv extends Env {
  /** Keeps clock and counters as they stand; calling the result brings them back. */
  capture(): () => void;
}

/**
 * The env of a lab. Its clock is that of the trials and stands still until it is turned. With a seed each token
 * is SHA-256 of the seed and its number: by chance once, and the same whenever the same commands are done again.
 * Without one the first token is the article's. `overrides` replace what is measured or slow.
 */
export function labEnv(seed?: string, overrides: Partial<Env> = {}): LabEnv {
  const article = articleEnv(overrides);
  const start = article.now();
  let count = { ms: 0, token: 0, session: 0 };
  const secret = (kind: 'token' | 'session'): string => {
    const number = ++count[kind];
    if (seed === undefined && kind === 'token' && number === 1) return ARTICLE_TOKEN;
    return base64url(sha256(new TextEncoder().encode(`${seed ?? ''} ${kind} ${number}`)));
  };
  return {
    ...article,
    now: () => start + count.ms,
    advance: (ms) => {
      count.ms += Math.max(0, ms);
    },
    newToken: () => secret('token'),
    newSessionId: () => secret('session'),
    capture: () => {
      const then = { ...count };
      return () => {
        count = { ...then };
      };
    },
  };
}
