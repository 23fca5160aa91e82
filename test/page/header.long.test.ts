import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/texts/language.ts';
import { openPage } from './browser.ts';
import { said } from './support-language.ts';
import { soon } from './support.ts';

const WIDTHS = [320, 360, 414, 480, 481, 600, 704, 768, 860, 861, 1024, 1080, 1200, 1280, 1920];

/** What of the header is seen: its rows, the trials in it, what is cut or lies over another. */
const seen = (page: Page) =>
  page.getByRole('banner').evaluate((header) => {
    const bounds = header.getBoundingClientRect();
    const parts = [...header.querySelectorAll('h1, nav a, button, a.button, .language')]
      .filter((one) => !one.closest('[popover]') && !one.matches('.skip'))
      .map((one) => ({ what: one.textContent.trim(), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const middles = parts.map(({ box }) => (box.top + box.bottom) / 2).sort((a, b) => a - b);
    return {
      rows: middles.filter((middle, place) => middle - (middles[place - 1] ?? -99) > 12).length,
      numbers: [...header.querySelectorAll('nav li a')].filter(
        (one) => one.getBoundingClientRect().width >= 24,
      ).length,
      cut: parts
        .filter(({ box }) => box.left < bounds.left - 0.5 || box.right > bounds.right + 0.5)
        .map(({ what }) => what),
      over: parts.flatMap(({ what, box }, place) =>
        parts
          .slice(place + 1)
          .filter(
            ({ box: other }) =>
              Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5 &&
              Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5,
          )
          .map((other) => `${what} / ${other.what}`),
      ),
    };
  });

it.each(LANGUAGES)(
  'keeps the numbers of the trials, in two rows at most, at every width, in %s',
  async (language) => {
    const { page, expectQuiet } = await openPage({ hash: `#/trial-5?lang=${language}` });
    for (const hash of ['#/trial-5', '#/lab', '#/study']) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await soon(() => page.url()).toContain(hash);
      await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 740 });
        const { rows, ...rest } = await seen(page);
        const at = { language, hash, width };
        expect({ ...at, ...rest }).toEqual({ ...at, numbers: 6, cut: [], over: [] });
        expect({ ...at, rows: Math.max(rows, 2) }).toEqual({ ...at, rows: 2 });
        if (width > 860) expect({ ...at, rows }).toEqual({ ...at, rows: 1 });
      }
    }
    await expectQuiet();
  },
);

it('leads to every page from its menu, where there is little room', async () => {
  const { page, expectQuiet } = await openPage({ width: 360, height: 740, hash: '#/trial-2' });
  for (const one of ['study', 'lab', 'defences', 'own', 'plan', 'results'] as const) {
    await page.getByRole('button', { name: said('en', 'app.all.short'), exact: true }).click();
    const list = page.getByRole('list').filter({ has: page.locator(`a[href="#/plan"]`) });
    await list
      .getByRole('link', { name: said('en', `app.${one}`), exact: true })
      .first()
      .click();
    await soon(() => page.url()).toContain(`#/${one}`);
    // It gives way to what it has led to.
    await soon(() => page.getByRole('heading', { name: said('en', 'app.all') }).isVisible()).toBe(
      false,
    );
  }
  await expectQuiet();
});
