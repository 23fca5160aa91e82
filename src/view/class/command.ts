import { alongLines } from '../keys.ts';
import { partOfKey } from './looks.ts';

/** What is asked for in a lesson: by a button in either of its windows. */
export type LessonCommand =
  | 'next'
  | 'back'
  | 'blank'
  | 'full'
  | 'leave'
  | 'other-window'
  | { readonly layer: string }
  | { readonly panel: string };

/** Asks whoever leads the lesson for something. */
export function ask(host: EventTarget, detail: LessonCommand): void {
  host.dispatchEvent(new CustomEvent('tt-lesson', { detail, bubbles: true, composed: true }));
}

/** Controls that take letters and digits themselves. */
const OWN = 'select, input, textarea';

/** What a key asks for, where there are these panels; null where it is none of a lesson's. A clicker counts everywhere. */
export function commandOf(event: KeyboardEvent, panels: readonly string[]): LessonCommand | null {
  const key = alongLines(event.key);
  if (key === 'PageDown') return 'next';
  if (key === 'PageUp') return 'back';
  const [target] = event.composedPath();
  if (target instanceof Element && target.matches(OWN)) return null;
  if (key === 'ArrowRight' || key === 'n') return 'next';
  if (key === 'ArrowLeft' || key === 'p') return 'back';
  if (key === 'b' || key === '.') return 'blank';
  if (key === 'f') return 'full';
  return partOfKey(key, panels);
}
