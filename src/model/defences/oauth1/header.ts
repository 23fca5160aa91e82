import type { HeaderPair } from '../../trace.ts';
import { decode, encode } from './base-string.ts';

const PAIR = /^([^=\s"]+)="([^"]*)"$/;

/** The parameters of an `Authorization: OAuth` field (RFC 5849 3.5.1), `realm` among them; null where unreadable. */
export function readHeader(field: string): HeaderPair[] | null {
  const [, rest] = /^OAuth\s+(.*)$/i.exec(field.trim()) ?? [];
  if (rest === undefined) return null;
  const pairs: HeaderPair[] = [];
  for (const part of rest.split(',')) {
    const match = PAIR.exec(part.trim());
    const [name, value] = [decode(match?.[1] ?? '%'), decode(match?.[2] ?? '%')];
    if (name === null || value === null) return null;
    pairs.push([name, value]);
  }
  return pairs;
}

/** Writes the field. */
export const writeHeader = (parameters: readonly HeaderPair[]): string =>
  `OAuth ${parameters.map(([name, value]) => `${encode(name)}="${encode(value)}"`).join(', ')}`;
