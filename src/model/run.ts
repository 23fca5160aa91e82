import type { Sendable } from './client/bare.ts';
import type { ClientStorage } from './client/theft.ts';
import type { Impostor } from './impostor.ts';
import type { prepare, said } from './prepare.ts';
import type { tokenIn } from './client/requests.ts';
import type { CookieJar } from './wire/cookie-jar.ts';
import type { unsent } from './wire/unsent.ts';
import type { TokenServer } from './server/app.ts';
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
/** Those whom the client meets, and what it needs to show them who it is. */
export interface Others {
  readonly server: TokenServer;
  readonly impostor: Impostor;
  readonly jar: CookieJar;
  readonly prepare: typeof prepare;
  readonly tokenIn: typeof tokenIn;
  readonly said: typeof said;
  readonly unsent: typeof unsent;
}
/** Brings them into a run. */
export type Introduce = (run: Run) => Others;
