import { usualRange } from '../../study/chance.ts';
import { isCostResult } from '../../study/cost.ts';
import type { Json } from '../../study/records.ts';
import { isSeatResult } from '../../study/seat-result.ts';
import { isThiefResult } from '../../study/thief.ts';
import { studyTexts as texts } from './path-texts.ts';
import { listed, number } from './texts.ts';

/** What an activity came to, in words; null where the result is none of its own. */
export function resultText(id: 'cost' | 'thief' | 'seat', result: Json): string | null {
  if (id === 'cost' && isCostResult(result)) {
    const { password, token } = result;
    return texts('station.cost.summary', { password: number(password), token: number(token) });
  }
  if (id === 'thief' && isThiefResult(result)) {
    const { hits, requests: count } = result;
    return texts('station.thief.summary', { hits, count, ...usualRange(count) });
  }
  if (id !== 'seat' || !isSeatResult(result)) return null;
  const { alike, requests, parted } = result;
  const said = texts('station.seat.summary', { alike, count: requests });
  if (parted.length === 0) return said;
  const checks = [...new Set(parted.map(({ check }) => texts.find(`guard.${check}`) ?? check))];
  return `${said} ${texts('station.seat.summary.revisit', { checks: listed(checks) })}`;
}
