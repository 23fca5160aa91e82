import type { ApiResponse, Refusal } from '../machines/api-types.ts';
import type { Facts, HeaderPair } from '../trace.ts';
import type { Sendable } from '../client/bare.ts';
import type { Case } from './server/case.ts';
import type { Kept, TokenSettings } from './server/kept.ts';
import type { Device } from './run/device.ts';

/** What a look at one thing came to: found or not, and what was held against what, for the record. */
export interface Finding {
  readonly found: boolean;
  readonly subject: string;
  readonly against: string;
  /** False where it is not to be recorded: the request shows no such thing, or the look has recorded it. */
  readonly asked?: false;
}
/** A reason to refuse: a named guard of the API's machine over what `find` came to. */
export interface Fault {
  /** The guard's name, in camelCase: `tokenExpired`. */
  readonly guard: string;
  readonly refusal: Refusal;
  /** Where it is asked for: `RFC 6750 3.1`; null where no specification does. */
  readonly rfc: string | null;
  /** Looks, and decides nothing. Must not wait: what a request changes must not change between two looks. */
  find(work: Case): Finding;
}
/** A state in which the API looks at something, and from which guards alone lead on. */
export interface Check {
  /** In camelCase: `checkingToken`. */
  readonly state: string;
  /** The placeholder that the drawing names: `lookUpToken`. */
  readonly effect: string;
  /** The guard that lets on where no fault holds. */
  readonly good: string;
  readonly faults: readonly Fault[];
  /** Fetches what is looked at: digests, signatures. */
  readonly look?: (work: Case) => void | Promise<void>;
  /** Done once no fault held, and before anything else can happen: a nonce is used up. */
  readonly passed?: (work: Case) => void;
  /** Done once a fault held: what was used twice may have to be taken back. */
  readonly refused?: (work: Case, guard: string) => void;
}
/** What can be asked of the API, and what is checked, in this order, before it is done. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly paths: readonly string[];
  /** The `grant_type` that it is for, where several share a path (RFC 6749 4). */
  readonly grant?: string;
  readonly checks: readonly Check[];
  /** The state in which it is done, and the placeholder for doing it. */
  readonly done: {
    readonly state: string;
    readonly effect: string;
    readonly act: (work: Case) => ApiResponse | Promise<ApiResponse>;
  };
}
/** What a defence puts into an operation that is there already. */
export interface Addition {
  /** Ids of operations. */
  readonly to: readonly string[];
  /** Faults more, in the check of that state. */
  readonly faults?: { readonly state: string; readonly faults: readonly Fault[] };
  /** A check more, before the check of that state, or last where it is null. */
  readonly check?: { readonly before: string | null; readonly check: Check };
}
/** The server's part of a defence. */
export interface ServerPart {
  readonly settings?: Partial<TokenSettings>;
  readonly operations?: readonly Operation[];
  readonly additions?: readonly Addition[];
  /** Ids of operations that there are not, with it. */
  readonly leavesOut?: readonly string[];
  /** Secrets that are in the store from the beginning. */
  readonly secrets?: readonly (readonly [key: string, row: Facts])[];
  /** The challenge of its refusals at `/api/*` (RFC 9110 11.6.1), where it is not Bearer's. */
  readonly challenge?: Challenge;
}
export type Challenge = (work: Case, refusal: Refusal) => readonly HeaderPair[];

/** The client's part. Whoever holds a device runs it: the owner, or a thief with what he could get. */
export interface ClientPart {
  /** Gets a token for its user; false when it was refused. */
  logIn(device: Device): Promise<boolean>;
  /** The request for a resource, from what the device holds; with nothing, a request that shows nothing. */
  request(device: Device, url: string): Sendable | Promise<Sendable>;
  /** Sends it; what comes back may have to be taken in (a nonce), and the request sent anew. */
  ask?(device: Device, url: string): Promise<number>;
  /** Tries to go on without the user; true when something is held anew. */
  renew(device: Device): Promise<boolean>;
  /** Ends it. Whatever happens, nothing is held afterwards. */
  logOut(device: Device): Promise<void>;
  /** The owner takes back all that was given out, wherever it is; absent where the server knows no such thing. */
  revokeAll?(device: Device): Promise<void>;
  /** What the server's store, read as it is kept, gives to whoever has it. */
  dumped(kept: Kept): Readonly<Record<string, string>>;
  /** What can be read out of a request's text, as the storage of whoever reads it. */
  found(text: string): Readonly<Record<string, string>>;
  /** What could be guessed, as such a storage. */
  guessed(secret: string): Readonly<Record<string, string>>;
}
/** A defence, alone over an opaque bearer token. */
export interface Defence {
  /** `short-expiry`; also its folder. */
  readonly id: string;
  /** Where it is specified; null where nowhere. */
  readonly rfc: string | null;
  readonly server: ServerPart;
  /** Changes the plain client, where it must. */
  readonly client?: (plain: ClientPart) => ClientPart;
  /** Attacks that find nothing to take here: there is no such thing in this defence. */
  readonly lacks?: readonly string[];
}
