import type { RequestEntry, ResponseEntry } from '../trace.ts';

/** A message on the wire in one line, the part that decides apart. */
export interface WireSummary {
  readonly start: string;
  /** Null where nothing in the message names anyone. */
  readonly decides: { readonly name: string; readonly value: string } | null;
  /** In its place, where more than one part counts. */
  readonly carries?: readonly NonNullable<WireSummary['decides']>[];
}

const find = (
  headers: RequestEntry['headers'],
  wanted: readonly string[],
): WireSummary['decides'] => {
  const field = headers.find(([name]) => wanted.includes(name.toLowerCase()));
  return field ? { name: field[0], value: field[1] } : null;
};

/** The members of a JSON body; none where it is none. */
function membersOf(body: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

export function summariseRequest({
  method,
  url,
  headers,
  body,
  to,
  key,
}: RequestEntry): WireSummary {
  const inBody = new URLSearchParams(body ?? '').get('token');
  const decides =
    find(headers, [(key ?? 'authorization').toLowerCase(), 'cookie']) ??
    (inBody === null ? null : { name: 'token', value: inBody });
  const told = to === 'impostor' && body !== null ? { name: 'body', value: body } : decides;
  const login =
    typeof membersOf(body ?? '')['password'] === 'string' ? { name: 'password', value: '…' } : told;
  return { start: `${method} ${new URL(url).pathname}`, decides: login };
}

export function summariseResponse({ status, headers, body }: ResponseEntry): WireSummary {
  const members = membersOf(body);
  const token = members['access_token'];
  if (typeof token === 'string')
    return { start: String(status), decides: { name: 'access_token', value: token } };
  for (const [name, list] of Object.entries(members))
    if (Array.isArray(list))
      return { start: String(status), decides: { name, value: String(list.length) } };
  return {
    start: String(status),
    decides: find(headers, ['www-authenticate', 'set-cookie', 'retry-after']),
  };
}
