/** What is measured in a page: authorised GETs to the token server, and to the barest server that does as much. */
import { Hono } from 'hono/tiny';
import { ARTICLE_TOKEN, articleEnv } from '../../src/model/env.ts';
import { BLINK } from '../../src/model/scenarios/types.ts';
import { createServer } from '../../src/model/server/app.ts';

type Fetch = (request: Request) => Response | Promise<Response>;
/** Requests a second, one after the other. */
export interface Rates {
  readonly ours: number;
  readonly bare: number;
}
declare global {
  interface Window {
    measureRates?: (requests: number) => Promise<Rates>;
  }
}

const ORIGIN = 'https://helicopters.example';
const headers = { Accept: 'application/json', Authorization: `Bearer ${ARTICLE_TOKEN}` };
const utf8 = new TextEncoder();

async function ourServer(): Promise<Fetch> {
  const server = createServer({ env: articleEnv() });
  const login = { Authorization: `Basic ${btoa(`${BLINK.username}:${BLINK.password}`)}` };
  await server.fetch(new Request(`${ORIGIN}/api/token`, { method: 'POST', headers: login }));
  return (request) => server.fetch(request);
}
function bareServer(): Fetch {
  const app = new Hono().get('/api/helicopters', async (c) => {
    const token = (c.req.header('authorization') ?? '').slice('Bearer '.length);
    await crypto.subtle.digest('SHA-256', utf8.encode(token));
    return c.text('a list');
  });
  return (request) => app.fetch(request);
}
async function rate(fetch: Fetch, requests: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < requests; i++) {
    const { status } = await fetch(new Request(`${ORIGIN}/api/helicopters`, { headers }));
    if (status !== 200) throw new Error(`An authorised request got ${status}.`);
  }
  return (requests * 1000) / (performance.now() - start);
}

let servers: Promise<readonly [Fetch, Fetch]> | undefined;
let turns = 0;
window.measureRates = async (requests) => {
  servers ??= ourServer().then((ours) => [ours, bareServer()]);
  const [ours, bare] = await servers;
  // Each goes first every other time, so that a busy moment falls on both.
  if (turns++ % 2 === 0)
    return { ours: await rate(ours, requests), bare: await rate(bare, requests) };
  const first = await rate(bare, requests);
  return { ours: await rate(ours, requests), bare: first };
};
