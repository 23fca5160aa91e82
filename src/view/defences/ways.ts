import { css, html, nothing, type TemplateResult } from 'lit';
import { ways } from '../../texts/en/defences-ways.ts';
import { createTexts } from '../../texts/index.ts';
import { hrefOf } from './neighbour.ts';

export const wayTexts = createTexts(ways);
/** How those links stand, wherever they do. */
export const waysStyles = css`
  .apart-ways {
    display: grid;
    gap: 6px;
    margin-block: 20px 8px;
  }
  .apart-ways p {
    color: var(--tt-ink-2);
    line-height: 1.4;
  }
  .apart-ways h3 {
    font-size: var(--tt-l);
    line-height: 1.35;
  }
  .apart-links {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .apart-links .button {
    align-items: center;
    color: inherit;
    display: inline-flex;
    text-decoration: none;
    white-space: normal;
  }
`;

/** The pages on which a defence is taken apart, in their order. */
export const APART_PAGES = ['oauth1', 'pkce', 'dpop', 'costs', 'legs', 'others'] as const;
export type ApartPageName = (typeof APART_PAGES)[number];
export const isApartPage = (page: string): page is ApartPageName =>
  (APART_PAGES as readonly string[]).includes(page);

/** Where such a page is. */
export const apartHref = (page: ApartPageName): string => `#/defences/apart/${page}`;

/** Links to all of them; `current` is where one is. */
export const apartLinks = (current: string | null = null): TemplateResult =>
  html`<nav class="apart-links" aria-label=${wayTexts('defences.apart')}>
    ${APART_PAGES.map(
      (page) =>
        html`<a
          class="button"
          href=${apartHref(page)}
          aria-current=${page === current ? 'page' : nothing}
          >${wayTexts(`apart.page.${page}`)}</a
        >`,
    )}
  </nav>`;

/** The same below a table: what it is, and where to. */
export const apartWays = (): TemplateResult =>
  html`<section class="apart-ways" aria-labelledby="apart-ways">
    <h3 id="apart-ways">${wayTexts('defences.apart')}</h3>
    <p>${wayTexts('defences.apart.intro')}</p>
    ${apartLinks()}
  </section>`;

/** From a run to the same attack on a plain token and on the defence, side by side; of a plain token itself there is none. */
export const besideLink = (attack: string, defence: string): TemplateResult | typeof nothing =>
  defence === 'bearer'
    ? nothing
    : html`<a class="button small" href="${hrefOf({ attack, defence })}/beside"
        >${wayTexts('defences.beside')}</a
      >`;
