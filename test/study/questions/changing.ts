/** How mutations change those whom a run meets. */
import { assign } from 'xstate';
import { apiMachine, type ApiMachine } from '../../../src/model/machines/api.ts';
import type { Refusal } from '../../../src/model/machines/api-types.ts';
import type { Carried, TokenServer } from '../../../src/model/server/app.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { ADDRESS } from '../../../src/model/wire/wire.ts';
import type { Changed } from './trying.ts';

type Fetch = TokenServer['fetch'];
/** What stands between the run and those whom it meets (`mutations.test.ts` puts it there). */
export interface Mutation extends Changed {
  readonly question: string;
  /** What is changed. */
  readonly so: string;
  /** The wrong option that becomes true. */
  readonly bearsOut: string;
  /** Another way of answering, made anew for each run. */
  readonly fetch?: (server: TokenServer) => Fetch;
  /** Other headers than the client would send. */
  readonly sends?: (headers: readonly HeaderPair[]) => readonly HeaderPair[];
  /** What the thief cannot get at. */
  readonly safe?: 'storage' | 'log';
}

type Guards = Parameters<ApiMachine['provide']>[0]['guards'];
export const guards = (changed: Guards): ApiMachine =>
  apiMachine.provide({ guards: { ...changed } });
/** Refuses with another status where the code is this one. */
export const refusing = (code: string, status: Refusal['status']): ApiMachine =>
  apiMachine.provide({
    actions: {
      refuse: assign({
        refusal: (_, refusal: Refusal) =>
          refusal.code === code ? { ...refusal, status } : refusal,
      }),
    },
  });

export const isTo = (request: Request, path: string): boolean =>
  new URL(request.url).pathname === path;
export const shown = ({ headers = [] }: Carried, name: string): string | undefined =>
  headers.find(([one]) => one === name)?.[1];
/** The same carried on, with another value of a field; without one it is left out. */
export const showing = (carried: Carried, name: string, value?: string): Carried => ({
  ...carried,
  headers: [
    ...(carried.headers ?? []).filter(([one]) => one !== name),
    ...(value === undefined ? [] : [[name, value] as const]),
  ],
});
export const fromThief = ({ address }: Carried): boolean => address === ADDRESS.impostor;
export const nonsense = (carried: Carried): Carried =>
  showing(carried, 'Authorization', 'Bearer nonsense');
export const basic = (username: string, password: string): string =>
  `Basic ${btoa(`${username}:${password}`)}`;
export const BLINK = 'blinkwiki@mailserver.com';
export const revokeAll = ({ stores }: TokenServer, revokedAt: number | null): void => {
  for (const [digest, record] of stores.tokens) stores.tokens.set(digest, { ...record, revokedAt });
};
/** Serves the owner's address alone. */
export const boundToAddress =
  (server: TokenServer): Fetch =>
  async (request, carried = {}) =>
    server.fetch(request, fromThief(carried) ? nonsense(carried) : carried);
/** Adds what the same address showed before, when it shows nothing. */
export const remembering =
  (name: string) =>
  (server: TokenServer): Fetch => {
    let last: string | undefined;
    return async (request, carried = {}) => {
      last = shown(carried, name) ?? last;
      const added = isTo(request, '/api/helicopters') ? showing(carried, name, last) : carried;
      return server.fetch(request, added);
    };
  };
const backwards = (text: string): string =>
  text.replace(/./g, (_, place: number) => text.charAt(text.length - 1 - place));
/** What follows "Basic ", turned round. */
export const scrambled = (field: string): string =>
  `Basic ${backwards(field.slice('Basic '.length))}`;
