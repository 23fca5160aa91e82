import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { element, property } from '../../element.ts';
import { shared } from '../../tokens.ts';
import { playable } from '../cells.ts';
import { defenceTexts } from '../texts.ts';
import { apartLinks, isApartPage, waysStyles, type ApartPageName } from '../ways.ts';
import { apartStyles } from './apart-styles.ts';
import { apartTexts as texts } from './texts.ts';

/** Loads a page's element, and says how it is drawn. */
const PAGES: Readonly<Record<ApartPageName, () => Promise<() => TemplateResult>>> = {
  oauth1: () => import('./oauth1.ts').then(() => () => html`<tt-apart-oauth1></tt-apart-oauth1>`),
  pkce: () => import('./pkce.ts').then(() => () => html`<tt-apart-pkce></tt-apart-pkce>`),
  dpop: () => import('./dpop.ts').then(() => () => html`<tt-apart-dpop></tt-apart-dpop>`),
  costs: () => import('./costs.ts').then(() => () => html`<tt-apart-costs></tt-apart-costs>`),
  legs: () => import('./legs.ts').then(() => () => html`<tt-apart-legs></tt-apart-legs>`),
  others: () => import('./others.ts').then(() => () => html`<tt-apart-others></tt-apart-others>`),
};

/** The defences that a page runs: a browser may offer too little for one. */
const NEEDS: Readonly<Record<ApartPageName, readonly string[]>> = {
  oauth1: ['oauth1'],
  pkce: ['pkce'],
  dpop: ['dpop'],
  costs: ['rotation', 'pkce', 'dpop'],
  legs: ['oauth1', 'pkce'],
  others: [],
};

/**
 * A defence taken apart, what all of them cost, and what stands beside: `#/defences/apart/<page>`.
 *
 * @fires tt-part-missing - A page could not be loaded.
 */
@element('tt-apart')
class Apart extends LitElement {
  static override styles = [shared, waysStyles, apartStyles];

  /** One of the pages; of another it is said that there is none. */
  @property() page: string = 'oauth1';
  /** What is read of a run has come. */
  @property({ attribute: false }) ready: Promise<void> = Promise.resolve();
  @state() private draw: (() => TemplateResult) | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('page')) return;
    const { page } = this;
    this.draw = null;
    if (!isApartPage(page)) return;
    Promise.all([PAGES[page](), this.ready]).then(
      ([draw]) => {
        if (page === this.page) this.draw = draw;
      },
      () => {
        this.dispatchEvent(new CustomEvent('tt-part-missing', { bubbles: true, composed: true }));
      },
    );
  }

  override render() {
    const { page, draw } = this;
    if (!isApartPage(page))
      return html`<p class="fault" role="alert">${texts('apart.unknown', { page })}</p>
        ${apartLinks()}`;
    const runs = NEEDS[page].every(playable);
    return html`${apartLinks(page)}
      <h2 tabindex="-1">${texts(`apart.title.${page}`)}</h2>
      ${!runs ? html`<p class="fault">${defenceTexts('defences.subtle')}</p>` : (draw?.() ?? html`<p class="quiet">${texts('apart.preparing')}</p>`)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart': Apart;
  }
}
