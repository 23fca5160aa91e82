import type { Scenario } from '../model/scenarios/index.ts';
import { en, type MessageKey, type Texts } from '../texts/index.ts';

const isKey = (key: string): key is MessageKey => key in en;
/** A text of a scenario, by its id. */
export const scenarioText = (texts: Texts, id: string, what: 'title' | 'intro'): string => {
  const key = `scenario.${id}.${what}`;
  return isKey(key) ? texts(key) : id;
};

/** "Trial 3: E-mail and password", or the title alone where we tell it. */
export const titleOf = (texts: Texts, { id, number }: Scenario): string => {
  const title = scenarioText(texts, id, 'title');
  return number === null ? title : texts('stage.trial', { number, title });
};
