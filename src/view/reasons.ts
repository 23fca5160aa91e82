import type { Texts } from '../texts/texts.ts';

const withheld = new WeakSet<Texts>();
/** What tells why a step came so, or what was found in it. */
const REASON = /^(?:step|guard)\./;

/** The same texts without the reasons: what is done and said is told, why it came so is left for others to find. */
export function withoutReasons(texts: Texts): Texts {
  const rest = Object.assign((...asked: Parameters<Texts>) => texts(...asked), texts, {
    find: (...keys: readonly string[]): string | null =>
      texts.find(...keys.filter((key) => !REASON.test(key))),
  });
  withheld.add(rest);
  return rest;
}
/** Whether a run is told with its reasons. */
export const tellsReasons = (texts: Texts): boolean => !withheld.has(texts);
