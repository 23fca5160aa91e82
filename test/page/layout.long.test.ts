import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lessons } from '../../src/texts/en/lessons.ts';
import { openPage } from './browser.ts';
import { CASES, caseOf, runOf, Simulator, soon } from './support.ts';

/** By how much the page overflows, px; the stage's own rows as well. */
const overflow = (
  page: Page,
  inside = 'main, [role=region], [role=tabpanel]',
): Promise<{ readonly down: number; readonly across: number }> =>
  page.evaluate((selector) => {
    const root = document.scrollingElement ?? document.documentElement;
    const wide = (element: Element): number => element.scrollWidth - element.clientWidth;
    const regions: Element[] = [root];
    const walk = (node: Element | ShadowRoot): void => {
      if (node instanceof Element && node.matches(selector)) regions.push(node);
      if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
      for (const child of node.children) walk(child);
    };
    walk(document.body);
    return {
      down: root.scrollHeight - innerHeight,
      across: Math.max(...regions.map(wide)),
    };
  }, inside);

/** Pairs of the stage's rows, in words, that lie over each other. */
const overlaps = (sim: Simulator): Promise<string[]> =>
  sim.messages.getByRole('listitem').evaluateAll((rows) => {
    const boxes = rows
      .map((row) => ({
        text: row.textContent.trim().slice(0, 40),
        box: row.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.height > 0);
    return boxes.flatMap(({ text, box }, place) => {
      const next = boxes[place + 1];
      return next && box.bottom > next.box.top + 1 ? [`${text} / ${next.text}`] : [];
    });
  });

/** Controls in view that are smaller than WCAG 2.5.8 asks for. A word in a sentence is spared, as it is there. */
const tooSmall = (page: Page): Promise<string[]> =>
  page
    .locator('button:not([aria-haspopup=dialog]), select, [role=tab], [role=slider], summary')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width > 0 && (width < 23.5 || height < 23.5)
          ? [`${control.textContent.trim()} ${width}x${height}`]
          : [];
      }),
    );

it.each(CASES)('fits 1280 by 720 without scrolling at every step of $name', async (one) => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const { length } = await sim.open(one);
  for (let step = 0; step < length; step++) {
    if (step > 0) await sim.press('ArrowRight');
    const { down, across } = await overflow(page);
    expect({ step, down, across }).toEqual({ step, down: 0, across: 0 });
    expect({ step, over: await overlaps(sim) }).toEqual({ step, over: [] });
  }
  await expectQuiet();
});

it.each([360, 768, 1280])('keeps the stage where it is at %i px', async (width) => {
  const { page, expectQuiet } = await openPage({ width, height: width < 700 ? 640 : 720 });
  const sim = new Simulator(page);
  const stage = page.locator('tt-stage');
  for (const one of CASES) {
    const { length } = await sim.open(one);
    const id = `lesson.${one.scenario.id}` as keyof typeof lessons;
    const top = (await stage.boundingBox())?.y;
    for (let step = 1; step < length; step++) {
      await sim.press('ArrowRight');
      await sim.standsAt(step);
      // The last step has a text of its own, which comes when it is asked for.
      if (step === length - 1)
        await soon(() => page.locator('main').textContent()).toContain(lessons[id]);
      expect({ at: `${one.name} ${step}`, top: (await stage.boundingBox())?.y }).toEqual({
        at: `${one.name} ${step}`,
        top,
      });
    }
  }
  await expectQuiet();
});

it.each([320, 360, 768, 1280, 1920])('never scrolls sideways at %i px', async (width) => {
  const { page, expectQuiet } = await openPage({ width, height: width < 700 ? 640 : 1080 });
  const sim = new Simulator(page);
  for (const one of CASES) {
    const { length } = await runOf(one);
    for (const step of [0, 1, length >> 1, length - 1]) {
      await sim.open(one, step);
      const { across } = await overflow(page);
      expect({ at: `${one.name} ${step}`, across }).toEqual({
        at: `${one.name} ${step}`,
        across: 0,
      });
      expect(await overlaps(sim)).toEqual([]);
    }
    expect(await tooSmall(page)).toEqual([]);
  }
  await expectQuiet();
});

it.each([320, 360, 768, 1280, 1920])(
  'never scrolls sideways at %i px, inspector open',
  async (width) => {
    const { page, expectQuiet } = await openPage({ width, height: width < 700 ? 640 : 1080 });
    const sim = new Simulator(page);
    const one = caseOf('stolen-token');
    const { length } = await runOf(one);
    for (const panel of ['http', 'machines', 'store', 'knowledge', 'comparison']) {
      for (const step of [0, length - 1]) {
        await sim.open(one, step, { panel });
        await sim.inspector.getByRole('tabpanel').waitFor();
        const { across } = await overflow(page);
        expect({ panel, step, across }).toEqual({ panel, step, across: 0 });
      }
      expect(await tooSmall(page)).toEqual([]);
    }
    await expectQuiet();
  },
);

it.each([1280])('holds text twice as large at %i px', async (width) => {
  const { page, expectQuiet } = await openPage({ width, height: 800 });
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  const sim = new Simulator(page);
  for (const id of ['trial-1', 'trial-3', 'stolen-token']) {
    const one = caseOf(id);
    const { length } = await runOf(one);
    for (const step of [0, length >> 1, length - 1]) {
      await sim.open(one, step);
      const { across } = await overflow(page, 'main');
      expect({ id, step, across }).toEqual({ id, step, across: 0 });
      expect(await overlaps(sim)).toEqual([]);
    }
  }
  await expectQuiet();
});

it.each([320, 768, 1280])(
  'never parts a word with a definition from what touches it, at %i px',
  async (width) => {
    const { page, expectQuiet } = await openPage({ width });
    const sim = new Simulator(page);
    let touched = 0;
    for (const one of CASES) {
      const session = await sim.open(one);
      for (let step = 1; step < session.length; step++) {
        await sim.press('ArrowRight');
        await sim.standsAt(step);
        const lines = await page
          .locator('tt-stage .together')
          .evaluateAll((all) => all.map((piece) => piece.getClientRects().length));
        touched += lines.length;
        expect(lines.every((count) => count <= 1)).toBe(true);
      }
    }
    expect(touched).toBeGreaterThan(0);
    await expectQuiet();
  },
);
