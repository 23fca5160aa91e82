import type { Simulation } from '../view/simulation.ts';
import { embed, help, share } from './dialogs.ts';
import type { Notices } from './notices.ts';
import type { PageLanguage } from './page-language.ts';
import type { PageActions } from './parts.ts';
import type { Places } from './places.ts';
import type { Settings, SettingsStore } from './settings.ts';

/** The page that is acted on. */
interface Acted {
  readonly simulation: Simulation;
  readonly settings: SettingsStore;
  readonly places: Places;
  readonly language: PageLanguage;
  readonly notices: Notices;
  change(change: Partial<Settings>): void;
  requestUpdate(): void;
}

/** What is done when a control of the page is pressed. */
export const pageActions = (page: Acted): PageActions => ({
  toggleViewpoint: () => {
    page.simulation.see(page.simulation.viewpoint === 'api' ? 'all' : 'api');
  },
  togglePredictions: () => {
    page.change({ predicts: !page.settings.value.predicts });
  },
  toggleWide: () => {
    page.change({ wide: !page.settings.value.wide });
  },
  showPanel: (panel) => {
    if (panel !== null) page.simulation.load(import('../view/inspector.ts'));
    page.places.guide?.looking.hide();
    page.change({ panel });
  },
  chooseWay: (way) => {
    page.places.open(page.simulation.scenario, way);
  },
  chooseLanguage: (language) => {
    page.language.choose(language);
    page.requestUpdate();
  },
  dismiss: (notice) => {
    page.notices.close(notice);
  },
  embed: () => {
    embed(page.simulation, page.settings);
  },
  project: () => {
    const { simulation, places } = page;
    const { way, shownId, player } = simulation;
    const { study, question, cell, inClass } = places.place;
    const at = player.cursor === 0 ? null : shownId;
    places.go({ way, at, study, question, cell, inClass: { ...inClass, show: 'projector' } });
  },
  share: () => {
    share(page.simulation, page.settings, page.places.place);
  },
  help: () => {
    help(page.simulation, page.settings, page.places.place);
  },
});
