import { html, type TemplateResult } from 'lit';
import type { Recorded } from '../../model/session.ts';
import { labTexts as texts } from './texts.ts';

export type Which = 'before' | 'after';
/** Two runs that one can step through, one in the place of the other. */
export interface Opened {
  readonly title: string;
  readonly which: Which;
  readonly before: Recorded;
  readonly after: Recorded;
  /** Where each is opened. */
  readonly steps: Readonly<Record<Which, number>>;
}

/** What stands above a run that was opened: what it is, the other one, the way back. */
export const openedBar = (
  { title, which }: Opened,
  change: (which: Which) => void,
  back: () => void,
): TemplateResult =>
  html`<div class="bar opened">
    <h3 tabindex="-1">${title}</h3>
    <div class="pick" role="group" aria-label=${texts('lab.checks.open')}>
      ${(['before', 'after'] as const).map(
        (one) =>
          html`<button
            class="button small"
            type="button"
            aria-pressed=${one === which}
            @click=${() => {
              change(one);
            }}
          >
            ${texts(`lab.what-if.${one}`)}
          </button>`,
      )}
    </div>
    <button class="button small" type="button" @click=${back}>${texts('lab.checks.all')}</button>
  </div>`;
