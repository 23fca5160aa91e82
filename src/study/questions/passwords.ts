import { exchange, own, sameAnswer, seen, served, unsettled } from './reading.ts';
import {
  askWithToken,
  begin,
  experiment,
  giveBack,
  holdingToken,
  identify,
  impostorComes,
} from './scripts.ts';
import type { Question } from './types.ts';

const NOBODY = 'nobody@mailserver.com';
const emailAlone = { ...identify, password: '', say: 'said.identify-email' } as const;
const wrong = { ...identify, password: 'wink' } as const;

export const namingIsProving: Question = {
  id: 'naming-is-proving',
  after: 'trial-2',
  options: ['the-owner', 'a-guest', 'anyone-at-all'],
  experiment: {
    scenario: experiment('naming-is-proving', [
      begin,
      emailAlone,
      { ...emailAlone, name: 'Nobody', username: NOBODY },
    ]),
    settles(trace) {
      const [named, invented] = [exchange(trace, 0), exchange(trace, 1)];
      if (named.response.code === 'granted')
        return seen(
          trace,
          invented.response.code === 'granted' ? 'a-guest' : 'the-owner',
          named.response,
        );
      if (!sameAnswer(named.response, invented.response)) throw unsettled(trace);
      return seen(trace, 'anyone-at-all', invented.response);
    },
  },
};

export const errorsNameTheField: Question = {
  id: 'errors-name-the-field',
  after: 'trial-2',
  options: ['in-no-way', 'in-the-words', 'in-the-number'],
  experiment: {
    scenario: experiment('errors-name-the-field', [
      begin,
      wrong,
      { ...wrong, name: 'Nobody', username: NOBODY },
    ]),
    settles(trace) {
      const [{ response: known }, { response: unknown }] = [exchange(trace, 0), exchange(trace, 1)];
      if (known.status < 400 || unknown.status < 400) throw unsettled(trace);
      if (known.status !== unknown.status) return seen(trace, 'in-the-number', unknown);
      return seen(trace, sameAnswer(known, unknown) ? 'in-no-way' : 'in-the-words', unknown);
    },
  },
};

export const guessingGetsIn: Question = {
  id: 'guessing-gets-in',
  after: 'trial-2',
  options: ['in-at-last', 'told-to-wait', 'refused-once-more'],
  experiment: {
    scenario: experiment('guessing-gets-in', [
      begin,
      ...['wink', 'think', 'drink', 'shrink', 'pink'].map(
        (password) => ({ ...identify, password }) as const,
      ),
      identify,
      { do: 'wait', seconds: 120 },
      identify,
    ]),
    settles(trace) {
      const { response } = exchange(trace, 5);
      if (response.code === 'granted') return seen(trace, 'in-at-last', response);
      return seen(trace, response.status === 429 ? 'told-to-wait' : 'refused-once-more', response);
    },
  },
};

export const basicIsEncrypted: Question = {
  id: 'basic-is-encrypted',
  after: 'trial-3',
  options: ['only-the-api', 'anyone-who-sees-it', 'no-one-at-all'],
  experiment: {
    scenario: experiment('basic-is-encrypted', [
      begin,
      impostorComes,
      { ...identify, over: 'http' },
    ]),
    settles(trace) {
      const { request, response } = exchange(trace, 0);
      const password = own(trace).find(
        (entry) => entry.kind === 'known' && entry.party === 'user' && entry.secret === 'password',
      );
      if (password?.kind !== 'known') throw unsettled(trace);
      const overheard = own(trace).find(
        (entry) =>
          entry.kind === 'known' && entry.party === 'impostor' && entry.value === password.value,
      );
      if (overheard) return seen(trace, 'anyone-who-sees-it', request);
      return seen(trace, response.code === 'granted' ? 'only-the-api' : 'no-one-at-all', request);
    },
  },
};

export const tokenIsAnotherPassword: Question = {
  id: 'token-is-another-password',
  after: 'revoked-token',
  options: ['password-too', 'nothing-else', 'the-account'],
  experiment: {
    scenario: experiment(
      'token-is-another-password',
      [begin, giveBack, askWithToken, identify, askWithToken],
      holdingToken,
    ),
    settles(trace) {
      const [returned, again, after] = [1, 2, 3].map((place) => exchange(trace, place));
      if (!returned || !again || served(returned)) throw unsettled(trace);
      if (again.response.code !== 'granted') return seen(trace, 'password-too', again.response);
      if (!after) throw unsettled(trace);
      return seen(trace, served(after) ? 'nothing-else' : 'the-account', again.response);
    },
  },
};
