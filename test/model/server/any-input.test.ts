import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { ADA, basic, bearer, FORM, HOST, JSON_BODY, LIST, setUp } from './support.ts';

const TIMEOUT = 20_000;

const latin1 = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
});
const token68 = fc.base64String();
const schemes = fc.constantFrom(
  'Bearer',
  'bearer',
  'Basic',
  'fooBearer',
  'Digest',
  '',
  'Bearer Basic',
);
const authorization = fc.oneof(
  fc.tuple(schemes, fc.oneof(latin1, token68)).map(([scheme, rest]) => `${scheme} ${rest}`),
  fc.constantFrom(basic(ADA.username, ADA.password)[1], basic(ADA.username, '')[1]),
  fc.tuple(fc.string(), fc.string()).map(([user, password]) => basic(user, password)[1]),
  latin1,
);
const header: fc.Arbitrary<HeaderPair> = fc.oneof(
  authorization.map((value): HeaderPair => ['Authorization', value]),
  latin1.map((value): HeaderPair => ['Cookie', `session=${value}`]),
  fc
    .oneof(fc.constantFrom(FORM[1], JSON_BODY[1]), latin1)
    .map((value): HeaderPair => ['Content-Type', value]),
  fc.tuple(fc.constantFrom('X-Any', 'Accept', 'Host'), latin1),
);
const body = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.record({ username: fc.anything(), password: fc.anything() }).map((value) => {
    try {
      return JSON.stringify(value);
    } catch {
      // A bigint has no JSON form.
      return '{';
    }
  }),
  fc
    .tuple(fc.constantFrom('token', 'scope', 'resource'), fc.string({ unit: 'binary' }))
    .map(([name, value]) => `${name}=${value}`),
);
const path: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(LIST, '/api/token', '/api/session', '/api/revoke'),
  fc.webPath(),
  fc.string().map((text) => `/api/${text}`),
  fc.constantFrom(
    '/api/helicopters/%',
    '/%E0%A4%A',
    '/api/%74oken',
    '//api/token',
    '/api/token/..',
  ),
);
const query = fc.oneof(
  fc.constant(''),
  fc.webQueryParameters().map((text) => `?${text}`),
  fc.string().map((text) => `?access_token=${text}`),
);
const method: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE', 'PUT', 'OPTIONS'),
  fc.constantFrom('ALL', 'get', 'brew', 'constructor'),
);
const noise = fc.record({
  method,
  path,
  query,
  headers: fc.array(header, { maxLength: 4 }),
  body: fc.option(body, { freq: 2 }),
  beside: fc.boolean(),
});
type Input = typeof noise extends fc.Arbitrary<infer T> ? T : never;

const right = (
  method: string,
  path: string,
  headers: HeaderPair[],
  body: string | null = null,
): Input => ({ method, path, query: '', headers, body, beside: true });
/** Requests that would be heard, some of their parts made noise. */
const nearlyRight = fc
  .tuple(
    fc.constantFrom(
      right('POST', '/api/token', [basic(ADA.username, ADA.password)]),
      right('POST', '/api/token', [basic(ADA.username, ADA.password), FORM], 'scope=profile:read'),
      right('POST', '/api/session', [JSON_BODY], JSON.stringify(ADA)),
      right('DELETE', '/api/session', [['Cookie', 'session=x']]),
      right('POST', '/api/revoke', [FORM], 'token=x'),
    ),
    noise,
    fc.subarray(['method', 'path', 'query', 'headers', 'body', 'beside'] as const),
  )
  .map(([good, bad, fields]): Input => ({
    ...good,
    ...Object.fromEntries(fields.map((field) => [field, bad[field]])),
  }));
const input = fc.oneof(noise, nearlyRight);

/** What the platform itself does not let be said is no input to the server. */
function requestOf({ method, path, query, headers, body, beside }: Input): Request | null {
  try {
    return new Request(new URL(path + query, HOST), {
      method,
      headers: (beside ? [] : headers) as [string, string][],
      ...(body !== null && !['GET', 'HEAD', 'get'].includes(method) && { body }),
    });
  } catch {
    return null;
  }
}

describe('whatever is asked', () => {
  test(
    'is answered below 500, decided, and with a challenge where it is a 401',
    async () => {
      const { server, env } = await setUp();
      const seen = new Set<number>();
      await fc.assert(
        fc.asyncProperty(input, async (given) => {
          const request = requestOf(given);
          if (!request) return;
          // Else one address and one account would soon be shut, and nothing more be tried.
          env.advance(60_000);
          const response = await server.fetch(
            request,
            given.beside ? { headers: given.headers } : {},
          );
          seen.add(response.status);
          const text = await response.text();
          expect(response.status).toBeLessThan(500);
          expect(text).not.toContain('"undecided"');
          if (response.status === 401)
            expect(response.headers.get('WWW-Authenticate')).toMatch(/^B/);
          if (response.status === 405) expect(response.headers.get('Allow')).not.toBeNull();
          if (response.status >= 400 && request.method !== 'HEAD')
            expect(JSON.parse(text)).toMatchObject({ status: response.status });
        }),
        { numRuns: 1500 },
      );
      // Or the inputs were too tame to say anything.
      for (const status of [200, 400, 401, 404, 405, 415]) expect(seen).toContain(status);
    },
    TIMEOUT,
  );

  test(
    'opens nothing to whoever was given nothing',
    async () => {
      const { server, env, grant } = await setUp();
      await grant();
      await fc.assert(
        fc.asyncProperty(fc.array(header, { maxLength: 3 }), async (headers) => {
          env.advance(60_000);
          const { status } = await server.fetch(new Request(HOST + LIST), { headers });
          expect([400, 401]).toContain(status);
        }),
        { numRuns: 500 },
      );
    },
    TIMEOUT,
  );
});

test('a live token opens, however its one header field is cased and whatever stands beside it', async () => {
  const { server, grant } = await setUp();
  const [, value] = bearer(await grant());
  await fc.assert(
    fc.asyncProperty(
      fc.mixedCase(fc.constant('authorization')),
      fc.mixedCase(fc.constant('bearer')),
      fc.array(
        header.filter(([name]) => name !== 'Authorization'),
        { maxLength: 3 },
      ),
      async (name, scheme, others) => {
        const headers: HeaderPair[] = [...others, [name, value.replace('Bearer', scheme)]];
        const { status } = await server.fetch(new Request(HOST + LIST), { headers });
        expect(status).toBe(200);
      },
    ),
    { numRuns: 100 },
  );
});
