import { html, nothing, svg, type TemplateResult } from 'lit';
import { PLAIN, type Cell } from '../../model/defences/matrix.ts';
import { cells, playable } from './cells.ts';
import { hrefOf } from './neighbour.ts';
import { cellTitle, defenceTexts as texts } from './texts.ts';
import { refusal, VERDICTS } from './verdict.ts';

/** What a cell shows: its sign, its word, and how often the thief was served where that is not never or always. */
interface Shown {
  readonly kind: (typeof VERDICTS)[Cell['verdict']]['name'] | 'coming' | 'cannot';
  readonly sign: string;
  readonly word: string;
  readonly count: string | null;
  /** Of the times that he is served with a plain token, the share that is left to him; null where nothing was counted. */
  readonly share: number | null;
}

function shownOf(attack: string, defence: string): Shown {
  const bare = { count: null, share: null };
  const cell = cells.of(attack, defence);
  if (!playable(defence) || cells.fault(attack, defence) !== undefined)
    return { kind: 'cannot', sign: '⊘', word: texts('defences.cannot'), ...bare };
  const plain = cells.plain(attack);
  if (!cell || plain === undefined)
    return { kind: 'coming', sign: '…', word: texts('defences.coming'), ...bare };
  const { name: kind, sign } = VERDICTS[cell.verdict];
  const word = texts(`defences.${kind}`);
  const counted = cell.verdict === 'limits' || (defence === PLAIN && plain > 0);
  return {
    ...{ kind, sign, word },
    // Without separators, which would take more room than there is.
    count: counted
      ? texts('defences.of', { served: String(cell.served), plain: String(plain) })
      : null,
    share: plain > 0 && cell.verdict !== '-' ? cell.served / plain : null,
  };
}

/** A cell as a link to its run: by sign, word and number; what is left to the thief as a bar. */
export function cellLink(attack: string, defence: string): TemplateResult {
  const { kind, sign, word, count, share } = shownOf(attack, defence);
  return html`<a
    class="cell ${kind}"
    href=${hrefOf({ attack, defence })}
    data-attack=${attack}
    data-defence=${defence}
  >
    <span class="verdict"
      ><span class="sign" aria-hidden="true">${sign}</span>
      <span class=${kind === 'coming' ? 'hidden' : 'word'}>${word}</span></span
    >
    ${count === null ? nothing : html`<span class="count">${count}</span>`}
    ${
      share === null
        ? nothing
        : html`<svg class="left" aria-hidden="true" width="100%" height="4">
            ${svg`<rect width="${100 * share}%" height="4"></rect>`}
          </svg>`
    }
  </a>`;
}

/** All that is known of a cell, in words. */
export function cellDetail(attack: string, defence: string): TemplateResult {
  const { word, count } = shownOf(attack, defence);
  const cell = cells.of(attack, defence);
  const fault = cells.fault(attack, defence);
  const verdict = count === null ? word : `${word}, ${count}`;
  return html`<strong
      >${texts('defences.detail', { title: cellTitle(attack, defence), verdict })}</strong
    >
    ${
      fault === undefined
        ? cell
          ? refusal(cell)
          : nothing
        : texts('defences.failed', { message: fault })
    }`;
}
