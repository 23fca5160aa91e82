import { describe, expect, inject, it } from 'vitest';
import { dialogueOf } from '../../src/embed/dialogue.ts';
import { snippets, type Embedded, type Snippets } from '../../src/embed/snippets.ts';
import { hostPage, openHost, playsToEnd } from './support-embed.ts';
import { caseOf, runOf, soon, texts } from './support.ts';

const EMBEDDED: Embedded = {
  scenario: 'trial-5',
  way: null,
  at: null,
  panels: ['http'],
  theme: 'dark',
  granularity: 'step',
  lang: 'en',
  study: false,
  size: { height: 520 },
};
async function written(): Promise<Snippets> {
  const { trace } = await runOf(caseOf('trial-5'));
  return snippets(EMBEDDED, {
    base: `${inject('origin')}/`,
    title: 'Token Trials: trial 5',
    asText: 'The dialogue as text',
    dialogue: dialogueOf(trace, texts),
  });
}

describe('what is copied, pasted into a page', () => {
  it.each(['element', 'iframe', 'markdown'] as const)('plays: %s', async (name) => {
    const { page, expectQuiet } = await openHost(
      hostPage((await written())[name], { script: '' }),
      { height: 900 },
    );
    const place = name === 'element' ? page : page.frameLocator('iframe');
    await playsToEnd(place);
    expect((await place.locator('token-trials').boundingBox())?.height).toBe(520);
    await expectQuiet();
  });

  it('leads to the page at this step: link', async () => {
    const { page, expectQuiet } = await openHost(
      hostPage(`<a href="${(await written()).link}">the trial</a>`, { script: '' }),
    );
    await page.getByRole('link').click();
    await soon(() => page.title()).toContain(texts('scenario.trial-5.title'));
    await page.getByRole('tabpanel').waitFor();
    await expectQuiet();
  });
});
