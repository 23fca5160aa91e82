import { expect, it } from 'vitest';
import { packPlan } from '../../src/class/plan-link.ts';
import { openPage } from './browser.ts';
import { LESSON, texts } from './support-lesson.ts';

it('prints the sheets of a plan, black on white, the answers on a sheet of their own', async () => {
  const { page, expectQuiet } = await openPage({
    hash: `#/plan/print?plan=${await packPlan(LESSON)}`,
    colorScheme: 'dark',
  });
  const sheet = (name: 'dialogue' | 'exchange' | 'questions' | 'key') =>
    page.getByRole('region', { name: texts(`handout.sheet.${name}`) });
  await sheet('key').waitFor();
  const refusal = texts.find('api.unknown_client') ?? '';
  expect(refusal).not.toBe('');
  expect(await sheet('dialogue').textContent()).not.toContain(refusal);
  expect(await sheet('key').textContent()).toContain(refusal);
  expect(await sheet('exchange').textContent()).toContain('GET /api/helicopters HTTP/1.1');
  expect(await sheet('exchange').textContent()).not.toContain('401');
  expect(await sheet('key').textContent()).toContain('(401)');
  for (const note of LESSON.items.map(({ note: one }) => one)) {
    expect(await sheet('key').textContent()).toContain(note);
    expect(await sheet('questions').textContent()).not.toContain(note);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: texts('handout.print') }).isVisible()).toBe(false);
  expect(await page.getByRole('banner').isVisible()).toBe(false);
  // Each sheet begins a page; its paper is what was chosen.
  const sizes = async (): Promise<{ pages: number; box: string }> => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return {
      pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
      box: /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf)?.[1]?.trim() ?? '',
    };
  };
  const a4 = await sizes();
  expect(a4.pages).toBe(4);
  expect(a4.box).toMatch(/^0 0 59\d(\.\d+)? 84\d/);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('radio', { name: 'Letter' }).check();
  await page.getByRole('checkbox', { name: texts('handout.sheet.key') }).uncheck();
  await page.emulateMedia({ media: 'print' });
  const letter = await sizes();
  expect(letter).toEqual({ pages: 3, box: '0 0 612 792' });
  await expectQuiet();
});
