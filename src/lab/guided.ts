import { askForList, askForToken, giveBack, logIn, logOut } from '../model/client/requests.ts';
import { asWritten } from '../model/client/written.ts';
import type { Prepared } from '../model/client/bare.ts';

export { asWritten };

/** What can be asked for without knowing how it is written. */
export const WANTS = ['list', 'token', 'log-in', 'log-out', 'give-back'] as const;
export type Wants = (typeof WANTS)[number];
/** What a token may be asked for; the empty one leaves it to the server. */
export const SCOPES = ['', 'helicopters:read', 'profile:read'] as const;

/** A request as one chooses it, in words. */
export interface Guided {
  readonly wants: Wants;
  /** The token that is shown or given back; null shows none. */
  readonly token: string | null;
  readonly username: string;
  readonly password: string;
  /** Space-separated (RFC 6749 3.3); empty: none is named. */
  readonly scope: string;
}

/** The request that comes of it, as the client of the trials writes it, or why there can be none. */
export function written({ wants, token, username, password, scope }: Guided): Prepared {
  switch (wants) {
    case 'list':
      return askForList(token);
    case 'token':
      return askForToken(username, password, scope === '' ? undefined : scope);
    case 'log-in':
      return logIn(username, password);
    case 'log-out':
      return logOut();
    case 'give-back':
      return giveBack(token ?? '');
  }
}
