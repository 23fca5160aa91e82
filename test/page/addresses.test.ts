import { expect, it } from 'vitest';
import type { PageOptions } from './browser.ts';
import { openPage } from './browser.ts';
import { addressOf, caseOf, runOf, Simulator, soon, stepIdsOf, texts, titleOf } from './support.ts';

const trial1 = caseOf('trial-1');

/** Opens a page, and checks which notice it shows and at which scenario it stands. */
async function opensWith(
  options: PageOptions,
  notices: readonly string[],
  one = trial1,
): Promise<{ readonly sim: Simulator; readonly expectQuiet: () => Promise<void> }> {
  const { page, expectQuiet } = await openPage(options);
  const sim = new Simulator(page);
  const shown = page.getByRole('alert');
  await sim.recorded((await runOf(one)).length);
  await soon(() => shown.count()).toBe(notices.length);
  for (const notice of notices)
    expect(await shown.filter({ hasText: notice }).isVisible()).toBe(true);
  expect(await sim.heading.textContent()).toBe(titleOf(one.scenario));
  return { sim, expectQuiet };
}

it.each(['#/trial-6', '#/Trial-1', '#/constructor', '#/%E0%A4%A', '#/tri%61l-9?at=r1'])(
  'leads an unknown scenario to trial 1: %s',
  async (hash) => {
    const [, id = ''] = /^#\/([^?]*)/.exec(hash) ?? [];
    const named = id.startsWith('%') ? id : decodeURIComponent(id);
    const { sim, expectQuiet } = await opensWith({ hash }, [
      texts('notice.unknown-scenario', { id: named }),
    ]);
    await sim.standsAt(0);
    await expectQuiet();
  },
);

it.each(['#garbage', '#?', '#trial-5', '#//trial-1/..'])(
  'leads an address that cannot be read to trial 1: %s',
  async (hash) => {
    const { page, expectQuiet } = await openPage({ hash });
    const sim = new Simulator(page);
    await soon(() => page.getByRole('alert').count()).toBe(1);
    expect(await page.getByRole('alert').innerText()).toContain('This is trial 1.');
    expect(await sim.heading.textContent()).toBe(titleOf(trial1.scenario));
    await sim.standsAt(0);
    await expectQuiet();
  },
);

it.each(['', '#', '#/'])('opens trial 1 without a word at "%s"', async (hash) => {
  const { expectQuiet } = await opensWith({ hash }, []);
  await expectQuiet();
});

it('leads an unknown step to the nearest one', async () => {
  const one = caseOf('trial-5');
  const ids = stepIdsOf(await runOf(one));
  const hash = addressOf(one, { at: 'r2.api.no-such-state' });
  const notice = texts('notice.unknown-step', { id: 'r2.api.no-such-state' });
  const { sim, expectQuiet } = await opensWith({ hash }, [notice], one);
  await sim.standsAt(ids.findIndex((id) => id.startsWith('r2.api.')));
  await sim.follow(addressOf(one, { at: 'nonsense' }));
  await sim.standsAt(0);
  await expectQuiet();
});

it('takes an unknown way for the first', async () => {
  const one = caseOf('stolen-token');
  const hash = `${addressOf(one)}?way=bribed`;
  const { sim, expectQuiet } = await opensWith({ hash }, [], one);
  expect(await sim.choice('way.label').inputValue()).toBe('sniffed');
  await expectQuiet();
});

it('closes a notice on request', async () => {
  const hash = '#/trial-0';
  const notice = texts('notice.unknown-scenario', { id: 'trial-0' });
  const { sim, expectQuiet } = await opensWith({ hash }, [notice]);
  await sim.button('notice.close').click();
  await soon(() => sim.page.getByRole('alert').count()).toBe(0);
  await expectQuiet();
});

it('says so where nothing can be stored, and plays all the same', async () => {
  const initScript = (): void => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  };
  const { sim, expectQuiet } = await opensWith({ initScript }, [texts('notice.storage')]);
  await sim.button('app.inspector.open').click();
  await sim.inspector.waitFor();
  await sim.button('controls.next').click();
  await sim.standsAt(1);
  await expectQuiet();
});

it.each(['{', 'null', '"text"', '{"by":7,"panel":{},"played":[1],"speed":"warp"}', '[]'])(
  'starts anew from spoilt settings: %s',
  async (spoilt) => {
    const initScript = `localStorage.setItem('token-trials', ${JSON.stringify(spoilt)})`;
    const { sim, expectQuiet } = await opensWith({ initScript }, []);
    expect(await sim.choice('controls.by').inputValue()).toBe('step');
    expect(await sim.choice('controls.speed').inputValue()).toBe('normal');
    expect(await sim.button('app.inspector.open').isVisible()).toBe(true);
    await expectQuiet();
  },
);

it('does without the browser’s cryptography: trial 3 still comes to its grant', async () => {
  const one = caseOf('trial-3');
  const initScript = (): void => {
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
  };
  const { sim, expectQuiet } = await opensWith(
    { initScript, hash: addressOf(one) },
    [texts('notice.no-subtle')],
    one,
  );
  await sim.press('End');
  const text = await sim.messages.innerText();
  expect(text).toContain('Access Granted, Blink Wiki');
  expect(text).toContain('200');
  await expectQuiet();
});

it.each(['try/401-means-nothing', 'a(b)'])(
  'keeps %s in its own order where the sentence around it runs to the left',
  async (id) => {
    const { page, expectQuiet } = await openPage({ hash: `#/${id}?lang=ar` });
    const said = page.getByRole('alert');
    await said.waitFor();
    expect(await said.innerText()).toContain(`\u2068${id.replace('try/', '')}\u2069`);
    await expectQuiet();
  },
);
