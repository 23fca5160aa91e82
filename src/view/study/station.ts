import { html, type LitElement, type TemplateResult } from 'lit';

/** What a station tells when it is finished: fired as `tt-station`. */
export interface StationDetail {
  readonly station: 'seat' | 'thief' | 'cost';
  /** Plain JSON, kept for the next visit. */
  readonly result: object;
}

/** Tells the page that a station is finished, and what came of it. */
export function finish(host: LitElement, detail: StationDetail): void {
  host.dispatchEvent(new CustomEvent('tt-station', { detail, bubbles: true, composed: true }));
}

/** Brings what is new under the reader's eyes and keys, once it is drawn. */
export async function focusOn(host: LitElement, id: string): Promise<void> {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
}

/** Lets the page do what is due. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** A request as it goes over the wire: one line a field, left to right in any language. */
export const wireText = (text: string, party = ''): TemplateResult =>
  html`<div class="wire-text mono ${party}" dir="ltr">
    ${text
      .trimEnd()
      .split('\r\n')
      .map((line, place) => html`<span class="line ${place === 0 ? 'start' : ''}">${line}</span>`)}
  </div>`;
