import type { Download } from 'playwright-core';
import { expect, it } from 'vitest';
import { askForList } from '../../src/model/client/requests.ts';
import { identify, sending } from '../lab/support.ts';
import { emptyDocument } from '../../src/lab/document.ts';
import { LabPage, texts } from './support-lab.ts';
import { soon } from './support.ts';

/** What a file holds that the page has handed out. */
async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

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

it('says that what was kept was set aside where it cannot be read, and hands it out', async () => {
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
          const tx = open.result.transaction('journal', 'readwrite');
          tx.objectStore('journal').put('spoilt', 1);
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
  // Told once, and handed out beside it; later beside the other files.
  for (const told of [true, false]) {
    await lab.page.reload();
    await lab.ready();
    expect(await lab.main.getByText(texts('lab.kept.corrupt')).count()).toBe(told ? 1 : 0);
    expect(await lab.total()).toBe(1);
    if (!told) await lab.tool('file').click();
    const [download] = await Promise.all([
      lab.page.waitForEvent('download'),
      lab.button('lab.aside.export').click(),
    ]);
    const rows = JSON.parse(await textOf(download)) as { reason: string; found: unknown[] }[];
    expect(rows.map(({ reason, found }) => [reason, found[0]])).toEqual([['corrupt', 'spoilt']]);
  }
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

it('goes into a file and comes back from it; a spoilt file changes nothing', async () => {
  const lab = await LabPage.open();
  await lab.take('trial-3');
  await lab.send();
  const total = await lab.total();
  await lab.tool('file').click();
  const [download] = await Promise.all([
    lab.page.waitForEvent('download'),
    lab.button('lab.file.export').click(),
  ]);
  const text = await textOf(download);
  const load = (content: string): Promise<void> =>
    lab.main.locator('input[type=file]').setInputFiles({
      name: 'lab.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });

  await load(text.replace('"POST"', '7'));
  expect(await lab.main.getByRole('alert').textContent()).toContain('$.commands[0].method');
  expect(await lab.total()).toBe(total);
  await load('{');
  await soon(() => lab.main.getByRole('alert').textContent()).toContain('Line 1, column 2');
  await lab.button('lab.reset').click();
  const dialog = lab.page.getByRole('dialog', { name: texts('lab.reset.ask') });
  await lab.done(() => dialog.getByRole('button', { name: texts('lab.reset') }).click());
  await lab.done(() => load(text));
  expect(await lab.total()).toBe(total);
  await soon(() => lab.said()).toContain(texts('lab.file.taken', { count: 1 }));

  // What is there is not lost unasked.
  const two = JSON.stringify({ ...emptyDocument(), commands: [identify(), identify()] });
  const asks = lab.page.getByRole('dialog', { name: texts('lab.replace.ask') });
  await load(two);
  await asks.waitFor();
  const [saved] = await Promise.all([
    lab.page.waitForEvent('download'),
    asks.getByRole('button', { name: texts('lab.file.export') }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('token-trials-lab.json');
  await asks.getByRole('button', { name: texts('lab.reset.no') }).click();
  await lab.ready();
  expect(await lab.total()).toBe(total);
  await load(two);
  await lab.done(() => asks.getByRole('button', { name: texts('lab.replace') }).click());
  expect(await lab.total()).toBeGreaterThan(total);
  await lab.expectQuiet();
});

/** All elements of the page, through shadow roots. Runs in the page. */
function nodesDrawn(): number {
  const count = (root: ParentNode): number =>
    [...root.querySelectorAll('*')].reduce(
      (sum, node) => sum + 1 + (node.shadowRoot ? count(node.shadowRoot) : 0),
      0,
    );
  return count(document);
}

it('draws no more of a long lab than of a shorter one, in no panel', async () => {
  const drawn = async (exchanges: number): Promise<Record<string, number>> => {
    const lab = await LabPage.open();
    const commands = Array.from({ length: exchanges }, (_, place) =>
      sending(askForList(null), place % 3 === 2 ? 'unknown' : 'client'),
    );
    await lab.tool('file').click();
    await lab.done(() =>
      lab.main.locator('input[type=file]').setInputFiles({
        name: 'long.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify({ ...emptyDocument(), commands })),
      }),
    );
    expect(await lab.total()).toBeGreaterThan(exchanges * 4);
    await lab.button('app.inspector.open').click();
    const nodes: Record<string, number> = {};
    for (const panel of ['http', 'machines', 'store', 'knowledge'] as const) {
      await lab.page.getByRole('tab', { name: texts(`panel.${panel}`), exact: true }).click();
      await lab.page.getByRole('tabpanel', { name: texts(`panel.${panel}`) }).waitFor();
      // Each party's machine is drawn by itself, when its part has come.
      if (panel === 'machines')
        await soon(() => lab.page.locator('tt-statechart svg').count()).toBe(3);
      nodes[panel] = await lab.page.evaluate(nodesDrawn);
    }
    for (const tool of ['tokens', 'what-if', 'checks'] as const) await lab.tool(tool).click();
    await lab.expectQuiet();
    return nodes;
  };
  const [short, long] = [await drawn(100), await drawn(500)];
  // What is written in figures may take another element or two.
  for (const [panel, nodes] of Object.entries(long))
    expect(Math.abs(nodes - (short[panel] ?? 0)), panel).toBeLessThan(10);
});
