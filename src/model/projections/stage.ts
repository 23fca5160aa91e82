import { stepsOf, type Step } from '../steps.ts';
import type {
  Actor,
  ClockEntry,
  KnownEntry,
  LineEntry,
  Party,
  RequestEntry,
  ResponseEntry,
  ScriptEntry,
  StateEntry,
  Trace,
} from '../trace.ts';
import { entriesOf } from './at.ts';

/** Who looks: someone who sees all, or the API, to which client and impostor are one unknown. */
export type Viewpoint = 'all' | 'api';

/** What one step put on the stage. */
export interface StageRow {
  readonly step: number;
  readonly id: string;
  readonly message: string;
  readonly actor: Actor;
  readonly live: boolean;
  readonly state: StateEntry | null;
  readonly request: RequestEntry | null;
  readonly response: ResponseEntry | null;
  readonly lines: readonly LineEntry[];
  readonly narration: readonly LineEntry[];
  readonly clock: ClockEntry | null;
  readonly script: ScriptEntry | null;
  /** A secret that the impostor came to know in this step. */
  readonly stolen: KnownEntry | null;
}
export interface StageMessage {
  readonly id: string;
  /** False for earlier messages, which are folded to what was said. */
  readonly open: boolean;
  readonly rows: readonly StageRow[];
}
export interface StageView {
  readonly parties: readonly Party[];
  readonly messages: readonly StageMessage[];
  /** Earlier messages that are left out of the window. */
  readonly before: number;
}

/** How many messages are in view. */
const WINDOW = 6;

function rowOf(trace: Trace, place: number, step: Step, cursor: number): StageRow {
  const row = {
    step: place,
    id: step.id,
    message: step.message,
    actor: step.actor,
    live: place === cursor,
    state: null as StateEntry | null,
    request: null as RequestEntry | null,
    response: null as ResponseEntry | null,
    lines: [] as LineEntry[],
    narration: [] as LineEntry[],
    clock: null as ClockEntry | null,
    script: null as ScriptEntry | null,
    stolen: null as KnownEntry | null,
  };
  for (const entry of entriesOf(trace, place)) {
    if (entry.kind === 'state') row.state = entry;
    else if (entry.kind === 'request') row.request = entry;
    else if (entry.kind === 'response') row.response = entry;
    else if (entry.kind === 'clock') row.clock = entry;
    else if (entry.kind === 'script') row.script = entry;
    else if (entry.kind === 'known' && entry.party === 'impostor') row.stolen = entry;
    else if (entry.kind === 'line')
      (entry.speaker === 'narrator' ? row.narration : row.lines).push(entry);
  }
  return row;
}

/** The row as the API sees it: only what reaches it and what it does; null when it sees nothing. */
function asTheApiSees(row: StageRow): StageRow | null {
  const bare = { ...row, narration: [], clock: null, script: null, stolen: null };
  if (row.actor === 'api') return bare;
  return row.request?.to === 'api' ? { ...bare, state: null } : null;
}

/** The stage: rows of the messages so far, the one under way open, earlier ones folded. */
export function projectStage(
  trace: Trace,
  cursor: number,
  viewpoint: Viewpoint = 'all',
): StageView {
  const { steps } = stepsOf(trace);
  const messages: { id: string; open: boolean; rows: StageRow[] }[] = [];
  let place = Math.min(cursor, steps.length - 1);
  for (; place >= 0; place--) {
    const step = steps[place];
    if (!step) break;
    if (messages[0]?.id !== step.message) {
      if (messages.length === WINDOW) break;
      messages.unshift({ id: step.message, open: messages.length === 0, rows: [] });
    }
    const row = rowOf(trace, place, step, cursor);
    const seen = viewpoint === 'api' ? asTheApiSees(row) : row;
    if (seen) messages[0]?.rows.unshift(seen);
  }
  const before =
    place < 0
      ? 0
      : Number(steps[place]?.message.slice(1) ?? 0) - Number(steps[0]?.message.slice(1) ?? 0) + 1;
  return {
    parties: viewpoint === 'api' ? ['client', 'api'] : trace.header.parties,
    messages,
    before,
  };
}
