import { html, nothing, type TemplateResult } from 'lit';
import type { Judged, SameBytes } from '../../study/seat.ts';
import { seatResult } from '../../study/seat-result.ts';
import { rich } from '../rich.ts';
import { guardText } from './seat-verdict.ts';
import { wireText } from './station.ts';
import { stationTexts as texts } from './texts.ts';

function partedTable(judged: readonly Judged[]): TemplateResult {
  return html`<h4 id="parted">${texts('seat.end.parted')}</h4>
    <table aria-labelledby="parted">
      <thead>
        <tr>
          <th scope="col">${texts('seat.end.request')}</th>
          <th scope="col">${texts('seat.end.check')}</th>
        </tr>
      </thead>
      <tbody>
        ${judged.map(({ parting }, place) =>
          parting === null
            ? nothing
            : html`<tr>
                <th scope="row">${place + 1}</th>
                <td>
                  ${texts(parting.yours ? 'seat.end.yours' : 'seat.end.machines', { check: guardText(parting.guard) })}
                </td>
              </tr>`,
        )}
      </tbody>
    </table>`;
}

/** How the learner's decisions and the machine's went together, and what nobody can see from this seat. */
export function endPart(judged: readonly Judged[], same: SameBytes): TemplateResult {
  const { requests, alike } = seatResult(judged);
  const { owner, thief, differing, sameAnswer } = same;
  const bytes =
    differing === 0 && sameAnswer
      ? texts('seat.end.same-bytes', { owner: owner.number, thief: thief.number })
      : texts('seat.end.differ', {
          owner: owner.number,
          thief: thief.number,
          count: differing,
        });
  return html`<section class="card" aria-labelledby="end">
    <h3 id="end" tabindex="-1">${texts('seat.end')}</h3>
    <p class="lead">${rich(texts('seat.end.alike', { alike, count: requests }))}</p>
    ${alike === requests ? nothing : partedTable(judged)}
    <p class="lead bytes">${rich(bytes)}</p>
    <div class="pair">
      <div class="client">
        <h4>${texts('thief.bytes.from.client', { number: owner.number })}</h4>
        ${wireText(owner.text, 'client')}
      </div>
      <div class="impostor">
        <h4>${texts('thief.bytes.from.impostor', { number: thief.number })}</h4>
        ${wireText(thief.text, 'impostor')}
      </div>
    </div>
    <p class="point">${rich(texts('seat.end.point'))}</p>
  </section>`;
}
