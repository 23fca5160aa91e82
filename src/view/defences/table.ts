import { html, type TemplateResult } from 'lit';
import { ATTACK_IDS, cells, DEFENCE_IDS } from './cells.ts';
import { cellLink } from './cell.ts';
import { attackName, defenceName, defenceTexts as texts } from './texts.ts';

/** How many thefts a defence stops, of those that were played against it. */
const stopsOf = (defence: string): number =>
  ATTACK_IDS.filter((attack) => cells.of(attack, defence)?.verdict === 'stops').length;

/** The same as it is told, once all of them are played. */
function stopsTold(defence: string): string {
  const played = ATTACK_IDS.every((attack) => cells.of(attack, defence));
  return played
    ? texts('defences.sum.of', { count: stopsOf(defence), total: ATTACK_IDS.length })
    : '…';
}

/** Thefts down, defences across; at the foot how many each stops. */
export function matrixTable(): TemplateResult {
  return html`<table>
    <caption class="hidden">
      ${texts('defences.table')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts('defences.attack')}</th>
        ${DEFENCE_IDS.map((id) => html`<th scope="col">${defenceName(id)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${ATTACK_IDS.map(
        (attack) =>
          html`<tr>
            <th scope="row">${attackName(attack)}</th>
            ${DEFENCE_IDS.map((defence) => html`<td>${cellLink(attack, defence)}</td>`)}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${texts('defences.sum')}</th>
        ${DEFENCE_IDS.map((id) => html`<td>${stopsTold(id)}</td>`)}
      </tr>
    </tfoot>
  </table>`;
}

/** What all cells together say, once all are played: which stop the most, and what none stops. */
export function sums(): readonly {
  key: 'most' | 'none';
  names: readonly string[];
  count: number;
}[] {
  const counts = DEFENCE_IDS.map((id) => ({ id, count: stopsOf(id) }));
  const most = Math.max(...counts.map(({ count }) => count));
  const unstopped = ATTACK_IDS.filter((attack) =>
    DEFENCE_IDS.every((defence) => cells.of(attack, defence)?.verdict !== 'stops'),
  );
  return [
    {
      key: 'most',
      names: counts.filter(({ count }) => count === most).map(({ id }) => defenceName(id)),
      count: most,
    },
    { key: 'none', names: unstopped.map(attackName), count: unstopped.length },
  ];
}
