import { describe, expect, test } from 'vitest';
import { athOf, readProof } from '../../../../src/model/defences/dpop/proof.ts';
import { DPOP } from '../vectors.ts';
import { incoming } from './support.ts';

describe('RFC 9449', () => {
  test.each(DPOP.proofs)('the proof for $htm $htu', async ({ jwt, htm, htu, iat, token }) => {
    const { claims, signatureHolds, thumbprint } = await readProof(incoming(jwt));
    expect(claims).toMatchObject({ htm, htu, iat, ath: token === null ? null : DPOP.ath });
    expect([signatureHolds, thumbprint]).toEqual([true, DPOP.thumbprint]);
  });
  test('the digest of its token', () => {
    expect(athOf(DPOP.token)).toBe(DPOP.ath);
  });
  test('a proof altered in any letter of it does not hold', async () => {
    const [{ jwt }] = DPOP.proofs;
    const [header = '', payload = '', signature = ''] = jwt.split('.');
    const places = [5, header.length + 5, header.length + payload.length + 5, jwt.length - 10];
    for (const at of places) {
      const other = jwt[at] === 'A' ? 'B' : 'A';
      expect(
        (await readProof(incoming(jwt.slice(0, at) + other + jwt.slice(at + 1)))).signatureHolds,
      ).toBe(false);
    }
    for (const one of [signature.slice(0, -2), signature.slice(4), `${signature}AAAA`, ''])
      expect((await readProof(incoming([header, payload, one].join('.')))).signatureHolds).toBe(
        false,
      );
    const [, { jwt: second }] = DPOP.proofs;
    const swapped = [header, payload, second.split('.')[2]].join('.');
    expect((await readProof(incoming(swapped))).signatureHolds).toBe(false);
  });
});
