import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { hostPage, openHost } from '../page/support-embed.ts';
import { Sweep } from './sweep.ts';

/** A page without fault, whose words and colours the test changes. */
const BODY = `<style>
  :root { color-scheme: light dark; background: light-dark(#fff, #111) }
  .grey { color: light-dark(#000, #222) }
  .forced { color: light-dark(#333, #eee) }
  @media (forced-colors: active) { .forced { forced-color-adjust: none; color: #ccc } }
</style>
<ul><li><p>One</p></li><li><p>Two</p></li></ul>
<label for="field">Name</label> <input id="field" />`;

/** Rules that are broken, and in which colours it was found. */
const found = async (sweep: Sweep, page: Page): Promise<readonly string[]> =>
  (await sweep.lookAt(page)).map(({ rule, media }) => `${rule}, ${media}`);

it('sees each fault in the state that it comes with, and in no other', async () => {
  const { page } = await openHost(hostPage(BODY, { script: '' }));
  const sweep = new Sweep();
  const list = page.locator('ul');
  expect(await found(sweep, page)).toEqual([]);
  await list.evaluate((one) => one.firstElementChild?.append(document.createElement('button')));
  expect(await found(sweep, page)).toEqual(['button-name, light']);
  await list.evaluate((one) => one.querySelector('button')?.remove());
  expect(await found(sweep, page)).toEqual([]);
  for (const [name, told] of [
    ['grey', ['color-contrast, dark']],
    ['forced', ['color-contrast, forced']],
    ['', []],
  ] as const) {
    await list
      .locator('p')
      .first()
      .evaluate((one, to) => {
        one.setAttribute('class', to);
      }, name);
    expect(await found(sweep, page)).toEqual(told);
  }
  await page.locator('label').evaluate((one) => {
    one.replaceChildren();
  });
  expect(await found(sweep, page)).toEqual(['label, light']);
  await list.evaluate((one) => {
    one.after(document.createElement('h5'));
    one.nextElementSibling?.append('Deep');
  });
  expect(await found(sweep, page)).toEqual(['heading-order, light']);
  expect(sweep).toMatchObject({ violations: 5 });
  expect(sweep.states.size).toBe(7);
});
