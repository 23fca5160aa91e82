import type { Locator, Page } from 'playwright-core';
import { ATTACKS } from '../../src/model/defences/attacks/index.ts';
import { DEFENCES } from '../../src/model/defences/index.ts';
import { defencePredict } from '../../src/texts/en/defence-predict.ts';
import { defences } from '../../src/texts/en/defences.ts';
import { later } from '../../src/texts/en/later.ts';
import { page as pageTexts } from '../../src/texts/en/page.ts';
import { predict } from '../../src/texts/en/predict.ts';
import { createTexts, en } from '../../src/texts/index.ts';
import { openPage, type PageOptions } from './browser.ts';
import { soon } from './support.ts';

const messages = { ...en, ...later, ...pageTexts, ...predict, ...defencePredict, ...defences };
export const texts = createTexts(messages);
export const ATTACK_IDS = ATTACKS.map(({ id }) => id);
export const DEFENCE_IDS = DEFENCES.map(([id]) => id);

const named = (key: string): string => texts.find(key) ?? key;
export const cellTitle = (attack: string, defence: string): string =>
  texts('defences.cell', {
    attack: named(`attack.${attack}`),
    defence: named(`defence.${defence}`),
  });

/** The defences in a page, by role and name. */
export class DefencesPage {
  readonly main: Locator;
  readonly slider: Locator;
  readonly table: Locator;
  /** What is said to come of the run that is shown. */
  readonly outcome: Locator;

  constructor(
    readonly page: Page,
    readonly expectQuiet: () => Promise<void>,
  ) {
    this.main = page.getByRole('main');
    this.slider = page.getByRole('slider', { name: texts('controls.timeline') });
    this.table = this.main.getByRole('table', { name: texts('defences.table') });
    this.outcome = this.main.locator('tt-defence-run tt-defence-outcome p');
  }

  /** Opens the table, or the run of a cell, with nothing asked before an answer unless told. */
  static async open(
    hash: string,
    { predicts = false, ...options }: PageOptions & { readonly predicts?: boolean } = {},
  ): Promise<DefencesPage> {
    const { page, expectQuiet } = await openPage({
      hash,
      ...(predicts
        ? {}
        : { initScript: 'localStorage.setItem("token-trials", "{\\"predicts\\":false}")' }),
      ...options,
    });
    return new DefencesPage(page, expectQuiet);
  }

  link(attack: string, defence: string): Locator {
    return this.main.locator(`table a[href="#/defences/${attack}/${defence}"]`);
  }
  jump(which: 'theft' | 'served' | 'refused'): Locator {
    return this.main.getByRole('button', { name: texts(`defences.jump.${which}`), exact: true });
  }
  choice(which: 'attack' | 'defence'): Locator {
    return this.main.getByRole('combobox', { name: texts(`defences.${which}`), exact: true });
  }
  /** Waits until the run of a cell is shown. */
  async shows(attack: string, defence: string): Promise<void> {
    await soon(() => this.page.title()).toBe(`${cellTitle(attack, defence)} · Token Trials`);
    await this.main.getByRole('heading', { level: 2, name: cellTitle(attack, defence) }).waitFor();
  }
  /** Follows a link within the page. */
  async follow(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }
  async step(): Promise<number> {
    return Number(await this.slider.getAttribute('aria-valuenow')) - 1;
  }
  /** The sentence on the stage. */
  async sentence(): Promise<string> {
    return (await this.main.locator('.row.live').innerText()).replace(/\s+/g, ' ');
  }
}
