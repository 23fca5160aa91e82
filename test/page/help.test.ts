import { expect, it } from 'vitest';
import { help } from '../../src/texts/en/help.ts';
import { study } from '../../src/texts/en/study.ts';
import { createTexts } from '../../src/texts/index.ts';
import { axeViolations, openPage } from './browser.ts';
import { caseOf, Simulator, soon, texts } from './support.ts';

const helpTexts = createTexts(help);

it.each([320, 1280])('axe finds nothing in the help at %i px, light and dark', async (width) => {
  const { page, expectQuiet } = await openPage({ width });
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-3'), 5);
  await sim.button('app.help').click();
  const dialog = page.getByRole('dialog', { name: helpTexts('help.title') });
  await dialog.getByText('The password is right.').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, found: await axeViolations(page) }).toEqual({ colorScheme, found: [] });
  }
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await expectQuiet();
});

it('opens by button and by key, stops the play, closes, and gives the focus back', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-4'), 1);
  const dialog = page.getByRole('dialog', { name: helpTexts('help.title') });
  const back = (key: 'app.help' | 'controls.play'): Promise<boolean> =>
    sim.button(key).evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one);
  await sim.button('controls.play').click();
  await sim.button('app.help').focus();
  await sim.press('Enter');
  await dialog.waitFor();
  // What lies below is not played meanwhile, by itself or by a key.
  await sim.press('ArrowRight', 'n', '5');
  await sim.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await back('app.help')).toBe(true);
  expect(await sim.button('controls.play').isVisible()).toBe(true);
  await sim.standsAt(1);
  await sim.button('controls.play').focus();
  await sim.press('?');
  await dialog.getByRole('button', { name: texts('app.inspector.close') }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await back('controls.play')).toBe(true);
  await expectQuiet();
});

it('lets letters and digits count for nothing, and remembers it', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-5'));
  await sim.press('n');
  await sim.standsAt(1);
  await sim.button('app.help').click();
  const single = page.getByRole('checkbox', { name: helpTexts('help.single') });
  // By key, as those would who need it.
  await single.focus();
  await sim.press(' ', 'Escape');
  await sim.press('n', 'n', '1', '?');
  await sim.press('ArrowRight');
  await sim.standsAt(2);
  await page.reload();
  await sim.recorded((await sim.open(caseOf('trial-5'), 2)).length);
  await sim.press('p', 'd', 'ArrowLeft');
  await sim.standsAt(1);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await sim.button('app.help').click();
  expect(await single.isChecked()).toBe(false);
  await expectQuiet();
});

it('leaves keys to what one writes into, and to boxes that one ticks', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-1'), 1);
  await sim.button('app.all').click();
  const box = page.getByRole('checkbox', { name: texts('predict.ask') });
  await box.focus();
  await sim.press(' ');
  await soon(() => box.isChecked()).toBe(false);
  expect(await sim.button('controls.play').isVisible()).toBe(true);
  await sim.press('Escape');
  await sim.follow('#/trial-1?study=on');
  await sim.standsAt(0);
  await sim.press('End');
  await page.getByRole('button', { name: study['debrief.open'] }).click();
  for (let task = 0; task < 2; task++)
    await page.getByRole('button', { name: study['debrief.skip'] }).click();
  const field = page.getByRole('textbox');
  const step = await sim.step();
  await field.fill('');
  await page.keyboard.type('None. pdn? 1');
  expect(await field.inputValue()).toBe('None. pdn? 1');
  await sim.standsAt(step);
  await expectQuiet();
});
