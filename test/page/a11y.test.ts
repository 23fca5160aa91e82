import { expect, it } from 'vitest';
import { axeViolations, openPage } from './browser.ts';
import { caseOf, CASES, runOf, Simulator, stepIdsOf, texts } from './support.ts';

it.each(CASES)('axe finds nothing in $name, light and dark', async (one) => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const { length } = await runOf(one);
  for (const step of [0, length >> 1, length - 1]) {
    await sim.open(one, step);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ step, colorScheme, found: await axeViolations(page) }).toEqual({
        step,
        colorScheme,
        found: [],
      });
    }
  }
  await expectQuiet();
});

it('axe finds nothing in any panel', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  for (const [id, panel] of [
    ['stolen-token', 'http'],
    ['stolen-token', 'machines'],
    ['stolen-token', 'store'],
    ['stolen-token', 'knowledge'],
    ['stolen-token', 'comparison'],
    ['session', 'remembering'],
  ] as const) {
    const one = caseOf(id);
    const { length } = await runOf(one);
    await sim.open(one, length - 2, { panel });
    await sim.inspector.getByRole('tabpanel').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ panel, colorScheme, found: await axeViolations(page) }).toEqual({
        panel,
        colorScheme,
        found: [],
      });
    }
  }
  await expectQuiet();
});

it.each([360, 1280])('axe finds nothing in what opens and comes up at %i px', async (width) => {
  const { page, expectQuiet } = await openPage({ width, hash: '#/no-such-trial' });
  const sim = new Simulator(page);
  const clean = async (what: string): Promise<void> => {
    expect({ what, found: await axeViolations(page) }).toEqual({ what, found: [] });
  };
  await page.getByRole('alert').waitFor();
  await clean('a notice');
  await sim.button('notice.close').click();
  await sim.button('app.all').click();
  await clean('the list of trials');
  await sim.press('Escape');
  await page.getByRole('button', { name: 'API', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await clean('a definition');
  await sim.press('Escape');
  const one = caseOf('trial-1');
  const asking = stepIdsOf(await runOf(one)).findIndex((id) => id.endsWith('.asking'));
  await sim.open(one, asking);
  await clean('a prediction asked for');
  await sim.button('predict.refuses').click();
  await sim.standsAt(asking + 1);
  await clean('a prediction made');
  await sim.press('End');
  await clean('a prediction answered');
  await sim.button('app.view-as-api').click();
  await clean('as the API sees it');
  await sim.choice('controls.by').selectOption('line');
  await clean('line by line');
  await expectQuiet();
});

it.each([
  { forcedColors: 'active' },
  { reducedMotion: 'reduce' },
  { forcedColors: 'active', colorScheme: 'dark', width: 360 },
] as const)('plays quietly with %o', async (options) => {
  const { page, expectQuiet } = await openPage(options);
  const sim = new Simulator(page);
  const { length } = await sim.open(caseOf('stolen-token'), 0, { panel: 'machines' });
  await sim.press('End');
  await sim.standsAt(length - 1);
  const moving = await page.evaluate(() => document.getAnimations().length);
  if ('reducedMotion' in options) expect(moving).toBe(0);
  await expectQuiet();
});

it('has its landmarks, one first heading, and the messages as an ordered list', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-3'), 3);
  for (const role of ['banner', 'main', 'contentinfo'] as const)
    expect({ role, count: await page.getByRole(role).count() }).toEqual({ role, count: 1 });
  expect(await page.getByRole('navigation', { name: texts('app.story') }).isVisible()).toBe(true);
  expect(await sim.inspector.count()).toBe(0);
  await sim.button('app.inspector.open').click();
  expect(await sim.inspector.isVisible()).toBe(true);
  const first = page.getByRole('heading', { level: 1 });
  expect(await first.allInnerTexts()).toEqual([texts('app.title')]);
  expect(await sim.messages.evaluate(({ tagName }) => tagName)).toBe('OL');
  expect(await sim.messages.getByRole('listitem').count()).toBeGreaterThanOrEqual(4);
  await expectQuiet();
});
