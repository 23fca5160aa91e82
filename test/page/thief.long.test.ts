import { expect, it } from 'vitest';
import { TOSSES } from '../../src/study/thief.ts';
import { soon } from './support.ts';
import { drawn, StationPage, texts } from './support-stations.ts';

const count = TOSSES;

/** Says the same of every request, by mouse or by keys. */
async function answer(thief: StationPage, key: 'thief.owner' | 'thief.thief'): Promise<void> {
  await thief.arrives('thief.request', { number: 1, count });
  for (let number = 1; number <= count; number++) {
    await soon(() => thief.heading('thief.request', { number, count }).count()).toBe(1);
    if (number > 1) await soon(() => thief.said()).toBe(texts('thief.request', { number, count }));
    await thief.button(key).click();
  }
  await thief.arrives('thief.end');
}
async function tableOf(thief: StationPage, key: 'thief.chart' | 'thief.answers') {
  const rows = thief.main.getByRole('table', { name: texts(key) }).getByRole('row');
  return (await rows.allInnerTexts()).slice(1).map((row) => row.split('\t'));
}

/** Coins that fall as they are told: every second request is the thief's. */
const everySecond = (): void => {
  Crypto.prototype.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    if (array instanceof Uint8Array) array.fill(0b1010_1010);
    return array;
  };
};
const never = (): void => {
  Crypto.prototype.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    if (array instanceof Uint8Array) array.fill(0);
    return array;
  };
};

it('is played to its end: hits against chance, and the bytes', async () => {
  const thief = await StationPage.open('thief', { initScript: everySecond });
  await thief.button('thief.begin').click();
  await thief.arrives('thief.request', { number: 1, count });
  const first = await thief.text();
  expect(first).toContain('Authorization: Bearer 483973gbo8fo7367543fyb43fo8376qi43ub3i74f3');
  await answer(thief, 'thief.owner');
  const end = await thief.text();
  expect(end).toContain(drawn('thief.hits', { hits: 10, count }));
  expect(end).toContain(drawn('thief.chance', { low: 6, high: 14 }));
  expect(end).toContain(drawn('thief.within'));
  expect(end).toContain(drawn('thief.bytes.equal', { count, bytes: 152 }));
  expect(end).toContain(drawn('thief.bytes.senders', { owner: 10, thief: 10 }));
  expect(end).toContain(drawn('thief.point'));
  expect(end).toContain(drawn('thief.honest'));
  await soon(() => thief.said()).toBe(
    [
      drawn('thief.hits', { hits: 10, count }),
      drawn('thief.chance', { low: 6, high: 14 }),
      drawn('thief.within'),
    ].join(' '),
  );
  for (const key of ['thief.table', 'thief.answers', 'thief.bytes.each'] as const)
    await thief.main.getByText(texts(key), { exact: true }).first().click();
  const chances = await tableOf(thief, 'thief.chart');
  expect(chances.length).toBe(count + 1);
  expect(chances[10]).toEqual([texts('thief.table.yours', { hits: 10 }), '18%']);
  expect(chances[6]).toEqual(['6', '3.7%']);
  const answers = await tableOf(thief, 'thief.answers');
  expect(answers.length).toBe(count);
  expect(answers.slice(0, 2)).toEqual([
    ['1', texts('thief.owner'), texts('thief.owner'), `✓ ${texts('thief.answers.yes')}`],
    ['2', texts('thief.owner'), texts('thief.thief'), `✗ ${texts('thief.answers.no')}`],
  ]);
  const wires = await thief.main.locator('.each .wire-text').allInnerTexts();
  expect([wires.length, new Set(wires).size]).toEqual([count, 1]);
  await thief.page.reload();
  await soon(() => thief.text()).toContain(drawn('thief.before', { hits: 10, count }));
  // The summary tells it too.
  await thief.page.goto(thief.page.url().replace(/#.*/, '#/study/summary'));
  await thief.main
    .getByText(drawn('station.thief.summary', { hits: 10, count, low: 6, high: 14 }))
    .waitFor();
  await thief.clean('the summary');
  await thief.expectQuiet();
});

it('says so where the coins fell out of the ordinary, and can be tried again', async () => {
  const thief = await StationPage.open('thief', { initScript: never });
  await thief.button('thief.begin').click();
  await answer(thief, 'thief.owner');
  expect(await thief.text()).toContain(drawn('thief.outside'));
  await thief.button('thief.again').click();
  await answer(thief, 'thief.thief');
  expect(await thief.text()).toContain(drawn('thief.hits', { hits: 0, count }));
  await thief.expectQuiet();
});

it('nothing in the page tells owner from thief while it is asked', async () => {
  const thief = await StationPage.open('thief', { initScript: everySecond });
  await thief.button('thief.begin').click();
  await thief.arrives('thief.request', { number: 1, count });
  const seen = new Set<string>();
  for (let number = 1; number < count; number++) {
    await soon(() => thief.heading('thief.request', { number, count }).count()).toBe(1);
    const markup = await thief.main
      .locator('.ask')
      .evaluate((ask) =>
        [ask.querySelector('.wire-text')?.outerHTML, ask.querySelector('.who')?.outerHTML].join(''),
      );
    seen.add(markup.replace(/<!--.*?-->/g, ''));
    await thief.button('thief.thief').click();
  }
  expect(seen.size).toBe(1);
});

it('is answered by keys alone, the focus staying where it is', async () => {
  const thief = await StationPage.open('thief');
  const { keyboard } = thief.page;
  await thief.button('thief.begin').focus();
  await keyboard.press('Space');
  await thief.arrives('thief.request', { number: 1, count });
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  for (let number = 1; number <= count; number++) {
    await soon(() => thief.heading('thief.request', { number, count }).count()).toBe(1);
    await keyboard.press(number % 2 === 0 ? 'Enter' : 'Space');
  }
  await thief.arrives('thief.end');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await soon(() => thief.main.getByRole('table', { name: texts('thief.chart') }).count()).toBe(1);
  await thief.expectQuiet();
});

it.each([320, 1280])('axe finds nothing in it at %i px, and all of it has room', async (width) => {
  const thief = await StationPage.open('thief', { width });
  await thief.button('thief.begin').waitFor();
  await thief.clean('before it begins');
  await thief.button('thief.begin').click();
  await thief.arrives('thief.request', { number: 1, count });
  await thief.clean('a request');
  await answer(thief, 'thief.owner');
  await thief.clean('the end');
  for (const key of ['thief.table', 'thief.answers', 'thief.bytes.each'] as const)
    await thief.main.getByText(texts(key), { exact: true }).first().click();
  await thief.clean('all of it open');
  await thief.expectQuiet();
});
