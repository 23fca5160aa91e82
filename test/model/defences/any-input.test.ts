import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainServer } from '../../../src/model/defences/bearer/index.ts';
import { DEFENCES, loadDefence } from '../../../src/model/defences/index.ts';
import { createDefenceServer } from '../../../src/model/defences/server/app.ts';
import { articleEnv } from '../../../src/model/env.ts';
import { quickCast } from '../playing.ts';

const users = await quickCast();
const NAMES = ['Authorization', 'DPoP', 'Content-Type', 'Cookie'] as const;
const FIELDS = [
  ...['grant_type', 'code', 'client_id', 'redirect_uri', 'code_verifier', 'refresh_token', 'token'],
  ...[
    'username',
    'password',
    'scope',
    'resource',
    'response_type',
    'code_challenge',
    'oauth_token',
  ],
  ...['oauth_callback', 'state', 'dpop_jkt', 'code_challenge_method', 'access_token'],
] as const;
const VALUES = [
  ...[
    'authorization_code',
    'refresh_token',
    'helicopter-spotter',
    'https://spotter.example/back',
    'code',
    'S256',
  ],
  ...[
    'blinkwiki@mailserver.com',
    'blink',
    'helicopters:read',
    'https://helicopters.example',
    '',
    '__proto__',
  ],
] as const;
const SHOWN = [
  'Bearer a',
  'DPoP a',
  'Basic YTpi',
  'OAuth oauth_token="a"',
  'application/x-www-form-urlencoded',
] as const;

const value = fc.oneof(fc.constantFrom(...VALUES), fc.string());
const form = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), value), { maxLength: 8 })
  .map((pairs) => new URLSearchParams(pairs).toString());
const headers = fc.array(
  fc.tuple(
    fc.constantFrom(...NAMES),
    fc.oneof(fc.constantFrom(...SHOWN), fc.string({ unit: 'binary-ascii' })),
  ),
  { maxLength: 3 },
);

test.each(DEFENCES.map(([id]) => id))(
  '%s: nothing that is sent is a fault of the server',
  async (id) => {
    const { server: part } = await loadDefence(id);
    const server = createDefenceServer({ env: articleEnv(), users, parts: [plainServer, part] });
    const paths = server.assembled.operations.flatMap((one) => one.paths);
    const asked = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'DELETE'),
      path: fc.constantFrom(...paths, '/', '/oauth/', '/api/helicopters/'),
      query: form,
      headers,
      body: fc.oneof(form, fc.string()),
      typed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ method, path, query, headers, body, typed }) => {
        const type = ['Content-Type', 'application/x-www-form-urlencoded'] as const;
        const answer = await server.answer(
          {
            method,
            url: new URL(`https://helicopters.example${path}?${query}`),
            headers: typed ? [type, ...headers] : headers,
            body: method === 'GET' || method === 'HEAD' ? '' : body,
          },
          { address: '192.0.2.10' },
        );
        expect(answer.status).toBeGreaterThanOrEqual(200);
        expect(answer.status).toBeLessThan(500);
        const names = answer.headers.map(([name]) => name);
        if (answer.status === 401) expect(names).toContain('WWW-Authenticate');
        if (answer.status === 405) expect(names).toContain('Allow');
      }),
      { numRuns: 300, seed: 6 },
    );
  },
);
