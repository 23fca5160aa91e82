import { describe, expect, test } from 'vitest';
import {
  answerLinesOf,
  Bench,
  linesOf,
  unlikeFrom,
} from '../../../../src/model/defences/apart/bench.ts';
import {
  baseOf,
  keyFor,
  methodOf,
  secretsOf,
  signatureOf,
  signedAnew,
  signedIn,
  withParameter,
  written,
  type Signed,
} from '../../../../src/model/defences/apart/signature.ts';
import { quickCast } from '../../playing.ts';

const users = await quickCast();
const PATH = '/api/helicopters?type=Bo 105&page=2';
async function asked() {
  const bench = await Bench.open('oauth1', new Map(), users);
  await bench.logIn();
  const exchange = await bench.ask(PATH);
  const signed = signedIn(exchange.request);
  return { bench, exchange, signed, secrets: secretsOf(bench.owner) };
}
const fresh = (signed: Signed): Signed => withParameter(signed, 'oauth_nonce', 'n-1');

describe('a request signed by OAuth 1.0, taken apart', () => {
  test('what is built of it is what the server built', async () => {
    const { exchange, signed, secrets } = await asked();
    expect(exchange.response.status).toBe(200);
    const made = signatureOf(baseOf(signed).text, secrets, methodOf(signed));
    expect(made).toBe(signed.signature);
    const compared = exchange.checks.find(({ check }) => check === 'signature-wrong');
    expect([compared?.subject, compared?.against]).toEqual([made, made]);
    expect(baseOf(signed).text).toContain('%26page%3D2%26type%3DBo%2520105');
  });

  test.each<[string, (signed: Signed) => Signed, string]>([
    ['sent once more', (signed) => signed, 'nonceUsed'],
    ['with another method', (signed) => ({ ...signed, method: 'HEAD' }), 'signatureWrong'],
    ['with another path', (signed) => ({ ...signed, path: '/api/profile' }), 'signatureWrong'],
    ['with another nonce', fresh, 'signatureWrong'],
    [
      'with another parameter',
      (signed) => ({ ...signed, path: signed.path.replace('page=2', 'page=3') }),
      'signatureWrong',
    ],
    [
      'signed with a guessed secret',
      (signed) => signedAnew(fresh(signed), { client: 'rotor-4c1d9b7e', token: 'guessed' }),
      'signatureWrong',
    ],
  ])('%s it is refused', async (_, change, guard) => {
    const { bench, signed } = await asked();
    const {
      response,
      guard: refusedBy,
      rfc,
    } = await bench.send(bench.thief, written(change(signed)));
    expect([response.status, refusedBy]).toEqual([401, guard]);
    expect(rfc).toMatch(/^RFC 5849 3\.[34]$/);
  });

  test.each(['HMAC-SHA1', 'HMAC-SHA256'])(
    'signed anew by %s with both secrets it is served',
    async (method) => {
      const { bench, signed, secrets } = await asked();
      const changed = withParameter(fresh(signed), 'oauth_signature_method', method);
      const { response, guard, rfc } = await bench.send(
        bench.thief,
        written(signedAnew(changed, secrets)),
      );
      expect([response.status, guard, rfc]).toEqual([200, null, null]);
    },
  );

  test('the first byte at which two strings differ', () => {
    expect(unlikeFrom('GET&a', 'GET&a')).toBeNull();
    expect(unlikeFrom('GET&a', 'GET&b')).toBe(4);
    expect(unlikeFrom('GET', 'GET&')).toBe(3);
    expect(unlikeFrom('', 'G')).toBe(0);
  });

  test('the key is both secrets; neither goes over the wire', async () => {
    const { exchange, secrets } = await asked();
    expect(keyFor(secrets)).toBe(`${secrets.client}&${secrets.token}`);
    const sent = linesOf(exchange.request).join('\n');
    expect(sent).toContain('GET /api/helicopters?type=Bo%20105&page=2 HTTP/1.1');
    for (const secret of Object.values(secrets)) {
      expect(secret).not.toBe('');
      expect(sent).not.toContain(secret);
    }
    expect(answerLinesOf(exchange.response)[0]).toBe('HTTP/1.1 200 OK');
    expect(answerLinesOf(exchange.response).at(-1)).toBe(exchange.response.body);
  });

  test('what is not signed is told', async () => {
    const { exchange } = await asked();
    expect(() => signedIn({ ...exchange.request, headers: [] })).toThrow('not signed');
  });
});
