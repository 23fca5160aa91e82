import { ACCEPT, type Sendable } from '../../client/bare.ts';
import type { HeaderPair, RequestEntry } from '../../trace.ts';
import { baseStringOf, type BaseString } from '../oauth1/base-string.ts';
import { readHeader, writeHeader } from '../oauth1/header.ts';
import { isMethod, keyOf, sign, type Method } from '../oauth1/sign.ts';
import { API, type Device } from '../run/device.ts';

/** A signed request in the pieces that can be changed (RFC 5849 3.1). */
export interface Signed {
  readonly method: string;
  /** From the slash on, with its query. */
  readonly path: string;
  /** Protocol parameters, without the signature. */
  readonly protocol: readonly HeaderPair[];
  readonly signature: string;
}
/** Both secrets that a signature is made with. They are never sent. */
export interface Secrets {
  readonly client: string;
  readonly token: string;
}

/** Reads a recorded request. Throws where it is not signed by OAuth 1.0. */
export function signedIn({
  method,
  url,
  headers,
}: Pick<RequestEntry, 'method' | 'url' | 'headers'>): Signed {
  const field = headers.find(([name]) => name === 'Authorization')?.[1] ?? '';
  const pairs = readHeader(field);
  const signature = pairs?.find(([name]) => name === 'oauth_signature')?.[1];
  if (!pairs || signature === undefined) throw new Error('The request is not signed.');
  const { pathname, search } = new URL(url);
  const protocol = pairs.filter(([name]) => name !== 'oauth_signature');
  return { method, path: pathname + search, protocol, signature };
}
/** What the owner's device signs with. */
export const secretsOf = ({ storage }: Device): Secrets => ({
  client: storage.get('consumer_secret') ?? '',
  token: storage.get('token_secret') ?? '',
});

/** Its base string, piece by piece. Throws where the path makes no address. */
export const baseOf = ({ method, path, protocol }: Omit<Signed, 'signature'>): BaseString =>
  baseStringOf({ method, url: API + path, protocol, form: '' });
export const keyFor = ({ client, token }: Secrets): string => keyOf(client, token);
/** The method that it names; HMAC-SHA1 where it names none that we know. */
export const methodOf = ({ protocol }: Pick<Signed, 'protocol'>): Method => {
  const named = protocol.find(([name]) => name === 'oauth_signature_method')?.[1] ?? '';
  return isMethod(named) ? named : 'HMAC-SHA1';
};
/** Signs a base string, or what somebody took for it, with these secrets. */
export const signatureOf = (text: string, secrets: Secrets, method: Method): string =>
  sign(method, text, keyFor(secrets));
/** The same request signed anew. */
export const signedAnew = (request: Omit<Signed, 'signature'>, secrets: Secrets): Signed => ({
  ...request,
  signature: signatureOf(baseOf(request).text, secrets, methodOf(request)),
});
/** With another value of a parameter. */
export const withParameter = <Of extends Pick<Signed, 'protocol'>>(
  request: Of,
  wanted: string,
  value: string,
): Of => ({
  ...request,
  protocol: request.protocol.map(([name, old]) => [name, name === wanted ? value : old] as const),
});

/** As it goes over the wire. */
export const written = ({ method, path, protocol, signature }: Signed): Sendable => ({
  ...{ method, path, body: null },
  headers: [ACCEPT, ['Authorization', writeHeader([...protocol, ['oauth_signature', signature]])]],
});
