/** A figure, beside what the same run measured as its baseline. */
export interface Metric {
  readonly value: number;
  readonly unit: string;
  /** In the metric's own unit; null where there is nothing to hold it against. */
  readonly baseline: number | null;
  readonly ratio: number | null;
}
/** What a figure must not exceed, or must reach. */
export type Limit = { readonly of: 'value' | 'ratio' } & (
  { readonly most: number } | { readonly least: number }
);
export type Metrics = Readonly<Record<string, Metric>>;

/** Runs a figure is the median of; odd, and at least five. */
export const RUNS = 7;

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
  );
};
const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Ms that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Values and baselines of several runs become one metric: medians, and the ratio of the two. */
export function metric(
  unit: string,
  values: readonly number[],
  baselines: readonly number[] = [],
): Metric {
  const value = median(values);
  if (baselines.length === 0) return { value, unit, baseline: null, ratio: null };
  const baseline = median(baselines);
  return { value, unit, baseline, ratio: value / baseline };
}

/** Measures work and baseline in turns, so that a busy moment falls on both. */
export async function inTurns(
  unit: string,
  work: () => unknown,
  baseline: () => unknown,
  options: { readonly runs?: number; readonly scale?: number; readonly warmUps?: number } = {},
): Promise<Metric> {
  const { runs = RUNS, scale = 1, warmUps = 1 } = options;
  const values: number[] = [];
  const baselines: number[] = [];
  for (let run = -warmUps; run < runs; run++) {
    // Each goes first every other time.
    const first = await timed(run % 2 === 0 ? work : baseline);
    const second = await timed(run % 2 === 0 ? baseline : work);
    if (run < 0) continue;
    values.push((run % 2 === 0 ? first : second) * scale);
    baselines.push((run % 2 === 0 ? second : first) * scale);
  }
  return metric(unit, values, baselines);
}
