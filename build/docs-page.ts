import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, Renderer } from 'marked';

/** Scrolls sideways by itself where it is wide, and can be reached by keyboard for that. */
const scrolling = (tag: string, html: string): string =>
  html.replace(`<${tag}>`, `<${tag} tabindex="0">`);

/**
 * `dist/embedding.html`: docs/embedding.md as a page, with the element in it live, as on any site that
 * loads the library.
 */
export function docsPage(root: string): void {
  const renderer = new Renderer();
  const { code } = renderer;
  renderer.code = (token) => scrolling('pre', code.call(renderer, token));
  // The example sites are in the repository, not beside the page.
  renderer.link = ({ href, text }) =>
    href.startsWith('examples/') ? text : `<a href="${href}">${text}</a>`;
  const markdown = readFileSync(join(root, 'docs', 'embedding.md'), 'utf8');
  const html = marked.parse(markdown, { renderer, async: false });
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Put a trial in your page · Token Trials</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="./embed/docs.css" />
    <link rel="stylesheet" href="./npm/frame.css" />
    <script type="module" src="./cdn/token-trials.js"></script>
  </head>
  <body>
    <main>
<p><a href="./">Token Trials</a></p>
${html}</main>
  </body>
</html>
`;
  writeFileSync(join(root, 'dist', 'embedding.html'), page);
  copyFileSync(join(root, 'build', 'docs-page.css'), join(root, 'dist', 'embed', 'docs.css'));
}
