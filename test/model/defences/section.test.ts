import { expect, test } from 'vitest';
import { sectionOf } from '../../../src/model/defences/section.ts';

test('a guard has the section that asks for it, where one does', async () => {
  expect(await sectionOf('pkce', 'verifierWrong')).toBe('RFC 7636 4.6');
  expect(await sectionOf('dpop', 'proofUsed')).toBe('RFC 9449 11.1');
  // No specification asks for binding to an address; and a plain server has no such guard.
  expect(await sectionOf('address-binding', 'addressDiffers')).toBeNull();
  expect(await sectionOf('bearer', 'verifierWrong')).toBeNull();
  await expect(sectionOf('prayer', 'tokenUnknown')).rejects.toThrow('no defence prayer');
});
