// Renders both pages ahead, so that they can be read before, and without, their script.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createMemoryHistory } from 'vue-router';
import { renderToString } from 'vue/server-renderer';
import { createSite } from './app.ts';

const page = await readFile('dist/index.html', 'utf8');
for (const path of ['/', '/trial-5/']) {
  const { app, router } = createSite(createMemoryHistory());
  await router.push(path);
  const text = await renderToString(app);
  await mkdir(`dist${path}`, { recursive: true });
  await writeFile(
    `dist${path}index.html`,
    page.replace('<!--app-->', () => text),
  );
}
