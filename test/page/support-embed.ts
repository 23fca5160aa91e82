import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openPage, type PageOptions } from './browser.ts';
import type { HostPage, OpenedPage } from './launch.ts';
import { caseOf, runOf, soon, texts, type Case } from './support.ts';

/** How a page loads the library. */
export const SCRIPTS = {
  iife: '<script src="/cdn/token-trials.iife.js"></script>',
  module: '<script type="module" src="/cdn/token-trials.js"></script>',
} as const;

/** The dialogue of trial 5 as an author writes it into the element. */
export const DIALOGUE =
  '<p><b>Unknown</b>: I need a list of registered helicopters, Here is my ID</p><p><b>API</b>: Hi Blink Wiki, have a seat, let me print you a copy.</p>';

interface HostOptions {
  readonly script?: string;
  readonly head?: string;
  readonly attributes?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
/** A documentation page with a body of its own. */
export const hostPage = (
  body: string,
  { script = SCRIPTS.iife, head = '', attributes = 'lang="en"', headers }: HostOptions = {},
): HostPage => ({
  html: `<!doctype html><html ${attributes}><head><meta charset="utf-8" /><title>Docs</title><link rel="icon" href="data:," />${head}${script}</head><body><main><h1>Docs</h1>${body}</main></body></html>`,
  ...(headers && { headers }),
});

/** Opens a documentation page. */
export const openHost = (
  host: HostPage,
  options: Omit<PageOptions, 'pages' | 'path'> & { readonly keep?: boolean } = {},
): Promise<OpenedPage> => openPage({ ...options, pages: { 'host.html': host }, path: 'host.html' });

/** Plays trial 5 to its end by its button, in the page or in a frame of it. */
export async function playsToEnd(place: Page | FrameLocator): Promise<void> {
  const slider = place.getByRole('slider');
  const total = (await runOf(caseOf('trial-5'))).length;
  await soon(() => slider.getAttribute('aria-valuemax')).toBe(String(total));
  for (let step = 1; step < total; step++) {
    await place.getByRole('button', { name: texts('controls.next') }).click();
    await soon(() => slider.getAttribute('aria-valuenow')).toBe(String(step + 1));
  }
  await soon(() =>
    place.getByRole('list', { name: texts('stage.messages') }).textContent(),
  ).toContain('have a seat, let me print you a copy.');
}

/** One embedded trial, by role and name, as a reader uses it. */
export class Embed {
  readonly element: Locator;
  constructor(
    readonly page: Page,
    readonly which = 'token-trials',
  ) {
    this.element = page.locator(which);
  }

  get next(): Locator {
    return this.element.getByRole('button', { name: texts('controls.next') });
  }
  get back(): Locator {
    return this.element.getByRole('button', { name: texts('controls.back') });
  }
  get slider(): Locator {
    return this.element.getByRole('slider');
  }
  get messages(): Locator {
    return this.element.getByRole('list', { name: texts('stage.messages') });
  }

  /** The step shown, from 0. */
  async step(): Promise<number> {
    return Number(await this.slider.getAttribute('aria-valuenow')) - 1;
  }
  /** Waits until it can be played and as many steps as there are in Node are recorded. */
  async recorded(one: Case): Promise<number> {
    const { length } = await runOf(one);
    await soon(() => this.slider.getAttribute('aria-valuemax')).toBe(String(length));
    return length;
  }
  /** Presses "Next" until there is no next. */
  async playToEnd(one: Case): Promise<number> {
    const total = await this.recorded(one);
    for (let step = await this.step(); step < total - 1; step++) {
      await this.next.click();
      await soon(() => this.step()).toBe(step + 1);
    }
    return total;
  }
}

/** The events that an element has fired so far, kept in the page. */
export async function listen(page: Page, which = 'token-trials'): Promise<() => Promise<Fired[]>> {
  await page.evaluate((selector) => {
    const fired: Fired[] = [];
    Object.assign(window, { fired });
    for (const name of ['ready', 'step', 'end', 'error'])
      document.querySelector(selector)?.addEventListener(`token-trials-${name}`, (event) => {
        const { type, detail, bubbles, composed } = event as CustomEvent<Fired['detail']>;
        fired.push({ type, detail, bubbles, composed });
      });
  }, which);
  return () => page.evaluate(() => (window as unknown as { fired: Fired[] }).fired);
}
export interface Fired {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly bubbles: boolean;
  readonly composed: boolean;
}
