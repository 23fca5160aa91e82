import { askForList, askForToken, giveBack, logIn, logOut } from './client/requests.ts';
import type { Prepared } from './client/bare.ts';
import { asWritten, tokenWritten } from './client/written.ts';
import type { ClientEffect } from './machines/client.ts';
import type { Asks } from './run.ts';
import type { Placement } from './trace.ts';

/** Prepares requests to an API that stands elsewhere than that of the story. */
export const prepareFor =
  (at: Placement): typeof prepare =>
  (effect, input, token) => {
    const prepared = prepare(effect, input, token, at);
    return 'unsendable' in prepared ? prepared : { ...prepared, host: at.host };
  };

/** The request that a placeholder of the client's machine stands for; `token` is the one that it holds. */
export function prepare(
  effect: ClientEffect,
  input: Asks,
  token: string | null,
  at?: Placement,
): Prepared {
  const who = input.do === 'identify' || input.do === 'log-in' ? input : null;
  switch (effect) {
    case 'askForList':
      return askForList(
        input.do === 'ask' && input.show === 'token' ? (input.text ?? token) : null,
        at,
      );
    case 'askForToken':
      return askForToken(who?.username ?? '', who?.password ?? '', who?.scope);
    case 'logIn':
      return logIn(who?.username ?? '', who?.password ?? '');
    case 'logOut':
      return logOut();
    case 'giveBack':
      return giveBack(token ?? '');
    case 'sendAsWritten':
      if (input.do !== 'send') throw new Error(`Nothing is written to be sent: ${input.do}.`);
      return asWritten(input);
  }
}

/** What is said with a request; `token` is the one that whoever sends it holds. */
export function said(input: Asks, token: string | null): Readonly<Record<string, string>> {
  switch (input.do) {
    case 'identify':
    case 'log-in':
      return { name: input.name, username: input.username, password: input.password };
    case 'ask':
      return input.show === 'token' ? { token: input.text ?? token ?? '' } : {};
    case 'send': {
      const written = tokenWritten(input);
      return written === null ? {} : { token: written };
    }
    case 'give-back':
      return { token: token ?? '' };
    case 'log-out':
      return {};
  }
}
