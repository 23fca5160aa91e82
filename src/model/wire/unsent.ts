import type { RequestEntry } from '../trace.ts';
import { decodedBasic } from './text.ts';

/** Which of the things said stand nowhere in the request, not even encoded. */
export function unsent(
  params: Readonly<Record<string, string>>,
  request: Omit<RequestEntry, 'n' | 'at'>,
): string[] {
  const names = Object.keys(params);
  if (names.length === 0) return names;
  // Most of what is said stands there in plain.
  const plain = [request.url, request.body ?? '', ...request.headers.map(([, value]) => value)];
  const hidden = names.filter((name) => !plain.some((one) => one.includes(params[name] ?? '')));
  if (hidden.length === 0) return hidden;
  const sent = [decodedBasic(request.headers) ?? '', ...bodyValues(request.body ?? '')];
  return hidden.filter((name) => !sent.some((one) => one.includes(params[name] ?? '')));
}

/** The values in a body, JSON or form, as they were before they were encoded. */
function bodyValues(body: string): string[] {
  try {
    if (body.startsWith('{'))
      return Object.values(JSON.parse(body) as Record<string, unknown>).map(String);
  } catch {
    // Written by hand, and no JSON: read as any other text.
  }
  return [...new URLSearchParams(body).values()];
}
