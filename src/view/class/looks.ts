/** What of a run is seen in a class. */
export interface Looks {
  /** What is hidden of the stage, and `all` for a blank screen. */
  readonly hidden: ReadonlySet<string>;
  /** The panel beside the stage; null for none. */
  readonly open: string | null;
}
/** What can be hidden of the stage, in the order of its keys. */
export const LAYERS = ['dialogue', 'wire', 'states', 'why'] as const;
/** The panels, in the order of the keys after those. */
const PANELS = ['http', 'machines', 'store', 'knowledge', 'comparison', 'remembering'] as const;
export const BLANK = 'all';

/** Reads what an address says of it: `hide=wire,why&open=http`. */
export const readLooks = (hide: string | undefined, open: string | undefined): Looks => ({
  hidden: new Set((hide ?? '').split(',').filter((one) => one !== '')),
  open: PANELS.find((one) => one === open) ?? null,
});

/** The same with a part hidden, or shown again; undefined where nothing is hidden. */
export function toggledHide({ hidden }: Looks, part: string): string | undefined {
  const all = hidden.has(part) ? [...hidden].filter((one) => one !== part) : [...hidden, part];
  return all.length > 0 ? all.join(',') : undefined;
}

/** What a run has panels for. */
export const panelsOf = (compares: boolean, beside: boolean): readonly string[] =>
  PANELS.filter((one) => (one !== 'comparison' || compares) && (one !== 'remembering' || beside));

/** What a number key shows or hides; null where it stands for nothing. */
export function partOfKey(
  key: string,
  panels: readonly string[],
): { layer: string } | { panel: string } | null {
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  const layer = LAYERS[place];
  if (layer) return { layer };
  const panel = panels[place - LAYERS.length];
  return place >= 0 && panel !== undefined ? { panel } : null;
}
