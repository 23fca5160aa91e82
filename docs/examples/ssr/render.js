import { mkdir, writeFile } from 'node:fs/promises';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import 'token-trials/define';

const page = (title, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <script type="module" src="client.js"></script>
  </head>
  <body>
    <h1>${title}</h1>
    ${body}
  </body>
</html>
`;

const handbook = html`<p>
  How does an API come to know who is asking? See <a href="trial-5.html">Trial 5</a>.
</p>`;

const trial5 = html`
  <p>The client has its token now, and sends it along.</p>
  <token-trials scenario="trial-5">
    <p>Trial 5: Client requests data with the token</p>
    <p>
      <b>Unknown:</b> I need a list of registered helicopters, Here is my ID
      483973gbo8fo7367543fyb43fo8376qi43ub3i74f3
    </p>
    <p><b>API:</b> Hi Blink Wiki, have a seat, let me print you a copy.</p>
  </token-trials>
  <p>Back to the <a href="index.html">Handbook</a>.</p>
`;

await mkdir('site', { recursive: true });
await writeFile('site/index.html', page('Handbook', await collectResult(render(handbook))));
await writeFile('site/trial-5.html', page('Trial 5', await collectResult(render(trial5))));
