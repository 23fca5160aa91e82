import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { scenarioOf } from '../../src/model/scenarios/index.ts';
import { BUILT } from '../../src/study/building.ts';
import { PATH, type Station } from '../../src/study/path.ts';
import { apart } from '../../src/texts/en/defences-apart.ts';
import { defenceQuestions } from '../../src/texts/en/defence-questions.ts';
import { lessons } from '../../src/texts/en/lessons.ts';
import { names } from '../../src/texts/en/names.ts';
import { page as pageTexts } from '../../src/texts/en/page.ts';
import { predict } from '../../src/texts/en/predict.ts';
import { questions } from '../../src/texts/en/questions.ts';
import { stations } from '../../src/texts/en/stations.ts';
import { study } from '../../src/texts/en/study.ts';
import { createTexts, en } from '../../src/texts/index.ts';
import { soon, titleOf } from './support.ts';

const messages = {
  ...en,
  ...apart,
  ...defenceQuestions,
  ...names,
  ...pageTexts,
  ...predict,
  ...questions,
  ...lessons,
  ...stations,
  ...study,
};
export const texts = createTexts(messages);
type Key = keyof typeof messages;
/** A text as it is drawn. */
export const drawn = (text: string): string =>
  text.replace(/\[\[([^\]|]+)(?:\|[^\]]+)?\]\]|\*\*/g, (_, word: string | undefined) => word ?? '');
const stationTitle = ({ id }: Station): string => {
  const scenario = scenarioOf(id);
  return scenario ? titleOf(scenario) : texts(`station.${id}.title` as Key);
};

/** How a learner works the page. */
export interface Hand {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
}
export const mouse: Hand = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
};
/** By keys alone: Tab to a control, then the key that works it. */
export const keyboard = (page: Page): Hand => {
  const reach = async (target: Locator): Promise<void> => {
    const focused = (): Promise<boolean> => target.evaluate((one) => one.matches(':focus'));
    await target.waitFor();
    for (let tabs = 0; !(await focused()); tabs++) {
      if (tabs > 120) throw new Error('Tab never comes to what is to be pressed.');
      await page.keyboard.press('Tab');
    }
  };
  return {
    press: async (target) => {
      await reach(target);
      const radio = await target.evaluate((one) => one.matches('input'));
      await page.keyboard.press(radio ? 'Space' : 'Enter');
    },
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.type(text);
    },
  };
};

/** A learner on the guided path, who answers as told. */
export class Learner {
  /** What was shown of each question: the truth that the run bore out. */
  readonly shown = new Map<string, string>();

  constructor(
    readonly page: Page,
    private readonly hand: Hand,
    /** Asks to be shown the run of each question. */
    private readonly curious: boolean,
  ) {}

  button(key: Key): Locator {
    return this.page.getByRole('button', { name: texts(key), exact: true });
  }
  get debrief(): Locator {
    return this.page.getByRole('complementary', { name: texts('debrief.title') });
  }

  /** Walks the whole path, from its map to the summary. */
  async walk(): Promise<void> {
    await this.hand.press(this.button('study.begin'));
    for (const [place, station] of PATH.entries()) {
      await this.page.getByRole('heading', { level: 2, name: stationTitle(station) }).waitFor();
      const next = PATH[place + 1];
      if (!next) return;
      if (station.kind === 'scenario') await this.trial(station);
      else await this.activity(station.id);
      const on = texts('debrief.on', { title: stationTitle(next) });
      await this.hand.press(this.page.getByRole('button', { name: on, exact: true }));
    }
  }

  private async trial({ id }: Station): Promise<void> {
    await this.page.getByRole('heading', { level: 3, name: texts(`goal.${id}` as Key) }).waitFor();
    await this.hand.press(this.button('study.start'));
    const back = this.page.getByRole('button', { name: texts('debrief.open') });
    const next = this.button('controls.next');
    const watch = this.button('cue.watch');
    const guess = this.button('predict.else');
    while ((await back.count()) === 0) {
      if ((await watch.count()) > 0) await this.hand.press(watch);
      else if ((await guess.count()) > 0) await this.hand.press(guess);
      else await this.hand.press(next);
    }
    await this.hand.press(back);
    await this.lookBack();
  }

  /** Answers all that is asked, the first option each time, whatever it is. */
  private async lookBack(): Promise<void> {
    const { debrief, hand } = this;
    const on = debrief.getByRole('button', { name: texts('debrief.next'), exact: true });
    const task = debrief.getByRole('heading', { level: 4 });
    await task.waitFor();
    while ((await task.count()) > 0) {
      const asked = await task.innerText();
      const words = debrief.getByRole('textbox');
      if ((await words.count()) > 0) {
        await hand.write(words, 'Because of what it was shown.');
        await hand.press(debrief.getByRole('button', { name: texts('debrief.explain.keep') }));
      } else if ((await on.count()) === 0) {
        await hand.press(debrief.getByRole('list').getByRole('button').first());
        await on.waitFor();
        await this.look(asked);
      }
      await hand.press(on);
      await soon(async () => (await task.count()) === 0 || (await task.innerText()) !== asked).toBe(
        true,
      );
    }
  }

  /** Has a question's run shown, where one is asked, and comes back. */
  private async look(asked: string): Promise<void> {
    const { debrief, hand } = this;
    const show = debrief.getByRole('button', { name: texts('question.show'), exact: true });
    if ((await show.count()) === 0) return;
    const borne = debrief.getByRole('listitem').filter({ hasText: texts('choice.run') });
    expect(await borne.count()).toBe(1);
    this.shown.set(asked, (await borne.textContent()) ?? '');
    if (!this.curious) return;
    await hand.press(show);
    await soon(() => this.page.url()).toContain('#/try/');
    await hand.press(debrief.getByRole('button', { name: texts('question.settle') }));
    await soon(() => this.page.url()).toContain('at=');
    await hand.press(debrief.getByRole('button', { name: texts('question.back') }));
    await soon(() => this.page.url()).not.toContain('#/try/');
  }

  private async activity(id: string): Promise<void> {
    const main = this.page.getByRole('main');
    const button = (key: Key): Locator =>
      main.getByRole('button', { name: texts(key), exact: true });
    const arrives = (key: Key): Promise<void> =>
      main
        .getByRole('heading', { level: 3, name: texts(key), exact: true })
        .waitFor({ timeout: 90_000 });
    if (BUILT.some((one) => one === id)) await this.built();
    else if (id === 'cost') {
      await this.hand.press(button('cost.measure'));
      await arrives('cost.end');
    } else if (id === 'thief') {
      await this.hand.press(button('thief.begin'));
      const end = main.getByRole('heading', { level: 3, name: texts('thief.end') });
      await button('thief.owner').waitFor({ timeout: 30_000 });
      while ((await end.count()) === 0) await this.hand.press(button('thief.owner'));
    } else {
      await this.hand.press(button('seat.begin'));
      const [next, finish] = [button('seat.next'), button('seat.finish')];
      const judge = async (): Promise<void> => {
        await this.hand.press(main.getByRole('radio').first());
        await this.hand.press(button('seat.commit'));
        await next.or(finish).waitFor();
      };
      await judge();
      while ((await finish.count()) === 0) {
        await this.hand.press(next);
        await judge();
      }
      await this.hand.press(finish);
      await arrives('seat.end');
    }
  }

  /** A defence taken apart: all of the worked example, then its questions, each met by a run. */
  private async built(): Promise<void> {
    const { page, hand } = this;
    const main = page.getByRole('main');
    const all = main.getByRole('button', { name: texts('apart.all'), exact: true });
    await all.waitFor({ timeout: 30_000 });
    await hand.press(all);
    const questions = main.locator('tt-apart-question');
    await questions.first().waitFor();
    for (const question of await questions.all()) {
      const asked = await question.getByRole('heading', { level: 3 }).innerText();
      // Terms in the question are buttons too.
      await hand.press(question.getByRole('listitem').getByRole('button').first());
      const borne = question.getByRole('listitem').filter({ hasText: texts('choice.run') });
      await borne.waitFor({ timeout: 60_000 });
      this.shown.set(asked, (await borne.textContent()) ?? '');
    }
  }
}
