import { html, nothing, type TemplateResult } from 'lit';
import { took } from '../../model/projections/explanation.ts';
import { askersOf, guardOfCheck } from '../../model/projections/asked-by.ts';
import { projectHttp, type HttpMessage } from '../../model/projections/http.ts';
import type { CheckEntry, Trace } from '../../model/trace.ts';
import { clockTime, compared } from './compared.ts';
import { decodedProof } from './proof.ts';
import { section } from './section.ts';
import type { PanelTexts } from './texts.ts';
import { abbreviate, chip, rich } from '../rich.ts';

/** The text with the token in it as a chip, so that it looks the same everywhere. */
function withSecret(text: string, secret: string | null): (TemplateResult | string)[] {
  if (secret === null || !text.includes(secret)) return [text];
  const [before = '', ...after] = text.split(secret);
  return [before, chip(secret, true), after.join(secret)];
}

const pretty = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
};
const tokenOf = ({ headers, body, key }: HttpMessage): string | null =>
  (key &&
    headers
      .find(({ name }) => name === key)
      ?.value.split(' ')
      .at(-1)) ??
  /^(?:Bearer|DPoP) (\S+)/.exec(
    headers.find(({ name }) => name === 'Authorization')?.value ?? '',
  )?.[1] ??
  /"access_token":\s*"([^"]+)"/.exec(body)?.[1] ??
  /(?:^|&)(?:token|code|refresh_token)=([^&]+)/.exec(body)?.[1] ??
  null;

function message(one: HttpMessage, title: string, texts: PanelTexts): TemplateResult {
  const secret = tokenOf(one);
  const over =
    one.over === null || one.over === 'https' ? '' : ` · ${texts(`stage.over.${one.over}`)}`;
  // One line a header field; the lines are built as a list so that no stray white space shows.
  const lines = one.headers.map(({ name, value, decides }) => {
    const line = html`${name}: ${withSecret(value, secret)}`;
    return html`<span class="line">${decides ? html`<mark>${line}</mark>` : line}</span>`;
  });
  const body = pretty(one.body);
  const [proof, told] = [decodedProof(one), texts.find('http.proof')];
  const decidesInBody = one.status === 200 && secret !== null;
  return html`<section>
    <h3>${title}<small>${over}</small></h3>
    <div class="wire-text mono ${one.actor}">
      <span class="line start">${one.start}</span>${lines}${
        body === ''
          ? nothing
          : html`<span class="line"> </span>${body.split('\n').map((line) => {
                const shown = withSecret(line, secret);
                return html`<span class="line"
                  >${decidesInBody && line.includes(secret) ? html`<mark>${shown}</mark>` : shown}</span
                >`;
              })}`
      }
    </div>
    ${one.decoded === null ? nothing : html`<p class="decoded">${rich(texts('http.decoded'), { text: html`<code>${one.decoded}</code>` })}</p>`}
    ${proof === null || told === null ? nothing : html`<p class="decoded">${rich(told, { text: html`<code>${proof}</code>` })}</p>`}
  </section>`;
}

/** Checks that look at when something was taken back. */
const REVOCATION = new Set(['revocation', 'token-revoked', 'refresh-token-revoked']);

/** What a check looked at, as a person reads it. */
function found(
  name: string,
  subject: string,
  against: string,
  texts: PanelTexts,
): TemplateResult | string {
  // A word of ours stands where nothing was sent, or what was sent is not spelt out.
  const word = texts.find(`found.${name}.${subject}`, `found.${subject}`);
  if (word !== null) return word;
  if (REVOCATION.has(name))
    return /^\d+$/.test(subject)
      ? texts('http.revoked', { time: clockTime(subject) })
      : texts('http.not-revoked');
  return html`<span class="mono">${written(name, subject, against)}</span>`;
}
function written(name: string, subject: string, against: string): string {
  if (name === 'expiry') return `${clockTime(against)} < ${clockTime(subject)}`;
  return /^[0-9a-f]{32,}$/.test(subject) ? abbreviate(subject) : subject;
}

/**
 * A row of the table of checks: which, what it looked at, and whether it passed; `rfc` asks for it, null where no
 * specification does.
 */
export function checkRow(
  entry: CheckEntry,
  texts: PanelTexts,
  rfc?: string | null,
): TemplateResult {
  const { check: name, subject, passed, took: ms, against } = entry;
  return html`<tr>
    <th scope="row">${texts.find(`check.${name}`) ?? name}</th>
    <td>
      ${compared(entry, texts) ?? found(name, subject, against, texts)}
      ${passed ? nothing : section(rfc, texts)}
    </td>
    <td class="verdict">
      ${passed ? '✓' : '✗'}
      ${texts(passed ? 'http.passed' : 'http.failed')}${ms === null ? nothing : html`<small> · ${texts('http.took', { took: took(ms) })}</small>`}
    </td>
  </tr>`;
}

/** The exchange under way: request, checks, answer, as far as it has come. */
export function httpPanel(
  trace: Trace,
  cursor: number,
  texts: PanelTexts,
  apiOnly: boolean,
): TemplateResult {
  const { exchanges } = projectHttp(trace, cursor);
  const { api } = trace.header.machines;
  const asked = api && askersOf(api);
  if (exchanges.length === 0) return html`<p class="empty">${texts('http.nothing')}</p>`;
  return html`${exchanges.map(
    ({ request, response, checks }) => html`
      ${message(apiOnly ? { ...request, actor: 'client' } : request, texts('http.request', { message: request.message }), texts)}
      ${
        checks.length === 0
          ? nothing
          : html`<section>
              <h3>${texts('http.checks')}</h3>
              <table class="checks">
                <tbody>
                  ${checks.map((one) => checkRow(one, texts, asked?.get(guardOfCheck(one.check))))}
                </tbody>
              </table>
            </section>`
      }
      ${response ? message(response, texts('http.response', { message: response.message }), texts) : nothing}
    `,
  )}`;
}
