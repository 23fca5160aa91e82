/** A small server to ask things of: its users cost few rounds, and its clock stands still. */
import { articleEnv, type Env } from '../../../src/model/env.ts';
import { createServer, type Carried, type ServerOptions } from '../../../src/model/server/app.ts';
import { pbkdf2 } from '../../../src/model/server/crypto.ts';
import type { UserRecord } from '../../../src/model/server/stores.ts';
import type { Entry, HeaderPair, NewEntry, Recorder } from '../../../src/model/trace.ts';

export const ROUNDS = 2;
export const HOST = 'https://helicopters.example';
export const LIST = '/api/helicopters';
export const ADA = { username: 'ada@mailserver.com', password: 'lovelace' } as const;

const SALT = '000102030405060708090a0b0c0d0e0f';

export async function hashed(
  username: string,
  password: string,
  scope = 'helicopters:read profile:read',
): Promise<UserRecord> {
  const hash = await pbkdf2(articleEnv(), password, SALT, ROUNDS);
  return { username, name: 'Ada', hash, salt: SALT, rounds: ROUNDS, scope };
}

export const basic = (username: string, password: string): HeaderPair => [
  'Authorization',
  `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`,
];
export const bearer = (token: string): HeaderPair => ['Authorization', `Bearer ${token}`];
export const FORM: HeaderPair = ['Content-Type', 'application/x-www-form-urlencoded'];
export const JSON_BODY: HeaderPair = ['Content-Type', 'application/json'];

export interface Asked {
  /** Set on the `Request`, which trims and joins them. */
  readonly headers?: readonly HeaderPair[];
  /** Handed over beside the `Request`, as a wire would. */
  readonly pairs?: readonly HeaderPair[];
  readonly body?: string;
  readonly carried?: Carried;
}
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body's fields; none when it is not a JSON object. */
  readonly fields: Readonly<Record<string, unknown>>;
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  return text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}

/** A recorder that keeps what it is told. */
export function keeping(): Recorder & { readonly entries: Entry[] } {
  const entries: Entry[] = [];
  return {
    entries,
    record: (entry: NewEntry) => void entries.push({ n: entries.length, at: 0, ...entry }),
  };
}

export async function setUp(options: Partial<ServerOptions> = {}) {
  const env: Env = options.env ?? articleEnv();
  const users = options.users ?? [await hashed(ADA.username, ADA.password)];
  const server = createServer({ rounds: ROUNDS, ...options, env, users });

  const ask = async (method: string, path: string, asked: Asked = {}): Promise<Answer> => {
    const request = new Request(HOST + path, {
      method,
      headers: (asked.headers ?? []) as [string, string][],
      ...(asked.body !== undefined && { body: asked.body }),
    });
    const carried = { ...asked.carried, ...(asked.pairs && { headers: asked.pairs }) };
    const response = await server.fetch(request, carried);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, fields: fieldsOf(text) };
  };
  /** A new token, with what the form asks for. */
  const grant = async (form: Readonly<Record<string, string>> = {}): Promise<string> => {
    const body = new URLSearchParams(form).toString();
    const headers = [basic(ADA.username, ADA.password), ...(body ? [FORM] : [])];
    const { fields } = await ask('POST', '/api/token', { headers, ...(body && { body }) });
    return String(fields['access_token']);
  };
  return { env, server, ask, grant };
}
