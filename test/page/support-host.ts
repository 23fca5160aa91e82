import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { DIST } from '../../bench/built.ts';

/** What stands on a host, by path within its folder. */
export type Release = ReadonlyMap<string, Buffer>;

/** The build as it is. */
const built = (): Release =>
  new Map(
    readdirSync(DIST, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(DIST.length + 1).replaceAll(sep, '/'), readFileSync(path)]),
  );

/** One line of what a worker is to keep. */
interface Kept {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity?: string;
}
const LIST = /\[\{"revision":.*?\}\]/;
/** What the worker of a release is to keep. */
export const keptBy = (release: Release): Kept[] => {
  const [list] = LIST.exec(textOf(release, 'worker.js')) ?? [];
  if (list === undefined) throw new Error('The worker has no list of what it keeps.');
  return JSON.parse(list) as Kept[];
};
const textOf = (release: Release, path: string): string => release.get(path)?.toString() ?? '';
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');

/**
 * The same app as a later build brings it: each of its parts has another name, and the old names are gone.
 * Its `<html>` says `data-release`.
 */
export function nextRelease(release: Release, named = '2'): Release {
  const names = [...release.keys()].filter((path) => path.startsWith('assets/'));
  const after = (path: string): string => path.replace(/(\.\w+)$/, `_${named}$1`);
  const renamed = (text: string): string =>
    names.reduce((one, path) => {
      const [short, long] = [path, after(path)].map((name) => name.slice('assets/'.length));
      return one.replaceAll(short ?? '', long ?? '');
    }, text);
  const next = new Map<string, Buffer>();
  for (const [path, bytes] of release) {
    const isText = /^(assets\/.*\.(js|css)|index\.html|worker\.js)$/.test(path);
    const text = isText ? renamed(bytes.toString()) : '';
    next.set(
      path.startsWith('assets/') ? after(path) : path,
      isText ? Buffer.from(text.replace('<html', `<html data-release="${named}"`)) : bytes,
    );
  }
  const list = keptBy(next).map((one) => {
    const bytes = next.get(one.url);
    if (!bytes) throw new Error(`The next release has no ${one.url}.`);
    return {
      ...one,
      ...(one.revision !== null && { revision: digest(bytes) }),
      ...(one.integrity !== undefined && { integrity: `sha256-${digest(bytes)}` }),
    };
  });
  const worker = textOf(next, 'worker.js').replace(LIST, () => JSON.stringify(list));
  return next.set('worker.js', Buffer.from(worker));
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A host whose network can be cut, and on which another version can be put. */
export class Host {
  release: Release = built();
  /** Answers other than what stands there, by path. */
  readonly instead = new Map<string, { readonly status: number; readonly body?: string }>();
  /** Paths asked for, in order. */
  readonly asked: string[] = [];
  private server: Server | null = null;
  private port = 0;

  private constructor(
    readonly base: string,
    private readonly headers: (path: string) => Readonly<Record<string, string>>,
  ) {}

  /** Opens a host that serves the build in the folder `base`, each path with these headers; it is closed when the test ends. */
  static async open(
    base = '/',
    headers: (path: string) => Readonly<Record<string, string>> = () => ({}),
  ): Promise<Host> {
    const host = new Host(base, headers);
    await host.connect();
    onTestFinished(() => host.cut());
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  get address(): string {
    return this.origin + this.base;
  }

  /** Answers again, at the same address. */
  connect(): Promise<void> {
    const server = createServer(({ url = '' }, response) => {
      this.answer(new URL(url, this.origin).pathname, response);
    });
    this.server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', () => {
        this.port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  }
  /** Is not there any more: every connection is refused. */
  cut(): Promise<void> {
    const { server } = this;
    this.server = null;
    return new Promise((resolve) => {
      if (!server) {
        resolve();
        return;
      }
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  }

  private answer(path: string, response: ServerResponse): void {
    const within = path.startsWith(this.base) ? path.slice(this.base.length) : null;
    const name = within === '' ? 'index.html' : within;
    this.asked.push(name ?? path);
    const { status = 200, body } = this.instead.get(name ?? '') ?? {};
    const found = body ?? this.release.get(name ?? '');
    response.writeHead(found === undefined && status === 200 ? 404 : status, {
      'Content-Type': TYPES[extname(name ?? '')] ?? 'text/plain',
      // Else the browser's own cache might answer where we mean the worker to.
      'Cache-Control': 'no-store',
      ...this.headers(name ?? ''),
    });
    response.end(found);
  }
}
