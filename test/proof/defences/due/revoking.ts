/** What is due to who takes tokens back. */
import { CLIENT, doubled, once } from '../asked.ts';
import { formIn, password, type Case, type Due } from './case.ts';

/** A token taken back, and all that came with it; the same answer where nobody knows it (RFC 7009 2.2). */
export function revoke(one: Case): Due {
  const { books } = one;
  const form = formIn(one);
  const shown = once(form, 'token');
  if (doubled(form) || form.get('client_id') !== CLIENT.id || shown === null || shown === '')
    return 'refused';
  const given = books.tokens.get(shown) ?? books.refreshTokens.get(shown);
  if (given) books.revokeFamily(given.family);
  return 'served';
}

/** All of a user's tokens and codes, by password. */
export function revokeAll(one: Case): Due {
  const { books } = one;
  const form = formIn(one);
  const user = form.get('username') ?? '';
  const due = password(one, user, form.get('password') ?? '');
  if (due !== 'served') return due;
  for (const [code, given] of books.codes) if (given.user === user) books.codes.delete(code);
  for (const given of [...books.tokens.values(), ...books.refreshTokens.values()])
    if (given.user === user) books.revokeFamily(given.family);
  return due;
}
