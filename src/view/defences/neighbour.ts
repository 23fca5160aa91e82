import { ATTACK_IDS, DEFENCE_IDS } from './cells.ts';

/** A cell of the table by its names. */
interface Named {
  readonly attack: string;
  readonly defence: string;
}

/** The cell before or after another, in the order of the table; null at its ends. */
export function neighbour({ attack, defence }: Named, by: 1 | -1): Named | null {
  const wide = DEFENCE_IDS.length;
  const place = ATTACK_IDS.indexOf(attack) * wide + DEFENCE_IDS.indexOf(defence) + by;
  const [other, against] = [ATTACK_IDS[Math.floor(place / wide)], DEFENCE_IDS[place % wide]];
  return other === undefined || against === undefined ? null : { attack: other, defence: against };
}
export const hrefOf = ({ attack, defence }: Named): string => `#/defences/${attack}/${defence}`;
