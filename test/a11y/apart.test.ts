import { expect, it } from 'vitest';
import { ApartPage, texts } from '../page/support-apart.ts';
import { soon } from '../page/support.ts';
import { clean } from './clean.ts';

it.each([320, 1280])(
  'a defence taken apart, worked and left to the learner, at %i px',
  async (width) => {
    const one = await ApartPage.open('apart/oauth1', { width, height: 740 });
    const { page } = one;
    await clean(page, 'the first piece');
    await one.button('apart.all').click();
    await clean(page, 'all of a signature');
    await one.radio('apart.guess.refused').check();
    await one.change('apart.oauth1.change.secret');
    await one.main.getByText(texts('apart.answer.words')).click();
    await clean(page, 'a changed request, and its answer');
    await one.turn('faded');
    await one.press('apart.oauth1.sign');
    await one.main.getByText(texts('apart.blank.show')).click();
    await clean(page, 'a wrong piece');

    for (const name of ['pkce', 'dpop'] as const) {
      await one.main.getByRole('link', { name: texts(`apart.page.${name}`), exact: true }).click();
      await one.button('apart.all').click();
      await one.press(name === 'pkce' ? 'apart.pkce.sniff' : 'apart.dpop.take');
      await clean(page, `all of ${name}`);
      await one.main.locator('tt-apart-question').first().getByRole('button').first().click();
      await one.main.getByRole('link', { name: texts('apart.question.show') }).waitFor();
      await clean(page, `a question about ${name}, settled`);
      await one.turn('alone');
      await one.press(name === 'pkce' ? 'apart.pkce.play' : 'apart.dpop.sign');
      await clean(page, `${name}, left to the learner`);
    }
    for (const name of ['costs', 'legs', 'others'] as const) {
      await one.main.getByRole('link', { name: texts(`apart.page.${name}`), exact: true }).click();
      await one.heading(`apart.title.${name}`).waitFor();
      if (name === 'others') await one.main.getByText(texts('apart.others.tag')).first().waitFor();
      else await one.ready();
      await clean(page, name);
    }
    // The same as a station of the guided path.
    await page.goto(page.url().replace(/#.*/, '#/study/dpop/alone'));
    await one.ready();
    await one.press('apart.dpop.sign');
    await clean(page, 'a station of the path, left to the learner');
    await one.expectQuiet();
  },
);

it.each([320, 1280])('a plain token and a defence side by side, at %i px', async (width) => {
  const one = await ApartPage.open('sniffed/scope/beside', { width, height: 740 });
  await soon(() => one.text()).toContain('They part');
  await clean(one.page, 'both days');
  await one.main.getByText(texts('beside.each')).first().click();
  await clean(one.page, 'each minute of a stretch');
  expect(await one.page.getByRole('heading', { level: 2 }).count()).toBe(1);
  await one.expectQuiet();
});
