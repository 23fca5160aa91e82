import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { ROOT } from '../../bench/built.ts';
import { axeViolations, openPage } from './browser.ts';
import { Embed, hostPage, openHost, playsToEnd } from './support-embed.ts';
import { caseOf } from './support.ts';

/** Every piece of HTML that a document tells its reader to paste, with our own site in place of theirs. */
const pieces = ['README.md', 'docs/embedding.md'].flatMap((path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(/^```html\n([\s\S]*?)^```$/gm)].map(
    ([, html = ''], place) => [`${path}, ${place + 1}`, html] as const,
  );
});
const here = (html: string): string =>
  html.replaceAll('https://your.site/token-trials/', `${inject('origin')}/`);

describe('what the documents tell to paste', () => {
  it('is in both of them', () => {
    expect(pieces.map(([name]) => name)).toEqual([
      'README.md, 1',
      'docs/embedding.md, 1',
      'docs/embedding.md, 2',
    ]);
  });

  it.each(pieces)('plays: %s', async (_, html) => {
    const { page, expectQuiet } = await openHost(hostPage(here(html), { script: '' }), {
      height: 900,
    });
    const place = html.includes('<iframe') ? page.frameLocator('iframe') : page;
    await playsToEnd(place);
    await expectQuiet();
  });
});

describe('the document as a page', () => {
  it('has the element in it, live', async () => {
    const { page, expectQuiet } = await openPage({ path: 'embedding.html' });
    await new Embed(page).playToEnd(caseOf('trial-5'));
    await expectQuiet();
  });

  it.each(['light', 'dark'] as const)(
    'is clean to axe, %s, wide and narrow',
    async (colorScheme) => {
      for (const width of [360, 1280]) {
        const { page, expectQuiet } = await openPage({
          path: 'embedding.html',
          colorScheme,
          width,
        });
        await new Embed(page).recorded(caseOf('trial-5'));
        expect(await axeViolations(page)).toEqual([]);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways).toBe(0);
        await expectQuiet();
      }
    },
  );
});
