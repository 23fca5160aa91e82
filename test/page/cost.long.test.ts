import { expect, it } from 'vitest';
import { soon } from './support.ts';
import { drawn, StationPage, texts } from './support-stations.ts';

/** Long enough for a slow machine: how long it takes is what is measured. */
const PATIENCE = { timeout: 90_000 };

it('is measured to its end, figures and bars of the same measurement', async () => {
  const cost = await StationPage.open('cost');
  await cost.button('cost.measure').click();
  await cost.button('cost.stop').waitFor();
  await cost.main.getByRole('progressbar').waitFor();
  await cost.heading('cost.end').waitFor(PATIENCE);
  await cost.arrives('cost.end');
  const text = await cost.text();
  expect(text).toContain(drawn('cost.slow-hash', { iterations: '600,000' }));
  const bars = cost.main.getByRole('list', { name: texts('cost.bars') }).getByRole('listitem');
  const shown = await bars.evaluateAll((items) =>
    items.map((item) => ({
      ms: Number.parseFloat((item.querySelector('.time')?.textContent ?? '').replace(/,/g, '')),
      share: Number.parseFloat(item.querySelector('.bar')?.getAttribute('width') ?? ''),
    })),
  );
  const [password, token] = shown;
  if (!password || !token) throw new Error('Two bars are to be compared.');
  // To scale: the bars stand to each other as the figures do, as far as those are rounded.
  expect(password.share / token.share / (password.ms / token.ms)).toBeCloseTo(1, 1);
  const ratio = /([\d,.]+) times/.exec(text)?.[1]?.replace(/,/g, '');
  expect(Number(ratio) / (password.ms / token.ms)).toBeCloseTo(1, 1);
  await soon(() => cost.said()).toContain(text.match(/([\d,.]+ times)/)?.[1] ?? 'none');
  await cost.clean('measured');
  await cost.button('cost.again').waitFor();
  await cost.page.reload();
  const number = (value: number): string =>
    new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
  await soon(() => cost.text()).toContain(
    drawn('cost.before', { password: number(password.ms), token: number(token.ms) }),
  );
  await cost.clean('before it begins');
  await cost.expectQuiet();
});

it('is stopped by keys, shows no figures then, and can be begun again', async () => {
  const cost = await StationPage.open('cost', { width: 320 });
  await cost.button('cost.measure').focus();
  await cost.page.keyboard.press('Enter');
  await cost.button('cost.stop').waitFor();
  await soon(() => cost.said()).toBe(texts('cost.started'));
  await cost.clean('measuring');
  await cost.page.keyboard.press('Enter');
  await cost.button('cost.measure').waitFor(PATIENCE);
  await soon(() => cost.said()).toBe(texts('cost.stopped'));
  const text = await cost.text();
  expect(text).toContain(texts('cost.stopped'));
  expect(await cost.heading('cost.end').count()).toBe(0);
  await cost.page.keyboard.press('Space');
  await cost.button('cost.stop').waitFor();
  await cost.expectQuiet();
});

it('measures without WebCrypto too, and the page stays awake', async () => {
  const cost = await StationPage.open('cost', {
    initScript: () => {
      Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
    },
  });
  await cost.button('cost.measure').click();
  await cost.button('cost.stop').waitFor();
  // A frame is painted while the first password is hashed.
  await cost.page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await cost.button('cost.stop').count()).toBe(1);
  await cost.main.getByText(texts('cost.measuring', { round: 1, rounds: 5 })).waitFor(PATIENCE);
  await cost.button('cost.stop').click();
  await cost.button('cost.measure').waitFor(PATIENCE);
  await cost.expectQuiet();
});
