import { expect, it } from 'vitest';
import { DefenceRun } from '../../../src/model/defences/play.ts';
import { carriedBy } from '../../../src/model/projections/carried.ts';
import { summariseRequest } from '../../../src/model/projections/wire-summary.ts';
import { SCENARIOS } from '../../../src/model/scenarios/index.ts';
import type { RequestEntry, ResponseEntry } from '../../../src/model/trace.ts';
import { played } from '../../study/playing.ts';

type Sent = RequestEntry | ResponseEntry;
/** What the messages of a cell carry: by who sends them and to where, as far as that is new. */
async function sent(
  attack: string,
  defence: string,
): Promise<(entry: (sent: Sent) => boolean) => Record<string, string>> {
  const run = new DefenceRun({ attack, defence });
  await run.done;
  return (wanted) => {
    const entry = run.trace.entries.find(
      (one): one is Sent => (one.kind === 'request' || one.kind === 'response') && wanted(one),
    );
    if (!entry) throw new Error('There is no such message.');
    const { carries = [] } = carriedBy(entry);
    return Object.fromEntries(carries.map(({ name, value }) => [name, value]));
  };
}
const asks =
  (who: string, path: string) =>
  (entry: Sent): boolean =>
    entry.kind === 'request' && entry.actor === who && new URL(entry.url).pathname === path;

it('tells of DPoP the token, the proof, and by whose key it is made', async () => {
  const of = await sent('sniffed', 'dpop');
  const owners = of(asks('client', '/api/helicopters'));
  const thiefs = of(asks('impostor', '/api/helicopters'));
  expect(Object.keys(owners)).toEqual(['Authorization', 'DPoP']);
  expect(thiefs['Authorization']).toBe(owners['Authorization']);
  const key = (proof = ''): string => /jwk\.x ([\w-]+)/.exec(proof)?.[1] ?? '';
  expect(key(owners['DPoP'])).toMatch(/^[\w-]{43}$/);
  expect(key(thiefs['DPoP'])).toMatch(/^[\w-]{43}$/);
  expect(key(thiefs['DPoP'])).not.toBe(key(owners['DPoP']));
  const again = of((entry) => entry.kind === 'response' && entry.code === 'use_dpop_nonce');
  expect(again['error']).toBe('use_dpop_nonce');
  expect(again['DPoP-Nonce']).toMatch(/^[\w-]{22}$/);
});

it('tells of PKCE the challenge, the code, and the verifier', async () => {
  const of = await sent('intercepted-code', 'pkce');
  const challenge = of(asks('client', '/oauth/authorize'));
  expect(Object.keys(challenge)).toEqual(['code_challenge']);
  const back = of((entry) => entry.kind === 'response' && entry.code === 'authorized');
  const thiefs = of(asks('impostor', '/oauth/token'));
  expect(Object.keys(thiefs)).toEqual(['code', 'code_verifier']);
  expect(thiefs['code']).toBe(back['code']);
});

it('tells of rotation the refresh token, there and back', async () => {
  const of = await sent('stolen-refresh-token', 'rotation');
  const granted = of((entry) => entry.kind === 'response' && entry.code === 'granted');
  expect(Object.keys(granted)).toEqual(['access_token', 'refresh_token']);
  expect(of(asks('impostor', '/oauth/token'))).toEqual({ refresh_token: granted['refresh_token'] });
});

it('tells of OAuth 1 what makes a signature count once, and the secret where it is handed out', async () => {
  const of = await sent('sniffed', 'oauth1');
  const { Authorization = '' } = of(asks('client', '/api/helicopters'));
  expect(Array.from(Authorization.matchAll(/(oauth_\w+)="/g), ([, name]) => name)).toEqual([
    'oauth_token',
    'oauth_timestamp',
    'oauth_nonce',
    'oauth_signature',
  ]);
  const granted = of((entry) => entry.kind === 'response' && entry.code === 'granted');
  expect(Object.keys(granted)).toEqual(['oauth_token', 'oauth_token_secret']);
});

it('tells of every request of the trials the field that the stage marks, and no other', async () => {
  for (const { id } of SCENARIOS) {
    const { trace } = await played(id);
    for (const entry of trace.entries) {
      if (entry.kind !== 'request') continue;
      const { decides, carries = decides ? [decides] : [] } = carriedBy(entry);
      const marked = summariseRequest(entry).decides;
      expect(carries).toEqual(marked ? [marked] : []);
    }
  }
});
