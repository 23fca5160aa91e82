import type { Sendable } from '../../client/bare.ts';
import type { HeaderPair, Over } from '../../trace.ts';

/** What a client does with a request: the names of its machine's placeholders. */
export type Doing =
  | 'askForList'
  | 'askElsewhere'
  | 'askForToken'
  | 'initiate'
  | 'authorize'
  | 'redeem'
  | 'exchange'
  | 'refresh'
  | 'giveBack';
export interface Received {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  readonly body: string;
}
export type Who = 'client' | 'impostor';
/** Whose hands a device is in, as the store that the trace follows. */
export type Place = 'client-storage' | 'thief-storage';
/** Those who carry what a device sends, and record what it keeps. */
export interface Carrier {
  /** Virtual time, ms since the epoch. */
  now(): number;
  send(device: Device, doing: Doing, sendable: Sendable, origin: string): Promise<Received>;
  /** `how` it was come by; null where it is a guess, or changes nothing for anybody. */
  kept(device: Device, name: string, value: string | null, how: string | null): void;
  /** All that is kept will be thrown away now. */
  forgets?(device: Device): void;
  /** The browser is sent back to an address; null where the client never gets to see it. */
  sentBack(location: string): string | null;
}

export const API = 'https://helicopters.example';
/** The other API, for which clients may have tokens, too. */
export const ELSEWHERE = 'https://aeroplanes.example';

/** Where a client runs: what it keeps there, and who may be asked for a password. */
export class Device {
  /** What can be used on this device, and cannot be read or carried away: keys (RFC 9449 11.4). */
  readonly vault = new Map<string, unknown>();
  /** Who sends by it. */
  who: Who;
  over: Over = 'https';
  user: { readonly username: string; readonly password: string } | null = null;
  /** Space-separated; what it asks for when it logs in. */
  scope = 'helicopters:read profile:read';
  flow: 'password' | 'code' = 'password';
  place: Place;

  constructor(
    private readonly carrier: Carrier,
    who: Who,
    public address: string,
    /** Readable by whoever can read the client's storage; two tabs have one. */
    readonly storage = new Map<string, string>(),
  ) {
    this.who = who;
    this.place = who === 'client' ? 'client-storage' : 'thief-storage';
  }

  send(doing: Doing, sendable: Sendable, origin: string = API): Promise<Received> {
    return this.carrier.send(this, doing, sendable, origin);
  }
  now(): number {
    return this.carrier.now();
  }
  /** Keeps a text in the storage; null takes it away. */
  keep(name: string, value: string | null, how: string | null = 'given'): void {
    if (value === null) this.storage.delete(name);
    else this.storage.set(name, value);
    this.carrier.kept(this, name, value, how);
  }
  /** Comes into other hands, with all that is on it. */
  isTaken(how: string): void {
    for (const name of this.storage.keys()) this.carrier.kept(this, name, null, null);
    this.place = 'thief-storage';
    for (const [name, value] of this.storage) this.carrier.kept(this, name, value, how);
  }
  forget(): void {
    if (this.storage.size > 0) this.carrier.forgets?.(this);
    for (const name of [...this.storage.keys()]) this.keep(name, null);
    this.vault.clear();
  }
  sentBack(location: string): string | null {
    return this.carrier.sentBack(location);
  }
}
