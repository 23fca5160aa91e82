import { scenarioOf } from '../../model/scenarios/index.ts';
import type { Station } from '../../study/path.ts';
import { titleOf } from '../titles.ts';
import type { studyTexts } from './path-texts.ts';

/** What a station is called. */
export function stationTitle({ id }: Station, texts: typeof studyTexts): string {
  const scenario = scenarioOf(id);
  return scenario ? titleOf(texts, scenario) : (texts.find(`station.${id}.title`) ?? id);
}
