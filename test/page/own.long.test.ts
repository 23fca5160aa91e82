import { expect, it } from 'vitest';
import { pack } from '../../src/share/packed.ts';
import { LEAST, WEATHER } from '../own/support.ts';
import { OwnPage, texts } from './support-own.ts';
import { soon } from './support.ts';

/** Lines as these APIs' own documentation has them, with a secret of nobody's in them. */
const LINES = [
  {
    name: 'GitHub',
    line: `curl -L \\
  -H "Accept: application/vnd.github+json" \\
  -H "Authorization: Bearer SECRET0a1b2c3d" \\
  -H "X-GitHub-Api-Version: 2022-11-28" \\
  https://api.github.com/user/repos?per_page=3`,
    asks: 'api.github.com/user/repos',
    shows: 'Authorization: Bearer …',
    wire: 'GET /user/repos · Authorization: Bearer',
    things: 'repos',
  },
  {
    name: 'Stripe',
    line: `curl https://api.stripe.com/v1/charges \\\n  -u "sk_test_SECRET0a1b2c3d:" -d limit=3 -G`,
    asks: 'api.stripe.com/v1/charges',
    shows: 'Authorization: Basic …',
    wire: 'GET /v1/charges · Authorization: Basic',
    things: 'charges',
  },
  {
    name: 'a weather API',
    line: `curl -X GET "https://api.api-ninjas.com/v1/weather?lat=51.5&lon=0" -H "X-Api-Key: SECRET0a1b2c3d"`,
    asks: 'api.api-ninjas.com/v1/weather',
    shows: 'X-Api-Key: …',
    wire: 'GET /v1/weather · X-Api-Key:',
    things: 'weather',
  },
] as const;

it.each(LINES)(
  'a line for $name dresses the trials, which run; its secret is nowhere, and nothing is fetched',
  async ({ line, asks, shows, wire, things }) => {
    const own = await OwnPage.open();
    const asked: string[] = [];
    own.page.on('request', (request) => asked.push(request.url()));
    await own.paste(line);
    const found = own.main.getByRole('group', { name: texts('own.found') });
    await soon(() => found.textContent()).toContain(asks);
    expect(await found.textContent()).toContain(shows);
    expect(await own.end()).toContain(texts('own.met'));
    await soon(() => own.staged()).toContain(wire);
    expect(await own.staged()).toContain(`I need a list: ${things}`);
    // A theft of that token, by a script: served as its owner was.
    await own.field('own.story').selectOption('stolen-token');
    await own.field('own.way').selectOption('script');
    await soon(() => own.end()).toContain(texts('own.met'));

    await own.tab('share').click();
    const link = await own.main
      .getByRole('textbox', { name: texts('own.share.link') })
      .inputValue();
    const embed = await own.main
      .getByRole('textbox', { name: texts('own.share.embed') })
      .inputValue();
    expect(link).toContain('#/own/');
    expect(embed).toContain('<token-trials src="#');
    await own.tab('write').click();
    await own.editor.waitFor();
    await own.tab('api').click();
    expect(await own.field('own.paste').inputValue()).toBe('');
    const whole = await own.everything();
    expect(whole).toContain(asks.split('/')[0]);
    for (const text of [whole, link, await own.said()])
      expect(text).not.toContain('SECRET0a1b2c3d');
    expect(asked.filter((url) => !url.startsWith(new URL(own.page.url()).origin))).toEqual([]);
    await own.expectQuiet();
  },
);

it('tells what is wrong with what is pasted, and keeps what was there', async () => {
  const own = await OwnPage.open();
  await own.paste('curl "https://api.example/x');
  const alert = own.main.getByRole('alert');
  expect(await alert.textContent()).toContain(texts('lab.paste.quote-open'));
  expect(await own.main.getByRole('group', { name: texts('own.found') }).textContent()).toContain(
    texts('own.found.example'),
  );
  await own.expectQuiet();
});

it('lets a line stand that cannot be read, and takes it off the page once it can', async () => {
  const own = await OwnPage.open();
  const field = own.field('own.paste');
  const faulty = 'curl -H "X-Key: SECRET0a1b2c3d" "https://a.example/x';
  await own.paste(faulty);
  await own.main.getByRole('alert').waitFor();
  expect(await field.inputValue()).toBe(faulty);
  await own.paste(
    'curl -H "X-Key: SECRET0a1b2c3d" https://SECRET0a1b2c3d.a.example/hooks/SECRET0a1b2c3d/x',
  );
  await soon(() => field.inputValue()).toBe('');
  await own.end();
  const found = own.main.getByRole('group', { name: texts('own.found') });
  expect(await found.textContent()).toContain('id.a.example/hooks/id/id');
  for (const left of ['own.left.path', 'own.left.label'] as const)
    expect(await found.textContent()).toContain(texts(left));
  await own.tab('write').click();
  await own.editor.waitFor();
  expect((await own.everything()).toLowerCase()).not.toContain('secret0a1b2c3d');
  await own.tab('api').click();
  await own.paste('curl https://a.example/v1/items -H "X-Token: a" -H "X-Api-Key: Key b"');
  const places = own.field('own.found.choose');
  expect(await places.locator('option').allTextContents()).toHaveLength(2);
  await places.selectOption({ label: 'X-Token: …' });
  await soon(() => found.textContent()).toContain('X-Token: …');
  await own.end();
  await soon(() => own.staged()).toContain('X-Token:');
  await own.expectQuiet();
});

it('tells on its tab what cannot be, and goes on with what was there', async () => {
  const own = await OwnPage.open();
  const things = own.field('own.things');
  await things.fill('list\u202e');
  await things.press('Enter');
  await own.main.getByRole('alert').waitFor();
  expect(await things.getAttribute('aria-invalid')).toBe('true');
  await things.fill('lists');
  await things.press('Enter');
  await soon(() => own.main.getByRole('alert').count()).toBe(0);
  expect(await things.getAttribute('aria-invalid')).toBe(null);
  await own.expectQuiet();
});

it('checks as one writes, completes, undoes, and plays what is right beside', async () => {
  const own = await OwnPage.open();
  await own.tab('write').click();
  await own.write(WEATHER);
  await soon(() => own.said()).toContain(texts('own.fine'));
  const heads = own.main.locator('tt-stage .heads');
  await soon(() => heads.textContent()).toContain('Weather app');
  expect(await own.end()).toContain(texts('own.met'));
  await own.button('app.inspector.open').click();
  await own.main.getByRole('tab', { name: texts('panel.machines') }).click();
  // The panels call the parties what their author does.
  await soon(() => own.main.locator('tt-inspector .panel').textContent()).toContain('Weather app');
  expect(await own.main.getByRole('group', { name: /once more/ }).count()).toBe(1);
  await own.main.getByLabel('A refusal: the time of the key is over.').check();
  await own.main.getByText(texts('own.question.right')).waitFor();

  const before = WEATHER.slice(0, WEATHER.indexOf('"none"')).split('\n');
  const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
  await own.write(WEATHER.replace('"show": "none"', '"show": "nothing"'));
  await soon(() => own.said()).toContain(
    `Line ${line}, column ${column} ($.script[1].show): Here must be one of: "none", "token", "cookie". Found: "nothing"`,
  );
  // The last that was right goes on being shown.
  expect(await heads.textContent()).toContain('Weather app');
  await own.editor.press('Control+z');
  await soon(() => own.said()).toContain(texts('own.fine'));

  await own.write('{"id": "a", "script": [{"do": "ask", "show": ');
  await own.editor.press('Control+End');
  await own.editor.press('Control+Space');
  const options = own.page.locator('.cm-tooltip-autocomplete').getByRole('option');
  await options.first().waitFor();
  expect(await options.allTextContents()).toHaveLength(3);
  await own.expectQuiet();
});

it('shows an expectation that is not met as such, and what came', async () => {
  const own = await OwnPage.open();
  await own.tab('write').click();
  await own.write(
    JSON.stringify({ ...LEAST, expected: [{ status: 200, code: 'served', then: 'served' }] }),
  );
  await soon(() => own.end()).toContain(texts('own.unmet'));
  const verdict = await own.end();
  expect(verdict.replace(/\s+/g, ' ')).toContain(
    'r1: expected 200 served, then served, came 401 unknown_client, then refused',
  );
  await own.expectQuiet();
});

it('opens a link, draws markup in it as text, and says so where a link holds nothing', async () => {
  const title = '<img src=x onerror="document.title=1"> A';
  const say = '<b>bold</b><script>document.title = 2</script>';
  const script = [{ ...LEAST.script[0], say }];
  const packed = await pack(JSON.stringify({ ...LEAST, title, script, notes: [{ text: say }] }));
  const own = await OwnPage.open({ hash: `#/own/${packed}` });
  await own.end();
  expect(await own.staged()).toContain(say);
  expect(
    await own.main.getByRole('complementary', { name: texts('own.notes') }).textContent(),
  ).toContain(say);
  expect(await own.main.locator('img, b, script').count()).toBe(0);
  expect(await own.page.title()).toContain('Token Trials');

  const bomb = await pack(' '.repeat(5_000_000));
  await own.page.evaluate((hash) => (location.hash = hash), `#/own/${bomb}`);
  await soon(() => own.said()).toContain(texts('own.source.packed'));
  await own.expectQuiet();
});

it('keeps a draft over a reload, and takes files, dropped or chosen', async () => {
  const own = await OwnPage.open();
  await own.tab('write').click();
  await own.write(WEATHER.replace('Weather app', 'Umbrella app'));
  await soon(() => own.said()).toContain(texts('own.fine'));
  await own.page.reload();
  await soon(() => own.said()).toContain(texts('own.kept'));
  await soon(() => own.editor.textContent()).toContain('Umbrella app');

  const choose = (text: string | Buffer) =>
    own.main.locator('input[type=file]').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await choose('x'.repeat(10_000_000));
  await soon(() => own.said()).toContain('too large: 10000000 bytes');
  await choose(WEATHER.replace('A key for the weather', 'Chosen'));
  await soon(() => own.said()).toContain(texts('own.opened', { title: 'Chosen' }));
  const dropped = await own.page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'mine.json', { type: 'application/json' }));
      return transfer;
    },
    WEATHER.replace('A key for the weather', 'Dropped'),
  );
  await own.main.locator('tt-own').dispatchEvent('drop', { dataTransfer: dropped });
  await soon(() => own.said()).toContain(texts('own.opened', { title: 'Dropped' }));
  await own.expectQuiet();
});
