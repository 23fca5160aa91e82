import type { Sendable } from '../model/client/bare.ts';
import { tokenWritten } from '../model/client/written.ts';
import type { SecretKind } from '../model/trace.ts';
import { decodedBasic } from '../model/wire/text.ts';
import { loginOf } from './own-way.ts';

/** The secrets that a request holds, where the API would look for them. */
export function secretsIn(
  request: Sendable,
): readonly { readonly secret: SecretKind; readonly value: string }[] {
  const { headers, body } = request;
  const pair = decodedBasic(headers);
  const cookies = headers.filter(([name]) => name.toLowerCase() === 'cookie');
  const found: (readonly [SecretKind, string | null | undefined])[] = [
    ['password', pair?.includes(':') === true ? pair.slice(pair.indexOf(':') + 1) : null],
    ['password', loginOf(body)?.password],
    ['token', tokenWritten(request)],
    ['token', request.path === '/api/revoke' ? new URLSearchParams(body ?? '').get('token') : null],
    ...cookies.map(
      ([, value]) => ['session', /(?:^|;\s*)session=([^;]*)/.exec(value)?.[1]] as const,
    ),
  ];
  return found.flatMap(([secret, value]) => (value ? [{ secret, value }] : []));
}
