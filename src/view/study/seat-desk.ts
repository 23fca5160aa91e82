import { html, nothing, type TemplateResult } from 'lit';
import type { Fact, Facts } from '../../model/trace.ts';
import type { Sight } from '../../study/sight.ts';
import { abbreviate, rich } from '../rich.ts';
import { wireText } from './station.ts';
import { clockTime, stationTexts as texts } from './texts.ts';

const TIMES = new Set(['expiresAt', 'revokedAt']);
const mono = (value: string): TemplateResult =>
  html`<bdi class="mono" dir="ltr" title=${value}>${abbreviate(value)}</bdi>`;

function value(name: string, fact: Fact): TemplateResult | string {
  if (fact === null) return texts('value.null');
  if (TIMES.has(name)) return html`<bdi class="mono" dir="ltr">${clockTime(Number(fact))}</bdi>`;
  if (name === 'hash' || name === 'salt') return mono(String(fact));
  // An address breaks after its scheme, where it must.
  const [scheme = '', rest] = String(fact).split('//');
  return html`<bdi>${scheme}${rest === undefined ? nothing : html`//<wbr />${rest}`}</bdi>`;
}

const line = (term: string, shown: TemplateResult | string): TemplateResult =>
  html`<div>
    <dt>${term}</dt>
    <dd>${shown}</dd>
  </div>`;

function rows(
  store: 'users' | 'tokens',
  list: readonly (readonly [string, Facts])[],
): TemplateResult {
  return html`<h5 id=${store}>${texts(`store.${store}`)}</h5>
    <ul class="rows" aria-labelledby=${store}>
      ${list.map(
        ([key, row]) =>
          html`<li>
            <dl>
              ${store === 'tokens' ? line(texts('field.digest'), mono(key)) : line(texts('field.key'), html`<bdi>${key}</bdi>`)}
              ${Object.entries(row).map(([name, fact]) => line(texts.find(`field.${name}`) ?? name, value(name, fact)))}
            </dl>
          </li>`,
      )}
    </ul>`;
}

/** What can be worked out of the credentials: computed, compared with nothing. */
function workedOut({ workedOut: found }: Sight): TemplateResult {
  const nothingToHash = html`<p>${texts('seat.digest.none')}</p>`;
  if (found.kind === 'none') return nothingToHash;
  if (found.kind === 'token')
    return html`<dl>
      ${found.digests.map((digest) => line(texts('seat.digest.token'), mono(digest)))}
    </dl>`;
  const { decoded, digest } = found;
  return html`<dl>
      ${line(texts('seat.decoded'), html`<bdi class="mono" dir="ltr">${decoded}</bdi>`)}
      ${digest === null ? nothing : line(texts('seat.digest.password'), mono(digest))}
    </dl>
    ${digest === null ? nothingToHash : nothing}`;
}

/** All that the API sees of a request: its bytes, what follows from them, the clock, the stores. */
export function sightPart(sight: Sight, count: number): TemplateResult {
  const house = {
    audience: html`<bdi class="mono" dir="ltr">${sight.audience}</bdi>`,
    scope: html`<bdi class="mono" dir="ltr">${sight.scope}</bdi>`,
  };
  return html`<section class="sight" aria-labelledby="request">
    <h3 id="request" tabindex="-1">${texts('seat.request', { number: sight.number, count })}</h3>
    <h4>${texts('seat.wire')}</h4>
    ${wireText(sight.text)}
    <h4>${texts('seat.worked-out')}</h4>
    ${workedOut(sight)}
    <h4>${texts('seat.clock')}</h4>
    <p><bdi class="mono clock" dir="ltr">${clockTime(sight.now)} UTC</bdi></p>
    <h4>${texts('seat.stores')}</h4>
    <p>${rich(texts('seat.house'), house)}</p>
    ${rows('tokens', sight.tokens)} ${rows('users', sight.users)}
  </section>`;
}
