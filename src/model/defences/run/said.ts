import type { RequestEntry, SecretKind } from '../../trace.ts';
import { decodedBasic } from '../../wire/text.ts';
import type { Doing } from './device.ts';

/** What a client keeps, by the name under which it does. */
const SECRETS: Readonly<Record<string, SecretKind>> = {
  token: 'token',
  token_elsewhere: 'token',
  oauth_token: 'token',
  refresh_token: 'refresh-token',
  code: 'code',
  oauth_verifier: 'code',
  consumer_secret: 'client-secret',
  token_secret: 'token-secret',
};
/** The kind of secret that is kept under a name; null where it is none, as a client's key. */
export const secretIn = (name: string): SecretKind | null => SECRETS[name] ?? null;

type Sent = Pick<RequestEntry, 'to' | 'method' | 'url' | 'headers' | 'body'>;
interface Line {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly unsent: readonly string[];
}
const line = (code: string, params: Readonly<Record<string, string>> = {}): Line => ({
  code: `said.${code}`,
  params,
  unsent: [],
});
const formOf = ({ body }: Sent): URLSearchParams => new URLSearchParams(body ?? '');
/** The password that a request shows, with whose it is; null where it shows none. */
export function passwordIn(sent: Sent): Readonly<Record<'username' | 'password', string>> | null {
  const form = formOf(sent);
  const pair = decodedBasic(sent.headers) ?? '';
  const colon = pair.indexOf(':');
  const [username, password] =
    colon < 0
      ? [form.get('username'), form.get('password')]
      : [pair.slice(0, colon), pair.slice(colon + 1)];
  return username === null || password === null ? null : { username, password };
}

/** Asking for the list, or for what is known of the user: with nothing, a token, a proof beside it, or signed. */
function asking({ url, headers }: Sent): Line {
  const what = new URL(url).pathname.endsWith('/profile') ? 'profile' : 'list';
  const field = headers.find(([name]) => name === 'Authorization')?.[1];
  if (field === undefined) return line(what);
  if (/^OAuth /.test(field)) return line(`${what}-signed`);
  const token = field.replace(/^\S+ /, '');
  return line(`${what}-${headers.some(([name]) => name === 'DPoP') ? 'proof' : 'token'}`, {
    token,
  });
}

/** What is said with a request, as in the article; null where nothing is: a script says nothing. */
export function lineOf(doing: Doing, sent: Sent): Line | null {
  if (sent.to === 'impostor' && doing !== 'askElsewhere') return null;
  const form = formOf(sent);
  const token = (name: string): Readonly<Record<string, string>> => ({
    token: form.get(name) ?? '',
  });
  switch (doing) {
    case 'askForList':
      return asking(sent);
    case 'askForToken':
      return line('password', passwordIn(sent) ?? {});
    case 'authorize':
      return line('authorize', passwordIn(sent) ?? {});
    case 'redeem':
      return line(form.has('code_verifier') ? 'redeem-verifier' : 'redeem', token('code'));
    case 'refresh':
      return line('refresh', token('refresh_token'));
    case 'giveBack':
      return form.has('token')
        ? line('give-back', token('token'))
        : line('revoke-all', passwordIn(sent) ?? {});
    case 'initiate':
    case 'exchange':
      return line(doing);
    case 'askElsewhere':
      return line('elsewhere');
  }
}
