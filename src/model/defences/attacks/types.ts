import type { Over } from '../../trace.ts';
import type { Device } from '../run/device.ts';
import type { World } from '../run/world.ts';
import type { ClientPart } from '../types.ts';

/** A day, as far as an attack has to do with it: who holds which device, and what can be heard. */
export interface Played {
  owner: Device;
  thief: Device;
  /** Where the thief is not at a place of its own: on the owner's device. */
  inside: boolean;
  /** The text that the thief sends again as it is; null where it asks by itself. */
  verbatim: string | null;
  /** How often the user had to say his password. */
  logins: number;
  readonly world: World;
  readonly client: ClientPart;
  /** A new device, with nothing on it. */
  device(who: 'client' | 'impostor'): Device;
  /** The owner asks for the list; where that is refused he goes on as he can. */
  ownerAsks(): Promise<void>;
}

/** An attack: how something of the owner's comes to the thief, and what is done with it. Minutes of the day. */
export interface Attack {
  readonly id: string;
  readonly theft: { readonly at: number; readonly happens: (day: Played) => void | Promise<void> };
  /** When the thief begins to ask. */
  readonly begins: number;
  /** How the owner's requests travel, where not encrypted: always the same, so that all runs begin alike. */
  readonly over?: Over;
  /** How tokens are got; `password` as in the article, where nothing is said. */
  readonly flow?: 'password' | 'code';
  /** Whether refresh tokens are handed out, also where a defence asks for none. */
  readonly refresh?: boolean;
  /** The owner goes away at this minute, and neither logs out nor takes anything back. */
  readonly ownerLeaves?: number;
  /** The thief asks from one place: where the stolen device lies, or where he got a token of his own. */
  readonly stays?: boolean;
  /** Before each request of the thief. */
  readonly before?: (day: Played) => void;
}
