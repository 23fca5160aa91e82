import { ARTICLE_TOKEN } from '../../model/env.ts';
import { exchange, exchanges, field, seen, served, unsettled } from './reading.ts';
import {
  ACCEPT,
  askWithNothing,
  askWithToken,
  bearer,
  begin,
  experiment,
  holdingToken,
  identify,
  tell,
} from './scripts.ts';
import type { Question } from './types.ts';

const narrow = { ...identify, scope: 'profile:read', say: 'said.identify-narrow' } as const;

export const unauthorizedMeansForbidden: Question = {
  id: 'unauthorized-means-forbidden',
  after: 'trial-1',
  options: ['not-allowed', 'show-who-you-are', 'nothing-here'],
  experiment: {
    scenario: experiment('unauthorized-means-forbidden', [
      begin,
      askWithNothing,
      narrow,
      askWithToken,
      identify,
      askWithToken,
    ]),
    settles(trace) {
      const [stranger, known, wide] = [0, 2, 4].map((place) => exchange(trace, place));
      if (!stranger || !known || !wide || stranger.response.status !== 401) throw unsettled(trace);
      // Is the known client that may not have the list told the same as the stranger?
      if (known.response.status === 401) return seen(trace, 'not-allowed', known.response);
      return served(wide)
        ? seen(trace, 'show-who-you-are', wide.response)
        : seen(trace, 'nothing-here', wide.response);
    },
  },
};

export const unauthorizedIsANumber: Question = {
  id: 'unauthorized-is-a-number',
  after: 'trial-1',
  options: ['nothing-more', 'what-to-show', 'where-to-log-in'],
  experiment: {
    scenario: experiment('unauthorized-is-a-number', [
      begin,
      askWithNothing,
      { ...identify, password: '', say: 'said.identify-email' },
    ]),
    settles(trace) {
      const refusals = exchanges(trace).map(({ response }) => response);
      const [first] = refusals;
      if (!first || refusals.some(({ status }) => status !== 401)) throw unsettled(trace);
      if (refusals.every(({ headers }) => field(headers, 'www-authenticate') !== null))
        return seen(trace, 'what-to-show', first);
      const leadsAway = refusals.some(({ headers }) => field(headers, 'location') !== null);
      return seen(trace, leadsAway ? 'where-to-log-in' : 'nothing-more', first);
    },
  },
};

export const expiredMeansForbidden: Question = {
  id: 'expired-means-forbidden',
  after: 'expired-token',
  options: ['forbidden', 'served-on', 'get-a-new-one'],
  experiment: {
    scenario: experiment(
      'expired-means-forbidden',
      [
        begin,
        { do: 'wait', seconds: 3660 },
        tell('told.waiting'),
        askWithToken,
        identify,
        askWithToken,
      ],
      holdingToken,
    ),
    settles(trace) {
      const late = exchange(trace, 0);
      if (served(late)) return seen(trace, 'served-on', late.response);
      if (late.response.status === 403) return seen(trace, 'forbidden', late.response);
      if (late.response.status !== 401 || !served(exchange(trace, 2))) throw unsettled(trace);
      return seen(trace, 'get-a-new-one', late.response);
    },
  },
};

const twice = {
  do: 'send',
  who: 'client',
  method: 'GET',
  path: '/api/helicopters',
  headers: [ACCEPT, bearer(ARTICLE_TOKEN), bearer(ARTICLE_TOKEN)],
  body: null,
  say: 'said.list-twice',
} as const;

export const unreadableIsUnauthorized: Question = {
  id: 'unreadable-is-unauthorized',
  after: 'trial-5',
  options: ['cannot-read-that', 'do-not-know-you', 'here-is-the-list'],
  experiment: {
    scenario: experiment('unreadable-is-unauthorized', [begin, twice, askWithToken], holdingToken),
    settles(trace) {
      const { request, response } = exchange(trace, 0);
      const shown = request.headers.filter(([name]) => name === 'Authorization');
      if (shown.length !== 2) throw unsettled(trace);
      const options: Readonly<Record<number, string>> = {
        200: 'here-is-the-list',
        400: 'cannot-read-that',
        401: 'do-not-know-you',
      };
      const option = options[response.status];
      if (option === undefined) throw unsettled(trace);
      return seen(trace, option, response);
    },
  },
};
