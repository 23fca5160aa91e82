import type { LineEntry } from '../model/trace.ts';
import { describe } from '../texts/en/describe.ts';
import { createTexts, en, type Texts } from '../texts/index.ts';
import { abbreviate, plain } from './rich.ts';

const texts = createTexts({ ...en, ...describe });

/** One stop is enough where a name brings its own: "which credentials?". */
export const stopped = (sentence: string): string => sentence.replace(/([?!？！؟])[.。]/gu, '$1');

/** Finds what is said, and what the parties are called: in a scenario of one's own by its author. */
type Finds = Texts['find'];

/** A line of the dialogue, in sentences. What is said and not sent is told, as on the stage. */
export function sayLine(
  { speaker, code, params, unsent }: LineEntry,
  find: Finds = texts.find,
): string[] {
  // The token as it stands on the stage.
  const { token } = params;
  const shown = token === undefined ? params : { ...params, token: abbreviate(token) };
  const line = plain(find(code) ?? '', shown);
  const key = /[.!?…。！？؟]$/u.test(line) ? 'say.line' : 'say.line.open';
  const said = texts(key, { speaker: find(`stage.${speaker}`) ?? speaker, line });
  if (unsent.length === 0) return [said];
  return [said, texts('say.unsent', { what: unsent.map((name) => params[name]).join(', ') })];
}
