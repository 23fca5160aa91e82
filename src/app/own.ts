import { html } from 'lit';
import type { ToEmbed } from '../view/own/share-part.ts';
import '../view/own/own.ts';
import { embed } from './dialogs.ts';
import type { PagePart } from './page-part.ts';

/** One's own API and scenarios; the address holds a scenario, packed, or says where its file stands. */
export const page: PagePart = {
  draw: (around, path, own) =>
    html`<tt-own
      .settings=${around.settings.value}
      .packed=${path[0] ?? ''}
      .source=${own.src ?? ''}
      .study=${own.study === 'on'}
      @tt-study=${({ detail }: CustomEvent<boolean>) => {
        const { src } = own;
        const asked = { ...(src && { src }), ...(detail && { study: 'on' }) };
        around.go({ page: 'own', path, own: asked });
      }}
      @tt-changed=${() => {
        const { study } = own;
        around.go({ page: 'own', path: [], own: study ? { study } : {} });
      }}
      @tt-panel=${({ detail }: CustomEvent<string | null>) => {
        around.actions.showPanel(detail);
      }}
      @tt-wide=${around.actions.toggleWide}
      @tt-help=${around.actions.help}
      @tt-embed=${({ detail: { simulation, ...own } }: CustomEvent<ToEmbed>) => {
        embed(simulation, around.settings, { ...own, texts: simulation.texts });
      }}
      @tt-part-missing=${() => {
        around.partMissing();
      }}
    ></tt-own>`,
};
