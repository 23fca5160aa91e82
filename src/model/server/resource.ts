import type { Placement } from '../trace.ts';
import { HELICOPTERS } from './helicopters.ts';

/** What an API keeps and how it is asked for: all in which one API differs from another here. */
export interface Resource extends Placement {
  /** What a challenge calls the protection space (RFC 9110 11.5). */
  readonly realm: string;
  /** The list as members of a JSON object, written once: it is the same for everyone. */
  readonly list: string;
  /** The scope that it takes to read the list (RFC 6749 3.3). */
  readonly scope: string;
  /** All scopes that exist. */
  readonly scopes: readonly string[];
  /** APIs that tokens are handed out for (RFC 8707); the first is this one. */
  readonly audiences: readonly [string, ...string[]];
  /** Seconds that a token lives. */
  readonly lifetime: number;
}

/** The register of the story. */
export const REGISTER: Resource = {
  host: 'helicopters.example',
  path: '/api/helicopters',
  header: 'Authorization',
  scheme: 'Bearer',
  realm: 'helicopters',
  list: JSON.stringify({ helicopters: HELICOPTERS }).slice(1, -1),
  scope: 'helicopters:read',
  scopes: ['helicopters:read', 'profile:read'],
  audiences: ['https://helicopters.example', 'https://aeroplanes.example'],
  lifetime: 3600,
};
