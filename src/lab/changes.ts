import { askForToken, logIn } from '../model/client/requests.ts';
import { decodedBasic } from '../model/wire/text.ts';
import type { SendCommand } from './document.ts';
import { loginOf } from './own-way.ts';

type Request = Pick<SendCommand, 'headers' | 'body'>;

/** The request with that header, in the place of those of the name; an empty value leaves them out. */
export function withHeader<One extends Request>(request: One, name: string, value: string): One {
  const isIt = ([one]: readonly [string, string]): boolean =>
    one.toLowerCase() === name.toLowerCase();
  const place = request.headers.findIndex(isIt);
  const others = request.headers.filter((header) => !isIt(header));
  const at = place < 0 ? others.length : place;
  const headers = value === '' ? others : others.toSpliced(at, 0, [name, value]);
  return { ...request, headers };
}

/** The username and password that a request shows, with Basic or in its body; null where it shows none. */
export function loginIn({ headers, body }: Request): { username: string; password: string } | null {
  const pair = decodedBasic(headers);
  const colon = pair?.indexOf(':') ?? -1;
  if (pair !== null && colon >= 0)
    return { username: pair.slice(0, colon), password: pair.slice(colon + 1) };
  return loginOf(body);
}

/** The request with another password, shown where the first one was; null where it shows none. */
export function withPassword<One extends Request>(request: One, password: string): One | null {
  const login = loginIn(request);
  if (!login) return null;
  if (decodedBasic(request.headers) === null) {
    const written = logIn(login.username, password);
    return 'unsendable' in written ? null : { ...request, body: written.body };
  }
  const written = askForToken(login.username, password);
  const value = 'unsendable' in written ? undefined : written.headers.at(-1)?.[1];
  return value === undefined ? null : withHeader(request, 'Authorization', value);
}
