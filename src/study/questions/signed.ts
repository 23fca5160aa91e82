import { articleEnv } from '../../model/env.ts';
import { exchange, own, seen, served, tokensMade, unsettled } from './reading.ts';
import {
  ACCEPT,
  askWithToken,
  bearer,
  begin,
  experiment,
  holdingToken,
  identify,
  impostorAsks,
  impostorComes,
  steal,
  tell,
} from './scripts.ts';
import { claimsAt, decoded, signed, signingEnv } from './signed-tokens.ts';
import type { Question } from './types.ts';

/** Whether the owner's e-mail stands in a token for anyone to read. */
const readable = (token: string): boolean =>
  decoded(token).some((part) => part.includes('blinkwiki@mailserver.com'));

export const jwtIsEncrypted: Question = {
  id: 'jwt-is-encrypted',
  after: 'revoked-token',
  options: ['whoever-holds-it', 'the-server-alone', 'the-owner-alone'],
  experiment: {
    scenario: experiment(
      'jwt-is-encrypted',
      [
        begin,
        impostorComes,
        tell('told.signed'),
        identify,
        { ...askWithToken, over: 'http' },
        steal,
        tell('told.decoded'),
      ],
      { ways: ['sniffed'] },
    ),
    env: signingEnv,
    settles(trace) {
      const taken = own(trace).find(
        (entry) => entry.kind === 'known' && entry.party === 'impostor' && entry.secret === 'token',
      );
      if (taken?.kind !== 'known') throw unsettled(trace);
      return seen(trace, readable(taken.value) ? 'whoever-holds-it' : 'the-server-alone', taken);
    },
  },
};

/** It reads as a real one does, and is signed with a key of the forger's own. */
const FORGED = signed(claimsAt(articleEnv().now() + 60_000), 'a key of the forger');

export const decodingIsVerifying: Question = {
  id: 'decoding-is-verifying',
  after: 'revoked-token',
  options: ['serve-the-list', 'ask-for-a-password', 'refuse-the-token'],
  experiment: {
    scenario: experiment(
      'decoding-is-verifying',
      [
        begin,
        impostorComes,
        tell('told.forged'),
        {
          do: 'send',
          who: 'impostor',
          method: 'GET',
          path: '/api/helicopters',
          headers: [ACCEPT, bearer(FORGED)],
          body: null,
          say: 'said.list-token',
        },
        tell('told.genuine'),
        askWithToken,
      ],
      holdingToken,
    ),
    env: signingEnv,
    settles(trace) {
      const [forged, genuine] = [exchange(trace, 0), exchange(trace, 1)];
      if (!tokensMade(trace).every(readable) || !served(genuine)) throw unsettled(trace);
      if (served(forged)) return seen(trace, 'serve-the-list', forged.response);
      return seen(
        trace,
        forged.response.code === 'invalid_token' ? 'refuse-the-token' : 'ask-for-a-password',
        forged.response,
      );
    },
  },
};

export const signatureStopsTheft: Question = {
  id: 'signature-stops-theft',
  after: 'revoked-token',
  options: ['it-is-refused', 'it-is-served', 'it-is-asked-to-sign'],
  experiment: {
    scenario: experiment(
      'signature-stops-theft',
      [
        begin,
        impostorComes,
        tell('told.signed'),
        askWithToken,
        { do: 'inject-script' },
        steal,
        impostorAsks,
      ],
      { ...holdingToken, ways: ['script'] },
    ),
    env: signingEnv,
    settles(trace) {
      const thief = exchange(trace, -1);
      if (thief.request.actor !== 'impostor' || !tokensMade(trace).every(readable))
        throw unsettled(trace);
      if (served(thief)) return seen(trace, 'it-is-served', thief.response);
      return seen(trace, 'it-is-refused', thief.response);
    },
  },
};
