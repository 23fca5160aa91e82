import { arch, cpus, platform, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { embeds } from './embeds.ts';
import { lab } from './lab.ts';
import type { Limit, Metric, Metrics } from './measure.ts';
import { replay } from './replay.ts';
import { serverRps } from './rps.ts';
import { seek } from './seek.ts';
import { step } from './step.ts';
import { tokenCheck } from './token-check.ts';
import { workerRtt } from './worker-rtt.ts';

/** What is measured, in this order; each may bring several figures. */
const PARTS: Readonly<Record<string, () => Promise<Metrics>>> = {
  replay: async () => ({ replay: await replay() }),
  token_check: async () => ({ token_check: await tokenCheck() }),
  server_rps: async () => ({ server_rps: await serverRps() }),
  seek,
  lab_10k: lab,
  step,
  embeds,
  worker_rtt: async () => ({ worker_rtt_p50_ms: await workerRtt() }),
};
/** What they are held to; figures without a limit are reported beside. */
const LIMITS: Readonly<Record<string, Limit>> = {
  replay: { of: 'ratio', most: 2.5 },
  token_check: { of: 'ratio', most: 3 },
  server_rps: { of: 'ratio', least: 1 / 3 },
  seek: { of: 'ratio', most: 1.5 },
  lab_10k: { of: 'ratio', most: 1.5 },
  lab_10k_heap: { of: 'value', most: 8 },
  step_p95_ms: { of: 'value', most: 8 },
  study_step_p95_ms: { of: 'value', most: 8 },
  step_event_timing_ms: { of: 'value', most: 32 },
  step_long_task_ms: { of: 'value', most: 50 },
  defence_step_p95_ms: { of: 'value', most: 8 },
  beside_long_task_ms: { of: 'value', most: 50 },
  matrix_long_task_ms: { of: 'value', most: 50 },
  embeds_50_main_thread: { of: 'value', most: 1 },
  embeds_50_heap: { of: 'value', most: 100 },
  embeds_50_scroll: { of: 'value', most: 50 },
  embed_start: { of: 'ratio', most: 3 },
  worker_rtt_p50_ms: { of: 'ratio', most: 0.7 },
};
const USAGE = `Usage: npm run --silent bench -- [part ...] [--json]

Measures the parts named, or all: ${Object.keys(PARTS).join(', ')}.
`;

const machine = (): Readonly<Record<string, string | number>> => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory_gb: Math.round(totalmem() / 1e9),
  system: `${platform()} ${release()} ${arch()}`,
  node: process.version,
});

const figure = (value: number | null): string => (value === null ? '' : value.toPrecision(3));

const keeps = (held: number, limit: Limit): boolean =>
  'most' in limit ? held <= limit.most : held >= limit.least;
const said = (limit: Limit): string =>
  'most' in limit
    ? `${limit.of} at most ${limit.most}`
    : `${limit.of} at least ${limit.least.toPrecision(2)}`;

/** One line a figure, with its limit, and a word where it misses. */
function table(metrics: Metrics): string {
  const rows = Object.entries(metrics).map(
    ([name, { value, unit, baseline, ratio }]: [string, Metric]) => {
      const limit = LIMITS[name];
      const held = limit?.of === 'ratio' ? ratio : value;
      const misses = limit !== undefined && held !== null && !keeps(held, limit);
      const most = limit ? said(limit) : '';
      return [
        name,
        figure(value),
        unit,
        figure(baseline),
        figure(ratio),
        most,
        misses ? 'MISSED' : '',
      ];
    },
  );
  const all = [['figure', 'value', 'unit', 'baseline', 'ratio', 'limit', ''], ...rows];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function main(): Promise<number> {
  let wanted: { json: boolean; parts: readonly string[] };
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.help === true) {
      process.stdout.write(USAGE);
      return 0;
    }
    wanted = { json: values.json === true, parts: positionals };
    const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
    if (unknown.length > 0) throw new TypeError(`No part is called ${unknown.join(', ')}.`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  let metrics: Metrics = {};
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.parts.length > 0 && !wanted.parts.includes(name)) continue;
    // On stderr: a terminal shows that it goes on, and a pipe gets the figures alone.
    process.stderr.write(`measuring ${name} ...\n`);
    metrics = { ...metrics, ...(await measure()) };
  }
  process.stdout.write(
    wanted.json
      ? `${JSON.stringify({ machine: machine(), metrics }, null, 2)}\n`
      : `${Object.values(machine()).join(', ')}\n\n${table(metrics)}\n`,
  );
  return 0;
}

process.exitCode = await main();
