import type { ReadDress } from '../../own/dress.ts';
import { fill } from '../../texts/index.ts';
import { ownTexts as texts } from './texts.ts';

/** The sentence for what is wrong with a request that was pasted. */
export function pasteFaultText({
  line,
  column,
  code,
  params,
}: Extract<ReadDress, { ok: false }>): string {
  const fault = fill(texts.find(`lab.paste.${code}`) ?? code, params);
  return texts('own.paste.fault', { line, column, fault });
}
