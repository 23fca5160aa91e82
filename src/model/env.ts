/**
 * The only sources of chance and time. Nothing else in the model touches `Date`, `Math.random`,
 * `performance` or `crypto.getRandomValues`; the linter enforces it.
 */
export interface Env {
  /** Virtual time, ms since the epoch. It stands still until someone turns it. */
  now(): number;
  /** Turns the clock on by `ms`; never back. */
  advance(ms: number): void;
  /** A new access token. */
  newToken(): string;
  /** A new session identifier. */
  newSessionId(): string;
  /** `length` bytes for a salt. */
  newSalt(length: number): Uint8Array<ArrayBuffer>;
  /** Starts a stopwatch; calling the result gives the ms since. */
  stopwatch(): () => number;
  /**
   * Does deliberately slow work. `name` stands for its result: where nobody is shown how long it took, that
   * may come from memory.
   */
  slowly(name: string, work: () => Promise<string>): Promise<string>;
  /** WebCrypto, or null where the page has none (plain HTTP); then a slower library steps in. */
  readonly subtle: SubtleCrypto | null;
}

/** The article's token, printed in public and so fit for teaching alone. */
export const ARTICLE_TOKEN = '483973gbo8fo7367543fyb43fo8376qi43ub3i74f3';
/** The day the article appeared. */
const ARTICLE_DAY = Date.UTC(2019, 5, 24, 9, 0, 0);

const webCrypto = (): Crypto | undefined => (globalThis as { crypto?: Crypto }).crypto;

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

/** `length` bytes by chance. Throws where the browser has no source of chance. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  const crypto = webCrypto();
  if (!crypto) throw new Error('This browser offers no source of chance (crypto.getRandomValues).');
  return crypto.getRandomValues(new Uint8Array(length));
}

function virtualClock(start: number): Pick<Env, 'now' | 'advance'> {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += Math.max(0, ms);
    },
  };
}

const measured = (): Pick<Env, 'stopwatch' | 'slowly' | 'subtle'> => ({
  slowly: (_, work) => work(),
  stopwatch: () => {
    const start = performance.now();
    return () => performance.now() - start;
  },
  subtle: (webCrypto() as { subtle?: SubtleCrypto } | undefined)?.subtle ?? null,
});

/** The env of the trials: the article's day and token; every run gives the same bytes. */
export function articleEnv(overrides: Partial<Env> = {}): Env {
  let tokens = 0;
  let sessions = 0;
  return {
    ...virtualClock(ARTICLE_DAY),
    ...measured(),
    newToken: () =>
      tokens++ === 0
        ? ARTICLE_TOKEN
        : `${ARTICLE_TOKEN.slice(0, -4)}${String(tokens).padStart(4, '0')}`,
    newSessionId: () => `s7f3n2k9-${String(++sessions).padStart(4, '0')}-q5w8x1`,
    newSalt: (length) => new Uint8Array(length),
    ...overrides,
  };
}

/** The env of free play: 256 bits of chance a token (RFC 6749 10.10), time from today's clock on. */
export function freeEnv(overrides: Partial<Env> = {}): Env {
  const secret = (): string => base64url(randomBytes(32));
  return {
    ...virtualClock(Date.now()),
    ...measured(),
    newToken: secret,
    newSessionId: secret,
    newSalt: randomBytes,
    ...overrides,
  };
}
