import type { Granularity } from '../model/projections/timeline.ts';
import { LANGUAGES, type Language } from '../texts/language.ts';
import type { Speed } from '../view/player.ts';

/** What is remembered between visits. */
export interface Settings {
  readonly by: Granularity;
  readonly speed: Speed;
  readonly predicts: boolean;
  /** True while letters and digits work as keys (WCAG 2.1.4). */
  readonly single: boolean;
  /** The inspector's panel; null while it is closed. */
  readonly panel: string | null;
  readonly wide: boolean;
  /** The language that was chosen; null where none was. */
  readonly lang: Language | null;
  /** The last answer's status of each scenario that was played to its end. */
  readonly played: Readonly<Record<string, number>>;
}
const DEFAULTS: Settings = {
  by: 'step',
  speed: 'normal',
  predicts: true,
  single: true,
  panel: null,
  wide: false,
  lang: null,
  played: {},
};
const KEY = 'token-trials';

/** Takes only what is well-formed; the rest falls back. */
function wellFormed(value: unknown): Settings {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const played = Object.entries(given.played ?? {}).filter(
    (pair): pair is [string, number] => typeof pair[1] === 'number',
  );
  return {
    by: given.by === 'line' ? 'line' : 'step',
    speed: given.speed === 'slow' || given.speed === 'fast' ? given.speed : 'normal',
    predicts: given.predicts !== false,
    single: given.single !== false,
    panel: typeof given.panel === 'string' ? given.panel : null,
    wide: given.wide === true,
    lang: LANGUAGES.find((one) => one === given.lang) ?? null,
    played: Object.fromEntries(played),
  };
}

/** Settings in the browser's storage, or in memory where it keeps nothing. */
export class SettingsStore {
  value: Settings = DEFAULTS;
  /** True where nothing outlives the page. */
  volatile = false;

  constructor() {
    try {
      const text = localStorage.getItem(KEY);
      this.value = text === null ? DEFAULTS : wellFormed(JSON.parse(text));
    } catch (error) {
      // Denied storage is worth a word; a spoilt entry is simply replaced.
      this.volatile = !(error instanceof SyntaxError);
    }
  }

  change(change: Partial<Settings>): void {
    this.value = { ...this.value, ...change };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.value));
    } catch {
      this.volatile = true;
    }
  }
}
