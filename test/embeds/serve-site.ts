import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface ServedSite {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder under a path, as a plain file host does: no route is made up. */
export async function serveSite(folder: string, base: string): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    void answer(response, folder, base, decodeURIComponent(pathname));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  response: ServerResponse,
  folder: string,
  base: string,
  path: string,
): Promise<void> {
  const missing = (): void => {
    response.writeHead(404).end('Not found');
  };
  if (!path.startsWith(base)) {
    missing();
    return;
  }
  const file = normalize(join(folder, path.slice(base.length)));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) {
    missing();
    return;
  }
  try {
    const found = await stat(file);
    if (found.isDirectory() && !path.endsWith('/')) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const page = found.isDirectory() ? join(file, 'index.html') : file;
    const bytes = await readFile(page);
    response.setHeader('content-type', TYPES[extname(page)] ?? 'application/octet-stream');
    response.writeHead(200).end(bytes);
  } catch {
    missing();
  }
}
