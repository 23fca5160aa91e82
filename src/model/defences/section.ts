import { plainServer } from './bearer/index.ts';
import { loadDefence } from './index.ts';
import { assemble, faultOf } from './server/assemble.ts';

/** Where a guard of a defence's server is asked for: `RFC 6750 3.1`; null where no specification does, or there is none. */
export async function sectionOf(defence: string, guard: string): Promise<string | null> {
  const { server } = await loadDefence(defence);
  return faultOf(assemble([plainServer, server]), guard)?.rfc ?? null;
}
