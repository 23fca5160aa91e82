import type { Sendable } from './client/bare.ts';
import type { ClientStorage } from './client/theft.ts';
import type { Fact, Instruction, NewEntry, SecretKind, StoreName } from './trace.ts';
import type { Received, Wire } from './wire/wire.ts';

/** What sends a request to the API. */
export type Asks = Extract<
  Instruction,
  { say: string; do: 'ask' | 'send' | 'identify' | 'log-in' | 'log-out' | 'give-back' }
>;
export type Sender = 'client' | 'impostor' | 'unknown';

/** An entry of the message under way. */
export type Note = WithoutMessage<NewEntry>;
type WithoutMessage<One> = One extends unknown ? Omit<One, 'message'> : never;

/** What the parties share of a run. */
export interface Run {
  readonly message: string;
  readonly way: string | null;
  readonly wire: Wire;
  readonly storage: ClientStorage;
  note(entry: Note): void;
  knows(
    party: 'user' | 'client' | 'impostor' | 'unknown' | 'proxy',
    secret: SecretKind,
    value: string,
    how: string,
  ): void;
  keeps(
    actor: 'client' | 'impostor' | 'proxy',
    store: StoreName,
    row: Readonly<Record<string, Fact>>,
    key?: string,
  ): void;
  sends(from: Sender, prepared: Sendable, input: Asks): Promise<Received>;
}
