import { expect, it } from 'vitest';
import { caseOf, Simulator, soon, stepIdsOf } from './support.ts';
import { Host, nextRelease } from './support-host.ts';
import {
  drawn,
  isKept,
  keptParts,
  notice,
  releaseOf,
  takeUpdate,
  visit,
  workersOf,
} from './support-offline.ts';

it('is offered; closed, it changes nothing; taken, it stands at the same step', async () => {
  const host = await Host.open();
  const { page, expectQuiet } = await visit(host);
  await isKept(page);
  host.release = nextRelease(host.release);
  await page.reload();
  const sim = new Simulator(page);
  const session = await sim.open(caseOf('trial-3'), 5);
  await notice(page).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await sim.button('notice.close').click();
  expect(await notice(page).count()).toBe(0);
  // Not loaded before, and no longer on the host.
  await sim.button('app.inspector.open').click();
  await sim.tab('panel.machines').click();
  await sim.standsAt(5);
  expect(await releaseOf(page)).toBe('1');
  await page.reload();
  await sim.standsAt(5);
  expect(await releaseOf(page)).toBe('1');
  await takeUpdate(page);
  await soon(() => releaseOf(page)).toBe('2');
  await sim.standsAt(5);
  await sim.isAddressed(stepIdsOf(session)[5] ?? '');
  await soon(async () => (await keptParts(page)).filter((name) => !/_2\.\w+$/.test(name))).toEqual(
    [],
  );
  await host.cut();
  await page.reload();
  await sim.standsAt(5);
  await expectQuiet();
});

it('taken in one tab leaves the other its own parts, until it is loaded again', async () => {
  const host = await Host.open();
  const { page: first, context, expectQuiet } = await visit(host);
  await isKept(first);
  const second = await context.newPage();
  await second.goto(host.address);
  await isKept(second);
  host.release = nextRelease(host.release);
  await first.reload();
  await notice(second).waitFor();
  await takeUpdate(first);
  await soon(() => releaseOf(first)).toBe('2');
  await soon(() => workersOf(first)).toEqual({ active: 'activated', coming: null });
  // By now the first has said that it runs the new one.
  await first.locator('link[rel=manifest]').waitFor({ state: 'attached' });
  expect(await releaseOf(second)).toBe('1');
  const sim = new Simulator(second);
  await sim.button('app.inspector.open').click();
  await sim.tab('panel.machines').click();
  await drawn(second).waitFor();
  await sim.open(caseOf('stolen-token'), 3);
  await takeUpdate(second);
  await soon(() => releaseOf(second)).toBe('2');
  await sim.standsAt(3);
  // What the panel asks for is there, before the page is left.
  await drawn(second).waitFor();
  await first.close();
  await second.reload();
  await soon(async () =>
    (await keptParts(second)).filter((name) => !/_2\.\w+$/.test(name)),
  ).toEqual([]);
  await expectQuiet();
});

it.each([
  ['a part is missing', 'assets/inspector-', { status: 404 }],
  ['a part is another', 'assets/inspector-', { status: 200, body: '<!doctype html>' }],
  ['its worker fails', 'worker.js', { status: 500 }],
  ['its worker is a page', 'worker.js', { status: 200, body: '<!doctype html>' }],
])('changes nothing where it cannot be had: %s', async (_, start, answer) => {
  const host = await Host.open();
  const { page, troubles } = await visit(host);
  await isKept(page);
  host.release = nextRelease(host.release);
  const broken = [...host.release.keys()].find((path) => path.startsWith(start)) ?? '';
  host.instead.set(broken, answer);
  host.asked.length = 0;
  await page.reload();
  await soon(() => host.asked).toContain(broken);
  await soon(() => workersOf(page)).toEqual({ active: 'activated', coming: null });
  const sim = new Simulator(page);
  await sim.button('app.inspector.open').click();
  await sim.tab('panel.knowledge').click();
  await host.cut();
  await page.reload();
  await sim.open(caseOf('revoked-token'));
  await sim.tab('panel.machines').click();
  expect(await releaseOf(page)).toBe('1');
  expect(await notice(page).count()).toBe(0);
  expect(troubles().filter(({ kind }) => kind === 'console' || kind === 'error')).toEqual([]);
});

it('changes nothing where the browser has no room for it', async () => {
  const host = await Host.open();
  const { page, context, troubles } = await visit(host);
  await isKept(page);
  host.release = nextRelease(host.release);
  const cdp = await context.newCDPSession(page);
  const { origin } = host;
  // Room for the worker, not for all that it is to keep.
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
  const quotaSize = usage + 60_000;
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  host.asked.length = 0;
  await page.reload();
  // The page is answered for: only a worker that begins to keep the next one asks for it.
  await soon(() => host.asked).toContain('index.html');
  await soon(() => workersOf(page)).toEqual({ active: 'activated', coming: null });
  await host.cut();
  await page.reload();
  const sim = new Simulator(page);
  await sim.open(caseOf('revoked-token'));
  await sim.button('app.inspector.open').click();
  await sim.tab('panel.machines').click();
  expect(await releaseOf(page)).toBe('1');
  expect(troubles().filter(({ kind }) => kind === 'console' || kind === 'error')).toEqual([]);
});
