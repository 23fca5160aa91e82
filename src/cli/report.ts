import type { Expected, Scenario } from '../model/scenarios/index.ts';
import { isMet, outcomesOf, ownEntries } from '../model/projections/outcomes.ts';
import { stepsOf } from '../model/steps.ts';
import type { Entry, HeaderPair, LineEntry, RequestEntry, Trace } from '../model/trace.ts';
import { scenarios } from '../texts/en/scenarios.ts';
import { later } from '../texts/en/later.ts';
import { opening } from '../texts/en/opening.ts';
import { fill } from '../texts/text.ts';

/** A scenario as it was played: its own part alone, without what it builds on. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly { readonly speaker: string; readonly text: string }[];
  readonly exchanges: readonly Exchange[];
  readonly steps: readonly PlayedStep[];
  readonly expected: readonly Expected[];
  /** True when the API answered, and the asking party ended, as the scenario expects. */
  readonly met: boolean;
}
export interface Exchange {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly HeaderPair[];
    readonly body: string | null;
  };
  readonly response: {
    readonly status: number;
    readonly headers: readonly HeaderPair[];
    readonly body: string;
  };
}
export interface PlayedStep {
  readonly id: string;
  readonly actor: string;
  readonly state: string;
  readonly guard: string | null;
  readonly reason: string;
}

const SPEAKERS: Record<LineEntry['speaker'], string> = {
  unknown: 'Unknown',
  api: 'API',
  narrator: 'Narrator',
};
const titles: Readonly<Record<string, string>> = { ...opening, ...scenarios };
const sentences: Readonly<Record<string, string>> = { ...opening, ...scenarios, ...later };

export const titleOf = (id: string, own: OwnWords = NONE): string =>
  own.get(`scenario.${id}.title`) ?? titles[`scenario.${id}.title`] ?? id;
export const speakerOf = ({ speaker }: LineEntry): string => SPEAKERS[speaker];
/** A line in words; `own` has those of a file, by code. */
export const textOf = ({ code, params }: LineEntry, own: OwnWords = NONE): string =>
  fill(own.get(code) ?? sentences[code] ?? code, params);

/** What the author of a file wrote, by the codes that stand in the record. */
export type OwnWords = ReadonlyMap<string, string>;
const NONE: OwnWords = new Map();

/** Each request with its answer, in the order of asking. */
function exchangesIn(entries: readonly Entry[]): Exchange[] {
  const open: RequestEntry[] = [];
  const exchanges: Exchange[] = [];
  for (const entry of entries) {
    if (entry.kind === 'request') open.push(entry);
    if (entry.kind !== 'response') continue;
    const place = open.findIndex(
      ({ actor, to, message }) =>
        message === entry.message && actor === entry.to && to === entry.actor,
    );
    const [request] = place < 0 ? [] : open.splice(place, 1);
    if (!request) continue;
    const { method, url, body } = request;
    exchanges.push({
      request: { method, url, headers: request.headers, body },
      response: { status: entry.status, headers: entry.headers, body: entry.body },
    });
  }
  return exchanges;
}

/** What the entry that gives a step its name says of it; null for any other entry. */
function factsOf(entry: Entry): Pick<PlayedStep, 'state' | 'guard' | 'reason'> | null {
  if (entry.kind === 'state')
    return { state: entry.state, guard: entry.guard, reason: entry.reason };
  if (entry.kind === 'clock')
    return { state: 'turned', guard: null, reason: `${entry.seconds}-seconds` };
  return entry.kind === 'script'
    ? { state: 'injectedScript', guard: null, reason: entry.code }
    : null;
}

/** The steps of the scenario's own part, in the order of playing. */
export function playedSteps(trace: Trace): PlayedStep[] {
  const index = stepsOf(trace);
  return index.steps.flatMap(({ id, actor, start }, place) => {
    const entries = trace.entries.slice(start, index.endOf(place));
    const [facts] = entries.flatMap((entry) => factsOf(entry) ?? []);
    return facts ? [{ id, actor, ...facts }] : [];
  });
}

/** Reads the report out of a finished trace. */
export function reportOf({ id, expected }: Scenario, trace: Trace, own: OwnWords = NONE): Report {
  const entries = ownEntries(trace);
  const outcomes = outcomesOf(trace);
  return {
    id,
    title: titleOf(id, own),
    lines: entries
      .filter((entry) => entry.kind === 'line')
      .map((line) => ({ speaker: speakerOf(line), text: textOf(line, own) })),
    exchanges: exchangesIn(entries),
    steps: playedSteps(trace),
    expected,
    met: outcomes.length === expected.length && expected.every((one, i) => isMet(one, outcomes[i])),
  };
}
