/** A server of one defence, and devices of its client. */
import { articleEnv } from '../../../src/model/env.ts';
import { plainServer } from '../../../src/model/defences/bearer/index.ts';
import { plainClient } from '../../../src/model/defences/bearer/client.ts';
import { CLIENT } from '../../../src/model/defences/bearer/code.ts';
import { API, Device, type Received } from '../../../src/model/defences/run/device.ts';
import { createDefenceServer } from '../../../src/model/defences/server/app.ts';
import type { Defence } from '../../../src/model/defences/types.ts';
import type { Sendable } from '../../../src/model/client/bare.ts';
import { BLINK } from '../../../src/model/scenarios/types.ts';
import type { Entry, HeaderPair, Recorder } from '../../../src/model/trace.ts';
import { quickCast } from '../playing.ts';
import { keeping } from '../server/support.ts';

const users = await quickCast();
const FORM: HeaderPair = ['Content-Type', 'application/x-www-form-urlencoded'];
export const REDIRECT = CLIENT.redirectUri;
export const BASIC: HeaderPair = [
  'Authorization',
  `Basic ${Buffer.from(`${BLINK.username}:${BLINK.password}`).toString('base64')}`,
];

export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly guard: string | null;
  /** What was recorded of it. */
  readonly entries: readonly Entry[];
}
/** The guard that refused; null where none did. */
export const guardIn = (entries: readonly Entry[]): string | null =>
  entries.flatMap((entry) =>
    entry.kind === 'state' && entry.state === 'refusing' ? [entry.guard] : [],
  )[0] ?? null;
/** What was looked at, what it was held against, and whether it passed. */
export const checksIn = ({ entries }: Pick<Answer, 'entries'>) =>
  entries.flatMap((entry) =>
    entry.kind === 'check' ? [[entry.check, entry.subject, entry.against, entry.passed]] : [],
  );
/** Rows that the API wrote, or took away, but for its log. */
export const rowsIn = ({ entries }: Pick<Answer, 'entries'>) =>
  entries.flatMap((entry) =>
    entry.kind === 'store' && entry.store !== 'log' ? [[entry.store, entry.key, entry.row]] : [],
  );
/** Which secrets the API is said to have made. */
export const secretsIn = ({ entries }: Pick<Answer, 'entries'>) =>
  entries.flatMap((entry) =>
    entry.kind === 'known' ? [[entry.party, entry.secret, entry.value, entry.how]] : [],
  );

export function serving(defence: Defence, settings: object = {}) {
  const env = articleEnv();
  const server = createDefenceServer({
    env,
    users,
    parts: [plainServer, defence.server, { settings }],
  });
  const sent: { readonly sendable: Sendable; readonly status: number }[] = [];
  const carry = async (
    sendable: Sendable,
    address: string,
    trace: Recorder | null = null,
  ): Promise<Received> => {
    const { method, path, headers, body } = sendable;
    const incoming = { method, url: new URL(API + path), headers, body: body ?? '' };
    const answer = await server.answer(incoming, { address, trace });
    sent.push({ sendable, status: answer.status });
    return { status: answer.status, headers: answer.headers, body: answer.body ?? '' };
  };
  const device = (storage?: Map<string, string>): Device => {
    const made = new Device(
      {
        now: () => env.now(),
        send: (by, _, sendable) => carry(sendable, by.address),
        sentBack: (location) => location,
        kept: () => undefined,
      },
      'client',
      '192.0.2.10',
      storage,
    );
    made.user = BLINK;
    return made;
  };
  /** Sends a request as it is written. */
  const ask = async (
    method: string,
    path: string,
    form: Readonly<Record<string, string>> | string | null = null,
    headers: readonly HeaderPair[] = [],
  ): Promise<Answer> => {
    const trace = keeping();
    const body =
      form === null || typeof form === 'string' ? form : new URLSearchParams(form).toString();
    const fields = body === null ? headers : [FORM, ...headers];
    const answer = await carry({ method, path, headers: fields, body }, '192.0.2.10', trace);
    return {
      status: answer.status,
      headers: new Map(answer.headers.map(([name, value]) => [name.toLowerCase(), value])),
      body: answer.body.startsWith('{') ? (JSON.parse(answer.body) as Answer['body']) : {},
      guard: guardIn(trace.entries),
      entries: trace.entries,
    };
  };
  /** Logs in at the server; returns the code that the browser is sent back with. */
  const codeFor = async (query: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { username, password } = BLINK;
    const asked = new URLSearchParams({
      ...{ response_type: 'code', client_id: CLIENT.id, redirect_uri: REDIRECT },
      ...query,
    });
    const answer = await ask('POST', `/oauth/authorize?${asked.toString()}`, {
      username,
      password,
    });
    return new URL(answer.headers.get('location') ?? REDIRECT).searchParams.get('code') ?? '';
  };
  const redeem = (
    code: string,
    more: Readonly<Record<string, string>> = {},
    headers: readonly HeaderPair[] = [],
  ) =>
    ask(
      'POST',
      '/oauth/token',
      {
        grant_type: 'authorization_code',
        code,
        client_id: CLIENT.id,
        redirect_uri: REDIRECT,
        ...more,
      },
      headers,
    );
  const refresh = (token: string, headers: readonly HeaderPair[] = []) =>
    ask(
      'POST',
      '/oauth/token',
      { grant_type: 'refresh_token', refresh_token: token, client_id: CLIENT.id },
      headers,
    );
  const list = (token: string) =>
    ask('GET', '/api/helicopters', null, [['Authorization', `Bearer ${token}`]]);
  const client = defence.client?.(plainClient) ?? plainClient;
  return { env, server, sent, device, ask, codeFor, redeem, refresh, list, client };
}

/** A token by password, with what the form says. */
export async function tokenFrom(
  { ask }: Pick<ReturnType<typeof serving>, 'ask'>,
  form = '',
): Promise<string> {
  const { body } = await ask('POST', '/api/token', form, [BASIC]);
  return String(body['access_token']);
}
