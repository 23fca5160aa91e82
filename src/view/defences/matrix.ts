import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { written } from '../../texts/language.ts';
import { announce } from '../announcer.ts';
import { element } from '../element.ts';
import { rich } from '../rich.ts';
import { shared } from '../tokens.ts';
import { cellDetail } from './cell.ts';
import { ATTACK_IDS, cells, DEFENCE_IDS } from './cells.ts';
import { dayPart } from './day.ts';
import { cellList, type Picked } from './list.ts';
import { matrixStyles } from './matrix-styles.ts';
import { matrixTable, sums } from './table.ts';
import { defenceTexts as texts } from './texts.ts';
import { loadRunTexts } from './told.ts';
import { VERDICTS } from './verdict.ts';
import { apartWays, waysStyles } from './ways.ts';

/**
 * The table of thefts and defences, played while one looks at it: cell after cell, until all are known or the page is
 * left. What is known then is kept.
 */
@element('tt-defences')
class Defences extends LitElement {
  static override styles = [shared, matrixStyles, waysStyles];

  /** The cell of which all is told. */
  @state() private told: Pick<Picked, 'attack' | 'defence'> | null = null;
  @state() private picked: Picked = {
    by: 'attack',
    attack: ATTACK_IDS[0] ?? '',
    defence: DEFENCE_IDS[0] ?? '',
  };
  private playing: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.playing = new AbortController());
    void this.play(signal);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.playing?.abort();
  }

  private async play(signal: AbortSignal): Promise<void> {
    // Names of checks: without them the table stands all the same.
    await loadRunTexts().catch(() => undefined);
    const known = cells.done === cells.total;
    await cells.fill(signal, () => {
      this.requestUpdate();
    });
    if (!known && !signal.aborted) announce(texts('defences.done', { total: cells.total }));
  }

  override render() {
    return html`<div class="page">
      <div class="top">
        <h2>${texts('defences.title')}</h2>
        <p>${rich(texts('defences.intro'))}</p>
      </div>
      ${this.progress()}
      <div class="all" @pointerover=${this.point} @focusin=${this.point}>${matrixTable()}</div>
      <p class="detail ${this.told ? 'told' : ''}" id="detail">
        ${this.told ? cellDetail(this.told.attack, this.told.defence) : texts('defences.detail.none')}
      </p>
      <div class="one">
        ${cellList(this.picked, (change) => {
          this.picked = { ...this.picked, ...change };
        })}
      </div>
      ${this.legend()} ${dayPart()} ${apartWays()}
    </div>`;
  }

  private progress(): TemplateResult {
    const { done, total } = cells;
    if (done < total)
      return html`<label class="progress"
        >${texts('defences.progress', { done, total })}<progress
          max=${total}
          .value=${done}
        ></progress
      ></label>`;
    const list = new Intl.ListFormat(written.lang);
    return html`<ul class="sums">
      ${sums().map(({ key, names, count }) =>
        names.length === 0
          ? nothing
          : html`<li>
              ${rich(
                texts(`defences.${key}`, {
                  [key === 'most' ? 'defences' : 'attacks']: list.format(names),
                  ...{ count, total: ATTACK_IDS.length },
                }),
              )}
            </li>`,
      )}
      <li>${texts('defences.alone')}</li>
    </ul>`;
  }

  private legend(): TemplateResult {
    return html`<section class="legend" aria-labelledby="legend">
      <h3 id="legend">${texts('defences.legend')}</h3>
      <dl>
        ${Object.values(VERDICTS).map(
          ({ name, sign }) =>
            html`<div>
              <dt class="cell ${name}">
                <span class="sign" aria-hidden="true">${sign}</span> ${texts(`defences.${name}`)}
              </dt>
              <dd>${texts(`defences.legend.${name}`)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  /** Tells of the cell that is pointed at, or has the focus. */
  private readonly point = ({ target, type }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a.cell') : null;
    const { attack, defence } = link?.dataset ?? {};
    if (!link || attack === undefined || defence === undefined) return;
    this.told = { attack, defence };
    if (type !== 'focusin') return;
    // Who hears the link hears this with it; of one link at a time.
    for (const other of this.renderRoot.querySelectorAll('a[aria-describedby]'))
      other.removeAttribute('aria-describedby');
    link.setAttribute('aria-describedby', 'detail');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-defences': Defences;
  }
}
