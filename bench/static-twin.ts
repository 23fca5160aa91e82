import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { openPageIn } from '../test/page/launch.ts';
import { ROOT } from './built.ts';

/** The runner of these scripts marks functions with their names, by a helper that a page does not have. */
export const NAMES = 'globalThis.__name ??= (one) => one;';

/** What an embedded trial looks like at its first step: its elements, shadow trees opened out, and its styles. */
async function drawn(browser: Browser, origin: string): Promise<{ html: string; css: string }> {
  const { page, context } = await openPageIn(browser, origin, {
    path: 'embed.html?scenario=trial-1',
    initScript: NAMES,
  });
  await page.getByRole('slider').waitFor();
  const found = await page.locator('token-trials').evaluate((host) => {
    let css = '';
    const open = (node: Node): string => {
      if (node instanceof Text) return node.data.replace(/[&<`$\\]/g, ' ');
      if (!(node instanceof Element)) return '';
      const inner = [...(node.shadowRoot ?? node).childNodes].map(open).join('');
      for (const sheet of node.shadowRoot?.adoptedStyleSheets ?? [])
        css += [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
      if (node === host) return inner;
      const name = node.localName.replace(/^tt-.*/, 'div');
      return `<${name} class="${node.getAttribute('class') ?? ''}">${inner}</${name}>`;
    };
    return { html: open(host), css };
  });
  await context.close();
  return found;
}

/**
 * A script that draws the same elements with the same styles by Lit, and does nothing else: what an
 * embed's start is held against. It fires `static-twin-ready` when it is drawn.
 */
export async function staticTwin(browser: Browser, origin: string): Promise<string> {
  const { html, css } = await drawn(browser, origin);
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.twin-'));
  try {
    const entry = join(folder, 'entry.ts');
    writeFileSync(
      entry,
      `import { css, html, LitElement } from 'lit';
      class StaticTwin extends LitElement {
        static styles = css\`${css.replace(/[`\\]/g, (one) => `\\${one}`)}\`;
        render() { return html\`${html}\`; }
        firstUpdated() { this.dispatchEvent(new CustomEvent('static-twin-ready', { bubbles: true, composed: true })); }
      }
      customElements.define('static-twin', StaticTwin);`,
    );
    await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: join(folder, 'out'),
        minify: true,
        lib: { entry, formats: ['iife'], name: 'twin', fileName: () => 'twin.js' },
      },
    });
    return readFileSync(join(folder, 'out', 'twin.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
