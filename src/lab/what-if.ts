import { Reader, type Recorded } from '../model/session.ts';
import { stepsOf } from '../model/steps.ts';
import type { Trace } from '../model/trace.ts';
import type { LabCommand, LabDocument, SendCommand } from './document.ts';
import { Lab, type LabOptions } from './lab.ts';
import { partingOf, type Parting } from '../model/projections/parting.ts';

/** One thing to change: the request that was sent, or the clock or a guard just before. */
export type OneThing =
  | {
      readonly change: 'request';
      readonly request: Partial<Omit<SendCommand, 'do' | 'via'>>;
    }
  | { readonly change: 'clock'; readonly seconds: number }
  | { readonly change: 'guard'; readonly guard: string; readonly on: boolean };
/** A run as it was, and as it would have been. */
export interface WhatIf {
  readonly before: Recorded;
  readonly after: Recorded;
  /** As a document of its own: it can take the lab's place. */
  readonly document: LabDocument;
  /** The step from which on the commands are others: in both runs, all before it is the same. */
  readonly forked: number;
  /** Where the two part; null where the change makes no difference. */
  readonly parting: Parting | null;
}

/** The command that a step belongs to: the last one that was given at or before it; 0 before there is any. */
export function commandAt(lab: Lab, step: number): number {
  const start = stepsOf(lab.trace).steps[step]?.start ?? Infinity;
  let place = 0;
  while (place + 1 < lab.cursor && (lab.appliedAt(place + 1)?.from ?? Infinity) <= start) place++;
  return place;
}

/** The commands with one thing changed at that place. Throws a TypeError where there is no request to change. */
function changed(commands: readonly LabCommand[], place: number, one: OneThing): LabCommand[] {
  const [earlier, later] = [commands.slice(0, place), commands.slice(place)];
  if (one.change === 'clock') return [...earlier, { do: 'wait', seconds: one.seconds }, ...later];
  if (one.change === 'guard')
    return [...earlier, { do: 'switch', guard: one.guard, on: one.on }, ...later];
  const [given, ...rest] = later;
  if (given?.do !== 'send') throw new TypeError('No request was sent there.');
  return [...earlier, { ...given, ...one.request }, ...rest];
}

/**
 * What would have come of it: the lab's commands with one thing changed at the last command at or before the step, and all
 * that came after it. The lab stays as it is. Rejects with a TypeError where the change cannot be made.
 */
export async function whatIf(
  lab: Lab,
  step: number,
  one: OneThing,
  options: LabOptions = {},
): Promise<WhatIf> {
  const place = commandAt(lab, step);
  const { document, trace } = lab;
  const from = lab.appliedAt(place)?.from ?? trace.entries.length;
  const other = { ...document, commands: changed(document.commands, place, one) };
  const before = new Still(lab);
  const after = await Lab.open(other, options);
  const { steps } = stepsOf(trace);
  const forked = steps.findIndex(({ start }) => start >= from);
  return {
    before,
    after,
    document: other,
    forked: forked < 0 ? steps.length : forked,
    parting: partingOf(before.trace, after.trace),
  };
}

/** A run as it stands now, whatever the lab does later. */
class Still implements Recorded {
  readonly trace: Trace;
  readonly scenario;
  readonly way = null;
  readonly ended = true;
  readonly done = Promise.resolve();
  readonly length: number;

  constructor({ scenario, trace: { header, entries } }: Recorded) {
    this.trace = { header, entries: [...entries] };
    this.scenario = scenario;
    this.length = stepsOf(this.trace).steps.length;
  }

  read(moved?: () => void): Reader {
    return new Reader(this, moved);
  }
  subscribe(): () => void {
    return () => undefined;
  }
}
