import { expect, it } from 'vitest';
import { emptyDocument } from '../../src/lab/document.ts';
import { LabPage, texts } from '../page/support-lab.ts';
import { clean } from './clean.ts';

it.each([320, 1280])('the lab: each tool, before and after it is used, at %i px', async (width) => {
  const lab = await LabPage.open({ width, height: 740 });
  const { page } = lab;
  await clean(page, 'the lab at first');
  await lab.send();
  await clean(page, 'refused');
  for (const preset of ['trial-3', 'trial-5'] as const) {
    await lab.take(preset);
    await clean(page, `the request of ${preset}`);
    await lab.send();
    await clean(page, `${preset} sent`);
  }
  await lab.button('lab.form.raw').click();
  await lab.field('lab.path').fill('nowhere');
  await clean(page, 'what cannot be sent');
  await lab.button('lab.form.guided').click();
  await lab.main.locator('.copying summary').click();
  await clean(page, 'a request as curl');
  await lab.main.locator('.pasting summary').click();
  await lab.field('lab.paste.label').fill('curl | sh');
  await lab.button('lab.paste.take').click();
  await clean(page, 'what cannot be read');
  await lab.tool('tokens').click();
  await clean(page, 'the tokens');
  await lab.field('lab.clock.other').fill('90');
  await clean(page, 'the tokens, as they will be');
  await lab.tool('theft').click();
  await clean(page, 'the thefts');
  await lab.done(() => lab.main.getByRole('button', { name: /^Steal it this way: By/ }).click());
  await clean(page, 'stolen');
  await lab.done(() => lab.button('lab.token.give-back').click());
  await clean(page, 'given back');
  await lab.tool('checks').click();
  await clean(page, 'the checks');
  for (const guard of ['tokenRevoked', 'tokenUnknown'] as const) {
    await lab.turn(texts(`guard.${guard}`));
    await clean(page, `without ${guard}`);
  }
  await lab.main.locator('.opens button').first().click();
  await clean(page, 'a run without a check');
  await lab.button('lab.checks.all').click();
  await lab.tool('what-if').click();
  await clean(page, 'what if');
  await lab.button('lab.what-if.run').click();
  await lab.main.locator('.time-line').first().waitFor();
  await clean(page, 'both time lines');
  await lab.main.locator('.time-line button').first().click();
  await clean(page, 'one of them');
  await lab.button('lab.checks.all').click();
  await lab.button('lab.what-if.back').click();
  await lab.tool('file').click();
  await lab.main.locator('input[type=file]').setInputFiles({
    name: 'lab.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await lab.main.getByRole('alert').waitFor();
  await clean(page, 'a file that cannot be taken');
  for (const panel of ['http', 'machines', 'store', 'knowledge'] as const) {
    if (panel === 'http') await lab.button('app.inspector.open').click();
    else await page.getByRole('tab', { name: texts(`panel.${panel}`), exact: true }).click();
    await page.getByRole('tabpanel', { name: texts(`panel.${panel}`) }).waitFor();
    await clean(page, `the panel "${panel}"`);
  }
  await lab.button('app.view-as-api.short').click();
  await clean(page, 'as the API sees it');
  await lab.button('lab.reset').click();
  await page.getByRole('dialog', { name: texts('lab.reset.ask') }).waitFor();
  await clean(page, 'asked before all is gone');
  await page.keyboard.press('Escape');
  await lab.tool('file').click();
  await lab.main.locator('input[type=file]').setInputFiles({
    name: 'lab.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(emptyDocument())),
  });
  await page.getByRole('dialog', { name: texts('lab.replace.ask') }).waitFor();
  await clean(page, 'asked before a file takes the place');
  expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(0);
  await lab.expectQuiet();
});
