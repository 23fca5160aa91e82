import { LANGUAGES } from '../texts/language.ts';

/** What the element's attributes may say, and what they fall back to. */

/** The scenarios by id; a test holds this list against the scenarios themselves, which load later. */
export const SCENARIO_IDS = [
  'trial-1',
  'trial-2',
  'trial-3',
  'trial-4',
  'trial-5',
  'stolen-token',
  'expired-token',
  'revoked-token',
  'session',
] as const;
export const PANEL_NAMES = [
  'http',
  'machines',
  'store',
  'knowledge',
  'comparison',
  'remembering',
] as const;
export type PanelName = (typeof PANEL_NAMES)[number];

/** An attribute that takes one of a few words. The first is the default. */
export const CHOICES = {
  scenario: SCENARIO_IDS,
  way: ['sniffed', 'logged', 'script'],
  granularity: ['step', 'line'],
  theme: ['auto', 'light', 'dark'],
  lang: LANGUAGES,
  study: ['off', 'on'],
} as const;
type Choices = typeof CHOICES;
export type ChoiceName = keyof Choices;
export type Choice<Name extends ChoiceName> = Choices[Name][number];

/** A value that could not be taken. */
export interface Fault {
  readonly name: string;
  readonly value: string;
  readonly allowed: readonly string[];
  /** What stands in its place. */
  readonly used: string;
}
/** Hears of each fault as it is found. */
export type FaultListener = (fault: Fault) => void;

/** Takes a word where it is allowed; the default otherwise. Never throws. */
export function choose<Name extends ChoiceName>(
  name: Name,
  value: string | null | undefined,
  tell: FaultListener,
): Choice<Name> {
  const allowed: readonly Choice<Name>[] = CHOICES[name];
  const [fallback] = allowed as readonly [Choice<Name>];
  if (value === null || value === undefined || value === '') return fallback;
  const wanted = value.trim().toLowerCase();
  // `en-GB` is English.
  const found = allowed.find((one) => one === (name === 'lang' ? wanted.split('-')[0] : wanted));
  if (found === undefined) tell({ name, value, allowed, used: fallback });
  return found ?? fallback;
}

/** Reads a list of panels: names apart by spaces or commas, each once, in the order of their tabs. */
export function panelsIn(value: string | null | undefined, tell: FaultListener): PanelName[] {
  const words = (value ?? '').split(/[\s,]+/).filter((word) => word !== '' && word !== 'none');
  const isPanel = (word: string): word is PanelName =>
    (PANEL_NAMES as readonly string[]).includes(word);
  for (const word of words) {
    if (!isPanel(word))
      tell({ name: 'panels', value: word, allowed: [...PANEL_NAMES, 'none'], used: 'none' });
  }
  return PANEL_NAMES.filter((name) => words.includes(name));
}
