import { projectAll } from '../src/model/projections/index.ts';
import { stepsOf } from '../src/model/steps.ts';
import type { Trace } from '../src/model/trace.ts';
import { inTurns, metric, RUNS, timed, type Metric, type Metrics } from './measure.ts';
import { recordRequests } from './story.ts';

const LONG = 10_000;
const SHORT = 100;
const TIMES = 500;

/** A trace of at least so many entries, cut where its last whole request ends. */
async function traceOf(entries: number): Promise<Trace> {
  const perRequest = 21;
  const { trace } = await recordRequests(Math.ceil(entries / perRequest) + 1);
  const end = trace.entries.findLastIndex(
    ({ n, kind }) => n < entries + perRequest && kind === 'input',
  );
  return { header: trace.header, entries: trace.entries.slice(0, end) };
}
const end = (trace: Trace): number => stepsOf(trace).steps.length - 1;

/** All panels at the end of a long trace against a short one, indexes warm; building them apart. */
export async function seek(): Promise<Metrics> {
  const long = await traceOf(LONG);
  const short = await traceOf(SHORT);
  const project = (trace: Trace) => (): void => {
    const cursor = end(trace);
    for (let i = 0; i < TIMES; i++) projectAll(trace, cursor);
  };
  // Warm: the first projection of each reads the whole trace.
  projectAll(long, end(long));
  projectAll(short, end(short));
  const warm: Metric = await inTurns('us', project(long), project(short), {
    scale: 1000 / TIMES,
    warmUps: 3,
  });

  const cold: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    // A trace never seen before: its indexes are built anew.
    const fresh = { header: long.header, entries: long.entries };
    cold.push(await timed(() => projectAll(fresh, end(fresh))));
  }
  return { seek: warm, seek_index: metric('ms', cold) };
}
