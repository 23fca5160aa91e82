/**
 * The trace: the one record of what machines, server and wire did. Append-only, frozen, plain JSON.
 * Every panel is a pure function of `(trace, cursor)`; nothing else is drawn from.
 */
import type { HeaderPair, Instruction, Over } from './instruction.ts';

export type { HeaderPair, Instruction, Over };

/**
 * Who acts. `user` hands over credentials; `proxy` and `clock` only ever appear when they did something; `unknown`
 * sends requests from elsewhere, and no machine of ours tells what it thinks.
 */
export type Actor =
  'user' | 'client' | 'api' | 'impostor' | 'unknown' | 'proxy' | 'clock' | 'narrator';
/** The parties that are run by a state machine. */
export type Party = 'client' | 'api' | 'impostor';
/** Plain values that may stand in a trace entry. */
export type Fact = string | number | boolean | null;
export type Facts = Readonly<Record<string, Fact>>;
export type SecretKind =
  'password' | 'token' | 'session' | 'refresh-token' | 'code' | 'client-secret' | 'token-secret';
/** The stores whose rows the trace follows: the server's, the client's and other people's. */
export type StoreName =
  | 'users'
  | 'tokens'
  | 'sessions'
  | 'failures'
  | 'refresh-tokens'
  | 'codes'
  | 'credentials'
  | 'nonces'
  | 'proofs'
  | 'log'
  | 'client-storage'
  | 'cookie-jar'
  | 'thief-storage'
  | 'proxy-log'
  | 'capture';

/** Where an API stands, and where it wants a token shown. */
export interface Placement {
  /** Host name. */
  readonly host: string;
  /** From the slash on, without a query. */
  readonly path: string;
  /** The header field that a token is shown in. */
  readonly header: string;
  /** The scheme before the token; `Basic` has it as a user without a password; null: the token alone. */
  readonly scheme: string | null;
}

/** `checkingToken` to `checking-token`: the form of stable codes and ids. */
export const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface Common {
  /** Position in the trace, from 0. */
  readonly n: number;
  /** Virtual time, ms since the epoch. */
  readonly at: number;
  readonly actor: Actor;
  /** The message that it belongs to: `r1`, `r2` …; what happens before a request belongs to that request. */
  readonly message: string;
}

/** A scenario begins. `own` is false for what the opened scenario builds on. */
export interface TrialEntry extends Common {
  readonly kind: 'trial';
  readonly scenario: string;
  readonly own: boolean;
}
/** What was asked of an actor; a fork replays these. */
export interface InputEntry extends Common {
  readonly kind: 'input';
  readonly input: Instruction;
}
/** A machine entered a state. */
export interface StateEntry extends Common {
  readonly kind: 'state';
  readonly actor: Party;
  readonly state: string;
  /** Null at birth. */
  readonly from: string | null;
  readonly event: string;
  /** The guard that chose this transition; null where nothing had to be decided. */
  readonly guard: string | null;
  /** Stable code that says why. */
  readonly reason: string;
  readonly final: boolean;
}
export interface RequestEntry extends Common {
  readonly kind: 'request';
  readonly to: 'api' | 'impostor';
  readonly method: string;
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
  readonly over: Over;
  /** The header field that shows a token, where the API wants it elsewhere than the story's. */
  readonly key?: string;
}
export interface ResponseEntry extends Common {
  readonly kind: 'response';
  readonly to: 'client' | 'impostor' | 'unknown';
  readonly status: number;
  /** What the status is called on its line: `Unauthorized`. */
  readonly phrase: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string;
  /** Stable code of the answer: `unknown_client`, `served` … */
  readonly code: string;
}
/** A check that the API made. */
export interface CheckEntry extends Common {
  readonly kind: 'check';
  /** `credentials`, `password`, `token`, `expiry` … */
  readonly check: string;
  readonly subject: string;
  readonly against: string;
  readonly passed: boolean;
  /** Measured, ms; null where nothing costly ran. Listed in `MEASURED`. */
  readonly took: number | null;
}
/** A row of a store was written; `row` null means removed. */
export interface StoreEntry extends Common {
  readonly kind: 'store';
  readonly store: StoreName;
  readonly key: string;
  readonly row: Facts | null;
}
/** Someone came to know a secret. */
export interface KnownEntry extends Common {
  readonly kind: 'known';
  readonly party: Exclude<Actor, 'clock' | 'narrator'>;
  readonly secret: SecretKind;
  readonly value: string;
  /** Code of how: `own`, `told`, `made`, `given`, `sniffed` … */
  readonly how: string;
}
/** A line of the dialogue. */
export interface LineEntry extends Common {
  readonly kind: 'line';
  readonly speaker: 'unknown' | 'api' | 'narrator';
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  /** Which of the params are said and not sent. */
  readonly unsent: readonly string[];
}
export interface ClockEntry extends Common {
  readonly kind: 'clock';
  readonly seconds: number;
}
/** Code that is not the client's own ran inside the client. */
export interface ScriptEntry extends Common {
  readonly kind: 'script';
  readonly code: string;
}
/** One of the API's guards was taken away, so that it never holds; or put back. */
export interface GuardEntry extends Common {
  readonly kind: 'guard';
  readonly guard: string;
  readonly on: boolean;
}
export type Entry =
  | TrialEntry
  | InputEntry
  | StateEntry
  | RequestEntry
  | ResponseEntry
  | CheckEntry
  | StoreEntry
  | KnownEntry
  | LineEntry
  | ClockEntry
  | ScriptEntry
  | GuardEntry;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An entry before the trace gave it its number and its time. */
export type NewEntry = DistributiveOmit<Entry, 'n' | 'at'>;

/** A machine's definition, copied to plain JSON so that it can be drawn. */
export interface MachineDefinition {
  readonly id: Party;
  readonly initial: string;
  readonly states: readonly {
    readonly key: string;
    readonly final: boolean;
    /** The named placeholder that is filled while the machine is in this state. */
    readonly effect: string | null;
    /** Set where a defence adds it to the plain machine. */
    readonly added?: true;
    readonly transitions: readonly TransitionDefinition[];
  }[];
  /** Transitions that hold in every state. */
  readonly anywhere: readonly TransitionDefinition[];
}
export interface TransitionDefinition {
  readonly event: string;
  readonly guard: string | null;
  readonly target: string;
  /** Set where a defence adds it to a state that the plain machine has as well. */
  readonly added?: true;
  /** Who asks for a refusal: `RFC 6750 3.1`; null where no specification does, left out where nothing is refused. */
  readonly rfc?: string | null;
}

export interface TraceHeader {
  readonly version: 1;
  readonly scenario: string;
  readonly way: string | null;
  /** Two messages to lay side by side, as [earlier, later]; null where the scenario compares nothing. */
  readonly compare: readonly [string, string] | null;
  readonly parties: readonly Party[];
  /** Null until the party's rules are loaded: before it acts they are there. */
  readonly machines: Readonly<Record<Party, MachineDefinition | null>>;
}
export interface Trace {
  readonly header: TraceHeader;
  readonly entries: readonly Entry[];
}

/** Fields whose value is measured and so differs from run to run; all else is the same bytes. */
export const MEASURED = ['took'] as const;

/** Takes what happened. Whoever acts is handed one; it never throws. */
export interface Recorder {
  record(entry: NewEntry): void;
}

/** A trace under way: `entries` only ever grows. */
export class TraceRecorder implements Recorder, Trace {
  readonly entries: Entry[] = [];

  constructor(
    public header: TraceHeader,
    private readonly now: () => number,
    private readonly grown: () => void = () => undefined,
  ) {}

  /** Writes a machine's rules into the header. Tells no one: the entries that follow do. */
  define(machine: MachineDefinition): void {
    const machines = { ...this.header.machines, [machine.id]: machine };
    this.header = { ...this.header, machines };
  }

  record(entry: NewEntry): void {
    const { entries } = this;
    entries.push(Object.freeze({ n: entries.length, at: this.now(), ...entry }));
    this.grown();
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A trace read back from text. Throws a TypeError that says what is wrong. */
export function parseTrace(text: string): Trace {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new TypeError('Not a trace: this is not JSON.', { cause });
  }
  if (
    !isObject(value) ||
    !('header' in value && isObject(value.header)) ||
    !('entries' in value && Array.isArray(value.entries))
  ) {
    throw new TypeError('Not a trace: it needs "header" and "entries".');
  }
  const { version } = value.header as { version?: unknown };
  if (version !== 1)
    throw new TypeError(`Trace version ${String(version)} is not known; this is version 1.`);
  return value as Trace;
}

/** The trace as text, measured fields masked on request. */
export function writeTrace(trace: Trace, options: { maskMeasured?: boolean } = {}): string {
  const masked = new Set<string>(options.maskMeasured === true ? MEASURED : []);
  return JSON.stringify({ header: trace.header, entries: trace.entries }, (key, value: unknown) =>
    masked.has(key) && value !== null ? 'measured' : value,
  );
}
