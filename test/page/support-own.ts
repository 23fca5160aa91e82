import type { Locator, Page } from 'playwright-core';
import { lab } from '../../src/texts/en/lab.ts';
import { later } from '../../src/texts/en/later.ts';
import { own } from '../../src/texts/en/own.ts';
import { ownDrafts } from '../../src/texts/en/own-drafts.ts';
import { ownPage } from '../../src/texts/en/own-page.ts';
import { ownSource } from '../../src/texts/en/own-source.ts';
import { ownSteps } from '../../src/texts/en/own-steps.ts';
import { page as pageTexts } from '../../src/texts/en/page.ts';
import { panels } from '../../src/texts/en/panels.ts';
import { createTexts, en } from '../../src/texts/index.ts';
import { openPage, type PageOptions } from './browser.ts';
import { soon } from './support.ts';

const messages = {
  ...en,
  ...later,
  ...pageTexts,
  ...panels,
  ...lab,
  ...own,
  ...ownSteps,
  ...ownPage,
  ...ownDrafts,
  ...ownSource,
};
export const texts = createTexts(messages);
type Key = keyof typeof messages;

/** One's own page, by role and name. */
export class OwnPage {
  readonly main: Locator;

  private constructor(
    readonly page: Page,
    readonly expectQuiet: () => Promise<void>,
  ) {
    this.main = page.getByRole('main');
  }
  static async open(options: PageOptions = {}): Promise<OwnPage> {
    const { page, expectQuiet } = await openPage({ hash: '#/own', ...options });
    const opened = new OwnPage(page, expectQuiet);
    await opened.next.waitFor();
    return opened;
  }
  get next(): Locator {
    return this.page.getByRole('button', { name: texts('controls.next') });
  }
  get editor(): Locator {
    return this.main.getByRole('textbox', { name: texts('own.edit') });
  }
  /** What stands at the desk, beside the stage. */
  async said(): Promise<string> {
    return (await this.main.locator('.desk').textContent()) ?? '';
  }
  /** What stands on the stage, each run of white space as one blank. */
  async staged(): Promise<string> {
    return ((await this.main.locator('tt-stage .rows').textContent()) ?? '').replace(/\s+/g, ' ');
  }
  tab(part: 'api' | 'write' | 'drafts' | 'share'): Locator {
    return this.main.getByRole('tab', { name: texts(`own.part.${part}`) });
  }
  button(key: Key): Locator {
    return this.main.getByRole('button', { name: texts(key) });
  }
  field(key: Key): Locator {
    return this.main.getByLabel(texts(key));
  }
  /** Pastes a request and has it read. */
  async paste(text: string): Promise<void> {
    await this.field('own.paste').fill(text);
    await this.button('own.paste.take').click();
  }
  /** All that the page shows, in fields and editors too, and all that the browser keeps for it. */
  async everything(): Promise<string> {
    return this.page.evaluate(async () => {
      const held = (root: Document | ShadowRoot): readonly string[] => [
        ...[...root.querySelectorAll('*')].flatMap((one) => [
          ...(one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement
            ? [one.value]
            : []),
          ...[...one.attributes].map(({ value }) => value),
          ...(one.shadowRoot ? [one.shadowRoot.textContent, ...held(one.shadowRoot)] : []),
        ]),
      ];
      const kept: unknown[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const open = indexedDB.open(name);
        await new Promise((resolve) => (open.onsuccess = resolve));
        const stores = [...open.result.objectStoreNames];
        for (const store of stores) {
          const get = open.result.transaction(store).objectStore(store).getAll();
          await new Promise((resolve) => (get.onsuccess = resolve));
          kept.push(get.result);
        }
        open.result.close();
      }
      return JSON.stringify([
        ...held(document),
        document.body.textContent,
        kept,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        history.state,
        location.href,
        await Promise.all(
          (await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map(({ url }) => url),
          ),
        ),
      ]);
    });
  }
  /** Takes the place of all that is written. */
  async write(text: string): Promise<void> {
    await this.editor.fill(text);
  }
  /** Goes to the last step, and gives what stands there. */
  async end(): Promise<string> {
    const slider = this.page.getByRole('slider', { name: texts('controls.timeline') });
    const verdict = this.main.getByRole('region', { name: texts('own.verdict') });
    // Another run may take the place of this one at any moment.
    await soon(async () => {
      await slider.press('End');
      return verdict.count();
    }).toBe(1);
    return (await verdict.textContent()) ?? '';
  }
}
