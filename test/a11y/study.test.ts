import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { openPage } from '../page/browser.ts';
import { Simulator, soon } from '../page/support.ts';
import { Learner, mouse, texts } from '../page/support-study.ts';
import { clean } from './clean.ts';

/** A trial of the guided path, looked at in each of its states. */
class Studied {
  private readonly sim: Simulator;
  private readonly learner: Learner;

  constructor(
    readonly page: Page,
    readonly id: string,
    /** Of the answers offered, the first or the last. */
    readonly pick: 'first' | 'last',
  ) {
    this.sim = new Simulator(page);
    this.learner = new Learner(page, mouse, false);
  }

  private clean(what: string): Promise<void> {
    return clean(this.page, `${this.id}, ${this.pick} answers: ${what}`);
  }

  /** Goal, help, predictions: up to the end. */
  async play(): Promise<void> {
    const { sim, learner } = this;
    await learner.button('study.start').waitFor();
    await this.clean('goal');
    await learner.button('study.start').click();
    const guess = this.pick === 'first' ? 'predict.serves' : 'predict.refuses';
    const open = this.page.getByRole('button', { name: texts('debrief.open'), exact: true });
    for (let step = 1; ; step++) {
      await sim.standsAt(step);
      await sim.told(step);
      await this.clean(`step ${step}`);
      if ((await open.count()) > 0) return open.click();
      if ((await learner.button('cue.watch').count()) > 0)
        await learner.button('cue.watch').click();
      else if ((await learner.button(guess).count()) > 0) await learner.button(guess).click();
      else await sim.press('ArrowRight');
    }
  }

  /** Every task: asked, answered, and the run that settles it. */
  async lookBack(): Promise<void> {
    const { debrief } = this.learner;
    const task = debrief.getByRole('heading', { level: 4 });
    await task.waitFor();
    for (let place = 1; (await task.count()) > 0; place++) {
      const asked = await task.innerText();
      await this.clean(`task ${place}`);
      await this.answer(debrief);
      await this.clean(`task ${place}, answered`);
      await this.experiment(debrief, place);
      await debrief.getByRole('button', { name: texts('debrief.next'), exact: true }).click();
      await soon(async () => (await task.count()) === 0 || (await task.innerText()) !== asked).toBe(
        true,
      );
    }
    await this.clean('end');
  }

  private async answer(debrief: Locator): Promise<void> {
    const on = debrief.getByRole('button', { name: texts('debrief.next'), exact: true });
    if ((await debrief.getByRole('textbox').count()) > 0) {
      await debrief.getByRole('textbox').fill('Because of what it was shown.');
      await debrief.getByRole('button', { name: texts('debrief.explain.keep') }).click();
    } else if ((await on.count()) === 0)
      await debrief.getByRole('list').getByRole('button')[this.pick]().click();
    await on.waitFor();
  }

  private async experiment(debrief: Locator, place: number): Promise<void> {
    const { sim } = this;
    const show = debrief.getByRole('button', { name: texts('question.show'), exact: true });
    if ((await show.count()) === 0) return;
    await show.click();
    await soon(() => this.page.url()).toContain('#/try/');
    const press = (key: 'question.settle' | 'question.back'): Promise<void> =>
      debrief.getByRole('button', { name: texts(key) }).click();
    await press('question.settle');
    await soon(() => this.page.url()).toContain('at=');
    await sim.told(await sim.step());
    await this.clean(`task ${place}, settled`);
    if (this.pick === 'first') {
      await sim.heading.click();
      await sim.press('Home');
      const total = Number(await sim.slider.getAttribute('aria-valuemax'));
      for (let step = 0; step < total; step++) {
        await sim.standsAt(step);
        await sim.told(step);
        await this.clean(`task ${place}, its run, step ${step}`);
        await sim.press('ArrowRight');
      }
    }
    await press('question.back');
    await soon(() => this.page.url()).not.toContain('#/try/');
  }
}

it.each(SCENARIOS.flatMap(({ id }) => (['first', 'last'] as const).map((pick) => ({ id, pick }))))(
  '$id on the guided path, $pick answers: each step and each task',
  async ({ id, pick }) => {
    const { page, expectQuiet } = await openPage({ hash: `#/${id}?study=on` });
    const studied = new Studied(page, id, pick);
    await studied.play();
    await studied.lookBack();
    await page.evaluate(() => {
      location.hash = '#/study';
    });
    await page.getByText(texts('study.done', { done: 1, total: 15 })).waitFor();
    await clean(page, `the map after ${id}`);
    await page.evaluate(() => {
      location.hash = '#/study/summary';
    });
    await page.getByRole('button', { name: texts('summary.print') }).waitFor();
    await clean(page, `the summary after ${id}`);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
    await expectQuiet();
  },
);
