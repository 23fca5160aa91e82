import { html, type TemplateResult } from 'lit';
import { linesOf, type Exchange } from '../../../model/defences/apart/bench.ts';
import {
  baseOf,
  keyFor,
  methodOf,
  signatureOf,
  signedIn,
  type Secrets,
} from '../../../model/defences/apart/signature.ts';
import { encode, type BaseString } from '../../../model/defences/oauth1/base-string.ts';
import { rich } from '../../rich.ts';
import { mono, wire } from './answer.ts';
import type { Piece } from './page.ts';
import { oauth1Texts as texts } from './oauth1-texts.ts';

/** Base string, each of its three encoded parts in its own colour. */
export function coloured([method, uri, parameters]: readonly [
  method: string,
  uri: string,
  parameters: string,
]): TemplateResult {
  return html`<p class="mono long" dir="ltr">
    <span class="part method">${method}</span>&amp;<span class="part uri">${uri}</span>&amp;<span
      class="part parameters"
      >${parameters}</span
    >
  </p>`;
}

/** The parameters in a table, encoded and in the order in which they are signed. */
export function parameterTable({ parameters }: BaseString): TemplateResult {
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label=${texts('apart.oauth1.parameters')}
  >
    <table>
      <thead>
        <tr>
          <th scope="col">${texts('apart.oauth1.name')}</th>
          <th scope="col">${texts('apart.oauth1.value')}</th>
          <th scope="col">${texts('apart.oauth1.from')}</th>
          <th scope="col">${texts('apart.oauth1.encoded')}</th>
        </tr>
      </thead>
      <tbody>
        ${parameters.map(
          ({ name, value, from, encoded }) =>
            html`<tr>
              <th scope="row">${mono(name)}</th>
              <td>${mono(value)}</td>
              <td>${texts(`apart.oauth1.from.${from}`)}</td>
              <td>
                ${encoded[1] === value ? html`<span class="quiet">${texts('apart.oauth1.as-it-is')}</span>` : mono(encoded[1])}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The signature of a recorded request, piece by piece (RFC 5849 3.4). */
export function oauth1Pieces({ request }: Exchange, secrets: Secrets): readonly Piece[] {
  const signed = signedIn(request);
  const base = baseOf(signed);
  const method = methodOf(signed);
  const made = signatureOf(base.text, secrets, method);
  const said = (id: string): TemplateResult =>
    html`<p>${rich(texts.find(`apart.oauth1.${id}.why`) ?? '')}</p>`;
  const piece = (id: string, body: TemplateResult): Piece => ({
    id,
    title: texts.find(`apart.oauth1.${id}`) ?? id,
    body: html`${said(id)}${body}`,
  });
  const long = (text: string, part = ''): TemplateResult =>
    html`<p class="mono long" dir="ltr"><span class="part ${part}">${text}</span></p>`;
  return [
    piece('request', wire(linesOf(request), 'client')),
    piece('method', long(base.method, 'method')),
    piece('uri', long(base.uri, 'uri')),
    piece('sorted', parameterTable(base)),
    piece('joined', long(base.normalized, 'parameters')),
    piece('base', coloured([encode(base.method), encode(base.uri), encode(base.normalized)])),
    piece(
      'key',
      html`<dl class="pairs">
          <dt>${texts('apart.oauth1.secret.client')}</dt>
          <dd>${mono(secrets.client)}</dd>
          <dt>${texts('apart.oauth1.secret.token')}</dt>
          <dd>${mono(secrets.token)}</dd>
        </dl>
        ${long(keyFor(secrets))}`,
    ),
    piece(
      'signature',
      html`<dl class="pairs">
          <dt>${method}</dt>
          <dd>${mono(made)}</dd>
          <dt>${texts('apart.oauth1.in-header')}</dt>
          <dd>${mono(signed.signature)}</dd>
        </dl>
        <p class="sum">
          ${rich(texts(made === signed.signature ? 'apart.oauth1.same' : 'apart.oauth1.differs'))}
        </p>`,
    ),
  ];
}
