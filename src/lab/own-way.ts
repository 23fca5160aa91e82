import { prepare } from '../model/prepare.ts';
import type { ClientEffect } from '../model/machines/client.ts';
import type { Asks } from '../model/run.ts';
import { decodedBasic } from '../model/wire/text.ts';
import type { SendCommand } from './document.ts';

type Request = Pick<SendCommand, 'method' | 'path' | 'headers' | 'body' | 'over'>;
/** What the client has at hand when it sends. */
export interface AtHand {
  readonly token: string | null;
  /** True while the browser adds a cookie by itself. */
  readonly cookie: boolean;
  /** What the user of that e-mail is called; the e-mail itself where nobody knows. */
  readonly nameOf: (username: string) => string;
}

const EFFECT: Readonly<Record<Exclude<Asks['do'], 'send'>, ClientEffect>> = {
  ask: 'askForList',
  identify: 'askForToken',
  'log-in': 'logIn',
  'log-out': 'logOut',
  'give-back': 'giveBack',
};

const bearerOf = ({ headers }: Request): string | null => {
  const field = headers.find(([name]) => name === 'Authorization')?.[1];
  return /^Bearer (.+)$/.exec(field ?? '')?.[1] ?? null;
};

/** The credentials that a login's body holds; null where it holds none. */
export function loginOf(body: string | null): { username: string; password: string } | null {
  try {
    const value: unknown = JSON.parse(body ?? '');
    if (typeof value !== 'object' || value === null) return null;
    const { username, password } = value as { username?: unknown; password?: unknown };
    return typeof username === 'string' && typeof password === 'string'
      ? { username, password }
      : null;
  } catch {
    return null;
  }
}

/** What the client would be doing, were it to send such a request of its own accord; null where it never would. */
function guess(request: Request, { token, cookie, nameOf }: AtHand): Asks | null {
  const { method, path, body } = request;
  const over = request.over ? { over: request.over } : {};
  switch (`${method} ${path}`) {
    case 'GET /api/helicopters': {
      const shown = bearerOf(request);
      if (shown === null)
        return cookie
          ? { do: 'ask', who: 'client', show: 'cookie', say: 'said.list-cookie', ...over }
          : { do: 'ask', who: 'client', show: 'none', say: 'said.list', ...over };
      const text = shown === token ? {} : { text: shown };
      return { do: 'ask', who: 'client', show: 'token', ...text, say: 'said.list-token', ...over };
    }
    case 'POST /api/token': {
      const pair = decodedBasic(request.headers) ?? '';
      const colon = pair.indexOf(':');
      if (colon < 0) return null;
      const [username, password] = [pair.slice(0, colon), pair.slice(colon + 1)];
      const scope = new URLSearchParams(body ?? '').get('scope');
      return {
        do: 'identify',
        name: nameOf(username),
        username,
        password,
        ...(scope !== null && { scope }),
        say: password === '' ? 'said.identify-email' : 'said.identify',
        ...over,
      };
    }
    case 'POST /api/session': {
      const login = loginOf(body);
      return (
        login && {
          do: 'log-in',
          name: nameOf(login.username),
          ...login,
          say: 'said.log-in',
          ...over,
        }
      );
    }
    case 'DELETE /api/session':
      return request.over ? null : { do: 'log-out', say: 'said.log-out' };
    case 'POST /api/revoke':
      return request.over ? null : { do: 'give-back', say: 'said.give-back' };
    default:
      return null;
  }
}

/**
 * The client's own way of sending a request, where it has one that comes to the very same bytes: then its machine
 * goes that way, as in the trials. Null where the request is one that only a hand would write.
 */
export function ownWay(request: Request, hand: AtHand): Exclude<Asks, { do: 'send' }> | null {
  const way = guess(request, hand);
  if (!way || way.do === 'send') return null;
  const prepared = prepare(EFFECT[way.do], way, hand.token);
  if ('unsendable' in prepared) return null;
  const { method, path, headers, body } = request;
  const same =
    JSON.stringify([prepared.method, prepared.path, prepared.headers, prepared.body]) ===
    JSON.stringify([method, path, headers, body]);
  return same ? way : null;
}
