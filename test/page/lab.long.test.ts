import { expect, it } from 'vitest';
import { LabPage, texts } from './support-lab.ts';
import { soon } from './support.ts';

it('says that nothing is kept where the browser keeps nothing, and works on', async () => {
  const lab = await LabPage.open({
    initScript: () => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    },
  });
  expect(await lab.main.locator('.kept').textContent()).toContain(texts('lab.kept.denied'));
  await lab.send();
  expect(await lab.status()).toBe('401');
  await lab.expectQuiet();
});

it('says that what was kept was set aside where it cannot be read', async () => {
  const lab = await LabPage.open();
  await lab.send();
  await lab.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('token-trials-lab');
        open.onerror = () => {
          reject(new Error('It cannot be opened.'));
        };
        open.onsuccess = () => {
          const tx = open.result.transaction('meta', 'readwrite');
          tx.objectStore('meta').put('spoilt', 'lab');
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
  await lab.page.reload();
  await lab.ready();
  expect(await lab.main.locator('.kept').textContent()).toContain(texts('lab.kept.corrupt'));
  expect(await lab.total()).toBe(1);
  await lab.expectQuiet();
});

it('shows in one page what is done in another', async () => {
  const lab = await LabPage.open();
  const other = new LabPage(await lab.page.context().newPage());
  await other.page.goto(lab.page.url());
  await other.ready();
  const before = await lab.total();
  await other.send();
  await soon(() => lab.total()).toBeGreaterThan(before);
  expect(await lab.status()).toBe('401');
  await lab.expectQuiet();
});
