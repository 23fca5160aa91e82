import type { Simulation } from '../view/simulation.ts';
import type { Predicts } from '../view/stage.ts';
import type { PageLanguage } from './page-language.ts';
import type { PageState } from './parts.ts';
import type { Places } from './places.ts';
import type { SettingsStore } from './settings.ts';
import { texts } from './texts.ts';

/** What the page's state is read off. */
interface Told {
  readonly simulation: Simulation;
  readonly settings: SettingsStore;
  readonly places: Places;
  readonly language: PageLanguage;
}

/** What the page's parts are drawn from; `lesson`: what the scenario comes to, once that is loaded. */
export function pageState(
  { simulation, settings, places, language }: Told,
  lesson: string | null,
): PageState {
  const { scenario, way, viewpoint, session, player } = simulation;
  const { cursor, atEnd } = player;
  const { cell, question, study, page } = places.place;
  const guide = study && !cell ? places.guide : null;
  return {
    texts,
    scenario,
    way,
    viewpoint,
    settings: settings.value,
    language: language.language,
    session,
    cursor,
    atEnd,
    lesson: places.sealed ? null : lesson,
    guide,
    staged: page === null,
    page: cell ? 'defences' : page,
    embeds: !cell && !places.sealed,
    welcomes:
      cursor === 0 &&
      viewpoint === 'all' &&
      question === null &&
      (guide !== null || scenario.number === 1),
  };
}

/** Whether, and how, the run on the stage asks for a prediction before each reply. */
export function predictsOf({ places, settings }: Told): Predicts {
  const { cell, study } = places.place;
  if (!study) return settings.value.predicts;
  return cell ? 'study' : (places.guide?.looking.predicts ?? 'study');
}
