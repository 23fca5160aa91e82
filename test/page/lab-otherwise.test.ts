import { expect, it } from 'vitest';
import { soon } from './support.ts';
import { LabPage, texts } from './support-lab.ts';

it('asks what if it had been another method, path or body: only a part that is changed can be tried', async () => {
  const lab = await LabPage.open();
  await lab.take('trial-3');
  await lab.send();
  await lab.tool('what-if').click();
  const run = lab.button('lab.what-if.run');
  for (const [part, other, status] of [
    ['method', 'PUT', '405'],
    ['path', '/api/nothing', '404'],
    ['body', 'scope=everything', '415'],
  ] as const) {
    await lab.field('lab.what-if.change').selectOption(part);
    // As it was sent, until something else is written.
    await soon(() => run.getAttribute('aria-disabled')).toBe('true');
    const field = lab.field(`lab.what-if.${part}.value`);
    await soon(() => field.inputValue()).toBe(
      { method: 'POST', path: '/api/token', body: '' }[part],
    );
    await field.fill(other);
    await run.click();
    const after = lab.main.getByRole('region', { name: texts('lab.what-if.after') });
    await soon(() => after.innerText()).toMatch(new RegExp(`\\b${status}\\b`));
    await lab.button('lab.what-if.back').click();
  }
  await lab.expectQuiet();
});

it('takes over a file that is dropped on it, and says what is wrong with one that cannot be taken', async () => {
  const lab = await LabPage.open();
  await lab.take('trial-3');
  await lab.send();
  const drop = (text: string): Promise<void> =>
    lab.main.locator('tt-lab').evaluate((target, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'lab.json', { type: 'application/json' }));
      const at = { dataTransfer, bubbles: true, composed: true, cancelable: true };
      target.dispatchEvent(new DragEvent('dragover', at));
      target.dispatchEvent(new DragEvent('drop', at));
    }, text);
  const total = await lab.total();
  await drop('{"no": "lab"}');
  await soon(() => lab.main.getByRole('alert').textContent()).toContain('nothing here has changed');
  expect(await lab.total()).toBe(total);
  await lab.tool('file').click();
  const [download] = await Promise.all([
    lab.page.waitForEvent('download'),
    lab.button('lab.file.export').click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  await lab.button('lab.undo').click();
  await soon(() => lab.total()).not.toBe(total);
  await drop(Buffer.concat(chunks).toString('utf8'));
  await lab.page
    .getByRole('dialog', { name: texts('lab.replace.ask') })
    .getByRole('button', { name: texts('lab.replace') })
    .click();
  await soon(() => lab.said()).toContain(texts('lab.file.taken', { count: 1 }));
  expect(await lab.total()).toBe(total);
  expect(await lab.main.locator('.hangs').count()).toBe(0);
  await lab.expectQuiet();
});

it('says of a fetch that no session comes of it', async () => {
  const lab = await LabPage.open();
  await lab.main.locator('.copying summary').click();
  await lab.button('lab.copy.fetch').click();
  const told = lab.main.getByText(texts('lab.copy.no-session'));
  expect(await told.count()).toBe(0);
  await lab.take('session');
  await soon(() => told.count()).toBe(1);
  await lab.button('lab.copy.curl').click();
  expect(await told.count()).toBe(0);
  await lab.expectQuiet();
});
