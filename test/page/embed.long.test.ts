import { describe, expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { DIALOGUE, Embed, hostPage, listen, openHost, SCRIPTS } from './support-embed.ts';
import { caseOf, CASES, runOf, soon, stepIdsOf, texts, titleOf } from './support.ts';

const TRIAL_5 = `<token-trials scenario="trial-5">${DIALOGUE}</token-trials>`;

describe.each(Object.entries(SCRIPTS))('the element, by %s', (_, script) => {
  it('plays trial 5 to its end, tells of each step, and leaves its children and attributes alone', async () => {
    const { page, expectQuiet } = await openHost(hostPage(TRIAL_5, { script }));
    const outer = await page.locator('token-trials').evaluate((element) => element.outerHTML);
    const fired = await listen(page);
    const embed = new Embed(page);
    const total = await embed.playToEnd(caseOf('trial-5'));
    const ids = stepIdsOf(await runOf(caseOf('trial-5')));
    expect(await embed.messages.textContent()).toContain('have a seat, let me print you a copy.');
    const events = await fired();
    expect(events.every(({ bubbles, composed }) => bubbles && composed)).toBe(true);
    const steps = events.filter(({ type }) => type === 'token-trials-step');
    expect(steps.slice(-total + 1).map(({ detail }) => detail['step'])).toEqual(ids.slice(1));
    expect(steps.at(-1)?.detail).toEqual({
      scenario: 'trial-5',
      step: ids.at(-1),
      index: total - 1,
      total,
    });
    expect(events.filter(({ type }) => type === 'token-trials-end').at(-1)?.detail).toEqual({
      scenario: 'trial-5',
      status: 200,
    });
    expect(await page.locator('token-trials').evaluate((element) => element.outerHTML)).toBe(outer);
    await expectQuiet();
  });
});

it.each(CASES)('plays $name to its end and back to its start', async (one) => {
  const way = one.way === null ? '' : ` way="${one.way}"`;
  const tag = `<token-trials scenario="${one.scenario.id}"${way}></token-trials>`;
  const { page, expectQuiet } = await openHost(hostPage(tag));
  const embed = new Embed(page);
  const total = await embed.playToEnd(one);
  await expect(
    embed.element.getByRole('heading', { name: titleOf(one.scenario), level: 2 }).count(),
  ).resolves.toBe(1);
  for (let step = total - 1; step > 0; step--) await embed.back.click();
  await soon(() => embed.step()).toBe(0);
  await expectQuiet();
});

it('opens at the step that it is told, goes where it is told later, and says so where there is none', async () => {
  const ids = stepIdsOf(await runOf(caseOf('trial-5')));
  const at = ids[4] ?? '';
  const { page, expectQuiet } = await openHost(
    hostPage(`<token-trials scenario="trial-5" at="${at}"></token-trials>`),
  );
  const embed = new Embed(page);
  await soon(() => embed.slider.count()).toBe(1);
  await soon(() => embed.step()).toBe(4);
  await embed.element.evaluate((element, id) => {
    element.setAttribute('at', id);
  }, ids[2] ?? '');
  await soon(() => embed.step()).toBe(2);
  await embed.element.evaluate((element) => {
    element.setAttribute('at', 'r9.api.dreaming');
  });
  await soon(() => embed.element.getByRole('status').textContent()).toContain('r9.api.dreaming');
  await embed.element.evaluate((element) => {
    element.setAttribute('scenario', 'trial-2');
    element.removeAttribute('at');
  });
  await soon(() => embed.element.getByRole('heading', { level: 2 }).textContent()).toContain(
    texts('scenario.trial-2.title'),
  );
  await soon(() => embed.step()).toBe(0);
  await expectQuiet();
});

it('shows the panels that it is told, and no others', async () => {
  const { page, expectQuiet } = await openHost(
    hostPage('<token-trials scenario="trial-5" panels="store, http"></token-trials>'),
  );
  const embed = new Embed(page);
  await soon(() => embed.element.getByRole('tab').allTextContents()).toHaveLength(2);
  expect((await embed.element.getByRole('tab').allInnerTexts()).map((one) => one.trim())).toEqual([
    texts('panel.http'),
    texts('panel.store'),
  ]);
  await embed.element.getByRole('tab', { name: texts('panel.store') }).click();
  await soon(() => embed.element.getByRole('tabpanel').textContent()).toContain(
    texts('store.users'),
  );
  await expectQuiet();
});

it('asks for predictions where study is on, and does not where it is off', async () => {
  const { page, expectQuiet } = await openHost(
    hostPage(
      '<token-trials id="on" scenario="trial-1" study></token-trials><token-trials id="off" scenario="trial-1"></token-trials>',
    ),
    { height: 1400 },
  );
  for (const [id, count] of [
    ['on', 1],
    ['off', 0],
  ] as const) {
    const embed = new Embed(page, `#${id}`);
    await embed.recorded(caseOf('trial-1'));
    await embed.next.click();
    await soon(() => embed.step()).toBe(1);
    const question = embed.element.getByRole('group', { name: texts('predict.question') });
    await soon(() => question.count()).toBe(count);
  }
  await new Embed(page, '#on').element
    .getByRole('button', { name: texts('predict.refuses') })
    .click();
  await new Embed(page, '#on').playToEnd(caseOf('trial-1'));
  await soon(() => page.locator('#on').getByText('And so it was').count()).toBe(1);
  await expectQuiet();
});

it('is clean to axe, light and dark, wide and narrow, before and after it is played', async () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [360, 1280]) {
      const { page, expectQuiet } = await openHost(
        hostPage(`<token-trials scenario="stolen-token" panels="http knowledge"></token-trials>`, {
          head: '<meta name="color-scheme" content="light dark" />',
        }),
        { colorScheme, width, height: 900 },
      );
      const embed = new Embed(page);
      await embed.recorded(caseOf('stolen-token'));
      await embed.element.getByRole('tabpanel').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await embed.playToEnd(caseOf('stolen-token'));
      expect(await axeViolations(page)).toEqual([]);
      await expectQuiet();
    }
});

it('announces each step from one place on the page, from the first press on', async () => {
  const { page, expectQuiet } = await openHost(
    hostPage(
      '<token-trials id="a" scenario="trial-1"></token-trials><token-trials id="b" scenario="trial-2"></token-trials>',
    ),
    { height: 1400 },
  );
  const said = page.locator('body > [role=status]');
  const [a, b] = [new Embed(page, '#a'), new Embed(page, '#b')];
  await a.recorded(caseOf('trial-1'));
  await b.recorded(caseOf('trial-2'));
  expect(await said.count()).toBe(0);
  await a.next.click();
  await soon(() => said.textContent()).toContain('I need a list of registered helicopters');
  await b.next.click();
  await soon(() => said.textContent()).toContain('Blink Wiki');
  expect(await said.count()).toBe(1);
  await expectQuiet();
});

it('takes keys while it has the focus, and leaves them to the page otherwise', async () => {
  const { page, expectQuiet } = await openHost(
    hostPage(`<p><a href="#x">elsewhere</a></p>${TRIAL_5}`),
  );
  const embed = new Embed(page);
  await embed.recorded(caseOf('trial-5'));
  await page.getByRole('link').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  expect(await embed.step()).toBe(0);
  await embed.next.focus();
  await page.keyboard.press('ArrowRight');
  await soon(() => embed.step()).toBe(1);
  await page.keyboard.press('End');
  await soon(() => embed.step()).toBe((await runOf(caseOf('trial-5'))).length - 1);
  await page.keyboard.press('3');
  await page.keyboard.press('Home');
  await soon(() => embed.step()).toBe(0);
  expect(await embed.element.getByRole('heading', { level: 2 }).textContent()).toContain('5');
  await expectQuiet();
});
