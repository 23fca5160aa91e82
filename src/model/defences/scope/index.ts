import { REGISTER } from '../../server/resource.ts';
import { bearerChallenge } from '../server/assemble.ts';
import type { Case } from '../server/case.ts';
import type { Defence, Fault } from '../types.ts';

/** The scope that it takes, by path (RFC 6749 3.3). */
const NEEDED: Readonly<Record<string, string>> = { '/api/profile': 'profile:read' };
const needed = ({ incoming }: Case): string => NEEDED[incoming.url.pathname] ?? REGISTER.scope;

const scopeTooSmall: Fault = {
  guard: 'scopeTooSmall',
  refusal: { status: 403, code: 'insufficient_scope', error: 'insufficient_scope' },
  rfc: 'RFC 6750 3.1',
  find: (work) => ({
    found: !(work.found.token?.scope ?? '').split(' ').includes(needed(work)),
    subject: work.found.token?.scope ?? 'none',
    against: needed(work),
  }),
};

/** A token opens no more than its client needs: here, the list alone. */
export const defence: Defence = {
  id: 'scope',
  rfc: 'RFC 6749 3.3',
  server: {
    additions: [{ to: ['list'], faults: { state: 'deciding', faults: [scopeTooSmall] } }],
    // Which scope it would have taken (RFC 6750 3).
    challenge: (work, refusal) => {
      const small = refusal.error === 'insufficient_scope';
      const more = small ? `, scope="${needed(work)}"` : '';
      return bearerChallenge(work, refusal).map(([name, value]) => [name, value + more]);
    },
  },
  client: (plain) => ({
    ...plain,
    logIn(device) {
      device.scope = REGISTER.scope;
      return plain.logIn(device);
    },
  }),
};
