import { describe, expect, test } from 'vitest';
import { FailureStore } from '../../../src/model/server/stores.ts';
import { ADA, basic, bearer, JSON_BODY, LIST, setUp } from './support.ts';

const LIMIT = 5;
const right = basic(ADA.username, ADA.password);
const wrong = basic(ADA.username, 'wrong');

async function guessing() {
  const all = await setUp();
  const tryPassword = (header = wrong) => all.ask('POST', '/api/token', { headers: [header] });
  const guess = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) await tryPassword();
  };
  return { ...all, tryPassword, guess };
}

describe('too many wrong passwords', () => {
  test('shut the account for as long as Retry-After says, even to the right one', async () => {
    const { tryPassword, guess, env } = await guessing();
    await guess(LIMIT);
    const { status, headers, fields } = await tryPassword(right);
    expect(status).toBe(429);
    expect(headers.get('Retry-After')).toBe('60');
    expect(headers.has('WWW-Authenticate')).toBe(false);
    expect(fields).toMatchObject({ code: 'too_many_failures', title: 'Too Many Requests' });
    env.advance(59_999);
    expect((await tryPassword(right)).headers.get('Retry-After')).toBe('1');
    env.advance(1);
    expect((await tryPassword(right)).status).toBe(200);
  });

  test('are counted in a window that slides', async () => {
    const { tryPassword, guess, env } = await guessing();
    await guess(1);
    env.advance(30_000);
    await guess(LIMIT - 1);
    expect((await tryPassword(right)).headers.get('Retry-After')).toBe('30');
    env.advance(30_000);
    expect((await tryPassword()).status).toBe(401);
    expect((await tryPassword(right)).headers.get('Retry-After')).toBe('30');
  });

  test('do not count what is tried while shut, so that waiting helps', async () => {
    const { tryPassword, guess, env } = await guessing();
    await guess(LIMIT);
    env.advance(30_000);
    await guess(20);
    env.advance(30_000);
    expect((await tryPassword(right)).status).toBe(200);
  });

  test('are not forgotten with the right one: that would tell a guesser that the account has an owner', async () => {
    const { tryPassword, env } = await guessing();
    const seen = async (username: string, between: () => Promise<unknown>) => {
      const answers: string[] = [];
      for (let i = 0; i < LIMIT * 2; i++) {
        const { status, text, headers } = await tryPassword(basic(username, 'x'));
        answers.push(JSON.stringify([status, text, [...headers]]));
        await between();
      }
      env.advance(60_000);
      return answers;
    };
    const nobody = await seen('nobody', () => Promise.resolve());
    expect(await seen(ADA.username, () => tryPassword(right))).toEqual(nobody);
  });

  test('are not added to by right ones, however many', async () => {
    const { tryPassword, guess } = await guessing();
    await guess(LIMIT - 2);
    for (let i = 0; i < LIMIT; i++) expect((await tryPassword(right)).status).toBe(200);
    expect((await tryPassword()).status).toBe(401);
    expect((await tryPassword(right)).status).toBe(200);
    expect((await tryPassword()).status).toBe(401);
    expect((await tryPassword(right)).status).toBe(429);
  });

  test('count when tried all at once, too', async () => {
    const { tryPassword } = await guessing();
    const answers = await Promise.all(Array.from({ length: LIMIT * 2 }, () => tryPassword()));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(LIMIT);
    expect(statuses.filter((status) => status === 429)).toHaveLength(LIMIT);
  });

  test('include empty ones, and those at the login', async () => {
    const { tryPassword, ask } = await guessing();
    for (let i = 0; i < 3; i++) await tryPassword(basic(ADA.username, ''));
    const body = JSON.stringify({ ...ADA, password: 'wrong' });
    for (let i = 0; i < 2; i++) await ask('POST', '/api/session', { headers: [JSON_BODY], body });
    expect((await tryPassword(right)).status).toBe(429);
  });

  test('shut an account that does not exist in the same bytes', async () => {
    const { tryPassword, guess } = await guessing();
    await guess(LIMIT);
    for (let i = 0; i < LIMIT; i++) await tryPassword(basic('nobody', 'x'));
    const [known, unknown] = [await tryPassword(), await tryPassword(basic('nobody', 'x'))];
    expect(unknown.text).toBe(known.text);
    expect([...unknown.headers]).toEqual([...known.headers]);
  });

  test('shut one account, not another, and no token', async () => {
    const { tryPassword, guess, ask, grant } = await guessing();
    const token = await grant();
    await guess(LIMIT);
    expect((await tryPassword(basic('nobody', 'x'))).status).toBe(401);
    expect((await ask('GET', LIST, { headers: [bearer(token)] })).status).toBe(200);
  });
});

describe('too many unknown tokens', () => {
  const from = (address: string, token: string) => ({
    headers: [bearer(token)],
    carried: { address },
  });

  test('shut the address that they came from, and that alone, for a while', async () => {
    const { ask, grant, env } = await setUp();
    const token = await grant();
    for (let i = 0; i < LIMIT; i++)
      expect((await ask('GET', LIST, from('192.0.2.1', 'x'))).status).toBe(401);
    const { status, headers } = await ask('GET', LIST, from('192.0.2.1', token));
    expect([status, headers.get('Retry-After')]).toEqual([429, '60']);
    expect((await ask('GET', LIST, from('192.0.2.2', token))).status).toBe(200);
    env.advance(60_000);
    expect((await ask('GET', LIST, from('192.0.2.1', token))).status).toBe(200);
  });

  test('are not those that were known once', async () => {
    const { ask, grant, env } = await setUp();
    const token = await grant();
    env.advance(3_600_000);
    for (let i = 0; i < LIMIT * 2; i++)
      expect((await ask('GET', LIST, from('192.0.2.1', token))).status).toBe(401);
  });
});

test('a flood of names does not fill the memory', () => {
  const failures = new FailureStore({ now: () => 0 }, 1, 1000, 3);
  for (const name of ['a', 'b', 'c', 'd']) failures.add(name);
  expect(['a', 'b', 'c', 'd'].map((name) => failures.retryAfter(name))).toEqual([0, 1, 1, 1]);
});
