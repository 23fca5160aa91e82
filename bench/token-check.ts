import { Hono } from 'hono/tiny';
import { ARTICLE_TOKEN, articleEnv } from '../src/model/env.ts';
import { createServer } from '../src/model/server/app.ts';
import { BLINK } from '../src/model/scenarios/types.ts';
import { inTurns, type Metric } from './measure.ts';

const REQUESTS = 2_000;
const LIST = 'https://helicopters.example/api/helicopters';
const TOKEN = 'https://helicopters.example/api/token';

/** An authorised GET that nobody records, against a bare Hono GET that digests the token. */
export async function tokenCheck(): Promise<Metric> {
  const server = createServer({ env: articleEnv() });
  const login = { Authorization: `Basic ${btoa(`${BLINK.username}:${BLINK.password}`)}` };
  await server.fetch(new Request(TOKEN, { method: 'POST', headers: login }));
  const headers = { Accept: 'application/json', Authorization: `Bearer ${ARTICLE_TOKEN}` };

  const utf8 = new TextEncoder();
  const bare = new Hono().get('/api/helicopters', async (c) => {
    const token = (c.req.header('authorization') ?? '').slice('Bearer '.length);
    await crypto.subtle.digest('SHA-256', utf8.encode(token));
    return c.text('a list');
  });

  const ask = async (fetch: (request: Request) => Response | Promise<Response>): Promise<void> => {
    for (let i = 0; i < REQUESTS; i++) {
      const { status } = await fetch(new Request(LIST, { headers }));
      if (status !== 200) throw new Error(`An authorised request got ${status}.`);
    }
  };
  return inTurns(
    'us',
    () => ask((request) => server.fetch(request)),
    () => ask((request) => bare.fetch(request)),
    { runs: 15, scale: 1000 / REQUESTS, warmUps: 3 },
  );
}
