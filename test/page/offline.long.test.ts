import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../bench/built.ts';
import { embedding } from '../../src/texts/en/embedding.ts';
import { CASES, caseOf, Simulator, soon } from './support.ts';
import { Dialog } from './support-embed-dialog.ts';
import { Host, keptBy } from './support-host.ts';
import { drawn, isKept, visit, workersOf } from './support-offline.ts';

describe('after one visit, without a network', () => {
  it('all of it works, in whatever folder it stands', async () => {
    const host = await Host.open('/docs/token-trials/');
    const { page, context, expectQuiet } = await visit(host);
    const sim = new Simulator(page);
    await isKept(page);
    await host.cut();
    await context.setOffline(true);
    // In the page that was there before its worker.
    await sim.button('app.inspector.open').click();
    for (const name of ['store', 'knowledge', 'machines'] as const)
      await sim.tab(`panel.${name}`).click();
    await drawn(page).waitFor();
    for (const path of ['', 'index.html', '?from=elsewhere']) {
      await page.goto(host.address + path);
      await sim.open(caseOf('trial-5'));
    }
    for (const one of CASES) {
      const session = await sim.open(one);
      await sim.press('End');
      await sim.standsAt(session.length - 1);
    }
    await expectQuiet();
  });

  it('what is embedded elsewhere can be copied; its preview comes with the network', async () => {
    const host = await Host.open();
    const { page, context, expectQuiet } = await visit(host);
    await isKept(page);
    await host.cut();
    await context.setOffline(true);
    await page.reload();
    const sim = new Simulator(page);
    const one = caseOf('trial-5');
    const { length } = await sim.open(one);
    await sim.button('app.embed').click();
    const dialog = new Dialog(page);
    await dialog.root.getByText(embedding['embed.offline']).waitFor();
    expect(await dialog.snippet).toContain('scenario="trial-5"');
    expect(await page.locator('iframe').count()).toBe(0);
    await host.connect();
    await context.setOffline(false);
    await dialog.previews(0, length);
    expect(await dialog.root.getByText(embedding['embed.offline']).count()).toBe(0);
    await expectQuiet();
  });

  it('a page that was loaded past the worker is taken back', async () => {
    const host = await Host.open();
    const { page, context, expectQuiet } = await visit(host);
    await isKept(page);
    const cdp = await context.newCDPSession(page);
    // The page before would also say that it is kept.
    await Promise.all([page.waitForEvent('load'), cdp.send('Page.reload', { ignoreCache: true })]);
    await soon(() => host.asked.filter((path) => path === 'index.html').length).toBe(3);
    await isKept(page);
    await host.cut();
    const sim = new Simulator(page);
    await sim.button('app.inspector.open').click();
    await sim.tab('panel.knowledge').click();
    await expectQuiet();
  });

  it('the browser finds all that it asks of what can be installed', async () => {
    const host = await Host.open('/docs/');
    const { page, context, expectQuiet } = await visit(host);
    await isKept(page);
    await host.cut();
    await page.reload();
    await page.locator('link[rel=manifest]').waitFor({ state: 'attached' });
    const cdp = await context.newCDPSession(page);
    const { errors, data, manifest } = await cdp.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(manifest).toMatchObject({ startUrl: host.address, scope: host.address });
    expect((await cdp.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
    const { icons } = JSON.parse(data ?? '') as { icons: { src: string; sizes: string }[] };
    const sizes = await page.evaluate(
      (sources) =>
        Promise.all(
          sources.map(async (src) => {
            const image = new Image();
            image.src = src;
            await image.decode();
            return `${image.naturalWidth}x${image.naturalHeight}`;
          }),
        ),
      icons.map(({ src }) => src),
    );
    expect(sizes.slice(1)).toEqual(icons.slice(1).map((icon) => icon.sizes));
    expect(icons[0]?.sizes).toBe('any');
    await expectQuiet();
  });
});

it('keeps every part of the app, and nothing else of the build', async () => {
  const host = await Host.open();
  const paths = keptBy(host.release).map(({ url }) => url);
  const app = [...host.release.keys()].filter((path) =>
    /^(index\.html|manifest\.webmanifest|(assets|icons)\/.*)$/.test(path),
  );
  expect(paths.sort()).toEqual(app.sort());
  expect(app.length).toBeGreaterThan(20);
});

describe('policies', () => {
  const hosting = readFileSync(join(ROOT, 'docs', 'hosting.md'), 'utf8');
  const [, written = ''] = /^Content-Security-Policy: ([^`]*)/m.exec(hosting) ?? [];
  const STRICT = written.replace(/\s+/g, ' ').trim();

  it.each([
    ['as docs/hosting.md has it', STRICT],
    ['with trusted types', `${STRICT}; require-trusted-types-for 'script'`],
    [
      'with trusted types named',
      `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html token-trials`,
    ],
  ])('are kept to: %s', async (_, policy) => {
    // The preview of an embed is a frame of the page.
    const host = await Host.open('/', (path) =>
      path === 'embed.html' ? {} : { 'Content-Security-Policy': policy },
    );
    const { page, expectQuiet } = await visit(host);
    await isKept(page);
    const sim = new Simulator(page);
    const { length } = await sim.open(caseOf('trial-5'));
    await sim.button('app.embed').click();
    await new Dialog(page).previews(0, length);
    await host.cut();
    await page.reload();
    await sim.button('app.inspector.open').click();
    await sim.tab('panel.machines').click();
    await drawn(page).waitFor();
    for (const place of ['#/lab', '#/defences/sniffed/dpop', '#/own', '#/plan', '#/plan/print']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await page.getByRole('main').getByRole('heading').first().waitFor();
    }
    await expectQuiet();
  });

  it('that do not allow its requests leave it as it is without, in silence', async () => {
    const host = await Host.open('/', () => ({
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
    }));
    const { page, expectQuiet } = await visit(host);
    await soon(() => host.asked).toContain('worker.js');
    await soon(() => workersOf(page)).toBe(null);
    const sim = new Simulator(page);
    const session = await sim.open(caseOf('trial-5'));
    await sim.press('End');
    await sim.standsAt(session.length - 1);
    expect(await page.locator('link[rel=manifest]').count()).toBe(0);
    await expectQuiet();
  });
});

describe('there is no worker', () => {
  it.each(['embed.html?scenario=trial-5', 'embedding.html', 'token-trials.html'])(
    'in %s',
    async (path) => {
      const host = await Host.open();
      const { page, expectQuiet } = await visit(host, { path });
      await page.getByRole('slider').first().waitFor();
      expect(await workersOf(page)).toBe(null);
      expect(host.asked).not.toContain('worker.js');
      await expectQuiet();
    },
  );

  it('in a frame, nor does one that is there answer for what is not the app', async () => {
    const host = await Host.open('/docs/');
    const { page, context, expectQuiet } = await visit(host, {
      path: 'host.html',
      pages: {
        'host.html': {
          html: '<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="docs/"></iframe>',
        },
      },
    });
    await page.frameLocator('iframe').getByRole('slider').waitFor();
    await soon(() => host.asked.some((one) => one.startsWith('assets/offline-'))).toBe(true);
    expect(await workersOf(page)).toBe(null);
    expect(host.asked).not.toContain('worker.js');
    await expectQuiet();
    const app = await context.newPage();
    await app.goto(host.address);
    await isKept(app);
    for (const path of ['embed.html', 'embedding.html', 'token-trials.html', 'nowhere']) {
      host.asked.length = 0;
      await app.goto(host.address + path);
      expect(host.asked).toContain(path);
    }
  });

  it('in a sandbox, where even to ask for it throws', async () => {
    const host = await Host.open('/', () => ({
      'Content-Security-Policy': 'sandbox allow-scripts',
      'Access-Control-Allow-Origin': '*',
    }));
    const { page, expectQuiet } = await visit(host);
    expect(await page.evaluate(() => self.origin)).toBe('null');
    await soon(() => host.asked.some((one) => one.startsWith('assets/offline-'))).toBe(true);
    const sim = new Simulator(page);
    await sim.open(caseOf('trial-2'), 4);
    expect(host.asked).not.toContain('worker.js');
    await expectQuiet();
  });
});
