/** For each question a server, a client or a thief changed so that a wrong answer becomes true. */
import { assign } from 'xstate';
import { ARTICLE_TOKEN } from '../../../src/model/env.ts';
import { apiMachine } from '../../../src/model/machines/api.ts';
import {
  refusing,
  isTo,
  shown,
  showing,
  basic,
  revokeAll,
  boundToAddress,
  remembering,
  scrambled,
  BLINK,
  type Mutation,
} from './changing.ts';
import { OF_TOKENS } from './mutations-of-tokens.ts';

const OF_REQUESTS: readonly Mutation[] = [
  {
    question: 'unauthorized-means-forbidden',
    so: 'too small a scope is a 401',
    bearsOut: 'not-allowed',
    machine: refusing('insufficient_scope', 401),
  },
  {
    question: 'unauthorized-is-a-number',
    so: 'no challenge is sent',
    bearsOut: 'nothing-more',
    fetch:
      (server) =>
      async (request, carried = {}) =>
        server.fetch(request, {
          ...carried,
          answered: (answer) =>
            carried.answered?.({
              ...answer,
              headers: answer.headers.filter(([name]) => name !== 'WWW-Authenticate'),
            }),
        }),
  },
  {
    question: 'naming-is-proving',
    so: 'an e-mail with an account is let in',
    bearsOut: 'the-owner',
    fetch:
      (server) =>
      async (request, carried = {}) =>
        server.fetch(
          request,
          shown(carried, 'Authorization') === basic(BLINK, '')
            ? showing(carried, 'Authorization', basic(BLINK, 'blink'))
            : carried,
        ),
  },
  {
    question: 'errors-name-the-field',
    so: 'an unknown e-mail is told',
    bearsOut: 'in-the-words',
    fetch:
      (server) =>
      async (request, carried = {}) => {
        const answer = await server.fetch(request, carried);
        const unknown = !atob(shown(carried, 'Authorization')?.slice(6) ?? '').startsWith(BLINK);
        return unknown
          ? new Response('There is no such e-mail.', { status: answer.status })
          : answer;
      },
  },
  {
    question: 'guessing-gets-in',
    so: 'failures are not counted',
    bearsOut: 'in-at-last',
    fetch:
      (server) =>
      async (request, carried = {}) => {
        Object.assign(server.stores.failures, { retryAfter: () => 0 });
        return server.fetch(request, carried);
      },
  },
  {
    question: 'basic-is-encrypted',
    so: 'client and server scramble Basic',
    bearsOut: 'only-the-api',
    sends: (headers) =>
      headers.map(([name, value]) => [name, name === 'Authorization' ? scrambled(value) : value]),
    fetch:
      (server) =>
      async (request, carried = {}) => {
        const field = shown(carried, 'Authorization') ?? '';
        return server.fetch(request, showing(carried, 'Authorization', scrambled(field)));
      },
  },
  {
    question: 'store-holds-the-tokens',
    so: 'what stands in the table opens the list',
    bearsOut: 'all-of-them',
    fetch:
      (server) =>
      async (request, carried = {}) => {
        const token = shown(carried, 'Authorization')?.slice('Bearer '.length) ?? '';
        const known = server.stores.tokens.has(token);
        return server.fetch(
          request,
          known ? showing(carried, 'Authorization', `Bearer ${ARTICLE_TOKEN}`) : carried,
        );
      },
  },
  {
    question: 'new-token-ends-the-old',
    so: 'a new token revokes those before it',
    bearsOut: 'only-the-new-one',
    fetch:
      (server) =>
      async (request, carried = {}) => {
        if (isTo(request, '/api/token')) revokeAll(server, 0);
        return server.fetch(request, carried);
      },
  },
  {
    question: 'api-remembers-me',
    so: 'the API remembers the token of an address',
    bearsOut: 'it-serves-again',
    fetch: remembering('Authorization'),
  },
  {
    question: 'only-the-owner',
    so: 'a token is bound to its owner’s address',
    bearsOut: 'its-owner-alone',
    fetch: boundToAddress,
  },
  {
    question: 'name-is-in-the-token',
    so: 'the token holds the name',
    bearsOut: 'from-the-token',
    newToken: () => btoa('Wink Blinki').replace(/=/g, ''),
  },
  {
    question: 'unreadable-is-unauthorized',
    so: 'a request that cannot be read is a 401',
    bearsOut: 'do-not-know-you',
    machine: apiMachine.provide({
      actions: { refuseUnreadable: assign({ refusal: { status: 401, code: 'unknown_client' } }) },
    }),
  },
];

export const MUTATIONS: readonly Mutation[] = [...OF_REQUESTS, ...OF_TOKENS];
