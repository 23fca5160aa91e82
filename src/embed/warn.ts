import type { Fault } from './options.ts';

const told = new Set<string>();
/** One warning for each wrong value on a page, however many elements hold it. */
export function warnOnce({ name, value, allowed, used }: Fault): void {
  const warning = `<token-trials>: ${name}="${value}" is not known. Allowed: ${allowed.join(', ')}. "${used}" is used.`;
  if (told.has(warning)) return;
  told.add(warning);
  // eslint-disable-next-line no-console -- the author of the page is to see it, and no one else.
  console.warn(warning);
}
