// Renders both pages ahead, so that they can be read before, and without, their script.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App.tsx';

const page = await readFile('dist/index.html', 'utf8');
for (const path of ['/', '/trial-5/']) {
  const app = renderToString(
    <StrictMode>
      <App path={path} />
    </StrictMode>,
  );
  await mkdir(`dist${path}`, { recursive: true });
  await writeFile(
    `dist${path}index.html`,
    page.replace('<!--app-->', () => app),
  );
}
