import type { Operation } from '../machines/api-types.ts';
import { REGISTER } from './resource.ts';

/** What is done at one path, by method; `HEAD` mirrors `GET` (RFC 9110 9.3.2). */
export interface Route {
  readonly path: string;
  readonly methods: readonly (readonly [method: string, operation: Operation])[];
}
const OF_ALL: readonly Route[] = [
  { path: '/api/token', methods: [['POST', 'token']] },
  {
    path: '/api/session',
    methods: [
      ['POST', 'login'],
      ['DELETE', 'logout'],
    ],
  },
  { path: '/api/revoke', methods: [['POST', 'revoke']] },
];
/** The routes of a server whose list stands at that path. */
export const routesOf = (path: string): readonly Route[] => [
  {
    path,
    methods: [
      ['GET', 'list'],
      ['HEAD', 'list'],
    ],
  },
  ...OF_ALL,
];
export const ROUTES = routesOf(REGISTER.path);

/** Where the server describes itself, where it is given the words for it. */
export const DESCRIPTION_PATH = '/api/openapi.json';
export const DESCRIPTION_METHODS = ['GET', 'HEAD'] as const;

/** The body that an operation reads; null where it reads none. */
export const BODIES: Readonly<
  Record<Operation, { readonly type: string; readonly needed: boolean } | null>
> = {
  list: null,
  // Credentials stand in the header: the form, with a scope or a resource, may be left out.
  token: { type: 'application/x-www-form-urlencoded', needed: false },
  login: { type: 'application/json', needed: true },
  logout: null,
  revoke: { type: 'application/x-www-form-urlencoded', needed: true },
};

/** The value of `Allow` (RFC 9110 10.2.1). */
export const allowOf = (methods: readonly string[]): string => methods.join(', ');

/** The methods of a path, its own description among them; none where nothing is. */
export const methodsAt = (path: string, routes = ROUTES): readonly string[] =>
  path === DESCRIPTION_PATH
    ? DESCRIPTION_METHODS
    : (routes.find((route) => route.path === path)?.methods.map(([method]) => method) ?? []);
