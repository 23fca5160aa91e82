import { it } from 'vitest';
import { OwnPage, texts } from '../page/support-own.ts';
import { WEATHER } from '../own/support.ts';
import { soon } from '../page/support.ts';
import { clean } from './clean.ts';

it.each([320, 1280])(
  'one’s own API and scenarios, each part and state, at %i px',
  async (width) => {
    const own = await OwnPage.open({ width, height: 740 });
    const { page } = own;
    await clean(page, 'the example');
    await own.paste('curl "https://x');
    await clean(page, 'what cannot be read');
    await own.paste('curl https://api.example/v1/items?api_key=x');
    await clean(page, 'a key in the address');
    await own.end();
    await clean(page, 'as expected');
    await own.tab('write').click();
    await own.editor.waitFor();
    await own.write(WEATHER.replace('"status": 200', '"status": 201'));
    await soon(() => own.main.locator('tt-stage .heads').textContent()).toContain('Weather app');
    await own.end();
    await own.main.getByLabel('The forecasts: the key is known.').check();
    await clean(page, 'not as expected, with notes and a question answered');
    await own.write('{"id": 1');
    await clean(page, 'a file that is none');
    await own.editor.press('Control+Space');
    await clean(page, 'completions');
    await own.tab('share').click();
    await clean(page, 'nothing to share but the file');
    await own.tab('write').click();
    await own.write(WEATHER);
    await own.tab('share').click();
    await own.main.getByRole('textbox', { name: texts('own.share.embed') }).waitFor();
    await clean(page, 'what is shared');
    await own.tab('drafts').click();
    const list = own.main.getByRole('list', { name: texts('own.drafts') });
    await list.getByRole('button', { name: 'Rename' }).first().click();
    await clean(page, 'drafts, one being renamed');
    await own.field('own.draft.name').press('Escape');
    await list.getByRole('button', { name: 'Delete' }).first().click();
    await own.button('own.draft.restore').waitFor();
    await clean(page, 'a draft deleted');
    await own.page.getByRole('button', { name: texts('own.study') }).click();
    await own.end();
    await own.page.getByRole('button', { name: 'Look back' }).click();
    await own.page.getByRole('complementary', { name: 'Look back' }).waitFor();
    await clean(page, 'looked back on');
    await own.expectQuiet();
  },
);
