import type { Sendable } from '../../client/bare.ts';
import type { HeaderPair, Over } from '../../trace.ts';

/** What a client does with a request: the names of its machine's placeholders. */
export type Doing =
  'askForList' | 'askForToken' | 'authorize' | 'redeem' | 'refresh' | 'giveBack' | 'exchange';
export interface Received {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  readonly body: string;
}
export type Who = 'client' | 'impostor';
/** Those who carry what a device sends, and record what it keeps. */
export interface Carrier {
  /** Virtual time, ms since the epoch. */
  now(): number;
  send(device: Device, doing: Doing, sendable: Sendable, origin: string): Promise<Received>;
  kept(device: Device, name: string, value: string | null): void;
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

  constructor(
    private readonly carrier: Carrier,
    who: Who,
    public address: string,
    /** Readable by whoever can read the client's storage; two tabs have one. */
    readonly storage = new Map<string, string>(),
  ) {
    this.who = who;
  }

  send(doing: Doing, sendable: Sendable, origin: string = API): Promise<Received> {
    return this.carrier.send(this, doing, sendable, origin);
  }
  now(): number {
    return this.carrier.now();
  }
  /** Keeps a text in the storage; null takes it away. */
  keep(name: string, value: string | null): void {
    if (value === null) this.storage.delete(name);
    else this.storage.set(name, value);
    this.carrier.kept(this, name, value);
  }
  forget(): void {
    for (const name of [...this.storage.keys()]) this.keep(name, null);
    this.vault.clear();
  }
  sentBack(location: string): string | null {
    return this.carrier.sentBack(location);
  }
}
