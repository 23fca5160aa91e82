import { expect, test } from 'vitest';
import { projectTokens } from '../../../src/model/projections/tokens.ts';
import { ADA, BLINK, identify, labOf, list, revoke, tokens } from '../../lab/support.ts';

test('tells each token as it stands: whose, for what, until when, who knows it', async () => {
  const lab = await labOf(identify(BLINK), identify(ADA, 'client', 'profile:read'));
  const [first = '', second = ''] = tokens(lab);
  await lab.apply(list(first, 'client', { over: 'http' }));
  await lab.apply({ do: 'steal', way: 'sniffed' });
  await lab.apply(revoke(second));
  const made = lab.trace.entries.find(({ kind }) => kind === 'request')?.at ?? 0;
  const view = projectTokens(lab.trace, lab.length - 1);
  expect(view).toMatchObject({
    tokens: [
      {
        value: first,
        user: 'Blink Wiki',
        scope: 'helicopters:read',
        expiresAt: made + 3_600_020,
        revokedAt: null,
        knownTo: ['api', 'client', 'impostor'],
      },
      { value: second, user: 'Ada Rotor', scope: 'profile:read', knownTo: ['api', 'client'] },
    ],
    more: 0,
  });
  expect(view.tokens[1]?.revokedAt).toBeGreaterThan(made);
});

test('tells nothing of what comes after the cursor', async () => {
  const lab = await labOf(identify());
  const before = lab.length - 1;
  await lab.apply(revoke(tokens(lab)[0] ?? ''));
  expect(projectTokens(lab.trace, 0).tokens).toEqual([]);
  expect(projectTokens(lab.trace, before).tokens).toMatchObject([{ revokedAt: null }]);
  expect(projectTokens(lab.trace, lab.length - 1).tokens[0]?.revokedAt).not.toBeNull();
});

test('of many tells the newest, and how many there are besides', async () => {
  const lab = await labOf(identify(), identify(), identify());
  const view = projectTokens(lab.trace, lab.length - 1, 2);
  expect(view.tokens.map(({ value }) => value)).toEqual(tokens(lab).slice(1));
  expect(view.more).toBe(1);
});
