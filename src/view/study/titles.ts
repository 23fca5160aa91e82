import { scenarioOf } from '../../model/scenarios/index.ts';
import { OWN_MARK } from '../../own/mark.ts';
import type { Station } from '../../study/path.ts';
import { titleOf } from '../titles.ts';
import type { studyTexts } from './path-texts.ts';

/** What a station is called. */
export function stationTitle(
  { id }: Pick<Station, 'id'>,
  texts: Pick<typeof studyTexts, 'find'> & Parameters<typeof titleOf>[0],
): string {
  const scenario = scenarioOf(id);
  return scenario
    ? titleOf(texts, scenario)
    : (texts.find(`station.${id}.title`) ?? withoutMark(id));
}
/** Where a station is: a trial as it is studied, or a page of the path. */
export const stationHref = (id: string): string =>
  scenarioOf(id) ? `#/${id}?study=on` : `#/study/${id}`;

/** An id out of a learner's record, to be read: of what an author made it is what that is called. */
export const withoutMark = (id: string): string =>
  id.startsWith(OWN_MARK) ? id.slice(OWN_MARK.length) : id;
