import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { HeaderPair } from '../model/trace.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
export interface ServedFile {
  readonly headers: readonly HeaderPair[];
  readonly body: Buffer;
}

/** The name of a file in a build; null where a path names none that may be served. */
function nameOf(path: string): string | null {
  try {
    const name = decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path).slice(1);
    const parts = name.split('/');
    // Nothing above, nothing hidden, nothing by a name that another system reads otherwise.
    const plain = parts.every((part) => /^[\w\-@][\w\-.@]*$/.test(part));
    return plain ? name : null;
  } catch {
    return null;
  }
}

/**
 * Told to the page's worker, before all else in its script, so that it leaves the API to us. It makes the script another
 * one: a browser that has had the page from elsewhere at this address takes it for an update.
 */
const TO_WORKER = 'self.apiIsServed = true;\n';

/**
 * What the app's page and its worker may do (docs/hosting.md, CSP Level 3). A scenario may be opened from another place,
 * so that more than this host is asked; embeds and the single file are not bound: they stand in other pages.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'self' https:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const BOUND: readonly string[] = ['index.html', 'worker.js'];

/** A file of the built page; null where there is none by that path. */
export async function fileAt(folder: string, path: string): Promise<ServedFile | null> {
  const name = nameOf(path);
  const type = TYPES[extname(name ?? '')];
  if (name === null || type === undefined) return null;
  try {
    const kept = await readFile(join(folder, name));
    const body = name === 'worker.js' ? Buffer.concat([Buffer.from(TO_WORKER), kept]) : kept;
    // Names in `assets/` change with what is in them.
    const caching = name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache';
    return {
      body,
      headers: [
        ['Content-Type', type],
        ['Cache-Control', caching],
        ['X-Content-Type-Options', 'nosniff'],
        ...(BOUND.includes(name) ? [['Content-Security-Policy', POLICY] as const] : []),
      ],
    };
  } catch {
    return null;
  }
}
