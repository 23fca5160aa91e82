import { html, nothing, type TemplateResult } from 'lit';
import { projectStore, type StoreTable } from '../../model/projections/store.ts';
import type { Fact, Trace } from '../../model/trace.ts';
import type { PanelTexts } from './texts.ts';
import { abbreviate, chip, rich } from '../rich.ts';

const TIMES = new Set(['expiresAt', 'revokedAt', 'openedAt', 'usedAt', 'until']);
/** Stores whose key is a digest of a secret. */
const DIGESTED = new Set(['tokens', 'refresh-tokens', 'codes', 'sessions']);
/** Stores of secrets as they are. */
const CHIPS = new Set(['client-storage', 'thief-storage', 'cookie-jar']);
/** Stores whose rows say all in their fields. */
const KEYLESS = new Set(['log', 'capture', 'proxy-log', 'nonces', 'proofs']);
/** Fields whose value is long and means nothing to a reader. */
const LONG = new Set(['hash', 'salt', 'jkt', 'challenge', 'secret', 'verifier', 'nonce', 'jti']);

function value(
  name: string,
  fact: Fact,
  store: string,
  texts: PanelTexts,
): TemplateResult | string {
  if (fact === null || typeof fact === 'boolean')
    return texts(`value.${String(fact) as 'null' | 'true' | 'false'}`);
  if (TIMES.has(name))
    return html`<span class="mono">${new Date(Number(fact)).toISOString().slice(11, 19)}</span>`;
  const word = texts.find(`value.${name}.${String(fact)}`);
  if (word !== null) return word;
  if (name === 'value' && CHIPS.has(store)) return chip(String(fact));
  if (LONG.has(name))
    return html`<span class="mono" title=${fact}>${abbreviate(String(fact))}</span>`;
  if (name === 'text') return html`<span class="mono text">${fact}</span>`;
  return name === 'line' ? html`<span class="mono">${fact}</span>` : html`<bdi>${fact}</bdi>`;
}

/** What a row is found by: a digest, a count's `account …` or `address …`, or a name. */
function keyOf(store: string, key: string, texts: PanelTexts): TemplateResult {
  if (DIGESTED.has(store) || key.length > 40)
    return html`<span class="mono" title=${key}>${abbreviate(key)}</span>`;
  const [kind = '', ...rest] = key.split(' ');
  const text = texts.find(`store.${store}.${kind}`);
  const name = html`<bdi>${text === null ? key : rest.join(' ')}</bdi>`;
  return text === null ? name : html`${rich(text, { name })}`;
}

function table({ store, rows, more }: StoreTable, texts: PanelTexts): TemplateResult {
  return html`<section>
    <h4>${texts.find(`store.${store}`) ?? store}</h4>
    ${rows.map(({ key, row, fresh }) => {
      // A server may keep secrets as they are: then its row says so.
      const itself = row['hashed'] === false ? texts.find('field.itself') : null;
      const keyName = itself ?? texts(DIGESTED.has(store) ? 'field.digest' : 'field.key');
      return html`<dl class=${fresh ? 'fresh' : ''}>
        ${
          KEYLESS.has(store)
            ? nothing
            : html`<div>
                <dt>${keyName}</dt>
                <dd>${keyOf(store, key, texts)}</dd>
              </div>`
        }
        ${Object.entries(row)
          .filter(([name]) => name !== 'hashed')
          .map(
            ([name, fact]) =>
              html`<div>
                <dt>${texts.find(`field.${name}`) ?? name}</dt>
                <dd>${value(name, fact, store, texts)}</dd>
              </div>`,
          )}
        ${
          fresh
            ? html`<div class="flag">
                <dt class="hidden">${texts('store.fresh')}</dt>
                <dd>${texts('store.fresh')}</dd>
              </div>`
            : nothing
        }
      </dl>`;
    })}
    ${more > 0 ? html`<p class="empty">${texts('store.more', { count: more })}</p>` : nothing}
  </section>`;
}

/** What is kept, and where, at the cursor. */
export function storePanel(
  trace: Trace,
  cursor: number,
  texts: PanelTexts,
  apiOnly: boolean,
): TemplateResult {
  const { server, elsewhere } = projectStore(trace, cursor);
  return html`<div class="stores">
    <h3>${texts('store.server')}</h3>
    ${server.length === 0 ? html`<p class="empty">${texts('store.empty')}</p>` : server.map((one) => table(one, texts))}
    ${
      elsewhere.length === 0 || apiOnly
        ? nothing
        : html`<h3>${texts('store.elsewhere')}</h3>
            ${elsewhere.map((one) => table(one, texts))}`
    }
  </div>`;
}
