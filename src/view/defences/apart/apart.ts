import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { LEVELS, type Support } from '../../../study/support.ts';
import { element, property } from '../../element.ts';
import { shared } from '../../tokens.ts';
import { playable } from '../cells.ts';
import { defenceTexts } from '../texts.ts';
import { loadRunTexts } from '../told.ts';
import { apartHref, apartLinks, isApartPage, waysStyles, type ApartPageName } from '../ways.ts';
import { apartStyles } from './apart-styles.ts';
import { otherTexts as texts } from './texts.ts';

/** What is handed on to a page that has levels. */
interface Frame {
  readonly level: Support;
  readonly base: string;
  readonly path: boolean;
}
type Draw = (frame: Frame) => TemplateResult;

/** Loads a page's element, and says how it is drawn. */
const PAGES: Readonly<Record<ApartPageName, () => Promise<Draw>>> = {
  oauth1: () =>
    import('./oauth1.ts').then(
      () =>
        ({ level, base, path }) =>
          html`<tt-apart-oauth1 .level=${level} .base=${base} .path=${path}></tt-apart-oauth1>`,
    ),
  pkce: () =>
    import('./pkce.ts').then(
      () =>
        ({ level, base, path }) =>
          html`<tt-apart-pkce .level=${level} .base=${base} .path=${path}></tt-apart-pkce>`,
    ),
  dpop: () =>
    import('./dpop.ts').then(
      () =>
        ({ level, base, path }) =>
          html`<tt-apart-dpop .level=${level} .base=${base} .path=${path}></tt-apart-dpop>`,
    ),
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
 * A defence taken apart, what all of them cost, and what stands beside: `#/defences/apart/<page>/<level>`; as a station of
 * the guided path `#/study/<page>/<level>`, in the frame of the path.
 *
 * @fires tt-part-missing - A page could not be loaded.
 */
@element('tt-apart')
class Apart extends LitElement {
  static override styles = [shared, waysStyles, apartStyles];

  /** One of the pages; of another it is said that there is none. */
  @property() page: string = 'oauth1';
  /** How much is left to the learner; of a level that there is not, the first is shown. */
  @property() level = '';
  /** A station of the guided path: its title and the ways to others are drawn around it. */
  @property({ type: Boolean }) path = false;
  @state() private draw: Draw | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('page')) return;
    const { page } = this;
    this.draw = null;
    if (!isApartPage(page)) return;
    Promise.all([PAGES[page](), loadRunTexts()]).then(
      ([draw]) => {
        if (page === this.page) this.draw = draw;
      },
      () => {
        this.dispatchEvent(new CustomEvent('tt-part-missing', { bubbles: true, composed: true }));
      },
    );
  }

  override render() {
    const { page, draw, path } = this;
    if (!isApartPage(page))
      return html`<p class="fault" role="alert">${texts('apart.unknown', { page })}</p>
        ${apartLinks()}`;
    const level = LEVELS.find((one) => one === this.level) ?? 'worked';
    const frame: Frame = { level, base: path ? `#/study/${page}` : apartHref(page), path };
    const runs = NEEDS[page].every(playable);
    return html`${
      path
        ? nothing
        : html`${apartLinks(page)}
            <h2 tabindex="-1">${texts(`apart.title.${page}`)}</h2>`
    }
    ${!runs ? html`<p class="fault">${defenceTexts('defences.subtle')}</p>` : (draw?.(frame) ?? html`<p class="quiet">${texts('apart.preparing')}</p>`)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart': Apart;
  }
}
