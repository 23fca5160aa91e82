import type { HttpMessage } from '../../model/projections/http.ts';

const decode = (part: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(part.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0)),
  );

/** Header and claims of a request's DPoP proof in plain letters (RFC 9449 4.2); null where it has none that is readable. */
export function decodedProof({ headers }: HttpMessage): string | null {
  const proof = headers.find(({ name }) => name === 'DPoP')?.value;
  const [header, claims] = proof?.split('.') ?? [];
  if (header === undefined || claims === undefined) return null;
  try {
    return [header, claims]
      .map((part) => JSON.stringify(JSON.parse(decode(part)), null, 1).replace(/\n\s*/g, ' '))
      .join('\n');
  } catch {
    return null;
  }
}
