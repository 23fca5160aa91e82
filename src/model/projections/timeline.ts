import { stepsOf } from '../steps.ts';
import type { Entry, Trace } from '../trace.ts';
import { entriesOf } from './at.ts';

export type Granularity = 'line' | 'step';

/** A mark of the timeline. What lies ahead has no name and no actor: it has not happened yet. */
export type Mark =
  | {
      readonly step: number;
      readonly ahead: false;
      readonly id: string;
      readonly actor: Entry['actor'];
      readonly message: string;
      readonly live: boolean;
    }
  | { readonly step: number; readonly ahead: true };
export interface TimelineView {
  readonly cursor: number;
  readonly total: number;
  readonly marks: readonly Mark[];
  /** Marks that the window leaves out, before and after. */
  readonly before: number;
  readonly after: number;
}

/** How many marks are in view. */
const WINDOW = 60;

export function projectTimeline(trace: Trace, cursor: number): TimelineView {
  const { steps } = stepsOf(trace);
  const total = steps.length;
  const first = Math.max(0, Math.min(cursor - (WINDOW >> 1), total - WINDOW));
  const last = Math.min(total, first + WINDOW);
  const marks: Mark[] = [];
  for (let step = first; step < last; step++) {
    const one = steps[step];
    if (one && step <= cursor) {
      marks.push({
        step,
        ahead: false,
        id: one.id,
        actor: one.actor,
        message: one.message,
        live: step === cursor,
      });
    } else marks.push({ step, ahead: true });
  }
  return { cursor, total, marks, before: first, after: total - last };
}

/** True where "by line" stops: where something goes over the wire, and at both ends. */
const isStop = (trace: Trace, step: number): boolean =>
  step <= 0 ||
  step >= stepsOf(trace).steps.length - 1 ||
  entriesOf(trace, step).some(
    ({ kind }) =>
      kind === 'request' || kind === 'response' || kind === 'clock' || kind === 'script',
  );

/** Where the next press leads; stays within the steps that are recorded. */
export function nextStop(trace: Trace, cursor: number, by: Granularity, direction: 1 | -1): number {
  const last = stepsOf(trace).steps.length - 1;
  let step = cursor + direction;
  while (by === 'line' && step > 0 && step < last && !isStop(trace, step)) step += direction;
  return Math.max(0, Math.min(last, step));
}
