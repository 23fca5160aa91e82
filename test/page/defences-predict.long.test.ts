import { expect, it } from 'vitest';
import { names } from '../../src/texts/en/names.ts';
import { defenceNames } from '../../src/texts/en/defence-names.ts';
import { DefencesPage, texts } from './support-defences.ts';
import { soon } from './support.ts';

const check = (guard: keyof typeof defenceNames | keyof typeof names): string =>
  ({ ...names, ...defenceNames })[guard];
const open = async (cell: string) => {
  const run = await DefencesPage.open(`#/defences/${cell}`, { predicts: true });
  const [attack = '', defence = ''] = cell.split('/');
  await run.shows(attack, defence);
  const group = (name: string) => run.main.getByRole('group', { name, exact: true });
  const button = (name: string) => run.main.getByRole('button', { name, exact: true });
  /** To the thief's next requests, until something is asked. */
  const asked = async (name: string): Promise<void> => {
    await run.jump('theft').click();
    for (let press = 0; press < 4 && (await group(name).count()) === 0; press++)
      await button(texts('defences.jump.next')).click();
    await group(name).waitFor();
  };
  return { run, group, button, asked };
};

it('works through what the API asks, where a defence is met with its own theft, and asks nothing', async () => {
  const { run, group, button, asked } = await open('intercepted-code/pkce');
  await asked(texts('cue.worked.title'));
  const steps = await group(texts('cue.worked.title')).getByRole('listitem').allInnerTexts();
  expect(steps.join(' ')).toContain('does the verifier hash to the challenge');
  await button(texts('cue.watch')).click();
  // Nothing was said, and so nothing is held against it.
  await run.page.keyboard.press('End');
  await soon(() => run.main.locator('tt-cell-prediction .said').count()).toBe(0);
  await run.expectQuiet();
});

it('asks which check stops him, and holds it against the one that did', async () => {
  const { run, group, button, asked } = await open('replayed/oauth1');
  await asked(texts('cell.ask'));
  expect(await group(texts('cell.ask')).getByRole('listitem').count()).toBe(3);
  await button(texts('cell.refuses')).click();
  const which = group(texts('cell.which'));
  const offered = await which.getByRole('button').allInnerTexts();
  expect(offered).toContain(check('guard.nonceUsed'));
  // The keyboard goes on from one question to the next.
  await soon(() =>
    which
      .getByRole('button')
      .first()
      .evaluate((one) => one.matches(':focus')),
  ).toBe(true);
  await which.getByRole('button', { name: check('guard.signatureWrong') }).click();
  const said = run.main.locator('tt-cell-prediction .said');
  const guess = texts('cell.by', { guard: check('guard.signatureWrong') });
  await soon(() => said.innerText()).toBe(texts('cell.said', { guess }));
  for (let press = 0; press < 12; press++) {
    if ((await said.count()) > 0 && !(await said.innerText()).endsWith(`${guess}.`)) break;
    await run.page.keyboard.press('ArrowRight');
  }
  expect(await said.innerText()).toBe(
    texts('cell.other', { guess, guard: check('guard.nonceUsed') }),
  );
  await run.expectQuiet();
});

it('asks alone, with help at hand, where nothing is new', async () => {
  const { run, group, asked } = await open('rogue-api/dpop');
  await asked(texts('cell.ask'));
  const question = group(texts('cell.ask'));
  expect(await question.getByRole('listitem').count()).toBe(0);
  await question.getByText(texts('cell.hint')).click();
  await soon(() => question.getByRole('listitem').count()).toBe(4);
  await run.expectQuiet();
});
