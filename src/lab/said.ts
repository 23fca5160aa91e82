import { tokenWritten, type Written } from '../model/client/written.ts';

/**
 * The line that goes with a request written by hand, as a code: that of the trials where it asks for the list, else
 * one that only names the way.
 */
export function sayOf(request: Pick<Written, 'method' | 'path' | 'headers'>): string {
  if (request.method !== 'GET' || request.path.split('?')[0] !== '/api/helicopters')
    return 'said.lab-request';
  return tokenWritten(request) === null ? 'said.list' : 'said.list-token';
}
