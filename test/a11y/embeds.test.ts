import { it } from 'vitest';
import { openPage } from '../page/browser.ts';
import { DIALOGUE, Embed, hostPage, openHost } from '../page/support-embed.ts';
import { CASES, caseOf, soon, texts } from '../page/support.ts';
import { clean } from './clean.ts';

let host: ReturnType<typeof openHost> | null = null;

it.each(CASES)('$name in an element on a page: each step', async (one) => {
  host ??= openHost(hostPage(`<token-trials>${DIALOGUE}</token-trials>`), { keep: true });
  const { page, expectQuiet } = await host;
  const embed = new Embed(page);
  await embed.element.evaluate(
    (element, attributes) => {
      for (const [name, value] of attributes) element.setAttribute(name, value);
    },
    [
      ['way', one.way ?? ''],
      ['scenario', one.scenario.id],
    ] as const,
  );
  const total = await embed.recorded(one);
  for (let step = 0; step < total; step++) {
    if (step > 0) await embed.next.click();
    await soon(() => embed.step()).toBe(step);
    await clean(page, `${one.name} in an element, step ${step}`);
  }
  await expectQuiet();
});

it.each([
  ['narrow', 340, ''],
  ['with panels', 1100, 'panels="http machines store knowledge"'],
  ['with predictions', 800, 'study="on"'],
] as const)('an element %s', async (what, width, attributes) => {
  const { page, expectQuiet } = await openHost(
    hostPage(`<token-trials scenario="trial-5" ${attributes}>${DIALOGUE}</token-trials>`),
    { width, height: 900 },
  );
  const embed = new Embed(page);
  const total = await embed.recorded(caseOf('trial-5'));
  for (let step = 0; step < total; step++) {
    if (step > 0) await embed.next.click();
    await soon(() => embed.step()).toBe(step);
    await clean(page, `an element ${what}, step ${step}`);
  }
  for (const tab of await embed.element.getByRole('tab').all()) {
    await tab.click();
    await clean(page, `an element ${what}, ${await tab.innerText()}`);
  }
  await expectQuiet();
});

it.each([360, 1000])('the page for frames, at %i px', async (width) => {
  const { page, expectQuiet } = await openPage({
    path: 'embed.html?scenario=trial-3&panels=http',
    width,
    height: 700,
  });
  const slider = page.getByRole('slider', { name: texts('controls.timeline') });
  await soon(() => slider.getAttribute('aria-valuemax')).toBe('8');
  for (let step = 1; step < 8; step++) {
    await clean(page, `the page for frames, step ${step}`);
    await page.getByRole('button', { name: texts('controls.next') }).click();
    await soon(() => slider.getAttribute('aria-valuenow')).toBe(String(step + 1));
  }
  await clean(page, 'the page for frames, last step');
  await expectQuiet();
});
