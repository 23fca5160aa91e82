import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { HELICOPTERS } from '../src/model/server/helicopters.ts';

const library = join(dirname(createRequire(import.meta.url).resolve('msw/package.json')), 'lib');
/** Answers the one route, and of all that decides only digests the token, without which no server can answer it. */
const PAGE = `<!doctype html><title>MSW</title><link rel="icon" href="data:,">
<script src="/msw.js"></script>
<script>
const { setupWorker, http, HttpResponse } = MockServiceWorker;
const helicopters = ${JSON.stringify(HELICOPTERS)};
const message = 'Hi Blink Wiki, have a seat, let me print you a copy.';
window.ready = setupWorker(
  http.get('/api/helicopters', async ({ request }) => {
    const token = (request.headers.get('authorization') ?? '').slice('Bearer '.length);
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
    return HttpResponse.json({ code: 'served', message, helicopters });
  }),
).start({ quiet: true, onUnhandledRequest: 'bypass' });
</script>`;

export interface MswHost {
  readonly origin: string;
  readonly close: () => void;
}
/** A page on which MSW answers for the API, on a free port of this machine. */
export async function serveMsw(): Promise<MswHost> {
  const files: Readonly<Record<string, readonly [type: string, body: Buffer | string]>> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/msw.js': ['text/javascript', readFileSync(join(library, 'iife', 'index.js'))],
    '/mockServiceWorker.js': [
      'text/javascript',
      readFileSync(join(library, 'mockServiceWorker.js')),
    ],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', 'Nothing here.'];
    response.writeHead(url in files ? 200 : 404, { 'Content-Type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
