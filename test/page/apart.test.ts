import { expect, it } from 'vitest';
import { challengeOf } from '../../src/model/defences/apart/verifier.ts';
import { parseProgress } from '../../src/study/progress.ts';
import { defenceQuestions } from '../../src/texts/en/defence-questions.ts';
import { ApartPage, texts } from './support-apart.ts';
import { Simulator, soon } from './support.ts';

it('builds the signature of OAuth 1 piece by piece, and has the server answer what is changed', async () => {
  const one = await ApartPage.open('apart/oauth1');
  const pieces = one.main
    .getByRole('listitem')
    .filter({ has: one.page.getByRole('heading', { level: 3 }) });
  expect(await pieces.count()).toBe(1);
  await one.button('apart.next', { title: texts('apart.oauth1.method') }).click();
  // The keyboard stands at what is new.
  await soon(() =>
    one.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.textContent.trim();
    }),
  ).toBe(texts('apart.oauth1.method'));
  await one.button('apart.all').click();
  expect(await pieces.count()).toBe(8);
  expect(await pieces.last().innerText()).toContain('The same: the request was signed by someone');

  await one.radio('apart.guess.given').check();
  await one.press('apart.send');
  expect(await one.answer()).toMatch(/401 Unauthorized[^]*RFC 5849 3\.3/);
  expect(await one.text()).toContain(texts('apart.guess.wrong'));
  await one.change('apart.oauth1.change.parameter');
  expect(await one.answer()).toMatch(/401 Unauthorized[^]*RFC 5849 3\.4/);
  const strings = one.main.locator('.unlike').first();
  expect(await strings.locator('mark').allInnerTexts()).toEqual(['2', '3']);
  await one.change('apart.oauth1.change.algorithm');
  expect(await one.answer()).toContain('200 OK');
  await one.field('oauth_nonce').fill('a-third');
  await one.field(texts('apart.oauth1.secret.token')).fill('guessed');
  await one.press('apart.send');
  expect(await one.answer()).toMatch(/401 Unauthorized[^]*RFC 5849 3\.4/);
  await one.field(texts('apart.path')).fill('no slash');
  expect(await one.text()).toContain(texts('apart.unsendable'));
  expect(await one.button('apart.send').getAttribute('aria-disabled')).toBe('true');
  await one.expectQuiet();
});

it('leaves pieces of a signature to the learner, and sends what is built of them', async () => {
  const one = await ApartPage.open('apart/oauth1');
  await one.turn('faded');
  expect(one.page.url()).toMatch(/apart\/oauth1\/faded$/);
  const uri = one.field(texts('apart.oauth1.blank.uri'));
  const again = one.field('In the base string: fields=full name');
  await uri.fill('https://helicopters.example/api/profile?fields=name');
  await again.selectOption('fields=full%20name');
  await one.press('apart.oauth1.sign');
  expect(await one.answer()).toContain('401 Unauthorized');
  // Where it is wrong, and why, and not what is right.
  expect(await one.text()).toContain('The first byte that differs is number 40.');
  expect(await one.text()).toContain(texts('apart.oauth1.uri.query'));
  expect(await one.text()).toContain('Encoded once only.');
  await uri.fill('https://helicopters.example/api/profile');
  await again.selectOption('fields%3Dfull%2520name');
  await one.press('apart.oauth1.sign');
  expect(await one.answer()).toContain('200 OK');

  await one.turn('alone');
  const given = await one.main.locator('.pairs dd').allInnerTexts();
  await one
    .field(texts('apart.oauth1.blank.uri'))
    .fill('https://helicopters.example/api/helicopters');
  await one.field('Encoded once: Bölkow & Co').fill('B%C3%B6lkow%20%26%20Co');
  await one.field(texts('apart.oauth1.blank.key')).fill(given.slice(2).join('&'));
  await one.press('apart.oauth1.sign');
  expect(await one.answer()).toContain('200 OK');
  await one.press('apart.task.again');
  expect(await one.heading('apart.answer').count()).toBe(0);
  await one.expectQuiet();
});

it('plays PKCE with the learner’s own verifier; the code is useless to a thief, the token is not', async () => {
  const one = await ApartPage.open('apart/pkce');
  const verifier = 'my-own-verifier.my-own-verifier.my-own-verifier';
  await one.field(texts('apart.pkce.verifier.own')).fill('short');
  expect(await one.main.getByText('This has 5 characters.').count()).toBe(1);
  await one.field(texts('apart.pkce.verifier.own')).fill(verifier);
  await one.press('apart.pkce.run');
  await one.button('apart.all').click();
  const main = await one.text();
  expect(main.split(challengeOf(verifier))).toHaveLength(3);
  expect(await one.answer('apart.pkce.thief.own')).toMatch(/400 Bad Request[^]*RFC 7636 4\.6/);
  await one.main.getByText(texts('apart.answer.words')).nth(1).click();
  expect(await one.answer('apart.pkce.thief.own')).toContain('"error":"invalid_grant"');
  expect(await one.answer('apart.pkce.client.answer')).toContain('200 OK');
  await one.radio('apart.guess.refused').check();
  await one.press('apart.pkce.sniff');
  expect(await one.text()).toContain(texts('apart.guess.wrong'));
  expect(await one.answer('apart.pkce.sniffed')).toContain('200 OK');

  await one.turn('alone');
  await one.radio('apart.pkce.who.is.good').check();
  await one.press('apart.pkce.play');
  expect(await one.text()).toContain('The thief has the token.');
  expect(await one.text()).toContain(texts('apart.pkce.who.wrong'));
  expect(await one.text()).toContain(texts('apart.pkce.challenge.empty'));
  await one.field('code_challenge').selectOption('challenge');
  await one.field('code_challenge_method').selectOption('S256');
  await one.field('code_verifier').selectOption('challenge');
  await one.press('apart.pkce.play');
  expect(await one.text()).toContain('Nor did you.');
  await one.field('code_verifier').selectOption('verifier');
  await one.press('apart.pkce.play');
  expect(await one.text()).toContain('the code was useless to the thief');
  await one.expectQuiet();
});

it('takes a proof of DPoP apart; the browser keeps the key, and each changed claim is caught', async () => {
  const one = await ApartPage.open('apart/dpop');
  await one.button('apart.all').click();
  await one.press('apart.dpop.take');
  expect(await one.answer('apart.dpop.browser')).toContain('InvalidAccessError');
  const row = one.main.getByRole('row', { name: /^iat / });
  const [, says = '', against = ''] = await row.locator('th, td').allInnerTexts();
  expect(against).toContain(says.trim());
  await one.press('apart.send');
  expect(await one.answer()).toMatch(/401 Unauthorized[^]*RFC 9449 11\.1/);
  for (const [change, section] of [
    ['apart.dpop.change.htm', '4.3'],
    ['apart.dpop.change.iat', '11.1'],
    ['apart.dpop.change.nonce', '9'],
    ['apart.dpop.change.ath', '7.1'],
    ['apart.dpop.change.key', '7.1'],
  ] as const) {
    await one.change(change);
    expect(await one.answer()).toContain(`(RFC 9449 ${section})`);
  }
  await one.change('apart.dpop.change.fresh');
  expect(await one.answer()).toContain('200 OK');

  await one.turn('alone');
  await one.field(texts('apart.dpop.blank.htm')).fill('GET');
  await one
    .field(texts('apart.dpop.blank.htu'))
    .fill('https://helicopters.example/api/profile?fields=name');
  await one
    .field(texts('apart.dpop.blank.ath'))
    .selectOption({ label: texts('apart.dpop.option.ath.digest') });
  await one
    .field(texts('apart.dpop.blank.jti'))
    .selectOption({ label: texts('apart.dpop.option.jti.fresh') });
  await one.press('apart.dpop.sign');
  expect(await one.main.getByText(texts('apart.blank.wrong')).count()).toBe(1);
  expect(await one.text()).toContain('another may refuse it.');
  // The server reads what is proved as an address: the query does not count.
  expect(await one.answer()).toContain('200 OK');
  await one.expectQuiet();
});

it('keeps what was built, predicted and answered, as the guided path does', async () => {
  const one = await ApartPage.open('apart/dpop/faded');
  await one.field(texts('apart.dpop.blank.htu')).fill('https://helicopters.example/api/profile');
  const jti = one.field(texts('apart.dpop.blank.jti'));
  await jti.selectOption('used');
  await one.radio('apart.guess.given').check();
  await one.press('apart.dpop.sign');
  expect(await one.answer()).toMatch(/401 Unauthorized[^]*RFC 9449 11\.1/);
  expect(await one.text()).toContain(texts('apart.guess.wrong'));
  await jti.selectOption('fresh');
  await one.press('apart.dpop.sign');
  expect(await one.answer()).toContain('200 OK');
  const faded = one.main.getByRole('link', { name: /^2 · .* done$/ });
  expect(await faded.count()).toBe(1);
  await one.page.goto(one.page.url().replace('/faded', ''));
  await one.page.reload();
  await one.ready();
  expect(await faded.count()).toBe(1);
  await one.button('apart.all').click();
  await one.radio('apart.guess.given').check();
  await one.press('apart.send');
  const kept = await one.page.evaluate(() => localStorage.getItem('token-trials-progress'));
  const { records } = parseProgress(kept ?? '');
  const built = (piece: string, answer: string) => ({
    ...{ kind: 'built', scenario: 'dpop', message: `faded.${piece}`, answer, truth: 'right' },
  });
  const predicted = (message: string, truth: string) => ({
    ...{ kind: 'predicted', scenario: 'dpop', message, answer: 'serves', truth },
  });
  expect(records).toMatchObject([
    ...[built('htu', 'right'), built('jti', 'used'), predicted('faded', 'refuses')],
    ...[built('htu', 'right'), built('jti', 'right'), predicted('faded', 'serves')],
    predicted('nothing', 'refuses'),
  ]);
  await one.expectQuiet();
});

it('settles a question by a day that is played, and leads to where it is seen', async () => {
  const one = await ApartPage.open('apart/dpop');
  await one.button('apart.all').click();
  const id = 'question.dpop-stops-scripts';
  await one.button(`${id}.no-key`).click();
  const truth = texts('apart.question.wrong', { truth: defenceQuestions[`${id}.served`] });
  await soon(() => one.main.getByText(truth).count()).toBe(1);
  await one.main.getByRole('link', { name: texts('apart.question.show') }).click();
  const sim = new Simulator(one.page);
  await soon(() => sim.heading.textContent()).toBe('A script acts in the page, against: DPoP');
  await soon(() => one.page.url()).toContain('at=r');
  await one.expectQuiet();
});

it('holds a plain token and a defence side by side, and opens either at a step', async () => {
  const one = await ApartPage.open('sniffed/short-expiry/beside');
  await soon(() => one.text()).toContain('They part at 1:00.');
  expect(await one.text()).toContain('token expired refuses him (RFC 6750 3.1)');
  const parting = one.main
    .getByRole('listitem')
    .filter({ hasText: texts('beside.parts') })
    .first();
  const defended = parting.getByRole('region', {
    name: texts('beside.steps', { defence: 'Short life' }),
  });
  const step = defended.getByRole('button').filter({ hasText: texts('beside.parts') });
  expect(await step.innerText()).toContain('refusing');
  await one.main.getByText(texts('beside.each')).first().click();
  expect(await one.main.getByRole('heading', { name: '3:00', exact: true }).count()).toBe(1);
  await step.click();
  const sim = new Simulator(one.page);
  await soon(() => sim.heading.textContent()).toContain('against: Short life');
  await soon(() => one.page.locator('.row.live').innerText()).toContain('refusing');
  await one.page.goBack();
  await soon(() => one.text()).toContain('They part at 1:00.');
  await one.expectQuiet();
});

it('says so where two days never part, and of what there is not', async () => {
  const one = await ApartPage.open('sniffed/pkce/beside');
  await soon(() => one.text()).toContain('They never part.');
  const sim = new Simulator(one.page);
  await sim.follow('#/defences/sniffed/prayer/beside');
  await soon(() => one.main.getByRole('alert').innerText()).toContain('against: prayer');
  await sim.follow('#/defences/apart/nothing');
  await soon(() => one.main.getByRole('alert').innerText()).toContain('nothing');
  await one.main.getByRole('link', { name: texts('apart.page.legs') }).click();
  await one.ready();
  expect(await one.main.getByRole('group', { name: texts('apart.legs.oauth1') }).count()).toBe(4);
  expect(await one.main.getByText('200 OK', { exact: true }).count()).toBe(5);
  await one.main.getByRole('link', { name: texts('apart.page.others') }).click();
  await soon(() => one.main.getByText(texts('apart.others.tag'), { exact: true }).count()).toBe(2);
  await one.expectQuiet();
});

it('measures what each defence costs, against a plain token', async () => {
  const one = await ApartPage.open('apart/costs');
  const row = (name: string) => one.main.getByRole('row').filter({ hasText: name });
  const cells = await row('DPoP').getByRole('cell').allInnerTexts();
  expect(cells[0]).toMatch(/^[78]\d\d \+6\d\d$/);
  expect(await row('Plain token').getByRole('cell').first().innerText()).toBe('174');
  // A time has a spread, and a difference is told or said to be too small.
  const times = await row('DPoP').getByRole('cell').nth(2).innerText();
  expect(times).toMatch(/^[\d.]+ (\+[\d.]+|differs by less than [\d.]+)\s+[\d.]+ to [\d.]+$/);
  expect(await one.main.getByRole('row').count()).toBe(12);
  await one.expectQuiet();
});
