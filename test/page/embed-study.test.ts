import { expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { Embed, hostPage, listen, openHost } from './support-embed.ts';
import { caseOf, soon } from './support.ts';
import { texts } from './support-study.ts';

it.each([1100, 420])('a trial is studied to its end in an embed %i px wide', async (width) => {
  const { page, expectQuiet } = await openHost(
    hostPage('<token-trials scenario="trial-1" study="on" panels="http"></token-trials>'),
    { width, height: 900 },
  );
  const embed = new Embed(page);
  const { element } = embed;
  const fired = await listen(page);
  await embed.recorded(caseOf('trial-1'));
  const press = (key: Parameters<typeof texts>[0]): Promise<void> =>
    element.getByRole('button', { name: texts(key), exact: true }).click();
  await embed.next.click();
  await press('predict.serves');
  await embed.playToEnd(caseOf('trial-1')).catch(() => undefined);
  await element.getByText(texts('cue.parted')).waitFor();
  await element.getByRole('button', { name: texts('debrief.open') }).click();
  const debrief = element.getByRole('complementary', { name: texts('debrief.title') });
  await debrief.getByRole('button', { name: texts('happened.unknown_client') }).click();
  await debrief.getByText(texts('debrief.as-run')).waitFor();
  await press('debrief.next');
  await debrief.getByRole('button', { name: texts('guard.credentialsMissing') }).click();
  await press('debrief.next');
  await debrief.getByRole('textbox').fill('Nobody knows who I am.');
  await press('debrief.explain.keep');
  await press('debrief.next');
  await debrief
    .getByRole('button', { name: texts('question.unauthorized-means-forbidden.not-allowed') })
    .click();
  await debrief.getByText(texts('choice.run'), { exact: true }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await press('question.show');
  const steps = (await fired()).length;
  await soon(() => embed.slider.getAttribute('aria-valuemax')).not.toBe('7');
  // What the page hears of is the trial that it has asked for.
  expect((await fired()).slice(steps)).toEqual([]);
  if (width < 900) await press('debrief.back');
  await press('question.back');
  await soon(() => embed.step()).toBe(6);
  // The storage is the host page's.
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await expectQuiet();
});
