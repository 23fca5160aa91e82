import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { Simulator, soon } from './support.ts';

const open = async (cell: string, at: string, panel: string) => {
  const { page, expectQuiet } = await openPage({
    hash: `#/defences/${cell}?at=${at}&panel=${panel}`,
  });
  const sim = new Simulator(page);
  await soon(() => sim.slider.getAttribute('aria-valuemax')).not.toBe('1');
  return { page, panel: page.getByRole('tabpanel'), expectQuiet };
};

it('names who asks for the check that stopped the thief, and what was compared', async () => {
  const { panel, expectQuiet } = await open('sniffed/dpop', 'r10.api.refusing', 'http');
  const row = panel.getByRole('row').filter({ hasText: 'Bound to this key?' });
  await soon(() => row.count()).toBe(1);
  expect(await row.innerText()).toMatch(/\S+…\S+, compared with \S+…\S+/);
  expect(await row.getByRole('link').getAttribute('href')).toBe(
    'https://www.rfc-editor.org/rfc/rfc9449#section-7.1',
  );
  expect(await panel.innerText()).toContain('"htm": "GET"');
  await expectQuiet();
});

it('marks the states that a defence adds, and tells them', async () => {
  const { panel, expectQuiet } = await open('replayed/oauth1', 'r8.api.refusing', 'machines');
  const chart = panel.locator('tt-statechart').first();
  await soon(() => chart.locator('.legend').count()).toBe(1);
  await soon(() => chart.getByRole('listitem').allInnerTexts()).toContainEqual(
    expect.stringContaining('Added by this defence: '),
  );
  expect((await chart.getByRole('listitem').allInnerTexts()).join()).toContain(
    'checking the nonce',
  );
  expect(await chart.locator('[data-state="checkingNonce"]').textContent()).toContain('+');
  expect(await chart.locator('[data-state="answered"]').textContent()).not.toContain('+');
  expect(await panel.getByRole('link', { name: 'RFC 5849 3.3' }).count()).toBe(1);
  await expectQuiet();
});

it.each([
  ['bearer', 'as it is'],
  ['hashed-tokens', 'SHA-256 of it'],
])('tells with %s that the store keeps a token %s', async (defence, kept) => {
  const { page, panel, expectQuiet } = await open(`sniffed/${defence}`, 'r1.api.answered', 'store');
  const tokens = panel
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Tokens', exact: true }) });
  await soon(() => tokens.count()).toBe(1);
  expect(await tokens.innerText()).toContain(kept);
  await expectQuiet();
});
