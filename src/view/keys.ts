import { written } from '../texts/language.ts';

export type KeyCommand = 'next' | 'back' | 'toggle' | 'first' | 'last' | 'words' | 'help' | number;

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  ArrowRight: 'next',
  n: 'next',
  ArrowLeft: 'back',
  p: 'back',
  ' ': 'toggle',
  Home: 'first',
  End: 'last',
  d: 'words',
  '?': 'help',
};

/** Controls that take these keys themselves. */
const OWN = 'select, input, textarea, [contenteditable=true], [role=tab], [role=dialog]';

const MIRRORED: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowLeft',
  ArrowLeft: 'ArrowRight',
};
/** A key as it would be pressed where lines run to the right: forward is where they run to. */
export const alongLines = (key: string): string => (written.dir === 'rtl' && MIRRORED[key]) || key;

/** What a key press asks for; null where it belongs to the control that has the focus. */
export function keyCommand(event: KeyboardEvent): KeyCommand | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const [target] = event.composedPath();
  const is = (what: string): boolean => target instanceof Element && target.matches(what);
  if (is(OWN) || (event.key === ' ' && is('button, a, summary'))) return null;
  if (/^[1-9]$/.test(event.key)) return Number(event.key);
  return COMMANDS[alongLines(event.key)] ?? null;
}
