/** Requests that between them bring every decision of the API about, one way and the other. */
import type { ApiMachine } from '../../../src/model/machines/api.ts';
import { createServer } from '../../../src/model/server/app.ts';
import type { UserRecord } from '../../../src/model/server/stores.ts';
import { articleEnv } from '../../../src/model/env.ts';
import type { HeaderPair, StateEntry } from '../../../src/model/trace.ts';
import {
  ADA,
  basic,
  bearer,
  FORM,
  HOST,
  JSON_BODY,
  keeping,
  LIST,
  ROUNDS,
} from '../server/support.ts';

interface Probe {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: readonly HeaderPair[];
  readonly body?: string;
  /** Done, by a server that decides rightly, before the probe is sent. */
  readonly before?: 'expire' | 'revoke' | 'shut-account' | 'shut-address';
}
/** What a run of a probe shows, in the three places where a learner sees it. */
export interface Shown {
  readonly status: number;
  /** The states entered, each with what chose it. */
  readonly steps: readonly string[];
  /** The edges drawn as taken. */
  readonly path: readonly string[];
}

const list = (name: string, headers: readonly HeaderPair[], before?: Probe['before']): Probe => ({
  name,
  method: 'GET',
  path: LIST,
  headers,
  ...(before && { before }),
});
const token = (name: string, password: string, before?: Probe['before']): Probe => ({
  name,
  method: 'POST',
  path: '/api/token',
  headers: [basic(ADA.username, password)],
  ...(before && { before }),
});

/** The tokens and the session that a probe can show; made anew for each. */
interface Given {
  readonly live: string;
  readonly elsewhere: string;
  readonly narrow: string;
  readonly session: string;
}
const probesWith = ({ live, elsewhere, narrow, session }: Given): readonly Probe[] => [
  list('nothing', []),
  list('another scheme', [['Authorization', 'Digest x']]),
  list('an unreadable token', [['Authorization', 'Bearer']]),
  list('a live token', [bearer(live)]),
  list('an unknown token', [bearer('unknown')]),
  list('a live token from a shut address', [bearer(live)], 'shut-address'),
  list('an expired token', [bearer(live)], 'expire'),
  list('a revoked token', [bearer(live)], 'revoke'),
  list('a token for another API', [bearer(elsewhere)]),
  list('a token of too small a scope', [bearer(narrow)]),
  list('a session', [['Cookie', `session=${session}`]]),
  list('an unknown session', [['Cookie', 'session=unknown']]),
  token('a right password', ADA.password),
  token('a wrong password', 'wrong'),
  token('no password', ''),
  token('a right password to a shut account', ADA.password, 'shut-account'),
  {
    name: 'a login',
    method: 'POST',
    path: '/api/session',
    headers: [JSON_BODY],
    body: JSON.stringify(ADA),
  },
  {
    name: 'a token given back',
    method: 'POST',
    path: '/api/revoke',
    headers: [FORM],
    body: `token=${live}`,
  },
  { name: 'a logout', method: 'DELETE', path: '/api/session', headers: [] },
];

type Server = ReturnType<typeof createServer>;
type Sent = Omit<Probe, 'name'>;
const send = (server: Server, { method, path, headers, body }: Sent, trace = keeping()) =>
  server.fetch(new Request(HOST + path, { method, ...(body !== undefined && { body }) }), {
    headers,
    trace,
    message: 'r1',
  });

/** What a server that decides rightly gave out, once; each probe starts from a copy of it. */
export interface Prepared {
  readonly users: readonly UserRecord[];
  readonly given: Given;
  readonly stores: Pick<Server['stores'], 'tokens' | 'sessions'>;
}
export async function prepare(users: readonly UserRecord[]): Promise<Prepared> {
  const server = createServer({ env: articleEnv(), users, rounds: ROUNDS });
  const granted = async (body: string): Promise<string> => {
    const headers = [basic(ADA.username, ADA.password), FORM];
    const response = await send(server, { method: 'POST', path: '/api/token', headers, body });
    return String(((await response.json()) as { access_token?: string }).access_token);
  };
  const { headers } = await send(server, {
    method: 'POST',
    path: '/api/session',
    headers: [JSON_BODY],
    body: JSON.stringify(ADA),
  });
  const given = {
    live: await granted('scope=helicopters:read'),
    elsewhere: await granted('resource=https://aeroplanes.example'),
    narrow: await granted('scope=profile:read'),
    session: /session=([^;]+)/.exec(headers.get('Set-Cookie') ?? '')?.[1] ?? '',
  };
  return { users, given, stores: server.stores };
}

/** Sends the probe of that place in the list to a server with this table of decisions. */
export async function show(
  place: number,
  machine: ApiMachine,
  { users, given, stores }: Prepared,
): Promise<Shown> {
  const env = articleEnv();
  const judged = createServer({ env, users, rounds: ROUNDS, machine });
  for (const [digest, record] of stores.tokens) judged.stores.tokens.set(digest, record);
  for (const [digest, record] of stores.sessions) judged.stores.sessions.set(digest, record);
  // What comes before is decided rightly; the table in question judges the probe alone.
  const earlier = createServer({ env, users, rounds: ROUNDS });
  Object.assign(earlier.stores, judged.stores);

  const probe = probesWith(given)[place];
  if (!probe) throw new Error(`There is no probe ${place}.`);
  if (probe.before === 'expire') env.advance(3_600_000);
  if (probe.before === 'revoke')
    await send(earlier, {
      method: 'POST',
      path: '/api/revoke',
      headers: [FORM],
      body: `token=${given.live}`,
    });
  for (let i = 0; i < 5; i++) {
    if (probe.before === 'shut-account') await send(earlier, token('', 'wrong'));
    if (probe.before === 'shut-address') await send(earlier, list('', [bearer('unknown')]));
  }

  const trace = keeping();
  const { status } = await send(judged, probe, trace);
  const states = trace.entries.filter((entry): entry is StateEntry => entry.kind === 'state');
  return {
    status,
    steps: states.map(({ state, guard, reason }) => `${state}, ${guard ?? 'no guard'}, ${reason}`),
    path: states
      .filter(({ event }) => event !== 'birth')
      .map(({ from, state, guard }) => `${from ?? 'anywhere'} -> ${state} [${guard ?? ''}]`),
  };
}
export const PROBES: readonly string[] = probesWith({
  live: '',
  elsewhere: '',
  narrow: '',
  session: '',
}).map(({ name }) => name);
