import { attackOf } from '../../model/defences/attacks/index.ts';
import { defences } from '../../texts/en/defences.ts';
import { page } from '../../texts/en/page.ts';
import { panels } from '../../texts/en/panels.ts';
import { createTexts, en, fill } from '../../texts/index.ts';
import { readLater } from '../../texts/texts.ts';

/** The texts of the defences, beside those of the stage. */
export const defenceTexts = createTexts({ ...en, ...page, ...panels, ...defences });
const texts = defenceTexts;

/** What an attack is called, and a defence; what has no name is called by its id. */
export const attackName = (id: string): string => texts.find(`attack.${id}`) ?? id;
export const defenceName = (id: string): string => texts.find(`defence.${id}`) ?? id;
export const guardName = (guard: string): string => texts.find(`guard.${guard}`) ?? guard;

/** "Sniffed on plain HTTP, against: DPoP". */
export const cellTitle = (attack: string, defence: string): string =>
  texts('defences.cell', { attack: attackName(attack), defence: defenceName(defence) });

/** Has whoever tells of this run find what it is called, in the language that is spoken. */
export const nameRun = (attack: string, defence: string): void => {
  readLater({ [`scenario.${attack}/${defence}.title`]: cellTitle(attack, defence) });
};

/** Minutes of the day as a clock has them: `8:30`. */
export const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** How a theft comes about, or what a defence does; with marks. */
export function howOf(which: 'attack' | 'defence', id: string): string {
  if (which === 'defence') return texts.find(`defence.${id}.what`) ?? '';
  const { theft, begins } = attackOf(id);
  const how = texts.find(`attack.${id}.how`) ?? '';
  return fill(how, { theft: clock(theft.at), begins: clock(begins) });
}
