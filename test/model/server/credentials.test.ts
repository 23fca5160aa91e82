import { describe, expect, test } from 'vitest';
import type { Credentials, Operation } from '../../../src/model/machines/api-types.ts';
import { findCredentials } from '../../../src/model/server/credentials.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { basic, HOST, LIST } from './support.ts';

const read = (
  operation: Operation,
  headers: readonly HeaderPair[],
  body = '',
  query = '',
): Credentials =>
  findCredentials(operation, {
    method: 'POST',
    url: new URL(`${HOST}${LIST}${query}`),
    headers,
    body,
  });
const auth = (value: string): HeaderPair[] => [['Authorization', value]];
const malformed = (problem: string) => ({ kind: 'malformed', problem });
const RIGHT = basic('ada', 'x');
const NONE = { kind: 'none' };
const OTHER = { kind: 'other-scheme' };

describe('a request for the list shows', () => {
  test.each<[string, readonly HeaderPair[], object]>([
    ['nothing', [], NONE],
    ['nothing in other fields', [['X-Authorization', 'Bearer t']], NONE],
    ['a token', auth('Bearer t'), { kind: 'token', token: 't' }],
    ['a token after many blanks', auth('Bearer     t'), { kind: 'token', token: 't' }],
    [
      'a token of every sign there may be in one',
      auth('Bearer aZ09-._~+/=='),
      { kind: 'token', token: 'aZ09-._~+/==' },
    ],
    ['a token with a line break after it', auth('Bearer t\nx'), OTHER],
    ['no scheme that has another sign before it', auth('"Bearer t'), OTHER],
    ['a scheme alone', auth('Bearer'), malformed('bearer-empty')],
    ['a token that is none', auth('Bearer t,u'), malformed('bearer-unreadable')],
    ['two fields', [...auth('Bearer t'), ...auth('Bearer t')], malformed('doubled')],
    ['another scheme', auth('Digest t'), OTHER],
    ['a password, which opens no list', [RIGHT], OTHER],
    ['no scheme', auth(''), OTHER],
    ['a session', [['Cookie', 'session=s']], { kind: 'session', id: 's' }],
    ['a session among others', [['Cookie', 'a=b;  session = s ; c']], { kind: 'session', id: 's' }],
    ['a session with a = in it', [['Cookie', 'session=s=t=']], { kind: 'session', id: 's=t=' }],
    [
      'the first of two sessions',
      [
        ['Cookie', 'a=b'],
        ['cookie', 'session=s; session=t'],
      ],
      { kind: 'session', id: 's' },
    ],
    ['no session by a longer name', [['Cookie', 'sessions=s']], NONE],
    [
      'a token before a session',
      [...auth('Bearer t'), ['Cookie', 'session=s']],
      { kind: 'token', token: 't' },
    ],
    ['another scheme before a session', [...auth('x'), ['Cookie', 'session=s']], OTHER],
  ])('%s', (_, headers, shown) => {
    expect(read('list', headers)).toEqual(shown);
  });
});

describe('a request for a token shows', () => {
  const password = { kind: 'password', username: 'ada', password: 'x' };
  test.each<[string, readonly HeaderPair[], string, object]>([
    ['nothing', [], '', NONE],
    ['a password', [RIGHT], '', password],
    ['a password in two parts', [basic('ada', 'x:y')], '', { ...password, password: 'x:y' }],
    ['a token, which is given for no other', auth('Bearer t'), '', OTHER],
    ['two fields', [RIGHT, RIGHT], '', malformed('doubled')],
    ['nothing after Basic', auth('Basic'), '', malformed('basic-unreadable')],
    ['a control character', [basic('ada', 'x\u0007')], '', malformed('basic-unreadable')],
    ['a delete', [basic('ada', 'x\u007f')], '', malformed('basic-unreadable')],
    ['what is no base64', auth('Basic YTpi!'), '', malformed('basic-unreadable')],
    ['base64 of three signs', auth('Basic YTp'), '', malformed('basic-unreadable')],
    ['base64 with a sign too much', auth('Basic YTpiY'), '', malformed('basic-unreadable')],
    ['no colon', auth('Basic YWRh'), '', malformed('basic-unreadable')],
    ['what is no UTF-8', auth('Basic OjD/'), '', malformed('basic-unreadable')],
    ['a scope', [RIGHT], 'scope=profile:read', { ...password, scope: 'profile:read' }],
    [
      'both scopes',
      [RIGHT],
      'scope=profile:read+helicopters:read',
      { ...password, scope: 'profile:read helicopters:read' },
    ],
    ['a scope that is none', [RIGHT], 'scope=profile:read+x', malformed('scope-unknown')],
    ['no scope by name', [RIGHT], 'scope=', malformed('scope-unknown')],
    ['two scopes', [RIGHT], 'scope=profile:read&scope=profile:read', malformed('body-unreadable')],
    [
      'an API',
      [RIGHT],
      'resource=https://aeroplanes.example',
      { ...password, resource: 'https://aeroplanes.example' },
    ],
    ['an API that is none', [RIGHT], 'resource=https://x.example', malformed('resource-unknown')],
    ['two APIs', [RIGHT], 'resource=x&resource=x', malformed('body-unreadable')],
  ])('%s', (_, headers, body, shown) => {
    expect(read('token', headers, body)).toEqual(shown);
  });
});

describe('a login shows', () => {
  test.each<[string, string, object]>([
    [
      'a password',
      '{"username":"ada","password":"x"}',
      { kind: 'password', username: 'ada', password: 'x' },
    ],
    ['nothing', '', malformed('body-unreadable')],
    ['null', 'null', malformed('body-unreadable')],
    ['a text', '"username password"', malformed('body-unreadable')],
    ['a number', '1', malformed('body-unreadable')],
    ['no password', '{"username":"ada"}', malformed('body-unreadable')],
    ['no username', '{"password":"x"}', malformed('body-unreadable')],
    ['a username of another type', '{"username":1,"password":"x"}', malformed('body-unreadable')],
    ['a password of another type', '{"username":"a","password":[]}', malformed('body-unreadable')],
  ])('%s', (_, body, shown) => {
    expect(read('login', [], body)).toEqual(shown);
  });
});

test('a token given back stands in the body, once', () => {
  expect(read('revoke', [], 'token=t&token_type_hint=x')).toEqual({
    kind: 'given-back',
    token: 't',
  });
  for (const body of ['', 'token=', 'token=t&token=t', 'tokens=t'])
    expect(read('revoke', auth('Bearer t'), body)).toEqual(malformed('body-unreadable'));
});

test('a logout shows its session, if it has one', () => {
  expect(read('logout', [['Cookie', 'session=s']])).toEqual({ kind: 'logout', id: 's' });
  expect(read('logout', auth('Bearer t'))).toEqual({ kind: 'logout', id: null });
});

test.each(['list', 'token', 'login', 'revoke', 'logout'] as const)(
  'a token in the address is a fault of every request (%s), an address without one is none',
  (operation) => {
    expect(read(operation, [RIGHT], 'token=t', '?access_token=t')).toEqual(malformed('in-query'));
    expect(read(operation, [RIGHT], 'token=t', '?a=b&access_token=')).toEqual(
      malformed('in-query'),
    );
    for (const query of ['', '?', '?a=access_token', '?access_tokens=t'])
      expect(read(operation, [RIGHT], 'token=t', query)).not.toEqual(malformed('in-query'));
  },
);
