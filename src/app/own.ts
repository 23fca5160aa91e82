import { html } from 'lit';
import type { PagePart } from './page-part.ts';
import '../view/own/own.ts';

/** One's own API and scenarios; what stands beneath the page in the address is a scenario, packed. */
export const page: PagePart = {
  draw: (around, [packed = '']) =>
    html`<tt-own
      .settings=${around.settings.value}
      .packed=${packed}
      @tt-panel=${({ detail }: CustomEvent<string | null>) => {
        around.actions.showPanel(detail);
      }}
      @tt-wide=${around.actions.toggleWide}
      @tt-help=${around.actions.help}
      @tt-part-missing=${() => {
        around.partMissing();
      }}
    ></tt-own>`,
};
