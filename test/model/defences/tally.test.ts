import { expect, test } from 'vitest';
import { Tally } from '../../../src/model/defences/run/tally.ts';

const API = 'https://helicopters.example';
/** A request of one party and its answer, with the guard that refused it. */
function exchange(
  tally: Tally,
  actor: 'client' | 'impostor',
  path: string,
  status: number,
  guard: string | null = null,
  code = 'any',
): void {
  const message = 'r1';
  tally.record({
    kind: 'request',
    actor,
    to: 'api',
    message,
    method: 'GET',
    url: API + path,
    headers: [],
    body: null,
    over: 'https',
  });
  if (guard !== null)
    tally.record({
      kind: 'state',
      actor: 'api',
      message,
      state: 'refusing',
      from: 'deciding',
      event: 'CHECKED',
      guard,
      reason: guard,
      final: false,
    });
  tally.record({
    kind: 'response',
    actor: 'api',
    to: actor,
    message,
    status,
    phrase: '',
    headers: [],
    body: '',
    code,
  });
}

test("counts the thief's 2xx, and nothing else", () => {
  const tally = new Tally();
  exchange(tally, 'client', '/api/helicopters', 200);
  exchange(tally, 'impostor', '/api/helicopters', 200);
  exchange(tally, 'impostor', '/api/profile', 299);
  for (const status of [302, 400, 401, 403, 429, 500])
    exchange(tally, 'impostor', '/api/profile', status);
  expect([tally.served, tally.successes]).toEqual([2, 2]);
  // A token that he gets is a success, and no list.
  exchange(tally, 'impostor', '/oauth/token', 200);
  expect([tally.served, tally.successes]).toEqual([2, 3]);
});
test('names the guards that refused the thief, each once, in the order of their coming', () => {
  const tally = new Tally();
  exchange(tally, 'client', '/api/helicopters', 401, 'tokenExpired');
  exchange(tally, 'impostor', '/api/helicopters', 403, 'scopeTooSmall');
  exchange(tally, 'impostor', '/api/helicopters', 401, 'tokenRevoked');
  exchange(tally, 'impostor', '/api/helicopters', 403, 'scopeTooSmall');
  // Told to ask again is not refused.
  exchange(tally, 'impostor', '/api/helicopters', 401, 'proofNonceWrong', 'use_dpop_nonce');
  expect([...tally.refusals.values()]).toEqual([
    { by: 'scopeTooSmall', status: 403 },
    { by: 'tokenRevoked', status: 401 },
  ]);
});
