import { it } from 'vitest';
import { DefencesPage, texts } from '../page/support-defences.ts';
import { soon } from '../page/support.ts';
import { clean } from './clean.ts';

it.each([320, 1280])('the table of thefts and defences, at %i px', async (width) => {
  const run = await DefencesPage.open('#/defences', { width, height: 740 });
  await run.main.getByRole('progressbar').waitFor();
  await clean(run.page, 'the table at first');
  if (width > 1000) {
    await run.link('sniffed', 'short-expiry').focus();
    await soon(() => run.main.locator('.detail').innerText()).toContain('401');
    await clean(run.page, 'a cell that is told of');
  } else {
    await run.main.getByRole('radio', { name: texts('defences.pick.defence') }).check();
    await clean(run.page, 'one defence');
  }
  await run.expectQuiet();
});

it.each([320, 1280])(
  'a run of the defences, first step, middle and last, at %i px',
  async (width) => {
    const run = await DefencesPage.open('#/defences/sniffed/short-expiry', { width, height: 740 });
    await run.shows('sniffed', 'short-expiry');
    await soon(() => run.outcome.first().textContent()).toContain('It limits him.');
    await clean(run.page, 'the first step of a run');
    await run.jump('theft').click();
    await clean(run.page, 'the theft');
    await run.jump('refused').count();
    await run.page.keyboard.press('End');
    await soon(() => run.slider.getAttribute('aria-valuetext')).not.toBe('');
    await clean(run.page, 'the last step of a run');
    await run.expectQuiet();
  },
);

it('a question in a run of the defences, and what cannot be played', async () => {
  const run = await DefencesPage.open('#/defences/guessing/pkce', { predicts: true });
  await run.shows('guessing', 'pkce');
  const next = run.main.getByRole('button', { name: texts('defences.jump.next') });
  await next.click();
  await run.main.getByRole('group', { name: texts('cell.ask') }).waitFor();
  await clean(run.page, 'a question before the thief is answered');
  const lacking = await DefencesPage.open('#/defences/sniffed/dpop', {
    initScript: () => {
      Reflect.deleteProperty(Crypto.prototype, 'subtle');
    },
  });
  await lacking.main.getByText('needs cryptography').waitFor();
  await clean(lacking.page, 'a run that cannot be played');
  await lacking.expectQuiet();
});
