import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/own/compile.ts';
import { dressed, readDress } from '../../src/own/dress.ts';
import { play } from '../../src/own/play.ts';
import { isAsExpected } from '../../src/own/verdict.ts';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { fileOf } from './support.ts';

const read = (text: string) => {
  const found = readDress(text);
  if (!found.ok) throw new Error(found.code);
  return found.dress;
};

test.each([
  [
    'curl https://a.example/v1/items -H "Authorization: Bearer abc"',
    'a.example',
    '/v1/items',
    'Authorization',
    'Bearer',
    'header',
  ],
  [
    'curl https://a.example/v1/items -H "Authorization: token abc"',
    'a.example',
    '/v1/items',
    'Authorization',
    'token',
    'header',
  ],
  [
    'curl https://a.example/v1/items -H "Authorization: abc"',
    'a.example',
    '/v1/items',
    'Authorization',
    null,
    'header',
  ],
  [
    'curl https://a.example/v1/items -u sk_1:',
    'a.example',
    '/v1/items',
    'Authorization',
    'Basic',
    'basic',
  ],
  [
    'curl https://me:pw@a.example/v1/items',
    'a.example',
    '/v1/items',
    'Authorization',
    'Basic',
    'basic-pair',
  ],
  [
    'curl https://a.example/v1/items -H "PRIVATE-TOKEN: abc"',
    'a.example',
    '/v1/items',
    'PRIVATE-TOKEN',
    null,
    'header',
  ],
  [
    'curl https://a.example/v1/items -H "X-Auth-Key: Key abc"',
    'a.example',
    '/v1/items',
    'X-Auth-Key',
    'Key',
    'header',
  ],
  [
    'curl "https://a.example/v1/items?appid=abc"',
    'a.example',
    '/v1/items',
    'Authorization',
    'Bearer',
    'query',
  ],
  [
    'curl -H "Authorization: Bearer $TOKEN" "https://a.example/report/${ID}/list"',
    'a.example',
    '/report/id/list',
    'Authorization',
    'Bearer',
    'header',
  ],
  [
    "fetch('https://a.example/items', { headers: { 'X-API-Key': 'abc' } })",
    'a.example',
    '/items',
    'X-API-Key',
    null,
    'header',
  ],
  [
    'GET /v2/items HTTP/1.1\nHost: a.example\nX-Api-Token: abc\n\n',
    'a.example',
    '/v2/items',
    'X-Api-Token',
    null,
    'header',
  ],
  ['curl https://a.example', 'a.example', '/items', 'Authorization', 'Bearer', 'none'],
  ['curl http://127.0.0.1:8080/items', 'api.example', '/items', 'Authorization', 'Bearer', 'none'],
])('reads %s', (line, host, path, header, scheme, found) => {
  expect(read(line)).toMatchObject({ found, resource: { host, path, header, scheme } });
});

/** As their own documentation has them: the line, where it goes, the place of the credential, what it is, the noun. */
test.each([
  [
    'GitHub',
    `curl -L -H "Accept: application/vnd.github+json" -H "Authorization: Bearer <YOUR-TOKEN>" https://api.github.com/repos/OWNER/REPO/issues`,
    'api.github.com/repos/id/id/issues',
    'Authorization: Bearer',
    'header',
    'issues',
  ],
  [
    'Stripe',
    `curl -G https://api.stripe.com/v1/charges -u "sk_test_1:" -d limit=3`,
    'api.stripe.com/v1/charges',
    'Authorization: Basic',
    'basic',
    'charges',
  ],
  [
    'OpenAI, with what is done with the answer',
    `curl https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $OPENAI_API_KEY" -d '{"model": "gpt"}' | jq .`,
    'api.openai.com/v1/chat/completions',
    'Authorization: Bearer',
    'header',
    'completions',
  ],
  [
    'Cloudflare',
    `curl https://api.cloudflare.com/client/v4/zones/$ZONE_ID/dns_records -H "X-Auth-Email: $EMAIL" -H "X-Auth-Key: $KEY"`,
    'api.cloudflare.com/client/v4/zones/id/dns_records',
    'X-Auth-Key: ',
    'header',
    'dns_records',
  ],
  [
    'Slack',
    `curl -F file=@a.txt -H "Authorization: Bearer xoxb-1" https://slack.com/api/conversations.list`,
    'slack.com/api/conversations.list',
    'Authorization: Bearer',
    'header',
    'conversations',
  ],
  [
    'Twilio',
    `curl -X POST "https://api.twilio.com/2010-04-01/Accounts/$SID/Messages.json" --data-urlencode "Body=\ud800" -u $SID:$TOKEN`,
    'api.twilio.com/2010-04-01/Accounts/id/Messages.json',
    'Authorization: Basic',
    'basic-pair',
    'Messages',
  ],
  [
    'Shopify',
    `curl -X GET "https://{store_name}.myshopify.com/admin/api/2024-01/products.json" -H "X-Shopify-Access-Token: {access_token}"`,
    'id.myshopify.com/admin/api/2024-01/products.json',
    'X-Shopify-Access-Token: ',
    'header',
    'products',
  ],
  [
    'a weather API',
    `curl "https://api.openweathermap.org/data/2.5/weather?q=London&appid={API key}"`,
    'api.openweathermap.org/data/2.5/weather',
    'Authorization: Bearer',
    'query',
    'weather',
  ],
  [
    'Chrome, for cmd',
    `curl ^"https://a.example/v1/users?x=1^&y=^%^20^" ^\r\n  -H ^"accept: */*^" ^\r\n  -H ^"authorization: Bearer abc^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":1^}^"`,
    'a.example/v1/users',
    'Authorization: Bearer',
    'header',
    'users',
  ],
  [
    'Postman, for cmd',
    `curl --location "https://a.example/v1/users" ^\n--header "X-Api-Key: abc"`,
    'a.example/v1/users',
    'X-Api-Key: ',
    'header',
    'users',
  ],
  [
    'PowerShell',
    'curl.exe -X POST "https://a.example/v1/users" `\n  -H "X-API-Key: $env:KEY" `\n  -d \'{"a":1}\'',
    'a.example/v1/users',
    'X-API-Key: ',
    'header',
    'users',
  ],
  [
    'Postman',
    `curl --location --request GET '{{baseUrl}}/v1/users/:id' \\\n--header 'apikey: abc'`,
    'api.example/v1/users/id',
    'apikey: ',
    'header',
    'users',
  ],
  [
    'a documentation, with its prompt and options',
    `$ curl -N --fail-with-body --retry 3 -x http://proxy:1 --unheard-of https://a.example/v1/users -H 'X-Api-Key: a'`,
    'a.example/v1/users',
    'X-Api-Key: ',
    'header',
    'users',
  ],
  [
    'a program',
    "const r = await fetch(`${BASE}/v1/users`, { ...common, headers: { Authorization: 'Bearer ' + token(a[1]) } })",
    'api.example/v1/users',
    'Authorization: Bearer',
    'header',
    'users',
  ],
])('reads a line of %s', (_, line, address, place, found, member) => {
  const { resource, ...dress } = read(line);
  const { host, path, header, scheme } = resource;
  expect(`${host}${path}`).toBe(address);
  expect(`${header}: ${scheme ?? ''}`).toBe(place);
  expect(dress.found).toBe(found);
  expect(resource.member).toBe(member);
});

test.each([
  ['a key in the path', 'https://a.example/bot123456:SECRETaaaa/getMe'],
  ['a long part of the path', 'https://a.example/items/SECRET0123456789abcdefghij'],
  ['a hook', 'https://hooks.slack.com/services/TSECRET/BSECRET/SECRETaB'],
  ['a word after keys', 'https://a.example/keys/secret/items'],
  ['a word after hooks', 'https://a.example/hooks/deep/secret'],
  ['letters and digits', 'https://a.example/s3cr3tsecret12/items'],
  ['a number', 'https://a.example/user/4111111111111111/card'],
  ['an address of mail', 'https://a.example/user/secret@a.example/card'],
  ['letters of a generator', 'https://a.example/SecretXkQzWv/items'],
  ['an encoded part', 'https://a.example/%73ecret/secret%21/items'],
  ['a host', 'https://secret0123456789abcdef.ngrok.app/items'],
  ['a user in the address', 'https://SECRET:SECRET@a.example/items'],
  ['a query', 'https://a.example/items?key=SECRET&q=SECRET'],
  ['a fragment', 'https://a.example/items#SECRET'],
  ['headers', 'https://a.example/items -H "X-Key: SECRET" -H "Cookie: a=SECRET"'],
  ['a scheme that is none', 'https://a.example/items -H "Authorization: SECRET_1 SECRET"'],
  ['a body', `https://a.example/items -d '{"password":"SECRET"}'`],
  ['an option that is not known', 'https://a.example/items --unheard-of=SECRET'],
  ['what follows', 'https://a.example/items | curl -u SECRET: https://secret.example'],
])('keeps no secret of %s', (_, line) => {
  const dress = read(`curl ${line}`);
  expect(JSON.stringify(dress)).not.toMatch(/secret|4111/i);
  for (const text of ['xkqzwv', 'ngrok.app/secret'])
    expect(JSON.stringify(dress).toLowerCase()).not.toContain(text);
});

test.each([
  ['https://a.example/v1/users/42abc', ['path']],
  ['https://a0b1c2d3e4.a.example/v1/users', ['label']],
  ['http://localhost:8080/v1/users', ['host']],
  ['http://127.0.0.1/v1/users', ['host']],
  ['http://my_host.example/v1/users', ['host']],
  ['/v1/users', ['host']],
  ['https://a.example/api/token', ['taken']],
  ['https://a.example/api/session', ['taken']],
  ['https://a.example/v1/users?page=2', ['query']],
  ['https://a.example/v1/users -d a', ['body']],
  ['https://a.example/v1/users > file', ['more']],
  ['https://a.example/v1/users\ncurl https://a.example/v1/groups', ['more']],
  ['-o file https://a.example/v1/users', []],
])('says what was left out of %s: %j', (line, left) => {
  expect(read(`curl ${line}`).left).toEqual(left);
});

test.each([
  ['curl -H "Origin: https://b.example" -H "Referer: https://c.example/" https://a.example/x', 'a'],
  ['curl https://A.Example:8443/x', 'a'],
  ['curl http://127.0.0.1:80/x -H "Host: a.example"', 'a'],
  ['GET /x HTTP/1.1\nOrigin: https://b.example\nHost: a.example:443\n\n', 'a'],
  ['fetch("https://a.example/x", { headers: { Referer: "https://b.example" } })', 'a'],
  ['curl https://bücher.example/x', 'xn--bcher-kva'],
])('takes the host from where the request goes: %s', (line, name) => {
  expect(read(line).resource.host).toBe(`${name}.example`);
});

test.each([
  ['X-Auth-Email: a|X-Auth-Key: b', ['X-Auth-Key']],
  ['Idempotency-Key: a|X-API-Key: b', ['X-API-Key']],
  ['x-csrf-token: a', []],
  ['Sec-WebSocket-Key: a', []],
  ['X-Design: a', []],
  ['X-Client-Id: a|X-Client-Secret: b', ['X-Client-Secret']],
  [
    'X-Token: a|DD-APPLICATION-KEY: b|DD-API-KEY: c',
    ['DD-APPLICATION-KEY', 'DD-API-KEY', 'X-Token'],
  ],
  ['apikey: a|Authorization: Bearer b', ['Authorization', 'apikey']],
])('of %s takes the likeliest credential, and names all: %j', (headers, names) => {
  const fields = headers.split('|').map((header) => `-H '${header}'`);
  const { resource, places = [], found } = read(`curl https://a.example/x ${fields.join(' ')}`);
  expect(resource.header).toBe(names[0] ?? 'Authorization');
  expect(found).toBe(names.length === 0 ? 'none' : 'header');
  expect(places.map(({ header }) => header)).toEqual(names.length > 1 ? names : []);
});

test('tells a fault where it stands, also after a variable', () => {
  expect(readDress('curl -H "A: $TOKEN_OF_MINE" "https://a.example')).toMatchObject({
    ok: false,
    code: 'quote-open',
    line: 1,
    column: 29,
  });
  expect(readDress('curl -H "A: ${B}" \\\n  -u')).toMatchObject({ line: 2, column: 3 });
});

describe('whatever is read', () => {
  test('is read, or refused with a place in it', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...[
          'curl ',
          'fetch(',
          'GET / HTTP/1.1\n',
          '\\\n',
          '^\n',
          '`\n',
          '^"',
          '"',
          "'",
          "$'",
          '$(',
          '${',
          '{{',
        ],
        ...[
          '-H ',
          '-u ',
          '-F ',
          '--x',
          '-',
          '|',
          '<',
          'https://',
          '@',
          '%',
          '#',
          '...',
          '{',
          '[',
          '\ud800',
          '\0',
        ],
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const found = readDress(text);
        if (!found.ok) expect(found.line).toBeLessThanOrEqual(text.split('\n').length);
        else fileOf(JSON.stringify(dressed('trial-5', found.dress.resource)));
      }),
      { numRuns: 2000 },
    );
  });
  test('makes a file, for each trial', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.constantFrom('', '-H "X-Key: a"', '-u a:', '-H "Content-Type: a"', '-H "auth: b c"'),
        (url, more) => {
          const found = readDress(`curl '${url.replaceAll("'", '')}' ${more}`);
          if (found.ok)
            for (const { id } of SCENARIOS)
              fileOf(JSON.stringify(dressed(id, found.dress.resource)));
        },
      ),
      { numRuns: 200 },
    );
  });
  test.each([
    'message',
    'code',
    'access_token',
    'api/token',
    'api/session',
    'api/revoke',
    'api/openapi.json',
    '%2e%2e',
    'a/'.repeat(150),
  ])('can be, also at /%s', (path) => {
    const { resource } = read(`curl https://a.example/${path}`);
    for (const { id } of SCENARIOS) fileOf(JSON.stringify(dressed(id, resource)));
  });
  test.each(SCENARIOS.map(({ id }) => id))('is played as the story has it: %s', async (id) => {
    const { resource } = read('curl https://a.example/v1/items -u sk_1:');
    const file = fileOf(JSON.stringify(dressed(id, resource)));
    const compiled = compile(file);
    for (const way of compiled.scenario.ways ?? [null]) {
      const session = await play(compiled, { way });
      await session.done;
      expect(isAsExpected(file, session.trace)).toBe(true);
    }
  });
});
