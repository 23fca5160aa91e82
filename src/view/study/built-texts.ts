import { RIGHT } from '../../study/building.ts';
import { apartDpop } from '../../texts/en/apart-dpop.ts';
import { apartOAuth1 } from '../../texts/en/apart-oauth1.ts';
import { apartPkce } from '../../texts/en/apart-pkce.ts';
import { apart } from '../../texts/en/defences-apart.ts';
import { createTexts } from '../../texts/index.ts';
import { plain } from '../rich.ts';

const texts = createTexts({ ...apart, ...apartOAuth1, ...apartPkce, ...apartDpop });
const found = (...keys: readonly string[]): string | null => {
  const text = texts.find(...keys);
  return text === null ? null : plain(text);
};

/**
 * What a record of a defence taken apart is about: the change whose answer was predicted, or the piece that was built;
 * null where it is of no such defence.
 */
export const aboutBuilt = (scenario: string, message: string): string | null => {
  const of = `apart.${scenario}`;
  const [, piece = ''] = message.split('.');
  return found(
    ...[`${of}.piece.${piece}`, `${of}.blank.${piece}`, `${of}.${piece}`],
    ...[`${of}.change.${message}`, `${of}.${message}`, `apart.level.${message}`],
  );
};
/** What was amiss in a piece, in words; its code where there are none. */
export const amissName = (scenario: string, message: string, amiss: string): string => {
  const [, piece = ''] = message.split('.');
  if (amiss === RIGHT) return texts('apart.blank.right');
  const of = `apart.${scenario}.${piece}`;
  return (
    found(
      `${of}.${amiss}`,
      `${of}.is.${amiss}`,
      `apart.address.${amiss}`,
      `apart.blank.${amiss}`,
    ) ?? amiss
  );
};
