import { expect, it } from 'vitest';
import { entriesOf } from '../../src/model/projections/at.ts';
import type { Session } from '../../src/model/session.ts';
import { openPage } from './browser.ts';
import { addressOf, caseOf, CASES, Simulator, soon, stepIdsOf, textOf, texts } from './support.ts';

/** Where a session's step of that name first stands, from a step on. */
const placeOf = (session: Session, name: string, from = 0): number =>
  stepIdsOf(session).findIndex((id, step) => step >= from && id.endsWith(name));

const panelText = async (sim: Simulator): Promise<string> =>
  (await sim.inspector.getByRole('tabpanel').innerText()).replace(/\s+/g, ' ');

it('shows in trial 5 the very token that trial 3 answered with', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const third = caseOf('trial-3');
  const granted = placeOf(await sim.open(third), '.api.answered');
  await sim.open(third, granted, { panel: 'http' });
  const [, token = 'none'] = /"access_token": "([^"]+)"/.exec(await panelText(sim)) ?? [];
  expect(token.length).toBeGreaterThan(20);
  const fifth = caseOf('trial-5');
  const asked = placeOf(await sim.open(fifth), '.client.asking');
  await sim.open(fifth, asked, { panel: 'http' });
  expect(await panelText(sim)).toContain(`Authorization: Bearer ${token}`);
  await expectQuiet();
});

it('keeps a real cookie from login to logout, on the wire that is shown', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const one = caseOf('session');
  const session = await sim.open(one, 0, { panel: 'http' });
  const answered = placeOf(session, 'r1.api.answered');
  await sim.open(one, answered);
  const [, cookie = 'none'] = /Set-Cookie: ([^;]+);/i.exec(await panelText(sim)) ?? [];
  expect(cookie).toMatch(/=\S+/);
  for (const message of ['r2', 'r3', 'r4']) {
    const at = stepIdsOf(session).findIndex((id) => id.startsWith(`${message}.client.`));
    await sim.open(one, at);
    expect(await panelText(sim)).toContain(`Cookie: ${cookie}`);
  }
  await sim.open(one, placeOf(session, 'r4.api.answered'));
  expect(await panelText(sim)).toMatch(/Set-Cookie: .*Max-Age=0/i);
  await sim.open(one, placeOf(session, 'r5.client.asking'));
  expect(await panelText(sim)).not.toMatch(/Cookie:/i);
  await expectQuiet();
});

it.each(CASES)('shows every exchange of $name as it went over the wire', async (one) => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const session = await sim.open(one, 0, { panel: 'http' });
  for (let step = 0; step < session.length; step++) {
    if (step > 0) await sim.press('ArrowRight');
    for (const entry of entriesOf(session.trace, step)) {
      if (entry.kind !== 'request' && entry.kind !== 'response') continue;
      const shown = await panelText(sim);
      const start =
        entry.kind === 'request'
          ? `${entry.method} ${new URL(entry.url).pathname}`
          : `HTTP/1.1 ${entry.status}`;
      expect(shown).toContain(start);
      for (const [name, value] of entry.headers) expect(shown).toContain(`${name}: ${value}`);
    }
  }
  await expectQuiet();
});

it('tells another story when the server finds otherwise', async () => {
  // A password hash that comes out wrong: the same page, the same clicks.
  const initScript = `
    const { deriveBits } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.deriveBits = async function (...given) {
      const bits = new Uint8Array(await deriveBits.apply(this, given));
      bits[0] ^= 1;
      return bits.buffer;
    };`;
  const one = caseOf('trial-3');
  const { page, expectQuiet } = await openPage({
    initScript,
    hash: addressOf(one, { panel: 'http' }),
  });
  const sim = new Simulator(page);
  await soon(async () => {
    await sim.press('End');
    return sim.slider.getAttribute('aria-valuetext');
  }).toContain(textOf('state.refused'));
  const told = await sim.messages.innerText();
  expect(told).toContain(textOf('api.invalid_credentials'));
  expect(told).toContain(texts('stage.because', { guard: textOf('guard.passwordWrong') }));
  expect(told).not.toContain('200');
  expect(await panelText(sim)).toContain('HTTP/1.1 401');
  await expectQuiet();
});

it('asks no server but its own: nothing is fetched while it plays', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-1'));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await sim.open(caseOf('trial-5'));
  await sim.press('End');
  await sim.open(caseOf('session'));
  await sim.press('End');
  expect(asked.filter((url) => !url.endsWith('.js'))).toEqual([]);
  await expectQuiet();
});
