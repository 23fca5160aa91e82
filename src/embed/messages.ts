/**
 * What a framed trial and the page around it say to each other by `postMessage`. Each message is a plain
 * object with `source: 'token-trials'`; `docs/embedding.md` documents it.
 */
import type { EndDetail, ErrorDetail, ReadyDetail, StepDetail } from './element.ts';

const SOURCE = 'token-trials';

/** From the frame to the page. */
export type FrameMessage =
  | ({ readonly type: 'ready' } & ReadyDetail)
  /** Height of all that is in the frame, CSS px. Sent when it changes. */
  | { readonly type: 'size'; readonly height: number }
  | ({ readonly type: 'step' } & StepDetail)
  | ({ readonly type: 'end' } & EndDetail)
  | ({ readonly type: 'error' } & ErrorDetail);
/** From the page to the frame: the colour scheme that the page is in. */
export interface PageMessage {
  readonly type: 'theme';
  readonly theme: 'light' | 'dark' | 'auto';
}

/** Marks a message as ours. */
export const sealed = <Message extends object>(
  message: Message,
): Message & { source: typeof SOURCE } => ({ source: SOURCE, ...message });

/** What an event carries, if it is one of ours; null otherwise. What is in it is not to be trusted. */
export function opened({
  data,
}: MessageEvent<unknown>): (Readonly<Record<string, unknown>> & { readonly type: string }) | null {
  if (typeof data !== 'object' || data === null) return null;
  const { source, type } = data as { source?: unknown; type?: unknown };
  if (source !== SOURCE || typeof type !== 'string') return null;
  return data as Readonly<Record<string, unknown>> & { readonly type: string };
}
