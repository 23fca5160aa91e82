import type { RequestEntry, ResponseEntry } from '../trace.ts';

/** A message on the wire in one line, the part that decides apart. */
export interface WireSummary {
  readonly start: string;
  /** Null where nothing in the message names anyone. */
  readonly decides: { readonly name: string; readonly value: string } | null;
}

const find = (
  headers: RequestEntry['headers'],
  wanted: readonly string[],
): WireSummary['decides'] => {
  const field = headers.find(([name]) => wanted.includes(name.toLowerCase()));
  return field ? { name: field[0], value: field[1] } : null;
};

/** A field of a JSON body; null when the body is none or has it not. */
function bodyField(body: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null
      ? ((value as Record<string, unknown>)[name] ?? null)
      : null;
  } catch {
    return null;
  }
}

export function summariseRequest({ method, url, headers, body, to }: RequestEntry): WireSummary {
  const inBody = new URLSearchParams(body ?? '').get('token');
  const decides =
    find(headers, ['authorization', 'cookie']) ??
    (inBody === null ? null : { name: 'token', value: inBody });
  const told = to === 'impostor' && body !== null ? { name: 'body', value: body } : decides;
  const login =
    typeof bodyField(body ?? '', 'password') === 'string' ? { name: 'password', value: '…' } : told;
  return { start: `${method} ${new URL(url).pathname}`, decides: login };
}

export function summariseResponse({ status, headers, body }: ResponseEntry): WireSummary {
  const token = bodyField(body, 'access_token');
  const list = bodyField(body, 'helicopters');
  if (typeof token === 'string')
    return { start: String(status), decides: { name: 'access_token', value: token } };
  if (Array.isArray(list))
    return { start: String(status), decides: { name: 'helicopters', value: String(list.length) } };
  return {
    start: String(status),
    decides: find(headers, ['www-authenticate', 'set-cookie', 'retry-after']),
  };
}
