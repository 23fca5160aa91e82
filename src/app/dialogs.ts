import type { Simulation } from '../view/simulation.ts';
import type { Place } from './address.ts';
import type { Opening } from './embed-dialog.ts';
import type { SettingsStore } from './settings.ts';

/** What has the focus, through open shadow roots; null where it is the page itself. */
function focused(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
}

/** Opens the dialog that makes an embed of what is shown, a trial or one's own; each dialog is loaded when it is asked for. */
export function embed(
  simulation: Simulation,
  { value }: SettingsStore,
  own?: Opening['own'],
): void {
  const { player, session } = simulation;
  if (!session) return;
  const opener = focused();
  player.pause();
  simulation.load(import('./embed-dialog.ts'), ({ openEmbedDialog }) => {
    const { cursor, by: granularity } = player;
    const { panel } = value;
    openEmbedDialog({ session, cursor, granularity, panel, opener, ...(own && { own }) });
  });
}

/** Opens the dialog that makes a link to exactly what is shown. */
export function share(simulation: Simulation, settings: SettingsStore, place: Place): void {
  const { player, scenario, way, viewpoint, shownId } = simulation;
  const opener = focused();
  player.pause();
  simulation.load(import('./share-dialog.ts'), ({ openShareDialog }) => {
    const { cell, question, study, inClass } = place;
    openShareDialog({
      place: { scenario, way, viewpoint, cell, question },
      at: player.cursor === 0 ? null : shownId,
      panel: settings.value.panel,
      study,
      hides: inClass.answers === 'hidden',
      opener,
    });
  });
}

/** Opens the help; where a run is on the stage, it is told of in words. */
export function help(simulation: Simulation, settings: SettingsStore, place: Place): void {
  const { player, viewpoint } = simulation;
  const opener = focused();
  player.pause();
  simulation.load(import('./help-dialog.ts'), ({ openHelpDialog }) => {
    openHelpDialog({
      session: place.page === null ? simulation.session : null,
      cursor: player.cursor,
      viewpoint,
      find: simulation.texts.find,
      single: settings.value.single,
      setSingle: (single) => {
        settings.change({ single });
      },
      lesson: place.inClass.show,
      opener,
    });
  });
}
