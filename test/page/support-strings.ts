import type { Page } from 'playwright-core';

/** What is drawn but not once more beside itself, and what is cut off or runs out of the page; each as it stands there. */
export const amiss = (page: Page, twice: boolean): Promise<string[]> =>
  page.evaluate((twice) => {
    const found: string[] = [];
    // What machines write and what a person is called is no text of ours; what is said and listed holds such.
    const notOurs = 'code, .chip, .mono, .wire-text, svg, option, bdi, textarea';
    const mixed = '.said, q, dd';
    // Out of sight on purpose, or shortened by an ellipsis.
    const unseen = 'style, script, .hidden, .words, .skip, q, .tt-announcer';
    const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const isTwice = (text: string | null): boolean => /^(.+?) ?\1$/.test(tidy(text));
    const upFrom = function* (one: Element): Generator<Element> {
      for (let at: Element | null = one; at; at = at.parentElement) yield at;
    };
    const scrolls = (one: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth;
    const look = (text: Text, parent: Element): void => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || !/\p{L}{2}/u.test(text.data)) return;
      const around = [...upFrom(parent)];
      const shown = tidy(text.data);
      if (
        twice &&
        !parent.closest(notOurs) &&
        !parent.closest(mixed) &&
        ![text, ...around.slice(0, 5)].some((one) => isTwice(one.textContent))
      )
        found.push(`once: ${shown}`);
      if ((box.left < -1 || box.right > innerWidth + 1) && !around.some(scrolls))
        found.push(`out of the page: ${shown}`);
      const button = parent.closest('button, .button')?.getBoundingClientRect();
      if (button && (box.left < button.left || box.right > button.right))
        found.push(`out of its button: ${shown}`);
    };
    const walk = (node: Node): void => {
      if (node instanceof Text && node.parentElement) look(node, node.parentElement);
      if (!(node instanceof Element) || node.matches(unseen)) return;
      // The names beside the numbers, where there is room for these alone.
      if (getComputedStyle(node).clipPath === 'inset(50%)') return;
      for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child);
    };
    walk(document.body);
    const wide = document.documentElement.scrollWidth - innerWidth;
    return wide > 0 ? [...found, `the page is ${wide} px too wide`] : found;
  }, twice);
