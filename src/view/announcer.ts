import { written } from '../texts/language.ts';

/** Ms that a new region stands empty: what it holds when it is first met is not said. */
const NOTICED = 150;

let region: HTMLElement | null = null;
/** What is to be said once the region has been noticed. */
let waiting: string | null = null;

/**
 * Says a text to assistive technology. One polite region a page, in the light DOM: live regions in
 * shadow trees are unreliable. It is appended when there is first something to say, and that is said a
 * moment later.
 */
export function announce(text: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.className = 'tt-announcer';
    region.style.cssText =
      'position:absolute;inset:0 auto auto 0;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
    document.body.append(region);
    waiting = text;
    setTimeout(() => {
      if (waiting !== null) say(waiting);
      waiting = null;
    }, NOTICED);
  } else if (waiting !== null) waiting = text;
  else say(text);
}

function say(text: string): void {
  if (!region) return;
  Object.assign(region, written);
  // The same text once more would not be said again.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
