import type { Locator, Page } from 'playwright-core';
import { lab } from '../../src/texts/en/lab.ts';
import { labTrying } from '../../src/texts/en/lab-trying.ts';
import { labSteps } from '../../src/texts/en/lab-steps.ts';
import { later } from '../../src/texts/en/later.ts';
import { page as pageTexts } from '../../src/texts/en/page.ts';
import { panels } from '../../src/texts/en/panels.ts';
import { createTexts, en } from '../../src/texts/index.ts';
import { openPage, type PageOptions } from './browser.ts';
import { soon } from './support.ts';

const messages = { ...en, ...later, ...pageTexts, ...panels, ...labSteps, ...lab, ...labTrying };
export const texts = createTexts(messages);
type Key = keyof typeof messages;
/** The requests of the trials, by the names under which they are chosen. */
export type Preset = 'trial-1' | 'trial-2' | 'trial-3' | 'trial-5' | 'stolen-token' | 'session';

/** The lab in a page, by role and name. */
export class LabPage {
  readonly main: Locator;
  readonly slider: Locator;

  constructor(
    readonly page: Page,
    readonly expectQuiet: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.main = page.getByRole('main');
    this.slider = page.getByRole('slider', { name: texts('controls.timeline') });
  }

  static async open(options: PageOptions = {}): Promise<LabPage> {
    const { page, expectQuiet } = await openPage({ hash: '#/lab', ...options });
    const opened = new LabPage(page, expectQuiet);
    await opened.ready();
    return opened;
  }

  /** Waits until the lab has done what it is about. */
  async ready(): Promise<void> {
    await this.tool('request').waitFor();
    await this.slider.waitFor();
    await this.idle();
  }
  private async idle(): Promise<void> {
    await soon(() => this.main.locator('[aria-busy=true]').count()).toBe(0);
  }
  button(key: Key): Locator {
    return this.main.getByRole('button', { name: texts(key), exact: true });
  }
  tool(name: 'request' | 'tokens' | 'theft' | 'checks' | 'what-if' | 'file'): Locator {
    return this.page.getByRole('tab', { name: texts(`lab.tool.${name}`), exact: true });
  }
  field(key: Key): Locator {
    const named = { name: texts(key), exact: true };
    return this.main
      .getByRole('combobox', named)
      .or(this.main.getByRole('textbox', named))
      .or(this.main.getByRole('slider', named));
  }
  /** Takes the request of a trial; by the value of its option, whatever that is called. */
  async take(preset: Preset): Promise<void> {
    await this.field('lab.presets').selectOption(preset);
  }
  /** Sends what is composed, and waits for what comes of it. */
  async send(who: 'client' | 'impostor' | 'unknown' = 'client'): Promise<void> {
    await this.done(() => this.button(`lab.send.as.${who}`).click());
  }
  /** Does something in the lab, and waits until there are more steps, or fewer. */
  async done(act: () => Promise<void>): Promise<void> {
    const before = await this.total();
    await act();
    await soon(() => this.total()).not.toBe(before);
    await this.ready();
  }
  async total(): Promise<number> {
    return Number(await this.slider.getAttribute('aria-valuemax'));
  }
  /** Switches a check, and waits until all has run again. */
  async turn(guard: string): Promise<void> {
    await this.main.getByRole('switch', { name: guard, exact: true }).click();
    await this.idle();
  }
  /** The status that the last answer on the stage has. */
  async status(): Promise<string> {
    const wires = this.main.locator('.wire.api code');
    return ((await wires.last().textContent()) ?? '').trim().slice(0, 3);
  }
  /** What was last said to assistive technology. */
  async said(): Promise<string> {
    return (await this.page.locator('.tt-announcer').textContent()) ?? '';
  }
}
