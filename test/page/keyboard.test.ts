import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { caseOf, Simulator, soon, texts } from './support.ts';

interface Focused {
  readonly name: string;
  /** True where the focus can be seen: an outline, or a shadow in its place. */
  readonly visible: boolean;
}
/** What has the focus, through open shadow roots; null where it is the page itself. */
const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const label =
      at instanceof HTMLSelectElement
        ? at.labels[0]?.querySelector('span')?.textContent
        : (at.getAttribute('aria-label') ?? (at as HTMLElement).innerText);
    return {
      name: (label ?? '').replace(/[◀▶]/g, '').replace(/\s+/g, ' ').trim(),
      visible: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
    };
  });

it('comes to everything by Tab, the focus always in sight', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-2'), 1, { panel: 'http' });
  const names: string[] = [];
  const unseen: string[] = [];
  for (let press = 0; press < 60; press++) {
    await sim.press('Tab');
    const at = await focused(page);
    if (at === null) break;
    names.push(at.name);
    if (!at.visible) unseen.push(at.name);
  }
  for (const key of [
    'app.skip',
    'app.all',
    'app.view-as-api',
    'app.inspector.shut',
    'stage.messages',
    'predict.serves',
    'predict.skip',
    'panel.http',
    'controls.back',
    'controls.next',
    'controls.play',
    'controls.timeline',
    'controls.by',
    'controls.speed',
  ] as const)
    expect(names).toContain(texts(key));
  // One stop for all tabs; the arrows go from one to the next.
  expect(names).not.toContain(texts('panel.store'));
  expect(unseen).toEqual([]);
  await expectQuiet();
});

it('skips to the stage', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-1'));
  await sim.press('Tab');
  expect((await focused(page))?.name).toBe(texts('app.skip'));
  await sim.press('Enter');
  await soon(() =>
    page
      .getByRole('main')
      .evaluate((main) => main.getRootNode() instanceof ShadowRoot && main.matches(':focus')),
  ).toBe(true);
  await sim.press('n');
  await sim.standsAt(1);
  await expectQuiet();
});

it('goes through the tabs with the arrows, and steps nothing by that', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-5'), 2, { panel: 'http' });
  await sim.tab('panel.http').focus();
  const order = ['panel.machines', 'panel.store', 'panel.knowledge', 'panel.http'] as const;
  for (const key of order) {
    await sim.press('ArrowRight');
    await soon(() => sim.tab(key).getAttribute('aria-selected')).toBe('true');
    expect((await focused(page))?.name).toBe(texts(key));
    await page.getByRole('tabpanel', { name: texts(key) }).waitFor();
  }
  await sim.press('End');
  expect((await focused(page))?.name).toBe(texts('panel.knowledge'));
  await sim.press('Home', 'ArrowLeft');
  expect((await focused(page))?.name).toBe(texts('panel.knowledge'));
  await sim.standsAt(2);
  await expectQuiet();
});

it('closes what opened with Escape, and gives the focus back', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-3'));
  const all = sim.button('app.all');
  await all.focus();
  await sim.press('Enter');
  const list = page.getByRole('heading', { name: texts('app.all') });
  await list.waitFor();
  await sim.press('Escape');
  await list.waitFor({ state: 'hidden' });
  expect((await focused(page))?.name).toBe(texts('app.all'));
  const term = page.getByRole('button', { name: 'API', exact: true }).first();
  await term.focus();
  await sim.press('Enter');
  const definition = page.getByRole('dialog', { name: 'API' });
  await definition.waitFor();
  expect(await definition.innerText()).toContain(texts('term.API'));
  await sim.press('Escape');
  await definition.waitFor({ state: 'hidden' });
  await soon(async () => (await focused(page))?.name).toBe('API');
  await expectQuiet();
});

it('says each step once, in one polite region of the document', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-1'));
  const status = page.getByRole('status');
  await sim.press('ArrowRight');
  await soon(() => status.textContent()).toContain(texts('said.list'));
  await sim.press('End');
  await soon(() => status.textContent()).toContain('was refused');
  expect(await status.textContent()).not.toMatch(/\*\*|\[\[|\{/);
  expect(await status.count()).toBe(1);
  expect(await status.evaluate((region) => region.getRootNode() === document)).toBe(true);
  await expectQuiet();
});
