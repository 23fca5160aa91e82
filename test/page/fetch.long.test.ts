/** `fetch('/api/…')`, typed in the page's console, is answered by the worker, by the one server of the lab. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIST } from '../../bench/built.ts';
import { freeEnv } from '../../src/model/env.ts';
import { scenarioOf } from '../../src/model/scenarios/index.ts';
import { BLINK } from '../../src/model/scenarios/types.ts';
import { createServer } from '../../src/model/server/app.ts';
import { Session } from '../../src/model/session.ts';
import { Host as NodeHost } from '../../src/serve/host.ts';
import { openPage } from './browser.ts';
import { soon } from './support.ts';
import { LabPage } from './support-lab.ts';
import { fetchIn, keptCommands, Stopper, tokenIn, type Fetched, type Sent } from './support-api.ts';
import { Host } from './support-host.ts';
import { isKept, visit } from './support-offline.ts';

const LIST = '/api/helicopters';
const TOKEN = '/api/token';
const basic = (password: string): Sent => ({
  method: 'POST',
  headers: { Authorization: `Basic ${btoa(`${BLINK.username}:${password}`)}` },
});
const bearer = (token: string): Sent => ({ headers: { Authorization: `Bearer ${token}` } });

const OF_CONNECTION = ['connection', 'content-length', 'date', 'keep-alive'];

/** What the page did wrong, but for the refusals that the browser reports of what was asked for. */
const troublesOf = ({ troubles }: Awaited<ReturnType<typeof visit>>): readonly string[] =>
  troubles().flatMap(({ kind, text }) =>
    /\/api\/.* 4\d\d$|status of 4\d\d/.test(text) ? [] : [`${kind}: ${text}`],
  );
/** What each trial came to in the simulator: status, headers and body of its last answer. */
async function answerOf(id: string): Promise<Fetched> {
  const scenario = scenarioOf(id);
  if (!scenario) throw new Error(`No scenario is called ${id}.`);
  const { trace, done } = Session.create({ scenario });
  await done;
  const last = trace.entries.findLast((entry) => entry.kind === 'response');
  if (!last) throw new Error(`${id} has no answer.`);
  const headers = Object.fromEntries(
    last.headers.map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { status: last.status, headers, text: last.body };
}
/** Plays the five trials by `fetch`, and holds each against the simulator; `between` is done before each. */
async function playTrials(page: Page, between: () => Promise<void>): Promise<void> {
  let token = '';
  const trials: readonly [id: string, ask: () => Promise<Fetched>][] = [
    ['trial-1', () => fetchIn(page, LIST)],
    ['trial-2', () => fetchIn(page, TOKEN, basic(''))],
    ['trial-3', () => fetchIn(page, TOKEN, basic(BLINK.password))],
    ['trial-4', () => fetchIn(page, LIST)],
    ['trial-5', () => fetchIn(page, LIST, bearer(token))],
  ];
  for (const [id, ask] of trials) {
    await between();
    const fetched = await ask();
    const wanted = await answerOf(id);
    if (id === 'trial-3') token = tokenIn(fetched);
    const text = id === 'trial-3' ? fetched.text.replaceAll(token, tokenIn(wanted)) : fetched.text;
    // On a port an answer also says how it is sent.
    const headers = Object.fromEntries(
      Object.entries(fetched.headers).filter(([name]) => !OF_CONNECTION.includes(name)),
    );
    expect([id, { ...fetched, headers, text }]).toEqual([id, wanted]);
  }
}

describe('fetch of the API in a page', () => {
  it('is answered by the lab: the five trials, each after the worker was stopped', async () => {
    const host = await Host.open();
    const opened = await visit(host);
    const { page } = opened;
    await isKept(page);
    const stopper = await Stopper.of(page);
    const byWorker: boolean[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/')) byWorker.push(response.fromServiceWorker());
    });
    await playTrials(page, () => stopper.stop());
    expect(byWorker).toEqual([true, true, true, true, true]);
    expect(host.asked.filter((path) => path.includes('api/'))).toEqual([]);
    // All of it is kept, as it was sent, by someone of whom the API knows nothing.
    const kept = await keptCommands(page);
    expect(
      kept.map((one) => (one.do === 'send' ? [one.who, one.via, one.method, one.path] : [])),
    ).toEqual([
      ['unknown', 'fetch', 'GET', LIST],
      ['unknown', 'fetch', 'POST', TOKEN],
      ['unknown', 'fetch', 'POST', TOKEN],
      ['unknown', 'fetch', 'GET', LIST],
      ['unknown', 'fetch', 'GET', LIST],
    ]);
    expect(troublesOf(opened)).toEqual([]);
  });

  it('reaches one server from all tabs, also at once', async () => {
    const host = await Host.open();
    const opened = await visit(host);
    const { page: one, context } = opened;
    await isKept(one);
    const two = await context.newPage();
    await two.goto(host.address);
    await isKept(two);
    const token = tokenIn(await fetchIn(one, TOKEN, basic(BLINK.password)));
    const all = await Promise.all(
      [one, two, one, two].map((page) => fetchIn(page, LIST, bearer(token))),
    );
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await fetchIn(two, '/api/revoke', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `token=${token}`,
    });
    expect((await fetchIn(one, LIST, bearer(token))).status).toBe(401);
    expect(await keptCommands(two)).toHaveLength(7);
    expect(troublesOf(opened)).toEqual([]);
  });

  it('is seen in the lab as it comes, in whatever tab that is open', async () => {
    const host = await Host.open();
    const opened = await visit(host);
    await isKept(opened.page);
    const lab = new LabPage(await opened.context.newPage());
    await lab.page.goto(`${host.address}#/lab`);
    await lab.ready();
    const before = await lab.total();
    await fetchIn(opened.page, LIST, bearer('unknown'));
    await soon(() => lab.total()).toBeGreaterThan(before);
    await lab.slider.focus();
    await lab.page.keyboard.press('End');
    await soon(() => lab.status()).toBe('401');
    // Failures are counted by one server for both tabs.
    for (let tries = 0; tries < 4; tries++) await fetchIn(lab.page, LIST, bearer('unknown'));
    expect((await fetchIn(opened.page, LIST, bearer('unknown'))).status).toBe(429);
    expect(troublesOf(opened)).toEqual([]);
  });

  it('is answered in a folder too, by the root and by the folder; after a hard reload; without a network', async () => {
    const host = await Host.open('/docs/token-trials/');
    const opened = await visit(host);
    const { page, context } = opened;
    await isKept(page);
    for (const path of [LIST, 'api/helicopters', `${host.base}api/helicopters`])
      expect((await fetchIn(page, path)).status).toBe(401);
    const paths = (await keptCommands(page)).map((one) => (one.do === 'send' ? one.path : ''));
    expect(paths).toEqual([LIST, LIST, LIST]);
    const cdp = await context.newCDPSession(page);
    const pages = (): number => host.asked.filter((path) => path === 'index.html').length;
    const before = pages();
    const loaded = page.waitForEvent('load');
    await cdp.send('Page.reload', { ignoreCache: true });
    await loaded;
    // Past the worker, that is.
    expect(pages()).toBe(before + 1);
    await isKept(page);
    expect((await fetchIn(page, LIST)).status).toBe(401);
    await host.cut();
    await context.setOffline(true);
    await page.reload();
    expect((await fetchIn(page, LIST)).status).toBe(401);
    expect(await keptCommands(page)).toHaveLength(5);
    expect(troublesOf(opened)).toEqual([]);
  });

  it('goes past the worker where it is no page of the app that asks, or nothing of the API that is asked for', async () => {
    const host = await Host.open('/docs/');
    const opened = await visit(host);
    const { page, context } = opened;
    await isKept(page);
    const embed = await context.newPage();
    await embed.goto(`${host.address}embed.html?scenario=trial-1`);
    expect(await embed.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    for (const path of [LIST, 'api/helicopters'])
      expect((await fetchIn(embed, path)).status).toBe(404);
    for (const path of ['/other/api/helicopters', '/api', '/docs/apix/', '/docs/x/api/y'])
      expect((await fetchIn(page, path)).status).toBe(404);
    await page.goto(`${host.origin}/docs/api/helicopters`);
    // Not the parts of the app that are kept.
    const asked = host.asked.filter((path) => path.includes('api') && !path.includes('assets/'));
    expect(asked).toEqual([
      LIST,
      'api/helicopters',
      '/other/api/helicopters',
      '/api',
      'apix/',
      'x/api/y',
      'api/helicopters',
    ]);
  });
});

it('where the page comes from a server with an API of its own, that is asked, and the app is kept as ever', async () => {
  const log: string[] = [];
  const server = new NodeHost({
    server: createServer({ env: freeEnv() }),
    folder: DIST,
    log: ({ path, code }) => log.push(`${path ?? ''} ${code}`),
  });
  const port = await server.open(0, '127.0.0.1');
  try {
    const opened = await openPage({ origin: `http://127.0.0.1:${port}`, workers: true });
    const { page } = opened;
    await isKept(page);
    await playTrials(page, () => Promise.resolve());
    expect(log.filter((line) => line.startsWith('/api/'))).toEqual([
      '/api/helicopters unknown_client',
      '/api/token invalid_credentials',
      '/api/token granted',
      '/api/helicopters unknown_client',
      '/api/helicopters served',
    ]);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('slider').waitFor();
    expect(troublesOf(opened)).toEqual([]);
  } finally {
    await server.close();
  }
});
