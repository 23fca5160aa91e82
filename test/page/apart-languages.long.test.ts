import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/texts/language.ts';
import { openPage } from './browser.ts';
import { ApartPage } from './support-apart.ts';
import { misfits } from './support-fit.ts';
import { speaks } from './support-language.ts';
import { amiss } from './support-strings.ts';
import { Simulator } from './support.ts';

/** Where a defence is taken apart, at each level, and where two days stand side by side. */
const VIEWS = [
  ...['oauth1', 'pkce', 'dpop'].flatMap((page) =>
    ['', '/faded', '/alone'].map((level) => `#/defences/apart/${page}${level}`),
  ),
  ...['costs', 'legs', 'others'].map((page) => `#/defences/apart/${page}`),
  ...['#/study/oauth1', '#/study/dpop/alone', '#/defences/sniffed/oauth1/beside'],
];

/** Shows all that there is to a view, and sends what can be sent: by place, for names are another in each language. */
async function unfold(one: ApartPage): Promise<void> {
  await one.ready();
  const all = one.main.locator('.pieces ~ .actions button:not(.primary)');
  if ((await all.count()) > 0) await all.click();
  for (const send of await one.main.locator('.task button.primary, .trying button.primary').all())
    await send.click();
  await one.ready();
  for (const more of await one.main.locator('.apart summary').all()) await more.click();
}

/** Keys of the catalogue that are read as such. */
const rawKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text) {
        const raw = /\b(apart|beside|question|station|guard|defences?|attack)\.[a-z][\w.-]+/;
        if (raw.test(node.data)) found.push(node.data.trim());
      }
      if (!(node instanceof Element) || node.matches('style, script')) return;
      for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child);
    };
    walk(document.body);
    return found;
  });

it.each(LANGUAGES)(
  'defences taken apart, in %s on a phone: no key, nothing cut off',
  async (language) => {
    const hash = `#/defences/apart/others?lang=${language}`;
    const { page, expectQuiet } = await openPage({ hash, width: 360, height: 780 });
    await speaks(page, language);
    const sim = new Simulator(page);
    for (const view of VIEWS) {
      await sim.follow(`${view}?lang=${language}`);
      await unfold(new ApartPage(page));
      const { wide, clipped } = await misfits(page);
      const found = { view, raw: await rawKeys(page), wide, clipped };
      expect.soft(found).toEqual({ view, raw: [], wide: [], clipped: [] });
    }
    await expectQuiet();
  },
);

/** What goes over the wire, or comes of the browser, is no text of ours: names of fields and claims, statuses, algorithms. */
const WIRE =
  /^once: (oauth_\w+|code_\w+|htm|htu|iat|jti|nonce|ath|HMAC-SHA\d+|Location|InvalidAccessError|OK|Found|Unauthorized|Bad Request)$/;

it('defences taken apart: every text comes from the catalogue, and twice as long none is cut off', async () => {
  const { page, expectQuiet } = await openPage({
    ...{ path: '?stringTest=double', hash: '#/defences/apart/others' },
    ...{ width: 360, height: 780 },
  });
  const sim = new Simulator(page);
  for (const view of VIEWS.filter((one) => !one.endsWith('/beside'))) {
    await sim.follow(view);
    await unfold(new ApartPage(page));
    const found = (await amiss(page, true)).filter((one) => !WIRE.test(one));
    expect.soft({ view, found }).toEqual({ view, found: [] });
  }
  await expectQuiet();
});
