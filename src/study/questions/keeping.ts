import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ARTICLE_TOKEN } from '../../model/env.ts';
import type { KnownEntry } from '../../model/trace.ts';
import { exchange, own, seen, served, unsettled } from './reading.ts';
import {
  ACCEPT,
  askWithNothing,
  askWithToken,
  bearer,
  begin,
  experiment,
  holdingToken,
  identify,
  impostorComes,
  logIn,
  steal,
  tell,
} from './scripts.ts';
import type { Question } from './types.ts';

const askWithCookie = {
  do: 'ask',
  who: 'client',
  show: 'cookie',
  say: 'said.list-cookie',
} as const;

/** What the table of tokens holds in place of the token. */
const STORED = bytesToHex(sha256(new TextEncoder().encode(ARTICLE_TOKEN)));

export const storeHoldsTheTokens: Question = {
  id: 'store-holds-the-tokens',
  after: 'trial-3',
  options: ['none-of-them', 'all-of-them', 'the-newest-one'],
  experiment: {
    scenario: experiment(
      'store-holds-the-tokens',
      [
        begin,
        impostorComes,
        tell('told.store'),
        {
          do: 'send',
          who: 'impostor',
          method: 'GET',
          path: '/api/helicopters',
          headers: [ACCEPT, bearer(STORED)],
          body: null,
          say: 'said.list-token',
        },
        askWithToken,
      ],
      holdingToken,
    ),
    settles(trace) {
      const [thief, owner] = [exchange(trace, 0), exchange(trace, 1)];
      const stored = trace.entries.some(
        (entry) => entry.kind === 'store' && entry.store === 'tokens' && entry.key === STORED,
      );
      if (!stored || !served(owner)) throw unsettled(trace);
      return seen(trace, served(thief) ? 'all-of-them' : 'none-of-them', thief.response);
    },
  },
};

export const tokensNeedNoStore: Question = {
  id: 'tokens-need-no-store',
  after: 'session',
  options: ['nothing-at-all', 'every-request', 'a-line-for-each'],
  experiment: {
    scenario: experiment('tokens-need-no-store', [
      begin,
      identify,
      askWithToken,
      tell('told.invented'),
      { ...askWithToken, text: '7f3b03q4iu6b7h0z2m8k1d5x9c4v6n1l0p2w8e5r3t' },
    ]),
    settles(trace) {
      const [real, invented] = [exchange(trace, 1), exchange(trace, 2)];
      if (!served(real) || served(invented)) throw unsettled(trace);
      const line = own(trace).find((entry) => entry.kind === 'store' && entry.store === 'tokens');
      return line
        ? seen(trace, 'a-line-for-each', line)
        : seen(trace, 'nothing-at-all', real.response);
    },
  },
};

export const apiRemembersMe: Question = {
  id: 'api-remembers-me',
  after: 'trial-4',
  options: ['it-serves-again', 'it-knows-no-one', 'it-warns-once'],
  experiment: {
    scenario: experiment('api-remembers-me', [begin, askWithToken, askWithNothing], holdingToken),
    settles(trace) {
      const [first, second] = [exchange(trace, 0), exchange(trace, 1)];
      if (!served(first)) throw unsettled(trace);
      if (served(second)) return seen(trace, 'it-serves-again', second.response);
      const unknown = second.response.code === 'unknown_client';
      return seen(trace, unknown ? 'it-knows-no-one' : 'it-warns-once', second.response);
    },
  },
};

export const sessionSendsNothing: Question = {
  id: 'session-sends-nothing',
  after: 'session',
  options: ['the-cookie-again', 'nothing-more', 'the-password-again'],
  experiment: {
    scenario: experiment('session-sends-nothing', [
      begin,
      logIn,
      askWithCookie,
      tell('told.without-cookie'),
      { ...askWithCookie, over: 'http' },
    ]),
    settles(trace) {
      const [shown, withheld] = [exchange(trace, 1), exchange(trace, 2)];
      const says = (one: typeof shown) => one.request.headers.some(([name]) => name === 'Cookie');
      if (!says(shown) || says(withheld)) throw unsettled(trace);
      if (!served(shown)) return seen(trace, 'the-password-again', shown.response);
      return seen(trace, served(withheld) ? 'nothing-more' : 'the-cookie-again', withheld.response);
    },
  },
};

export const logoutEndsTheToken: Question = {
  id: 'logout-ends-the-token',
  after: 'session',
  options: ['it-is-ended', 'it-sleeps', 'it-still-opens'],
  experiment: {
    scenario: experiment(
      'logout-ends-the-token',
      [begin, logIn, { do: 'log-out', say: 'said.log-out' }, askWithToken],
      holdingToken,
    ),
    settles(trace) {
      const [out, asked] = [exchange(trace, 1), exchange(trace, 2)];
      if (out.response.code !== 'logged_out') throw unsettled(trace);
      if (served(asked)) return seen(trace, 'it-still-opens', asked.response);
      const revoked = own(trace).some(
        (entry) => entry.kind === 'store' && entry.store === 'tokens' && entry.row?.['revokedAt'],
      );
      return seen(trace, revoked ? 'it-is-ended' : 'it-sleeps', asked.response);
    },
  },
};

export const storageIsSafe: Question = {
  id: 'storage-is-safe',
  after: 'session',
  options: ['neither', 'the-token', 'the-cookie', 'both'],
  experiment: {
    scenario: experiment(
      'storage-is-safe',
      [
        begin,
        impostorComes,
        logIn,
        { do: 'inject-script' },
        tell('told.storage'),
        identify,
        { do: 'inject-script' },
        steal,
      ],
      { ways: ['script'] },
    ),
    settles(trace) {
      const taken = own(trace).filter(
        (entry): entry is KnownEntry => entry.kind === 'known' && entry.party === 'impostor',
      );
      const token = taken.find(({ secret }) => secret === 'token');
      const cookie = taken.find(({ secret }) => secret === 'session');
      if (token) return seen(trace, cookie ? 'both' : 'the-token', token);
      if (cookie) return seen(trace, 'the-cookie', cookie);
      return seen(trace, 'neither', exchange(trace, -1).response);
    },
  },
};
