import { describe, expect, test } from 'vitest';
import { askForList, askForToken, tokenIn } from '../../../src/model/client/requests.ts';
import { own, play, requests, responses, states } from '../playing.ts';

describe('the client sends no token that a header cannot hold', () => {
  test.each([
    ['tok\n', 'token-has-line-break'],
    ['tok\r\nX-Evil: 1', 'token-has-line-break'],
    ['\ntok', 'token-has-line-break'],
    ['', 'token-is-empty'],
    ['two words', 'token-has-odd-characters'],
    ['tok\u0000', 'token-has-odd-characters'],
    ['zoë', 'token-has-odd-characters'],
  ])('%j: %s', async (text, reason) => {
    expect(askForList(text)).toEqual({ unsendable: reason });
    const { trace } = await play('trial-5', {
      script: [{ do: 'ask', who: 'client', show: 'token', text, say: 'said.list-token' }],
    });
    const entries = own(trace);
    expect(requests(entries)).toEqual([]);
    expect(responses(entries)).toEqual([]);
    expect(states(entries, 'client').at(-1)).toMatchObject({ state: 'unsent', reason });
  });

  test('and goes on afterwards', async () => {
    const { trace } = await play('trial-5', {
      script: [
        { do: 'ask', who: 'client', show: 'token', text: 'tok\n', say: 'said.list-token' },
        { do: 'ask', who: 'client', show: 'token', say: 'said.list-token' },
      ],
    });
    expect(responses(own(trace)).map(({ status }) => status)).toEqual([200]);
  });
});

test('a username with a colon is not sent: the server would cut it there', async () => {
  expect(askForToken('u:v', 'w')).toEqual({ unsendable: 'username-has-colon' });
  const who = { name: 'U', username: 'u:v', password: 'w' };
  const { trace } = await play('trial-3', {
    script: [{ do: 'identify', ...who, say: 'said.identify' }],
  });
  expect(requests(trace.entries)).toEqual([]);
  expect(states(trace.entries, 'client').at(-1)?.state).toBe('unsent');
});

test('an impostor sends no such token either', async () => {
  const { trace } = await play('stolen-token', {
    script: [{ do: 'ask', who: 'impostor', show: 'token', text: 'tok\n', say: 'said.list-token' }],
  });
  expect(states(own(trace), 'impostor').map(({ state }) => state)).toContain('asking');
  expect(requests(own(trace))).toEqual([]);
});

test.each([
  ['{"access_token":"tok"}', 'tok'],
  ['{"access_token":5}', null],
  ['["access_token"]', null],
  ['"access_token"', null],
  ['{"access_token":"tok"', null],
  ['null', null],
  ['', null],
])('in %s the client finds the token %s', (body, token) => {
  expect(tokenIn(body)).toBe(token);
});
