import { expect, it } from 'vitest';
import { LabPage, texts } from './support-lab.ts';
import { soon } from './support.ts';

it('leads one who has never heard of tokens from the first request to the list', async () => {
  const lab = await LabPage.open();
  const next = lab.main.locator('.hint');
  expect(await lab.page.title()).toBe('Lab · Token Trials');
  await lab.done(() => next.getByRole('button', { name: texts('lab.next.send') }).click());
  expect(await lab.status()).toBe('401');
  await soon(() => lab.said()).toContain('was refused');
  await next.getByRole('button', { name: 'E-mail and password' }).click();
  await lab.send();
  expect(await lab.status()).toBe('200');
  await next.getByRole('button', { name: 'The token', exact: true }).click();
  await lab.send();
  expect(await lab.main.locator('.row.live').textContent()).toContain('has its list');
  await lab.expectQuiet();
});

it('takes back and does again; begins anew once it has asked', async () => {
  const lab = await LabPage.open();
  const begun = await lab.total();
  await lab.send();
  const sent = await lab.total();
  expect(sent).toBeGreaterThan(begun);
  await lab.done(() => lab.button('lab.undo').click());
  expect(await lab.total()).toBe(begun);
  await soon(() => lab.said()).toContain(texts('lab.undone'));
  await lab.done(() => lab.button('lab.redo').click());
  expect(await lab.total()).toBe(sent);

  await lab.button('lab.reset').click();
  const dialog = lab.page.getByRole('dialog', { name: texts('lab.reset.ask') });
  await dialog.getByRole('button', { name: texts('lab.reset.no') }).click();
  expect(await lab.total()).toBe(sent);
  await lab.button('lab.reset').click();
  await lab.done(() => dialog.getByRole('button', { name: texts('lab.reset') }).click());
  expect(await lab.total()).toBe(begun);
  await lab.expectQuiet();
});

it('sends a request word by word, as somebody unknown, and shows it in every panel', async () => {
  const lab = await LabPage.open();
  await lab.main.getByRole('radio', { name: texts('stage.unknown') }).check();
  await lab.button('lab.form.raw').click();
  await lab.field('lab.path').fill('nowhere');
  expect(await lab.main.locator('#fault').textContent()).toContain('begins with a slash');
  await lab.field('lab.path').fill('/api/helicopters?page=1');
  await lab.field('lab.headers').fill('Authorization: Bearer a\nAuthorization: Bearer b');
  await lab.send('unknown');
  expect(await lab.status()).toBe('400');
  await lab.button('app.inspector.open').click();
  const panel = lab.page.getByRole('tabpanel', { name: texts('panel.http') });
  expect(await panel.textContent()).toContain('Bearer b');
  for (const name of ['machines', 'store', 'knowledge'] as const) {
    await lab.page.getByRole('tab', { name: texts(`panel.${name}`), exact: true }).click();
    const shown = lab.page.getByRole('tabpanel', { name: texts(`panel.${name}`) });
    expect((await shown.textContent())?.trim()).not.toBe('');
  }
  await lab.expectQuiet();
});

it('turns the clock until a token is over, and steals one', async () => {
  const lab = await LabPage.open();
  await lab.take('trial-3');
  await lab.send();
  await lab.tool('theft').click();
  await lab.done(() => lab.main.getByRole('button', { name: /^Steal it this way: By/ }).click());
  await lab.button('lab.theft.ask').click();
  await lab.send('impostor');
  expect(await lab.status()).toBe('200');

  await lab.tool('tokens').click();
  const bar = lab.main.getByRole('progressbar');
  const left = await bar.evaluate((one: HTMLProgressElement) => one.value);
  await lab.done(() => lab.main.getByRole('button', { name: 'Turn it on by 10 min' }).click());
  expect(await bar.evaluate((one: HTMLProgressElement) => one.value)).toBe(left - 600);
  // What would be left is seen before the clock is turned.
  await lab.field('lab.clock.other').fill('55');
  expect(await lab.main.locator('.token').textContent()).toContain(texts('lab.token.over'));
  await lab.done(() =>
    lab.main.getByRole('button', { name: texts('lab.clock.do', { minutes: 55 }) }).click(),
  );
  await lab.button('lab.token.show').click();
  await lab.send();
  expect(await lab.status()).toBe('401');
  await lab.expectQuiet();
});

it('takes a check away, shows who gets in, and steps through it', async () => {
  const lab = await LabPage.open();
  await lab.tool('checks').click();
  await lab.turn(texts('guard.tokenExpired'));
  const results = lab.main.getByRole('region', { name: 'Without: token expired' });
  const stolen = results.getByRole('listitem').filter({ hasText: 'A stolen token, an hour later' });
  expect(await stolen.first().innerText()).toMatch(/401[^]*200[^]*gets in now/);
  await soon(() => lab.said()).toContain('Somebody gets in now: A stolen token, an hour later.');
  await stolen
    .getByRole('button', { name: 'without the check: A stolen token, an hour later' })
    .click();
  expect(await lab.main.locator('.row.live').textContent()).toContain('serving');
  await lab.button('lab.what-if.before').click();
  expect(await lab.main.locator('.row.live').textContent()).toContain('refusing');
  await lab.button('lab.checks.all').click();
  await lab.turn(texts('guard.tokenExpired'));
  expect(await results.count()).toBe(0);
  await lab.expectQuiet();
});

it('asks what if: both time lines, where they part and why', async () => {
  const lab = await LabPage.open();
  await lab.take('trial-3');
  await lab.send();
  await lab.tool('what-if').click();
  await lab.field('lab.what-if.change').selectOption('password');
  await lab.field('lab.what-if.password').fill('wrong');
  await lab.button('lab.what-if.run').click();
  const [was, is] = ['before', 'after'].map((which) =>
    lab.main.getByRole('region', { name: texts(`lab.what-if.${which as 'before'}`) }),
  );
  expect(await was?.innerText()).toContain('answered 200');
  expect(await is?.innerText()).toContain('answered 401');
  expect(await is?.locator('.parts').innerText()).toContain('identifying');
  expect(await lab.main.locator('.sum').innerText()).toContain('“password right” as it was');
  await lab.button('lab.what-if.keep').click();
  await soon(() => lab.said()).toContain(texts('lab.kept'));
  expect(await lab.status()).toBe('401');
  await lab.expectQuiet();
});

it('writes a request as curl, and takes one that is pasted, or says where it is wrong', async () => {
  const lab = await LabPage.open();
  await lab.main.locator('.copying summary').click();
  const written = lab.main.locator('#written');
  expect(await written.inputValue()).toContain("'http://127.0.0.1:8787/api/helicopters'");
  await lab.button('lab.copy.fetch').click();
  expect(await written.inputValue()).toContain("await fetch('/api/helicopters'");
  await lab.main.locator('.pasting summary').click();
  const pasted = lab.field('lab.paste.label');
  await pasted.fill("curl \\\n -H 'Authorization: Bearer x");
  await lab.button('lab.paste.take').click();
  expect(await lab.main.getByRole('alert').textContent()).toContain('Line 2, column 5');
  await pasted.fill("curl -H 'Authorization: Bearer x' https://a.example/api/helicopters");
  await lab.button('lab.paste.take').click();
  await lab.send();
  expect(await lab.status()).toBe('401');
  await lab.expectQuiet();
});

it('stands after a reload as it stood before', async () => {
  const lab = await LabPage.open();
  await lab.take('trial-3');
  await lab.send();
  const total = await lab.total();
  await lab.page.reload();
  await lab.ready();
  expect(await lab.total()).toBe(total);
  expect(await lab.main.locator('.kept').textContent()).toMatch(/^\s*$/);
  await lab.expectQuiet();
});
