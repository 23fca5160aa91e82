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
import type { HeaderPair } from '../../../src/model/trace.ts';
import { quickCast } from '../playing.ts';

const users = await quickCast();
const FORM: HeaderPair = ['Content-Type', 'application/x-www-form-urlencoded'];
export const REDIRECT = CLIENT.redirectUri;

export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly guard: string | null;
}

export function serving(defence: Defence, settings: object = {}) {
  const env = articleEnv();
  const server = createDefenceServer({
    env,
    users,
    parts: [plainServer, defence.server, { settings }],
  });
  const sent: { readonly sendable: Sendable; readonly status: number }[] = [];
  let guard: string | null = null;
  const trace = {
    record: (entry: {
      readonly kind: string;
      readonly state?: string;
      readonly guard?: string | null;
    }) => {
      if (entry.kind === 'state' && entry.state === 'refusing') guard = entry.guard ?? null;
    },
  };
  const carry = async (sendable: Sendable, address: string, origin = API): Promise<Received> => {
    const { method, path, headers, body } = sendable;
    const incoming = { method, url: new URL(origin + path), headers, body: body ?? '' };
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
    guard = null;
    const body =
      form === null || typeof form === 'string' ? form : new URLSearchParams(form).toString();
    const fields = body === null ? headers : [FORM, ...headers];
    const answer = await carry({ method, path, headers: fields, body }, '192.0.2.10');
    return {
      status: answer.status,
      headers: new Map(answer.headers.map(([name, value]) => [name.toLowerCase(), value])),
      body: answer.body.startsWith('{') ? (JSON.parse(answer.body) as Answer['body']) : {},
      guard,
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
