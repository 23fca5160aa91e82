import { ARTICLE_TOKEN } from '../../model/env.ts';
import { BLINK } from '../../model/scenarios/types.ts';
import { CAST } from '../../model/server/cast.ts';
import { exchange, own, seen, served, tokensMade, unsettled } from './reading.ts';
import { ACCEPT, askWithToken, begin, experiment, holdingToken, identify } from './scripts.ts';
import { decoded } from './signed-tokens.ts';
import type { Question } from './types.ts';

export const nameIsInTheToken: Question = {
  id: 'name-is-in-the-token',
  after: 'trial-5',
  options: ['from-the-token', 'from-its-memory', 'from-its-store'],
  experiment: {
    scenario: experiment('name-is-in-the-token', [begin, askWithToken], holdingToken),
    // The same token as ever, and another name beside the e-mail in the store.
    server: { users: CAST.map((user) => ({ ...user, name: 'Wink Blinki' })) },
    settles(trace) {
      const { response } = exchange(trace, 0);
      const greeting = own(trace).find(
        (entry) => entry.kind === 'line' && entry.code === 'api.served',
      );
      const [token = ''] = tokensMade(trace);
      if (greeting?.kind !== 'line') throw unsettled(trace);
      const name = greeting.params['name'] ?? '';
      if ([token, ...decoded(token)].some((part) => part.includes(name)))
        return seen(trace, 'from-the-token', response);
      const stored = trace.entries.some(
        (entry) =>
          entry.kind === 'store' && entry.store === 'users' && entry.row?.['name'] === name,
      );
      return seen(trace, stored ? 'from-its-store' : 'from-its-memory', response);
    },
  },
};

export const tokenOpensEverything: Question = {
  id: 'token-opens-everything',
  after: 'expired-token',
  options: ['what-it-was-made-for', 'what-its-owner-may', 'what-is-asked-first'],
  experiment: {
    scenario: experiment('token-opens-everything', [
      begin,
      { ...identify, scope: 'profile:read', say: 'said.identify-narrow' },
      askWithToken,
    ]),
    settles(trace) {
      const asked = exchange(trace, 1);
      if (served(asked)) return seen(trace, 'what-its-owner-may', asked.response);
      if (asked.response.code !== 'insufficient_scope') throw unsettled(trace);
      return seen(trace, 'what-it-was-made-for', asked.response);
    },
  },
};

export const tokenIsForEveryApi: Question = {
  id: 'token-is-for-every-api',
  after: 'expired-token',
  options: ['open-both', 'refuse-it', 'ask-the-other'],
  experiment: {
    scenario: experiment('token-is-for-every-api', [
      begin,
      {
        do: 'send',
        who: 'client',
        method: 'POST',
        path: '/api/token',
        headers: [
          ACCEPT,
          ['Authorization', `Basic ${btoa(`${BLINK.username}:${BLINK.password}`)}`],
          ['Content-Type', 'application/x-www-form-urlencoded'],
        ],
        body: new URLSearchParams({ resource: 'https://aeroplanes.example' }).toString(),
        say: 'said.token-elsewhere',
      },
      askWithToken,
    ]),
    settles(trace) {
      const asked = exchange(trace, 1);
      if (served(asked)) return seen(trace, 'open-both', asked.response);
      if (asked.response.code !== 'invalid_token') throw unsettled(trace);
      return seen(trace, 'refuse-it', asked.response);
    },
  },
};

export const newTokenEndsTheOld: Question = {
  id: 'new-token-ends-the-old',
  after: 'trial-3',
  options: ['only-the-new-one', 'only-the-first-one', 'each-of-the-two'],
  experiment: {
    scenario: experiment(
      'new-token-ends-the-old',
      [begin, identify, { ...askWithToken, text: ARTICLE_TOKEN }, askWithToken],
      holdingToken,
    ),
    settles(trace) {
      const [old, fresh] = [exchange(trace, 1), exchange(trace, 2)];
      if (new Set(tokensMade(trace)).size !== 2) throw unsettled(trace);
      if (served(old))
        return seen(
          trace,
          served(fresh) ? 'each-of-the-two' : 'only-the-first-one',
          fresh.response,
        );
      if (!served(fresh)) throw unsettled(trace);
      return seen(trace, 'only-the-new-one', old.response);
    },
  },
};
