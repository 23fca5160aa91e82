import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { defenceQuestions } from '../../src/texts/en/defence-questions.ts';
import { apartDpop } from '../../src/texts/en/apart-dpop.ts';
import { apartOAuth1 } from '../../src/texts/en/apart-oauth1.ts';
import { apartOthers } from '../../src/texts/en/apart-others.ts';
import { apartPkce } from '../../src/texts/en/apart-pkce.ts';
import { apart } from '../../src/texts/en/defences-apart.ts';
import { besides } from '../../src/texts/en/defences-beside.ts';
import { ways } from '../../src/texts/en/defences-ways.ts';
import { createTexts } from '../../src/texts/index.ts';
import { openPage, type PageOptions } from './browser.ts';

const messages = {
  ...apart,
  ...apartOAuth1,
  ...apartPkce,
  ...apartDpop,
  ...apartOthers,
  ...besides,
  ...ways,
  ...defenceQuestions,
};
export const texts = createTexts(messages);
type Key = keyof typeof messages;
type Params = Readonly<Record<string, string | number>>;

/** A page on which a defence is taken apart, or two runs stand side by side, by role and name. */
export class ApartPage {
  readonly main: Locator;

  constructor(
    readonly page: Page,
    readonly expectQuiet: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.main = page.getByRole('main');
  }
  static async open(name: string, options: PageOptions = {}): Promise<ApartPage> {
    const { page, expectQuiet } = await openPage({ hash: `#/defences/${name}`, ...options });
    const opened = new ApartPage(page, expectQuiet);
    await opened.ready();
    return opened;
  }

  /** Waits until the server has done what it was asked. */
  async ready(): Promise<void> {
    await this.main.getByRole('heading', { level: 2 }).waitFor();
    await this.main.locator('.apart, .beside').first().waitFor();
    // Days are played, and costs measured in rounds.
    const busy = this.main.locator('[aria-busy=true]');
    await expect.poll(() => busy.count(), { timeout: 60_000, interval: 25 }).toBe(0);
  }
  button(key: Key, params: Params = {}): Locator {
    return this.main.getByRole('button', { name: texts(key, params), exact: true });
  }
  field(name: string): Locator {
    return this.main
      .getByRole('textbox', { name, exact: true })
      .or(this.main.getByRole('combobox', { name, exact: true }));
  }
  radio(key: Key): Locator {
    return this.main.getByRole('radio', { name: texts(key), exact: true });
  }
  heading(key: Key): Locator {
    return this.main.getByRole('heading', { name: texts(key), exact: true });
  }
  /** What is read on the page, but for the questions. */
  async text(): Promise<string> {
    const parts = this.main.locator('.apart, .beside, .task, .trying, .piece .form');
    return (await parts.allInnerTexts()).join('\n');
  }
  /** Turns to another level: how much is shown. */
  async turn(level: 'worked' | 'faded' | 'alone'): Promise<void> {
    const place = ['worked', 'faded', 'alone'].indexOf(level) + 1;
    const name = `${place} · ${texts(`apart.level.${level}`)}`;
    await this.main.getByRole('link', { name }).click();
    await this.ready();
  }
  /** Chooses what is changed, and sends it. */
  async change(key: Key): Promise<void> {
    await this.field(texts('apart.change.which')).selectOption({ label: texts(key) });
    await this.press('apart.send');
  }
  async press(key: Key): Promise<void> {
    await this.button(key).click();
    await this.ready();
  }
  /** What the server answered, as it is told; of several with that heading the last. */
  async answer(key: Key = 'apart.answer'): Promise<string> {
    const heading = this.heading(key).last();
    await heading.waitFor();
    return heading.locator('xpath=..').innerText();
  }
}
