import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, Renderer, type Tokens } from 'marked';

class DocumentRenderer extends Renderer {
  /** Scrolls sideways by itself where it is wide, and can be reached by keyboard for that. */
  override code(token: Tokens.Code): string {
    return super.code(token).replace('<pre>', '<pre tabindex="0">');
  }
  /** The example sites are in the repository, not beside the page. */
  override link(token: Tokens.Link): string {
    return token.href.startsWith('examples/') ? token.text : super.link(token);
  }
}

/**
 * `dist/embedding.html`: docs/embedding.md as a page, with the element in it live, as on any site that
 * loads the library.
 */
export function docsPage(root: string): void {
  const markdown = readFileSync(join(root, 'docs', 'embedding.md'), 'utf8');
  const html = marked.parse(markdown, {
    renderer: new DocumentRenderer(),
    async: false,
  });
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Put a trial in your page · Token Trials</title>
    <link rel="icon" type="image/svg+xml" sizes="any" href="./icons/icon.svg" />
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
