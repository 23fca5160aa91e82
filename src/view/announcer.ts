import { written } from '../texts/language.ts';

let region: HTMLElement | null = null;

/**
 * Says a text to assistive technology. One polite region a page, in the light DOM: live regions in
 * shadow trees are unreliable. It is appended when there is first something to say.
 */
export function announce(text: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.className = 'tt-announcer';
    region.style.cssText =
      'position:absolute;inset:0 auto auto 0;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
    document.body.append(region);
  }
  Object.assign(region, written);
  // The same text once more would not be said again.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
