import { beforeAll, expect, it } from 'vitest';
import { matrixOf, type Cell, type Matrix } from '../../src/model/defences/matrix.ts';
import { defenceNames } from '../../src/texts/en/defence-names.ts';
import { names } from '../../src/texts/en/names.ts';
import { ATTACK_IDS, DEFENCE_IDS, DefencesPage, texts } from './support-defences.ts';
import { soon } from './support.ts';

const WORDS = { stops: 'stops', limits: 'limits', 'no help': 'no-help', '-': 'nothing' } as const;
const NAMES: Readonly<Record<string, string>> = { ...names, ...defenceNames };
/** By what the thief is said to be refused; null where he is not. */
function refusal({ refusedBy, status, rfc }: Cell): string | null {
  if (refusedBy === null) return null;
  const told = { guard: NAMES[`guard.${refusedBy}`] ?? '', status: String(status) };
  return rfc === null ? texts('defences.by.none', told) : texts('defences.by', { ...told, rfc });
}
const plainly = (text: string): string => text.replace(/\*\*/g, '');
/** What the model comes to: the whole of it is played in Node first. */
let matrix: Matrix;
beforeAll(async () => {
  matrix = await matrixOf();
}, 300_000);

it.each(ATTACK_IDS)(
  '%s: each of its cells opens by link, is played to its end, and comes to what the model comes to',
  async (attack) => {
    const { cells } = matrix;
    const plain = cells.find((one) => one.attack === attack && one.defence === 'bearer')?.served;
    const run = await DefencesPage.open(`#/defences/${attack}/bearer`);
    for (const defence of DEFENCE_IDS) {
      const cell = cells.find((one) => one.attack === attack && one.defence === defence);
      if (!cell || plain === undefined) throw new Error(`There is no ${attack}/${defence}.`);
      await run.follow(`#/defences/${attack}/${defence}`);
      await run.shows(attack, defence);
      const verdict = defence === 'bearer' ? 'plain' : WORDS[cell.verdict];
      const said = texts(`defences.verdict.${verdict}`, { served: cell.served, plain });
      await soon(() => run.outcome.first().innerText()).toContain(plainly(said));
      const by = refusal(cell);
      if (by !== null) expect(await run.outcome.first().innerText()).toContain(plainly(by));
      await run.page.keyboard.press('End');
      const total = await run.slider.getAttribute('aria-valuemax');
      expect(Number(total)).toBeGreaterThan(50);
      await soon(() => run.slider.getAttribute('aria-valuenow')).toBe(total);
      expect(await run.main.locator('.row.live .sentence').innerText()).not.toBe('');
    }
    await run.expectQuiet();
  },
);

it('the table in the page is that of the model, cell by cell', async () => {
  const { cells } = matrix;
  const run = await DefencesPage.open('#/defences');
  await run.table.waitFor();
  await expect
    .poll(() => run.main.locator('table a.coming').count(), { timeout: 280_000, interval: 250 })
    .toBe(0);
  const shown = await run.main.locator('table a').allInnerTexts();
  const wanted = cells.map(({ attack, defence, verdict, served }) => {
    const plain = cells.find((one) => one.attack === attack && one.defence === 'bearer')?.served;
    const word = texts(`defences.${WORDS[verdict]}`);
    const counted = verdict === 'limits' || (defence === 'bearer' && served > 0);
    return counted ? `${word} ${texts('defences.of', { served, plain: plain ?? 0 })}` : word;
  });
  const bare = shown.map((text) =>
    text
      .replace(/[✓◐✕–]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  expect(bare).toEqual(wanted);
  await run.expectQuiet();
}, 300_000);

it('is played by a worker; where there can be none, by the page', async () => {
  const cells = async (run: DefencesPage): Promise<string> => {
    await soon(() => run.link('sniffed', 'revocation').innerText()).toMatch(/504 of 1434/);
    return run.link('sniffed', 'bearer').innerText();
  };
  const run = await DefencesPage.open('#/defences');
  const played = await cells(run);
  expect(run.page.workers().length).toBeGreaterThan(0);
  const without = await DefencesPage.open('#/defences', {
    initScript: () => {
      Reflect.deleteProperty(window, 'Worker');
    },
  });
  expect(await cells(without)).toBe(played);
  expect(without.page.workers()).toEqual([]);
  await run.expectQuiet();
  await without.expectQuiet();
});
