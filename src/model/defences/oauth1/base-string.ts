import type { HeaderPair } from '../../trace.ts';

/** A request as it is signed. */
export interface Signable {
  readonly method: string;
  readonly url: string;
  /** Protocol parameters of the header, without `realm` and `oauth_signature`. */
  readonly protocol: readonly HeaderPair[];
  /** A form body; empty where there is none, or one of another type (RFC 5849 3.4.1.3.1). */
  readonly form: string;
}
/** One parameter on its way into the base string. */
export interface SignedParameter {
  readonly name: string;
  readonly value: string;
  readonly from: 'query' | 'header' | 'body';
  /** Percent-encoded name and value, as they are sorted. */
  readonly encoded: readonly [name: string, value: string];
}
/** The signature base string, piece by piece (RFC 5849 3.4.1). */
export interface BaseString {
  readonly method: string;
  /** Scheme, host, port where it is not the usual one, and path (RFC 5849 3.4.1.2). */
  readonly uri: string;
  /** In the order in which they are signed (RFC 5849 3.4.1.3.2). */
  readonly parameters: readonly SignedParameter[];
  /** The parameters in one string, before it is encoded once more. */
  readonly normalized: string;
  readonly text: string;
}

/** Percent-encodes all but the unreserved characters (RFC 5849 3.6). Throws on half a surrogate pair. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
/** The other way; null where the text is not encoded well. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Compares by bytes: what is encoded is ASCII alone. */
const byBytes = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Builds the base string. What it is made of is kept, so that it can be shown. */
export function baseStringOf({ method, url, protocol, form }: Signable): BaseString {
  const target = new URL(url);
  const uri = `${target.protocol}//${target.host}${target.pathname}`;
  const parameter =
    (from: SignedParameter['from']) =>
    ([name, value]: readonly [string, string]): SignedParameter => ({
      ...{ name, value, from },
      encoded: [encode(name), encode(value)],
    });
  const parameters = [
    ...[...target.searchParams].map(parameter('query')),
    ...protocol.map(parameter('header')),
    ...[...new URLSearchParams(form)].map(parameter('body')),
  ].sort(
    ({ encoded: one }, { encoded: other }) =>
      byBytes(one[0], other[0]) || byBytes(one[1], other[1]),
  );
  const normalized = parameters.map(({ encoded }) => encoded.join('=')).join('&');
  const upper = method.toUpperCase();
  return {
    ...{ method: upper, uri, parameters, normalized },
    text: [upper, uri, normalized].map(encode).join('&'),
  };
}
