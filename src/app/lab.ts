import { html } from 'lit';
import type { PagePart } from './page-part.ts';
import '../view/lab/lab.ts';

/** The lab in place of a trial; it shares the settings of the trials. */
export const page: PagePart = {
  draw: (around) =>
    html`<tt-lab
      .settings=${around.settings.value}
      @tt-panel=${({ detail }: CustomEvent<string | null>) => {
        around.actions.showPanel(detail);
      }}
      @tt-wide=${around.actions.toggleWide}
      @tt-help=${around.actions.help}
      @tt-part-missing=${() => {
        around.partMissing();
      }}
    ></tt-lab>`,
};
