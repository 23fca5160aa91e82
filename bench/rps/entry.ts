/** What is measured in a page: authorised GETs to the token server, and to the barest server that does as much. */
import { Hono } from 'hono/tiny';
import { ARTICLE_TOKEN, articleEnv } from '../../src/model/env.ts';
import { BLINK } from '../../src/model/scenarios/types.ts';
import { createServer } from '../../src/model/server/app.ts';

type Fetch = (request: Request) => Response | Promise<Response>;
/** Requests a second, asked one after the other; a figure a turn. */
interface Rates {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}
declare global {
  interface Window {
    measureRates?: (turns: number, requests: number) => Promise<Rates>;
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

/** Short turns, so that a busy moment of the machine falls on few of them; each goes first every other time. */
window.measureRates = async (turns, requests) => {
  const [ours, bare] = [await ourServer(), bareServer()];
  const rates = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < turns; turn++) {
    const order = turn % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const who of order) rates[who].push(await rate(who === 'ours' ? ours : bare, requests));
  }
  return rates;
};
