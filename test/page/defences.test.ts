import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { cellTitle, DefencesPage, texts } from './support-defences.ts';
import { Simulator, soon } from './support.ts';

it('opens the run of a theft against a defence by link, and says what comes of it', async () => {
  const { main, outcome, expectQuiet, page } = await DefencesPage.open(
    '#/defences/sniffed/short-expiry',
  ).then(async (opened) => {
    await opened.shows('sniffed', 'short-expiry');
    return opened;
  });
  await soon(() => outcome.first().innerText()).toContain('It limits him.');
  expect(await outcome.first().innerText()).toContain('54; with a plain token: 1434');
  expect(await outcome.first().innerText()).toContain('“token expired”: 401');
  const link = main.getByRole('link', { name: 'RFC 6750 3.1' });
  expect(await link.getAttribute('href')).toBe(
    'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  );
  // A run of the defences is none that an embed could show.
  expect(await page.getByRole('button', { name: texts('app.embed') }).count()).toBe(0);
  await expectQuiet();
});

it('goes to the theft, to the first time that the thief is served, and that he is refused', async () => {
  const run = await DefencesPage.open('#/defences/sniffed/revocation');
  await run.jump('refused').click();
  const refused = await run.step();
  expect(await run.sentence()).toContain('401');
  await run.jump('theft').click();
  const theft = await run.step();
  expect(await run.sentence()).toContain('over plain HTTP');
  await run.jump('served').click();
  const served = await run.step();
  expect(await run.sentence()).toContain('200');
  expect([theft < served, served < refused]).toEqual([true, true]);
  // The address says where one is, and leads back there.
  await soon(() => run.page.url()).toMatch(
    /#\/defences\/sniffed\/revocation\?at=r\d+\.api\.answered/,
  );
  await run.page.reload();
  await soon(() => run.step()).toBe(served);
  await run.expectQuiet();
});

it('chooses another theft, another defence, and the next one; back leads back', async () => {
  const run = await DefencesPage.open('#/defences/guessing/pkce');
  await run.shows('guessing', 'pkce');
  await run.choice('defence').selectOption({ label: texts('defence.bearer') });
  await run.shows('guessing', 'bearer');
  await run.choice('attack').selectOption({ label: texts('attack.rogue-api') });
  await run.shows('rogue-api', 'bearer');
  const next = texts('defences.next', { title: cellTitle('rogue-api', 'short-expiry') });
  await run.main.getByRole('link', { name: next }).click();
  await run.shows('rogue-api', 'short-expiry');
  await run.page.goBack();
  await run.shows('rogue-api', 'bearer');
  await run.page.goBack();
  await run.shows('guessing', 'bearer');
  await run.page.goForward();
  await run.shows('rogue-api', 'bearer');
  await run.main.getByRole('link', { name: texts('defences.all') }).click();
  await soon(() => run.page.title()).toBe('Defences · Token Trials');
  await run.expectQuiet();
});

it('asks whether the thief gets in at his first request and where the day turns, and tells nothing before', async () => {
  const run = await DefencesPage.open('#/defences/sniffed/short-expiry', { predicts: true });
  await run.shows('sniffed', 'short-expiry');
  await run.jump('theft').click();
  const details = run.main.locator('tt-defence-run details');
  expect(await details.getAttribute('open')).toBeNull();
  expect(await run.jump('refused').count()).toBe(0);
  const question = run.main.getByRole('group', { name: texts('cell.ask') });
  const next = run.main.getByRole('button', { name: texts('defences.jump.next'), exact: true });
  for (const time of ['It is 0:06', 'It is 1:00']) {
    await next.click();
    await question.waitFor();
    expect(await run.main.locator('tt-defence-run .time').innerText()).toBe(time);
    await question.getByRole('button', { name: texts('cell.serves') }).click();
  }
  // Until the owner logs out nothing changes, and nothing is asked.
  await next.click();
  expect(await run.main.locator('tt-defence-run .time').innerText()).toBe('It is 2:00');
  expect(await question.count()).toBe(0);
  await details.locator('summary').click();
  await soon(() => run.outcome.first().innerText()).toContain('It limits him.');
  await run.expectQuiet();
});

it('leads what there is not to the table, and back to where one came from', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/trial-2' });
  const sim = new Simulator(page);
  await sim.follow('#/defences/sniffed/prayer');
  await soon(() => page.getByRole('alert').count()).toBe(1);
  expect(await page.getByRole('alert').innerText()).toContain('sniffed/prayer');
  await soon(() => page.title()).toBe('Defences · Token Trials');
  expect(new URL(page.url()).hash).toBe('#/defences');
  await page.goBack();
  await soon(() => page.title()).toContain('Trial 2');
  await expectQuiet();
});

it('plays the table while one looks at it, tells of a cell, and opens it', async () => {
  const run = await DefencesPage.open('#/defences');
  const bar = run.main.getByRole('progressbar');
  await bar.waitFor();
  const cell = run.link('sniffed', 'revocation');
  await soon(() => cell.innerText()).toMatch(/limits\s+504 of 1434/);
  expect(await run.table.getByRole('columnheader').count()).toBe(12);
  expect(await run.table.getByRole('rowheader').count()).toBe(14);
  await cell.focus();
  await soon(() => run.main.locator('.detail').innerText()).toMatch(
    /^Sniffed on plain HTTP, against: Revocation: limits, 504 of 1434\. Refused by “token revoked”: 401, RFC 7009/,
  );
  const known = Number(await bar.getAttribute('value'));
  await cell.press('Enter');
  await run.shows('sniffed', 'revocation');
  // What was played is kept, and what was not is gone on with.
  await run.page.goBack();
  await soon(() => cell.innerText()).toMatch(/limits\s+504 of 1434/);
  await soon(async () => Number(await bar.getAttribute('value'))).toBeGreaterThanOrEqual(known);
  await run.expectQuiet();
});

it('shows one row or one column where there is no room for the table', async () => {
  const run = await DefencesPage.open('#/defences', { width: 360, height: 740 });
  expect(await run.table.isVisible()).toBe(false);
  const item = run.main.locator('.one li').filter({ hasText: texts('defence.short-expiry') });
  await soon(() => item.innerText()).toMatch(/limits\s+54 of 1434/);
  await run.main.getByRole('radio', { name: texts('defences.pick.defence') }).check();
  await run.choice('defence').selectOption({ label: texts('defence.dpop') });
  expect(await run.main.locator('.one').getByRole('link').count()).toBe(13);
  await run.main.locator('.one').getByRole('link').last().click();
  await run.shows('guessing', 'dpop');
  await run.expectQuiet();
});

it('says of what needs WebCrypto that it cannot be played without, and plays the rest', async () => {
  const run = await DefencesPage.open('#/defences/sniffed/dpop', {
    initScript: () => {
      Reflect.deleteProperty(Crypto.prototype, 'subtle');
      localStorage.setItem('token-trials', '{"predicts":false}');
    },
  });
  await run.main.getByText('needs cryptography').waitFor();
  await run.main.getByRole('link', { name: texts('defences.all') }).click();
  await soon(() => run.link('sniffed', 'dpop').innerText()).toContain(texts('defences.cannot'));
  await run.follow('#/defences/sniffed/oauth1');
  await run.shows('sniffed', 'oauth1');
  await soon(() => run.jump('refused').count()).toBe(1);
  await run.follow('#/defences/stolen-refresh-token/rotation');
  await run.shows('stolen-refresh-token', 'rotation');
  await soon(() => run.jump('refused').count()).toBe(1);
  await run.expectQuiet();
});

it('leads from the stolen token to the defences', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/stolen-token?panel=none' });
  await page.getByRole('heading', { level: 2, name: /stolen token/i }).waitFor();
  const lead = page.getByRole('link', { name: texts('app.to-defences') });
  expect(await lead.count()).toBe(0);
  await soon(async () => {
    await page.keyboard.press('End');
    return lead.first().isVisible();
  }).toBe(true);
  await lead.first().click();
  await soon(() => page.title()).toBe('Defences · Token Trials');
  await expectQuiet();
});
