import { html, svg, type TemplateResult } from 'lit';
import { binomial, usualRange } from '../../study/chance.ts';
import type { ThiefResult } from '../../study/thief.ts';
import { number, stationTexts as texts } from './texts.ts';

/** Heights in px; widths are shares of the room there is, so that letters keep their size. */
const TOP = 62;
const PLOT = 150;
const BASE = TOP + PLOT;
const HEIGHT = BASE + 44;
/** The least that a bar is high: a chance of one in a million is none the less one. */
const LEAST = 1.5;

/** A text that runs as its own letters do: the plot runs from left to right in every language. */
const asOne = (text: string): string => `\u2068${text}\u2069`;

/**
 * How likely each number of hits is by chance alone, the learner's marked: by colour, by hatching, by an
 * arrow and by the word. Hidden from assistive technology, which has the sentences and the table.
 */
export function chanceChart({ hits, requests }: ThiefResult): TemplateResult {
  const chances = binomial(requests);
  const most = Math.max(...chances);
  const { low, high } = usualRange(requests);
  const share = 100 / chances.length;
  const middle = (place: number): string => `${(place + 0.5) * share}%`;
  const bars = chances.map((chance, place) => {
    const tall = Math.max(LEAST, (chance / most) * PLOT);
    const mine = place === hits;
    const usual = place >= low && place <= high;
    const [x, width] = [`${(place + 0.12) * share}%`, `${0.76 * share}%`];
    return svg`<g class=${mine ? 'mine' : usual ? 'usual' : 'rare'}>
      <rect x=${x} y=${BASE - tall} width=${width} height=${tall} rx="2"></rect>
      ${mine ? svg`<rect class="hatch" x=${x} y=${BASE - tall} width=${width} height=${tall} rx="2" fill="url(#hatch)"></rect>` : ''}
      ${
        mine || (place % 5 === 0 && Math.abs(place - hits) > 1)
          ? svg`<text class="tick" x=${middle(place)} y=${BASE + 18}>${number(place)}</text>`
          : ''
      }
    </g>`;
  });
  const tip = BASE - Math.max(LEAST, ((chances[hits] ?? 0) / most) * PLOT);
  return html`<figure dir="ltr">
    <svg class="chart" aria-hidden="true" width="100%" height=${HEIGHT}>
      <defs>
        <pattern
          id="hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="stripe" width="2" height="6"></rect>
        </pattern>
      </defs>
      <rect
        class="band"
        x="${low * share}%"
        y="0"
        width="${(high - low + 1) * share}%"
        height=${BASE}
        rx="6"
      ></rect>
      <text class="band-name" x=${middle((low + high) / 2)} y="16">
        ${asOne(texts('thief.chart.usual'))}
      </text>
      ${bars}
      <line class="axis" x1="0" x2="100%" y1=${BASE} y2=${BASE}></line>
      <text class="you" x=${middle(hits)} y=${tip - 19}>${texts('thief.chart.you')}</text>
      <text class="you" x=${middle(hits)} y=${tip - 5}>▾</text>
      <text class="axis-name" x="50%" y=${BASE + 38}>
        ${asOne(texts('thief.chart.axis', { count: requests }))}
      </text>
    </svg>
    <figcaption dir="auto">${texts('thief.chart')}</figcaption>
  </figure>`;
}
