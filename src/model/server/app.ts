import { Hono } from 'hono/tiny';
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import { apiMachine, never, type ApiMachine } from '../machines/api.ts';
import type { ApiResponse, Operation } from '../machines/api-types.ts';
import type { HeaderPair, Recorder } from '../trace.ts';
import { PHRASES, described, problem } from './answers.ts';
import { CAST, PASSWORD_ROUNDS } from './cast.ts';
import { headerValues } from './credentials.ts';
import { judge, placeholders } from './judge.ts';
import { logLine } from './log.ts';
import { REGISTER, type Resource } from './resource.ts';
import {
  allowOf,
  BODIES,
  DESCRIPTION_METHODS,
  DESCRIPTION_PATH,
  methodsAt,
  routesOf,
} from './routes.ts';
import { createStores, type Stores, type UserRecord } from './stores.ts';

/**
 * What a wire hands over beside the `Request` (a Hono binding): in a browser, scripts can put no
 * `Cookie` on a `Request` and read no `Set-Cookie` from a `Response`, so the true lists go here.
 */
export interface Carried {
  readonly headers?: readonly HeaderPair[];
  readonly address?: string;
  readonly message?: string;
  readonly trace?: Recorder | null;
  /** Told the answer as the server wrote it. */
  readonly answered?: (response: ApiResponse) => void;
}
export interface TokenServer {
  /** Answers a request; never rejects, never a 5xx by input. */
  fetch(request: Request, carried?: Carried): Promise<Response>;
  readonly stores: Stores;
  /** From the next request on another table of decisions judges; it has the states of the first. */
  use(machine: ApiMachine): void;
}
export interface ServerOptions {
  readonly env: Env;
  readonly users?: readonly UserRecord[];
  /** PBKDF2 rounds that an unknown user costs; those of the users stand in their records. */
  readonly rounds?: number;
  /** Another table of decisions, for tests. */
  readonly machine?: ApiMachine;
  /** What it keeps and how it is asked for; the story's register when left out. */
  readonly resource?: Resource;
  /** The OpenAPI description that it gives of itself; without it there is nothing at that path. */
  readonly description?: () => Promise<object>;
}
type AppContext = Context<{ Bindings: Carried }>;

/** The token server of the wire contract: `fetch(Request) -> Response`, in a page, a worker or Node. */
export function createServer({
  env,
  users = CAST,
  rounds = PASSWORD_ROUNDS,
  machine: first = apiMachine,
  resource = REGISTER,
  description,
}: ServerOptions): TokenServer {
  const stores = createStores(env, users);
  const routes = routesOf(resource.path);
  const named = placeholders(first);
  let machine = first;
  const app = new Hono<{ Bindings: Carried }>();

  const send = (c: AppContext, answer: ApiResponse, url?: URL): Response => {
    const { trace, message = '', answered } = c.env;
    if (trace) {
      const { method } = c.req;
      const { headers = [] } = c.env;
      const asked = { method, url: url ?? new URL(c.req.url), headers };
      const known = methodsAt(asked.url.pathname, routes).length > 0;
      const line = logLine(asked, answer.status, { known, header: resource.header });
      trace.record({
        kind: 'store',
        actor: 'api',
        message,
        store: 'log',
        key: message,
        row: { line },
      });
    }
    answered?.(answer);
    return new Response(answer.body, {
      status: answer.status,
      statusText: PHRASES[answer.status] ?? '',
      // No name stands there twice; of a record browsers make them sooner than of a list.
      headers: Object.fromEntries(answer.headers),
    });
  };

  const handle =
    (operation: Operation) =>
    async (c: AppContext): Promise<Response> => {
      const request = c.req.raw;
      const url = new URL(request.url);
      const headers = c.env.headers ?? [...request.headers];
      const read = BODIES[operation];
      const body = read ? await request.text() : '';
      if (read && (body !== '' || read.needed)) {
        const given = headerValues(headers, 'content-type')[0]?.split(';')[0]?.trim().toLowerCase();
        if (given !== read.type)
          return send(c, problem(415, 'unsupported_media_type', [['Accept', read.type]]));
      }
      const incoming = { method: request.method, url, headers, body };
      const work = {
        env,
        stores,
        resource,
        rounds,
        shuts: machine.implementations.guards['tooManyFailures'] !== never,
        incoming,
        address: c.env.address ?? 'unknown',
        message: c.env.message ?? '',
        trace: c.env.trace ?? null,
      };
      return send(c, await judge(machine, named, operation, work), url);
    };

  // One handler a path: Hono calls it directly, where several would be composed for each request.
  type Handler = (c: AppContext) => Promise<Response>;
  const at = (path: string, handlers: ReadonlyMap<string, Handler>): void => {
    const allow = allowOf([...handlers.keys()]);
    app.all(path, (c) => {
      // The router takes a slash more for the same.
      if (c.req.path !== path) return send(c, problem(404, 'not_found'));
      return (
        handlers.get(c.req.method)?.(c) ??
        send(c, problem(405, 'method_not_allowed', [['Allow', allow]]))
      );
    });
  };
  for (const { path, methods } of routes)
    at(path, new Map(methods.map(([method, operation]) => [method, handle(operation)])));
  if (description) {
    const describe: Handler = async (c) => send(c, described(await description()));
    at(DESCRIPTION_PATH, new Map(DESCRIPTION_METHODS.map((method) => [method, describe])));
  }
  app.notFound((c) => send(c as AppContext, problem(404, 'not_found')));
  app.onError((_, c) => send(c as AppContext, problem(500, 'undecided')));

  return {
    stores,
    use: (next) => void (machine = next),
    fetch: async (request, carried = {}) => app.fetch(request, carried),
  };
}
