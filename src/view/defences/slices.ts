import { breathe } from '../runs.ts';

/** Ms after which the page is let do what is due. */
const SLICE = 8;
/** To be awaited between minutes. To let go of the page at each of them would take longer than the days. */
export function slices(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await breathe();
    since = performance.now();
  };
}
