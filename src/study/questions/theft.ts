import { ARTICLE_TOKEN } from '../../model/env.ts';
import type { KnownEntry, Trace } from '../../model/trace.ts';
import { exchange, field, own, sameAnswer, sameBytes, seen, served, unsettled } from './reading.ts';
import {
  ACCEPT,
  askWithToken,
  begin,
  experiment,
  giveBack,
  holdingToken,
  impostorAsks,
  impostorComes,
  steal,
} from './scripts.ts';
import type { Question } from './types.ts';

const sniffed = { ...holdingToken, ways: ['sniffed'] } as const;
const byScript = { ...holdingToken, ways: ['script'] } as const;
const askInTheClear = { ...askWithToken, over: 'http' } as const;

/** The impostor's coming to know a token; undefined when it never does. */
const theft = (trace: Trace): KnownEntry | undefined =>
  own(trace).find(
    (entry): entry is KnownEntry =>
      entry.kind === 'known' && entry.party === 'impostor' && entry.secret === 'token',
  );

export const onlyTheOwner: Question = {
  id: 'only-the-owner',
  after: 'trial-5',
  options: ['whoever-shows-it', 'its-owner-alone', 'whoever-has-the-password'],
  experiment: {
    scenario: experiment(
      'only-the-owner',
      [begin, impostorComes, askInTheClear, steal, impostorAsks],
      sniffed,
    ),
    settles(trace) {
      const [owner, thief] = [exchange(trace, 0), exchange(trace, -1)];
      if (!served(owner) || thief.request.actor !== 'impostor') throw unsettled(trace);
      return seen(trace, served(thief) ? 'whoever-shows-it' : 'its-owner-alone', thief.response);
    },
  },
};

export const theftTakesItAway: Question = {
  id: 'theft-takes-it-away',
  after: 'stolen-token',
  options: ['the-token-is-gone', 'the-answer-differs', 'nothing-changes'],
  experiment: {
    scenario: experiment(
      'theft-takes-it-away',
      [
        begin,
        impostorComes,
        askWithToken,
        { do: 'inject-script' },
        steal,
        impostorAsks,
        askWithToken,
      ],
      byScript,
    ),
    settles(trace) {
      const [before, after] = [exchange(trace, 0), exchange(trace, -1)];
      if (!served(before) || !theft(trace)) throw unsettled(trace);
      if (!served(after)) return seen(trace, 'the-token-is-gone', after.response);
      const same = sameAnswer(before.response, after.response);
      return seen(trace, same ? 'nothing-changes' : 'the-answer-differs', after.response);
    },
  },
};

export const httpsStopsTheft: Question = {
  id: 'https-stops-theft',
  after: 'stolen-token',
  options: ['with-the-password', 'where-it-is-kept', 'in-no-way-at-all'],
  experiment: {
    scenario: experiment(
      'https-stops-theft',
      [begin, impostorComes, askWithToken, { do: 'inject-script' }, steal, impostorAsks],
      byScript,
    ),
    settles(trace) {
      const requests = own(trace).filter((entry) => entry.kind === 'request');
      if (requests.some(({ over }) => over !== 'https')) throw unsettled(trace);
      const stolen = theft(trace);
      const last = exchange(trace, -1);
      if (!stolen) return seen(trace, 'in-no-way-at-all', last.request);
      if (!served(last)) throw unsettled(trace);
      return seen(trace, 'where-it-is-kept', stolen);
    },
  },
};

export const httpsHidesTheAddress: Question = {
  id: 'https-hides-the-address',
  after: 'stolen-token',
  options: ['whoever-reads-logs', 'nobody-else', 'whoever-listens'],
  experiment: {
    scenario: experiment(
      'https-hides-the-address',
      [
        begin,
        impostorComes,
        { ...askWithToken, over: 'access-log' },
        {
          do: 'send',
          who: 'client',
          method: 'GET',
          path: `/api/helicopters?access_token=${ARTICLE_TOKEN}`,
          headers: [ACCEPT],
          body: null,
          over: 'access-log',
          say: 'said.list-token',
        },
        steal,
        impostorAsks,
      ],
      { ...holdingToken, ways: ['logged'] },
    ),
    settles(trace) {
      const [inHeader, inAddress] = [exchange(trace, 0), exchange(trace, 1)];
      const logged = own(trace).find(
        (entry) => entry.kind === 'known' && entry.party === 'proxy' && entry.secret === 'token',
      );
      if (!served(inHeader) || logged?.message === inHeader.request.message) throw unsettled(trace);
      const stolen = theft(trace);
      if (!stolen) return seen(trace, 'nobody-else', inAddress.response);
      return seen(
        trace,
        stolen.how === 'logged' ? 'whoever-reads-logs' : 'whoever-listens',
        stolen,
      );
    },
  },
};

export const thiefLooksDifferent: Question = {
  id: 'thief-looks-different',
  after: 'stolen-token',
  options: ['the-token', 'another-header', 'nothing-at-all'],
  experiment: {
    scenario: experiment(
      'thief-looks-different',
      [begin, impostorComes, askInTheClear, steal, impostorAsks],
      { ...sniffed, compare: ['r2', 'r3'] },
    ),
    settles(trace) {
      const [{ request: owner }, { request: thief }] = [exchange(trace, 0), exchange(trace, -1)];
      if (thief.actor !== 'impostor') throw unsettled(trace);
      if (sameBytes(owner, thief)) return seen(trace, 'nothing-at-all', thief);
      const token = field(owner.headers, 'authorization') === field(thief.headers, 'authorization');
      return seen(trace, token ? 'another-header' : 'the-token', thief);
    },
  },
};

export const revocationIsForThieves: Question = {
  id: 'revocation-is-for-thieves',
  after: 'stolen-token',
  options: ['the-thief-alone', 'both-of-them', 'the-owner-alone'],
  experiment: {
    scenario: experiment(
      'revocation-is-for-thieves',
      [begin, impostorComes, askInTheClear, steal, giveBack, askWithToken, impostorAsks],
      sniffed,
    ),
    settles(trace) {
      const [owner, thief] = [exchange(trace, 2), exchange(trace, 3)];
      if (thief.request.actor !== 'impostor') throw unsettled(trace);
      if (served(owner) && served(thief)) throw unsettled(trace);
      if (served(owner)) return seen(trace, 'the-thief-alone', owner.response);
      if (served(thief)) return seen(trace, 'the-owner-alone', thief.response);
      return seen(trace, 'both-of-them', thief.response);
    },
  },
};
