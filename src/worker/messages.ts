import type { AskReach } from '../lab/reach.ts';

/** What a page tells the worker. */
export type ToWorker =
  /** It has been loaded and runs; `entry` is the address of the script that it began with. */
  | { readonly kind: 'here'; readonly entry: string }
  /** Its reader wants the version that waits. */
  | { readonly kind: 'use' }
  /** It asks who answers for the API. */
  | AskReach;
