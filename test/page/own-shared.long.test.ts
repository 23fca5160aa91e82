import { expect, it } from 'vitest';
import { pack } from '../../src/share/packed.ts';
import { WEATHER } from '../own/support.ts';
import { OwnPage, texts } from './support-own.ts';
import { soon } from './support.ts';

/** A file beside the page, asked for by its address. */
const asked = (src: string, more = ''): string => `#/own?src=${encodeURIComponent(src)}${more}`;
const title = 'A key for the weather';

it('opens a scenario from an address, and a link to it is short enough for a code that a phone reads', async () => {
  const own = await OwnPage.open({
    hash: asked('mine.json'),
    pages: { 'mine.json': { html: WEATHER } },
  });
  await soon(() => own.editor.textContent()).toContain(title);
  await own.tab('share').click();
  const address = new URL('mine.json', own.page.url().replace(/#.*/, '')).href;
  const link = own.main.getByRole('textbox', { name: texts('own.share.link') });
  expect(await link.inputValue()).toContain(asked(address).slice(1));
  await own.main.getByRole('img', { name: 'The link as a QR code' }).waitFor();
  const tag = own.main.getByRole('textbox', { name: texts('own.share.embed') });
  expect(await tag.inputValue()).toContain(`<token-trials src="${address}">`);
  await own.expectQuiet();
});

it.each([
  ['that is none', asked('javascript:1'), texts('own.source.address', { address: 'javascript:1' })],
  ['that is cut off', '#/own/XVC7bsM', texts('own.source.packed')],
  ['of a file that is too large', asked('big.json'), 'too large'],
])('an address %s is told, and the page goes on', async (_, hash, said) => {
  const own = await OwnPage.open({
    hash,
    pages: { 'big.json': { html: ' '.repeat(1_000_000) } },
  });
  await soon(() => own.said()).toContain(said);
  expect(await own.end()).toContain(texts('own.met'));
});

it('is embedded as any trial is: element, frame, Markdown, link', async () => {
  const own = await OwnPage.open({ hash: `#/own/${await pack(WEATHER)}` });
  await own.tab('share').click();
  await own.button('own.share.more').click();
  const dialog = own.page.getByRole('dialog');
  const text = dialog.getByRole('textbox');
  const snippet = async (tab: string): Promise<string> => {
    await dialog.getByRole('tab', { name: tab }).click();
    return text.inputValue();
  };
  expect(await snippet('Element')).toContain('<token-trials src="#');
  expect(await snippet('Element')).toContain('<b>Weather API:</b>');
  expect(await snippet('Frame')).toMatch(/<iframe src="[^"]*embed\.html\?src=%23/);
  expect(await snippet('Markdown')).toMatch(/<iframe src="[^"]*embed\.html\?src=%23/);
  expect(await snippet('Link')).toContain('#/own/');
  const frame = dialog.frameLocator('iframe');
  await frame.getByRole('heading', { name: title }).first().waitFor();
  await own.expectQuiet();
});

it('keeps a list of drafts: opened, renamed, deleted, put back, and not lost to a link', async () => {
  const own = await OwnPage.open();
  await own.paste('curl https://api.one.example/v1/items -H "X-Key: a"');
  await own.paste('curl https://api.two.example/v1/things -H "X-Key: a"');
  await own.tab('drafts').click();
  const list = own.main.getByRole('list', { name: texts('own.drafts') });
  const drafts = list.getByRole('listitem');
  await soon(() => drafts.count()).toBe(2);
  await drafts.filter({ hasText: 'one.example' }).getByRole('button', { name: 'Rename' }).click();
  await own.field('own.draft.name').fill('Mine');
  await own.field('own.draft.name').press('Enter');
  await drafts.filter({ hasText: 'Mine' }).waitFor();
  await drafts.filter({ hasText: 'two.example' }).getByRole('button', { name: 'Delete' }).click();
  await soon(() => drafts.count()).toBe(1);
  await own.button('own.draft.restore').click();
  await soon(() => drafts.count()).toBe(2);
  await drafts.filter({ hasText: 'Mine' }).getByRole('button', { name: 'Open' }).click();
  await soon(() => own.editor.textContent()).toContain('api.one.example');

  // What is changed of a link is a draft, and is there when the page is loaded again.
  await own.page.evaluate((hash) => (location.hash = hash), `#/own/${await pack(WEATHER)}`);
  await soon(() => own.editor.textContent()).toContain(title);
  await own.write(WEATHER.replace(title, 'Changed by me'));
  await soon(() => new URL(own.page.url()).hash).toBe('#/own');
  await own.tab('drafts').click();
  await soon(() => drafts.count()).toBe(3);
  await own.page.reload();
  await soon(() => own.editor.textContent()).toContain('Changed by me');
  await own.expectQuiet();
});

it('is studied by link: predictions and answers are kept under its name, and its parties are announced as it calls them', async () => {
  const own = await OwnPage.open({
    hash: asked('mine.json', '&study=on'),
    pages: { 'mine.json': { html: WEATHER } },
  });
  const guess = own.main.getByRole('button', { name: 'It refuses' });
  await soon(async () => {
    if ((await guess.count()) === 0) await own.next.click();
    return guess.count();
  }).toBe(1);
  await guess.click();
  await soon(() => own.page.locator('.tt-announcer').textContent()).toContain('Weather API');
  await own.end();
  await own.main.getByLabel('A refusal: the time of the key is over.').check();
  const kept = () => own.page.evaluate(() => localStorage.getItem('token-trials-progress') ?? '');
  await soon(kept).toContain(`"scenario":"own: ${title}"`);
  await soon(kept).toContain('"truth":"A refusal: the time of the key is over."');
  await own.expectQuiet();
});
