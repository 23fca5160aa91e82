import { html, type TemplateResult } from 'lit';
import type { PageActions } from './parts.ts';
import type { SettingsStore } from './settings.ts';
import '../view/lab/lab.ts';

/** The page that the lab stands in. */
interface Around {
  readonly settings: SettingsStore;
  readonly actions: PageActions;
  /** A part could not be loaded. */
  partMissing(): void;
}

/** The lab in place of a trial; it shares the settings of the trials. */
export const labPart = (around: Around): TemplateResult =>
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
  ></tt-lab>`;
