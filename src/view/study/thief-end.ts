import { html, type TemplateResult } from 'lit';
import { binomial, usualRange } from '../../study/chance.ts';
import {
  compareAll,
  thiefResult,
  type Asked,
  type Sender,
  type ThiefResult,
} from '../../study/thief.ts';
import { rich } from '../rich.ts';
import { wireText } from './station.ts';
import { number, percent, stationTexts as texts } from './texts.ts';
import { chanceChart } from './thief-chart.ts';

/** The learner's hits beside what chance alone gets, in sentences. */
export function againstChance({ hits, requests }: ThiefResult): readonly string[] {
  const { low, high } = usualRange(requests);
  return [
    texts('thief.hits', { hits, count: requests }),
    texts('thief.chance', { low, high }),
    texts(hits >= low && hits <= high ? 'thief.within' : 'thief.outside'),
  ];
}

function chanceTable({ hits, requests }: ThiefResult): TemplateResult {
  return html`<details>
    <summary>${texts('thief.table')}</summary>
    <table>
      <caption>
        ${texts('thief.chart')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts('thief.table.hits')}</th>
          <th scope="col">${texts('thief.table.chance')}</th>
        </tr>
      </thead>
      <tbody>
        ${binomial(requests).map(
          (chance, place) =>
            html`<tr class=${place === hits ? 'yours' : ''}>
              <th scope="row">
                ${place === hits ? texts('thief.table.yours', { hits }) : number(place)}
              </th>
              <td>${percent(chance)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

const senderText = (sender: Sender | undefined): string =>
  texts(sender === 'impostor' ? 'thief.thief' : 'thief.owner');

function answersTable(asked: readonly Asked[], said: readonly Sender[]): TemplateResult {
  return html`<details>
    <summary>${texts('thief.answers')}</summary>
    <table>
      <caption>
        ${texts('thief.answers')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts('thief.answers.request')}</th>
          <th scope="col">${texts('thief.answers.said')}</th>
          <th scope="col">${texts('thief.answers.was')}</th>
          <th scope="col">${texts('thief.answers.right')}</th>
        </tr>
      </thead>
      <tbody>
        ${asked.map(({ from }, place) => {
          const right = said[place] === from;
          return html`<tr>
            <th scope="row">${place + 1}</th>
            <td>${senderText(said[place])}</td>
            <td>${senderText(from)}</td>
            <td>${right ? '✓' : '✗'} ${texts(right ? 'thief.answers.yes' : 'thief.answers.no')}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </details>`;
}

const one = ({ from, text }: Asked, place: number): TemplateResult =>
  html`<li class=${from}>
    <h4>${texts(`thief.bytes.from.${from}`, { number: place + 1 })}</h4>
    ${wireText(text, from)}
  </li>`;

function bytesPart(asked: readonly Asked[], { thiefs }: ThiefResult): TemplateResult {
  const { bytes, differing } = compareAll(asked);
  const count = asked.length;
  const served = asked.filter(({ status }) => status === 200).length;
  const owner = count - thiefs;
  // The first of each sender, where both sent any.
  const firsts = asked.filter(
    ({ from }, place) => asked.findIndex((two) => two.from === from) === place,
  );
  return html`<section class="card" aria-labelledby="bytes">
    <h3 id="bytes">${texts('thief.bytes')}</h3>
    <p class="lead">
      ${rich(differing === 0 ? texts('thief.bytes.equal', { count, bytes }) : texts('thief.bytes.differ', { count, differing }))}
    </p>
    <p class="reading">
      ${
        served === count
          ? texts('thief.bytes.senders', { owner, thief: thiefs })
          : texts('thief.bytes.senders.not-all', { owner, thief: thiefs, served })
      }
    </p>
    <ol class="pair">
      ${firsts.map((first) => one(first, asked.indexOf(first)))}
    </ol>
    <details>
      <summary>${texts('thief.bytes.each')}</summary>
      <ol class="each">
        ${asked.map(one)}
      </ol>
    </details>
    <p class="point">${rich(texts('thief.point'))}</p>
    <p class="reading honest">${texts('thief.honest')}</p>
  </section>`;
}

/** The learner against chance, and all that they were shown laid side by side. */
export function endPart(asked: readonly Asked[], said: readonly Sender[]): TemplateResult {
  const result = thiefResult(asked, said);
  const [hits = '', ...chance] = againstChance(result);
  return html`<section class="card" aria-labelledby="end">
      <h3 id="end" tabindex="-1">${texts('thief.end')}</h3>
      <p class="lead">${rich(hits)}</p>
      <p class="reading">${chance.join(' ')}</p>
      ${chanceChart(result)} ${chanceTable(result)} ${answersTable(asked, said)}
    </section>
    ${bytesPart(asked, result)}`;
}
