/** Of the questions from the theft on: as in `mutations.ts`. */
import { ARTICLE_TOKEN } from '../../../src/model/env.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { decoded, signed } from '../../../src/study/questions/signed-tokens.ts';
import {
  guards,
  refusing,
  isTo,
  shown,
  showing,
  fromThief,
  nonsense,
  basic,
  revokeAll,
  boundToAddress,
  remembering,
  BLINK,
  type Mutation,
} from './changing.ts';

export const OF_TOKENS: readonly Mutation[] = [
  {
    question: 'theft-takes-it-away',
    so: 'a token goes over to whoever used it last',
    bearsOut: 'the-token-is-gone',
    fetch: (server) => {
      let taken = false;
      return async (request, carried = {}) => {
        taken ||= fromThief(carried);
        return server.fetch(request, taken && !fromThief(carried) ? nonsense(carried) : carried);
      };
    },
  },
  {
    question: 'thief-looks-different',
    so: 'the client sends a header that the thief does not',
    bearsOut: 'another-header',
    sends: (headers) => [...headers, ['User-Agent', 'the client of Blink Wiki']],
  },
  {
    question: 'https-stops-theft',
    so: 'no script can read the storage',
    bearsOut: 'in-no-way-at-all',
    safe: 'storage',
  },
  {
    question: 'https-hides-the-address',
    so: 'the proxy sees no address',
    bearsOut: 'nobody-else',
    safe: 'log',
  },
  {
    question: 'revocation-is-for-thieves',
    so: 'a revoked token still serves its owner’s address',
    bearsOut: 'the-thief-alone',
    fetch: (server) => {
      let revoked = false;
      return async (request, carried = {}) => {
        if (revoked) revokeAll(server, fromThief(carried) ? 0 : null);
        revoked ||= isTo(request, '/api/revoke');
        return server.fetch(request, carried);
      };
    },
  },
  {
    question: 'expired-means-forbidden',
    so: 'an expired token is a 403',
    bearsOut: 'forbidden',
    machine: refusing('invalid_token', 403),
  },
  {
    question: 'expired-means-forbidden',
    so: 'no token ever expires',
    bearsOut: 'served-on',
    machine: guards({ tokenExpired: () => false }),
  },
  {
    question: 'token-opens-everything',
    so: 'scopes are not looked at',
    bearsOut: 'what-its-owner-may',
    machine: guards({ scopeTooSmall: () => false }),
  },
  {
    question: 'token-is-for-every-api',
    so: 'audiences are not looked at',
    bearsOut: 'open-both',
    machine: guards({ tokenForAnotherApi: () => false }),
  },
  {
    question: 'token-is-another-password',
    so: 'revoking a token shuts the account',
    bearsOut: 'password-too',
    fetch: (server) => {
      let shut = false;
      return async (request, carried = {}) => {
        shut ||= isTo(request, '/api/revoke');
        const wrong = shut && isTo(request, '/api/token');
        return server.fetch(
          request,
          wrong ? showing(carried, 'Authorization', basic(BLINK, 'shut')) : carried,
        );
      };
    },
  },
  {
    question: 'jwt-is-encrypted',
    so: 'what the token says cannot be read',
    bearsOut: 'the-server-alone',
    newToken: () => signed({}).replace(/[^.]/g, (letter) => (letter === 'e' ? '-' : letter)),
  },
  {
    question: 'decoding-is-verifying',
    so: 'the server believes what it decodes',
    bearsOut: 'serve-the-list',
    fetch:
      (server) =>
      async (request, carried = {}) => {
        const token = shown(carried, 'Authorization')?.slice('Bearer '.length) ?? '';
        const [record] = server.stores.tokens.values();
        if (record && decoded(token).some((part) => part.includes(record.username))) {
          const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
          const digest = Buffer.from(bytes).toString('hex');
          server.stores.tokens.set(digest, { ...record, digest });
        }
        return server.fetch(request, carried);
      },
  },
  {
    question: 'signature-stops-theft',
    so: 'a token is bound to its owner’s address',
    bearsOut: 'it-is-refused',
    fetch: boundToAddress,
  },
  {
    question: 'logout-ends-the-token',
    so: 'logging out revokes the token',
    bearsOut: 'it-is-ended',
    fetch:
      (server) =>
      async (request, carried = {}) => {
        if (request.method === 'DELETE') {
          const url = new URL('/api/revoke', request.url);
          const type: HeaderPair = ['Content-Type', 'application/x-www-form-urlencoded'];
          const { trace = null, message = '' } = carried;
          const body = `token=${ARTICLE_TOKEN}`;
          await server.fetch(new Request(url, { method: 'POST', body }), {
            headers: [type],
            trace,
            message,
          });
        }
        return server.fetch(request, carried);
      },
  },
  {
    question: 'session-sends-nothing',
    so: 'the server remembers the cookie of an address',
    bearsOut: 'nothing-more',
    fetch: remembering('Cookie'),
  },
  {
    question: 'storage-is-safe',
    so: 'no script can read the storage',
    bearsOut: 'neither',
    safe: 'storage',
  },
  {
    question: 'storage-is-safe',
    so: 'the cookie is not HttpOnly',
    bearsOut: 'both',
    fetch:
      (server) =>
      async (request, carried = {}) =>
        server.fetch(request, {
          ...carried,
          answered: (answer) =>
            carried.answered?.({
              ...answer,
              headers: answer.headers.map(([name, value]) => [
                name,
                value.replace(' HttpOnly;', ''),
              ]),
            }),
        }),
  },
  {
    question: 'tokens-need-no-store',
    so: 'the server verifies signed tokens and keeps nothing',
    bearsOut: 'nothing-at-all',
    fetch: (server) => {
      const token = signed({ sub: BLINK });
      return async (request, carried = {}) => {
        const told = (code: string, body: object) => {
          const json = JSON.stringify(body);
          carried.answered?.({ status: 200, code, headers: [], lines: [], body: json });
          return new Response(json);
        };
        if (isTo(request, '/api/token')) return told('granted', { access_token: token });
        const verified = shown(carried, 'Authorization') === `Bearer ${token}`;
        return verified ? told('served', {}) : server.fetch(request, carried);
      };
    },
  },
];
