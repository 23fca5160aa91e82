import type { Defence, ServerPart } from '../types.ts';
import { authorization, redemption } from './code.ts';
import { token } from './password.ts';
import { refreshing } from './refresh.ts';
import { resource } from './resource.ts';

/** What every defence stands on: a token that serves whoever bears it, and the ways of getting one. */
export const plainServer: ServerPart = {
  operations: [resource, token, authorization, redemption, refreshing],
};
/** No defence at all (RFC 6750). */
export const defence: Defence = { id: 'bearer', rfc: 'RFC 6750', server: {} };
