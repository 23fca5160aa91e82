import { expect, it } from 'vitest';
import { SEAT_REQUESTS } from '../../src/study/seat-requests.ts';
import { steps } from '../../src/texts/en/steps.ts';
import { plain } from '../../src/view/rich.ts';
import { soon } from './support.ts';
import { drawn, StationPage, texts } from './support-stations.ts';

const count = SEAT_REQUESTS.length;
/** What the machine decides of each request, as `state guard`; null where it lets it pass. */
const TRUTH: Readonly<Record<string, string | null>> = {
  nothing: 'whichCredentials credentialsMissing',
  'email-alone': 'checkingPassword passwordMissing',
  'right-password': null,
  'good-token': null,
  'mistyped-token': 'checkingToken tokenUnknown',
  'wrong-password': 'checkingPassword passwordWrong',
  'late-token': 'deciding tokenExpired',
  'narrow-token': 'deciding scopeTooSmall',
  'stolen-token': null,
  doubled: 'whichCredentials credentialsUnreadable',
  'returned-token': 'deciding tokenRevoked',
};
const word = (key: string): string => texts.find(key) ?? key;

async function choose(seat: StationPage, decision: string | null): Promise<void> {
  if (decision === null) {
    await seat.main.getByRole('radio', { name: texts('seat.pass') }).check();
    return;
  }
  const [state = '', guard = ''] = decision.split(' ');
  await seat.main
    .getByRole('group', { name: word(`state.${state}`), exact: true })
    .getByRole('radio', { name: word(`guard.${guard}`), exact: true })
    .check();
}
/** Decides a request that waits, and goes on to the next. */
async function decide(seat: StationPage, decision: string | null): Promise<string> {
  await choose(seat, decision);
  await seat.button('seat.commit').click();
  await seat.arrives('seat.verdict');
  return seat.text();
}
const onward = (seat: StationPage, number: number): Promise<void> =>
  seat.button(number === count ? 'seat.finish' : 'seat.next').click();

/** Sentences that give an answer away, without what is filled in. */
const TELLING = [
  ...Object.entries(steps).flatMap(([key, text]) =>
    /^step\.(api\.(refusing|serving|granting)|answered)/.test(key) ? [text] : [],
  ),
  ...(['seat.verdict', 'seat.alike', 'seat.answered', 'seat.checks', 'seat.machine'] as const).map(
    (key) => texts(key),
  ),
].map((text) => {
  const [longest = ''] = text.split(/\{\w+\}/).sort((one, other) => other.length - one.length);
  return plain(longest).trim();
});

it('is played to its end, and tells nothing of an answer before it is asked for', async () => {
  const seat = await StationPage.open('seat');
  await seat.button('seat.begin').click();
  for (const [place, { id }] of SEAT_REQUESTS.entries()) {
    const number = place + 1;
    await seat.arrives('seat.request', { number, count });
    const before = await seat.readable();
    expect(TELLING.filter((text) => before.includes(text))).toEqual([]);
    expect(before).not.toMatch(/\b(200|400|401|403|429)\b/);
    // Two are answered otherwise than the machine does: too late in the order, and too early.
    const truth = TRUTH[id] ?? null;
    const said =
      id === 'returned-token'
        ? 'deciding tokenExpired'
        : id === 'good-token'
          ? 'checkingToken tokenUnknown'
          : truth;
    const after = await decide(seat, said);
    const parted =
      id === 'returned-token'
        ? drawn('seat.parted.machines', { check: word('guard.tokenRevoked') })
        : id === 'good-token'
          ? drawn('seat.parted.yours', { check: word('guard.tokenUnknown') })
          : drawn('seat.alike');
    expect(after).toContain(parted);
    // What was looked for is what gives it away.
    expect(TELLING.filter((text) => after.includes(text)).length).toBeGreaterThan(3);
    expect(after).toMatch(/\b(200|400|401|403)\b/);
    await soon(() => seat.said()).toContain(parted);
    await onward(seat, number);
  }
  await seat.arrives('seat.end');
  const end = await seat.text();
  expect(end).toContain(drawn('seat.end.alike', { alike: 9, count }));
  expect(end).toContain(drawn('seat.end.same-bytes', { owner: 4, thief: 9 }));
  expect(end).toContain(drawn('seat.end.point'));
  const rows = seat.main.getByRole('table', { name: texts('seat.end.parted') }).getByRole('row');
  expect((await rows.allInnerTexts()).slice(1).map((row) => row.split('\t'))).toEqual([
    ['4', drawn('seat.end.yours', { check: word('guard.tokenUnknown') })],
    ['11', drawn('seat.end.machines', { check: word('guard.tokenRevoked') })],
  ]);
  await soon(() => seat.said()).toContain(drawn('seat.end.alike', { alike: 9, count }));
  // Kept for another visit.
  await seat.page.reload();
  await soon(() => seat.text()).toContain(drawn('seat.before', { alike: 9, count }));
  await seat.page.goto(seat.page.url().replace(/#.*/, '#/study/summary'));
  const checks = `${word('guard.tokenUnknown')} and ${word('guard.tokenRevoked')}`;
  await seat.main.getByText(drawn('station.seat.summary.revisit', { checks })).waitFor();
  await seat.expectQuiet();
});

it('is decided by keys alone', async () => {
  const seat = await StationPage.open('seat');
  const { keyboard } = seat.page;
  await seat.button('seat.begin').focus();
  await keyboard.press('Enter');
  await seat.arrives('seat.request', { number: 1, count });
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  // Nothing is chosen yet: it says so, and asks again.
  await soon(() => seat.said()).toBe(texts('seat.choose-first'));
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  const chosen = seat.main.getByRole('radio', { checked: true });
  await soon(() => chosen.count()).toBe(1);
  expect(await chosen.getAttribute('value')).toBe('whichCredentials.credentialsMissing');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await seat.arrives('seat.verdict');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await seat.arrives('seat.request', { number: 2, count });
  expect(seat.page.url()).toMatch(/#\/study\/seat$/);
  await seat.expectQuiet();
});

it.each([320, 1280])('axe finds nothing in it at %i px, and all of it has room', async (width) => {
  const seat = await StationPage.open('seat', { width });
  await seat.button('seat.begin').waitFor();
  await seat.clean('before it begins');
  await seat.button('seat.begin').click();
  await seat.arrives('seat.request', { number: 1, count });
  await seat.button('seat.commit').click();
  await seat.clean('a decision missing');
  for (const [place] of SEAT_REQUESTS.entries()) {
    if (place > 0) await seat.arrives('seat.request', { number: place + 1, count });
    await decide(seat, null);
    if (place === 2) await seat.clean('a password, alike');
    if (place === 6) await seat.clean('a token, parted');
    await onward(seat, place + 1);
    if (place === 1) {
      await seat.arrives('seat.request', { number: 3, count });
      await seat.clean('a password to be decided on');
    }
  }
  await seat.arrives('seat.end');
  await seat.clean('the end');
  await seat.expectQuiet();
});
