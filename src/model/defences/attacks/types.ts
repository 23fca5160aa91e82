import type { Over } from '../../trace.ts';
import type { Day } from '../run/day.ts';

/** An attack: how something of the owner's comes to the thief, and what is done with it. Minutes of the day. */
export interface Attack {
  readonly id: string;
  readonly theft: { readonly at: number; readonly happens: (day: Day) => void | Promise<void> };
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
  readonly before?: (day: Day) => void;
}
