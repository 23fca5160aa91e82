import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { caseOf, runOf, Simulator, soon, texts } from './support.ts';
import { Embed, hostPage, openHost } from './support-embed.ts';
import { hearing, Reader } from './support-walk.ts';

const focusOf = async (reader: Reader): Promise<string> =>
  (await reader.focus()).split(' in ')[0] ?? '';
const NEXT = 'button “Next”';

it('keeps the focus where a step takes away what had it', async () => {
  const { page, expectQuiet } = await openPage({ initScript: hearing });
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-3'), 1);
  const reader = await Reader.of(page);
  // A word with a definition in the sentence of the step, and the question that stands under it.
  for (const name of ['scheme', texts('predict.serves')]) {
    await page.getByRole('button', { name, exact: true }).focus();
    await sim.press('ArrowRight');
    await soon(() => focusOf(reader)).toBe(NEXT);
    await sim.press('ArrowLeft');
    await sim.standsAt(1);
    expect(await focusOf(reader)).toBe(NEXT);
  }
  // Where nothing that has gone had it, it stays.
  await sim.heading.click();
  await sim.press('ArrowRight');
  await sim.standsAt(2);
  await reader.settled();
  expect(await focusOf(reader)).toMatch(/^main/);
  await expectQuiet();
});

it('keeps the focus in an embed, from the first step on', async () => {
  const { page, expectQuiet } = await openHost(
    hostPage('<token-trials scenario="trial-1"></token-trials>'),
    { initScript: hearing },
  );
  const embed = new Embed(page);
  await embed.recorded(caseOf('trial-1'));
  const reader = await Reader.of(page);
  await embed.element.getByRole('button', { name: 'API', exact: true }).focus();
  await soon(() => focusOf(reader)).toBe('button “API”');
  await page.keyboard.press('ArrowRight');
  await soon(() => focusOf(reader)).toBe(NEXT);
  await page.keyboard.press('ArrowRight');
  await soon(() => embed.step()).toBe(2);
  await expectQuiet();
});

it('says to where one has come: a trial with its first step, a page of the path by its name', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/trial-1', initScript: hearing });
  const sim = new Simulator(page);
  await sim.recorded((await runOf(caseOf('trial-1'))).length);
  const reader = await Reader.of(page);
  const heard: string[] = [];
  const hears = (text: string): Promise<void> =>
    soon(async () => {
      heard.push(...(await reader.heard()));
      return heard.join(' | ');
    }).toMatch(new RegExp(`^${text}$`));
  const goes = async (link: string, text: string): Promise<void> => {
    heard.length = 0;
    await page.getByRole('link', { name: link }).first().focus();
    await sim.press('Enter');
    await hears(text);
    await reader.settled();
    expect(await reader.heard()).toEqual([]);
  };
  // Nothing is said of the page as it was opened.
  await reader.settled();
  expect(await reader.heard()).toEqual([]);
  await goes(
    texts('scenario.trial-3.title'),
    'Trial 3: E-mail and password. Client: anonymous. .+',
  );
  await goes(texts('app.study'), 'Study\\.');
  await goes(texts('scenario.trial-4.title'), 'Trial 4: Nothing, once more. Narrator says: .+');
  // What was pressed has gone with the page that it stood on: the new one has the focus, and says its name by that.
  await goes(texts('app.study'), 'Study\\.');
  heard.length = 0;
  await page.getByRole('main').getByRole('link', { name: 'Be the API' }).focus();
  await sim.press('Enter');
  await soon(() => focusOf(reader)).toBe('main “Be the API”');
  expect(await page.title()).toBe(`Be the API · ${texts('app.title')}`);
  expect(await reader.heard()).toEqual([]);
  await expectQuiet();
});
