import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VitePWA } from 'vite-plugin-pwa';

/** Where the app is built, and, named by what is in them, most of its files. */
const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const ASSETS = 'assets/';

/**
 * Builds `dist/worker.js` from src/worker/worker.ts and writes into it what it is to keep: the app's page and
 * all its parts, also those that are loaded when they are asked for. Embeds, library and documents, which are
 * built later, are not of the app.
 */
export const offline = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/worker',
    filename: 'worker.ts',
    // The page registers it itself, and links its manifest, when it has time (src/app/offline.ts).
    injectRegister: false,
    manifest: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['index.html', 'manifest.webmanifest', 'icons/*', `${ASSETS}**`],
      manifestTransforms: [
        (entries) => ({
          // A host in the middle of an update, or one that answers anything with its front page, must not have
          // that kept under a name that stands for good. The page itself may be changed on its way, as some
          // hosts do.
          manifest: entries.map((entry) =>
            entry.url.startsWith(ASSETS) ? { ...entry, integrity: digestOf(entry.url) } : entry,
          ),
        }),
      ],
    },
  });

/** As a request asks for it: Subresource Integrity, 3.5. */
const digestOf = (url: string): string =>
  `sha256-${createHash('sha256')
    .update(readFileSync(join(DIST, url)))
    .digest('base64')}`;
