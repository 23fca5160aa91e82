import type { Scenario } from '../model/scenarios/index.ts';
import type { Texts } from '../texts/index.ts';

/** A text of a scenario, by its id. */
export const scenarioText = (texts: Texts, id: string, what: 'title' | 'intro'): string =>
  texts.find(`scenario.${id}.${what}`) ?? id;

/** "Trial 3: E-mail and password", or the title alone where we tell it. */
export const titleOf = (texts: Texts, { id, number }: Scenario): string => {
  const title = scenarioText(texts, id, 'title');
  return number === null ? title : texts('stage.trial', { number, title });
};
