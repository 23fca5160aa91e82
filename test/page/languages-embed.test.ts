import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Language } from '../../src/texts/language.ts';
import { hostPage, openHost, SCRIPTS } from './support-embed.ts';
import { listenForLanguages, runOf, said, WRITTEN, writtenIn } from './support-language.ts';
import { soon } from './support.ts';

const trial = (attributes = '', id = 'one'): string =>
  `<token-trials id="${id}" scenario="trial-3" ${attributes}></token-trials>`;

/** Waits until the element's frame and what is in it are in a language. */
async function speaks(page: Page, language: Language, which: string | null = 'one'): Promise<void> {
  const element = page.locator(which === null ? 'token-trials' : `#${which}`);
  const frame = element.locator('.frame');
  await soon(async () => ({
    lang: await frame.getAttribute('lang'),
    dir: await frame.getAttribute('dir'),
  })).toEqual(WRITTEN[language]);
  await element
    .getByRole('heading', { name: said(language, 'stage.client'), exact: true })
    .waitFor();
  expect(await frame.getAttribute('aria-label')).toContain(
    said(language, 'scenario.trial-3.title'),
  );
}

it('one in Arabic in an English page: mirrored, its code not, and the page as it was', async () => {
  const { page, expectQuiet } = await openHost(hostPage(trial('lang="ar" panels="http"')));
  await speaks(page, 'ar');
  const slider = page.getByRole('slider');
  await soon(() => slider.getAttribute('aria-valuemax')).toBe('8');
  const next = page.getByRole('button', { name: said('ar', 'controls.next') });
  for (let step = 2; step <= 8; step++) {
    await next.click();
    await soon(() => slider.getAttribute('aria-valuenow')).toBe(String(step));
  }
  await page.getByRole('tabpanel').waitFor();
  for (const machine of ['.wire code', '.chip', '.wire-text'])
    expect({ machine, run: await runOf(page, machine) }).toEqual({ machine, run: ['ltr isolate'] });
  expect(await writtenIn(page)).toEqual({ lang: 'en', dir: 'ltr' });
  await expectQuiet();
});

it('without a language of its own it has that of what is around it, live, and else that of the browser', async () => {
  const { page, expectQuiet } = await openHost(hostPage(trial(), { attributes: 'lang="de-AT"' }), {
    locale: 'es-ES',
  });
  await speaks(page, 'de');
  await page.evaluate(() => {
    document.documentElement.lang = 'zh-Hans-CN';
  });
  await speaks(page, 'zh');
  await page.evaluate(() => {
    document.documentElement.removeAttribute('lang');
  });
  await speaks(page, 'es');
  await page.locator('#one').evaluate((one) => {
    one.setAttribute('lang', 'en');
  });
  await speaks(page, 'en');
  await expectQuiet();
});

it('two that ask for different languages have that of the last, and the author is told once', async () => {
  const { page, troubles } = await openHost(
    hostPage(trial('lang="de"') + trial('lang="es"', 'two') + trial('lang="de"', 'three')),
  );
  await soon(() => troubles().length).toBe(1);
  const language = (await page.locator('#one .frame').getAttribute('lang')) === 'es' ? 'es' : 'de';
  await speaks(page, language);
  await speaks(page, language, 'two');
  expect(troubles().map(({ text }) => text)).toEqual([
    expect.stringMatching(/one page, one language/) as string,
  ]);
});

it('in a frame it fetches its own language and no other; where that does not come, it is English and says so', async () => {
  const { page, context } = await openHost(hostPage('', { script: '' }));
  const asked = listenForLanguages(page);
  const frame = (language: Language): Promise<unknown> =>
    page.goto(new URL(`/embed.html?scenario=trial-3&lang=${language}`, page.url()).href);
  await frame('en');
  await speaks(page, 'en', null);
  expect(asked()).toEqual([]);
  await frame('zh');
  await speaks(page, 'zh', null);
  expect(asked()).toEqual(['zh']);
  await context.route('**/embed/de-*.js', (route) => route.abort());
  await frame('de');
  await speaks(page, 'en', null);
  await page.getByText(said('en', 'notice.part-missing')).waitFor();
});

/** @lit/localize as a page of someone else's loads it. */
const LOCALIZE = dirname(createRequire(import.meta.url).resolve('@lit/localize'));
const serveLocalize = (context: BrowserContext): Promise<unknown> =>
  context.route('**/theirs/**', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(
        join(LOCALIZE, new URL(route.request().url()).pathname.replace('/theirs/', '')),
      ),
    }),
  );
/** A page that is French by @lit/localize, and notes what it is told of its language. */
const FRENCH = `<script type="module">
  import { configureLocalization, msg } from '/theirs/lit-localize.js';
  const told = [];
  addEventListener('lit-localize-status', ({ detail }) => told.push(detail.status));
  const { getLocale, setLocale } = configureLocalization({
    sourceLocale: 'en',
    targetLocales: ['fr', 'de'],
    loadLocale: (locale) => Promise.resolve({ templates: { hello: locale === 'fr' ? 'Bonjour' : 'Hallo' } }),
  });
  Object.assign(window, { theirs: { told, getLocale, setLocale, hello: () => msg('Hello', { id: 'hello' }) } });
</script>`;
interface Theirs {
  readonly told: readonly string[];
  readonly getLocale: () => string;
  readonly setLocale: (locale: string) => Promise<void>;
  readonly hello: () => string;
}

it.each(['before', 'after'] as const)(
  'a page with @lit/localize of its own, set up %s ours: neither changes the other',
  async (when) => {
    const { page, context, expectQuiet } = await openHost(
      hostPage(trial('lang="ar"'), { script: '', attributes: 'lang="fr"' }),
    );
    await serveLocalize(context);
    const theirs = () =>
      page.evaluate(() => {
        const { told, getLocale, hello } = (window as unknown as { theirs: Theirs }).theirs;
        return { told, locale: getLocale(), hello: hello() };
      });
    const setUp = async (): Promise<void> => {
      await page.evaluate((html) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.textContent =
          new DOMParser().parseFromString(html, 'text/html').scripts[0]?.text ?? '';
        document.head.append(script);
      }, FRENCH);
      await page.waitForFunction(() => 'theirs' in window);
    };
    const takes = (locale: string): Promise<void> =>
      page.evaluate((to) => (window as unknown as { theirs: Theirs }).theirs.setLocale(to), locale);
    if (when === 'before') {
      await setUp();
      await takes('fr');
    }
    await page.addScriptTag({ url: /src="([^"]+)"/.exec(SCRIPTS.iife)?.[1] ?? '' });
    await speaks(page, 'ar');
    if (when === 'after') {
      await setUp();
      await takes('fr');
    }
    const french = { told: ['loading', 'ready'], locale: 'fr', hello: 'Bonjour' };
    expect(await theirs()).toEqual(french);
    // Ours changes: they hear nothing of it.
    await page.locator('#one').evaluate((one) => {
      one.setAttribute('lang', 'zh');
    });
    await speaks(page, 'zh');
    expect(await theirs()).toEqual(french);
    // Theirs changes, to a language that we have too: ours stays.
    await takes('de');
    expect(await theirs()).toEqual({
      told: ['loading', 'ready', 'loading', 'ready'],
      locale: 'de',
      hello: 'Hallo',
    });
    await speaks(page, 'zh');
    expect(await writtenIn(page)).toEqual({ lang: 'fr', dir: 'ltr' });
    await expectQuiet();
  },
);
