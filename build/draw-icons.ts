import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../test/page/launch.ts';

/**
 * `npm run icons`: draws the PNGs beside public/icons/icon.svg from it, with the tests' browser. They are
 * kept in the repository, for a build must not need a browser.
 */
const ICONS = join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'icons');

interface Icon {
  readonly name: string;
  /** Px. */
  readonly size: number;
  /** Whoever shows it cuts its corners: the ground fills it, and the drawing is as large as this, of 1. */
  readonly cut?: number;
}
const DRAWN: readonly Icon[] = [
  { name: 'icon-192.png', size: 192 },
  { name: 'icon-512.png', size: 512 },
  // A circle of four fifths is never cut off (W3C, Web Application Manifest, 2.6.1.3).
  { name: 'maskable-512.png', size: 512, cut: 0.76 },
  { name: 'apple-touch-180.png', size: 180, cut: 0.9 },
];

const svg = readFileSync(join(ICONS, 'icon.svg'), 'utf8');
const drawing = (cut: number): string =>
  svg
    .replace(/ rx="104"/, '')
    .replace('<g>', `<g transform="translate(256 256) scale(${cut}) translate(-256 -256)">`);

const browser = await launchBrowser();
try {
  for (const { name, size, cut } of DRAWN) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const shown = cut === undefined ? svg : drawing(cut);
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${shown}`);
    writeFileSync(join(ICONS, name), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
