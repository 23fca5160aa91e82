import { html, nothing, type TemplateResult } from 'lit';
import { linesOf, type Bench, type Exchange } from '../../../model/defences/apart/bench.ts';
import { CLAIMS, type ProofParts } from '../../../model/defences/apart/proof.ts';
import { kebab } from '../../../model/trace.ts';
import { rich } from '../../rich.ts';
import { guardName } from '../texts.ts';
import { mono, wire } from './answer.ts';
import { dpopTexts as texts } from './dpop-texts.ts';
import './dpop-vault.ts';
import type { Piece } from './page.ts';

/** The guard that looks at a claim, or at a part of the header. */
const GUARDS = {
  typ: 'proofUnreadable',
  alg: 'proofAlgorithmUnknown',
  jwk: 'tokenOfAnotherKey',
  htm: 'proofForAnotherRequest',
  htu: 'proofForAnotherRequest',
  iat: 'proofTimeOff',
  jti: 'proofUsed',
  nonce: 'proofNonceWrong',
  ath: 'proofForAnotherToken',
} as const;
type Looked = keyof typeof GUARDS;

/** What each part says, and what the server held it against: read off the recorded checks. */
function table(
  part: 'header' | 'claims',
  names: readonly Looked[],
  { checks }: Exchange,
  { claims, header }: ProofParts,
): TemplateResult {
  const own = (name: Looked): string => {
    if (name === 'jwk')
      return checks.find(({ check }) => check === kebab(GUARDS.jwk))?.subject ?? '';
    return name === 'typ' || name === 'alg' ? String(header[name]) : claims[name];
  };
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label=${texts(`apart.dpop.${part}`)}
  >
    <table>
      <thead>
        <tr>
          <th scope="col">${texts('apart.dpop.claim')}</th>
          <th scope="col">${texts('apart.dpop.says')}</th>
          <th scope="col">${texts('apart.dpop.against')}</th>
          <th scope="col">${texts('apart.dpop.check')}</th>
        </tr>
      </thead>
      <tbody>
        ${names.map((name) => {
          const guard = GUARDS[name];
          const found = checks.find(({ check }) => check === kebab(guard));
          return html`<tr>
            <th scope="row">${mono(name)}</th>
            <td>${mono(own(name))}</td>
            <td>
              ${texts.find(`apart.dpop.against.${name}`) ?? ''}
              ${found && name !== 'typ' && name !== 'jti' ? mono(found.against) : nothing}
            </td>
            <td>${found ? (found.passed ? '✓' : '✗') : '–'} ${guardName(guard)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
function signaturePart({ checks }: Exchange): TemplateResult {
  const found = checks.find(({ check }) => check === kebab('proofSignatureWrong'));
  return html`<dl class="pairs">
    <dt>${texts('apart.dpop.thumbprint')}</dt>
    <dd>${mono(found?.subject ?? '')}</dd>
    <dt>${texts('apart.dpop.bound')}</dt>
    <dd>${mono(checks.find(({ check }) => check === kebab(GUARDS.jwk))?.against ?? '')}</dd>
  </dl>`;
}

/** The proof of a recorded request, part by part, and the key that it was signed with (RFC 9449 4). */
export function dpopPieces(
  example: Exchange,
  proof: ProofParts,
  bench: Bench | null,
): readonly Piece[] {
  const piece = (id: string, body: TemplateResult): Piece => ({
    id,
    title: texts.find(`apart.dpop.${id}`) ?? id,
    body: html`<p>${rich(texts.find(`apart.dpop.${id}.why`) ?? '')}</p>
      ${body}`,
  });
  const [header, claims, signature] = proof.encoded;
  return [
    piece('request', wire(linesOf(example.request), 'client')),
    piece(
      'parts',
      html`<p class="mono long" dir="ltr">
        <span class="part method">${header}</span>.<span class="part uri">${claims}</span>.<span
          class="part parameters"
          >${signature}</span
        >
      </p>`,
    ),
    piece(
      'header',
      html`<p class="mono long" dir="ltr">
          <span class="part method json">${JSON.stringify(proof.header, null, 1)}</span>
        </p>
        ${table('header', ['typ', 'alg', 'jwk'], example, proof)}`,
    ),
    piece('claims', table('claims', CLAIMS, example, proof)),
    piece('signature', signaturePart(example)),
    piece('vault', html`<tt-dpop-vault .bench=${bench}></tt-dpop-vault>`),
  ];
}
