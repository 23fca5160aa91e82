/** What a reader of a frame is told before anything else has come. */
export const frame = {
  'frame.failed': 'This trial could not be loaded ({reason}). Reload the page to try again.',
} as const;
