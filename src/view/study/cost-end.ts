import { html, nothing, type TemplateResult } from 'lit';
import { ITERATIONS, ratioOf, type CostResult } from '../../study/cost.ts';
import { rich } from '../rich.ts';
import { number, stationTexts as texts } from './texts.ts';

/** How many times longer the password takes, as a sentence. */
export function ratioText(result: CostResult): string {
  const ratio = ratioOf(result);
  return ratio === null ? texts('cost.no-ratio') : texts('cost.ratio', { ratio: number(ratio) });
}

/** A bar to scale: `share` of the longest, 0 to 1. Drawn only; the figures say it in words. */
function bar(kind: 'password' | 'token', ms: number, longest: number): TemplateResult {
  const share = longest > 0 ? ms / longest : 0;
  const figures =
    ms > 0
      ? [
          texts('cost.took', { time: number(ms) }),
          texts('cost.per-second', { count: number(1000 / ms) }),
        ]
      : [texts('cost.too-fast')];
  const [time = '', ...more] = figures;
  return html`<li class=${kind}>
    <h4>${texts(`cost.${kind}`)}</h4>
    <p class="time"><strong>${time}</strong></p>
    <svg aria-hidden="true" width="100%" height="36">
      <rect class="room" width="100%" height="36" rx="4"></rect>
      <rect class="bar" width="${share * 100}%" height="36"></rect>
    </svg>
    ${more.map((text) => html`<p class="more">${text}</p>`)}
  </li>`;
}

/** The two figures side by side, how they were come by, and what follows. */
export function endPart(result: CostResult): TemplateResult {
  const { password, token, rounds, batch } = result;
  const longest = Math.max(password, token);
  const thin = token > 0 && token / longest < 0.004;
  const fallback = !(globalThis.crypto as { subtle?: SubtleCrypto } | undefined)?.subtle;
  return html`<section class="card" aria-labelledby="end">
    <h3 id="end" tabindex="-1">${texts('cost.end')}</h3>
    <p class="lead">${rich(ratioText(result))}</p>
    <p id="bars" class="quiet">${texts('cost.bars')}</p>
    <ul class="bars" aria-labelledby="bars">
      ${bar('password', password, longest)} ${bar('token', token, longest)}
    </ul>
    ${thin ? html`<p class="quiet">${texts('cost.hairline')}</p>` : nothing}
    <p class="reading how quiet">
      ${texts('cost.how', { rounds, batch })}
      ${texts('cost.slow-hash', { iterations: number(ITERATIONS, 9) })}
      ${fallback ? texts('cost.fallback') : nothing}
    </p>
    <p class="lead">${rich(texts('cost.why'))}</p>
    <p class="point">${texts('cost.point')}</p>
  </section>`;
}
