import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { DIST, ROOT } from '../../bench/built.ts';
import { openPage } from './browser.ts';
import { soon, texts } from './support.ts';

const NPM = join(DIST, 'npm');
const inNode = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim();
const url = (name: string): string => JSON.stringify(pathToFileURL(join(NPM, name)).href);

it.each(['index.js', 'define.js', 'frames.js', 'types-only.js'])(
  'imports %s in bare Node, where there is no document',
  (name) => {
    expect(inNode(`await import(${url(name)}); console.log(typeof document)`)).toBe('undefined');
  },
);

it('has a main entry without side effects: the class is there, and registered nowhere', () => {
  const told = inNode(
    `const { TokenTrials } = await import(${url('index.js')}); console.log(TokenTrials.name !== '', TokenTrials.version, customElements.get('token-trials') === undefined)`,
  );
  expect(told).toMatch(/^true \d+\.\d+\.\d+ true$/);
});

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly attributes: readonly { readonly name: string }[];
      readonly events: readonly { readonly name: string }[];
      readonly slots: readonly { readonly name: string }[];
      readonly cssParts: readonly { readonly name: string }[];
    }[];
  }[];
}
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
// Found as a tool finds it: where the package says that it is.
const { customElements } = json('package.json') as { readonly customElements: string };
const manifest = json(customElements) as Manifest;
const declared = manifest.modules[0]?.declarations?.[0];

it('tells in its manifest of each attribute that the element observes, and of no other', async () => {
  const { page } = await openPage({ path: 'embed.html?scenario=trial-5&panels=http' });
  const element = page.locator('token-trials');
  await element.getByRole('tabpanel').waitFor();
  const { observed, parts, slots } = await element.evaluate((one) => {
    const root = one.shadowRoot;
    const all = (selector: string): Element[] => [...(root?.querySelectorAll(selector) ?? [])];
    return {
      observed: Reflect.get(one.constructor, 'observedAttributes') as string[],
      parts: all('[part]').map((part) => part.getAttribute('part') ?? ''),
      slots: all('slot').map((slot) => slot.getAttribute('name') ?? ''),
    };
  });
  expect(declared?.attributes.map(({ name }) => name)).toEqual(observed);
  expect(declared?.cssParts.map(({ name }) => name).sort()).toEqual(parts.sort());
  // The fallback's own slot is gone once the trial is there.
  expect(declared?.slots.map(({ name }) => name)).toEqual(expect.arrayContaining(slots));
  expect(declared?.events.map(({ name }) => name)).toEqual([
    'token-trials-ready',
    'token-trials-step',
    'token-trials-end',
    'token-trials-error',
  ]);
});

it('leaves Lit outside the package, and takes it into the files for a CDN', () => {
  const files = readdirSync(NPM, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const imported = files.flatMap((name) =>
    [...readFileSync(join(NPM, name), 'utf8').matchAll(/\bfrom\s*["']([\w@][^"']*)["']/g)].map(
      ([, from]) => from,
    ),
  );
  expect(imported).toContain('lit');
  expect(imported.filter((from = '') => !/^lit(?:\/|$)/.test(from))).toEqual([]);
  for (const name of ['token-trials.js', 'token-trials.iife.js']) {
    const text = readFileSync(join(DIST, 'cdn', name), 'utf8');
    expect(text).not.toMatch(/(?:^|[;}])import[\s{*"']/);
    expect(text).not.toMatch(/\bimport\s*\(/);
  }
});

it('plays from a disk, in one file, without a server', async () => {
  // Beside the app: what this page would still load is not to be cut off.
  const { page, troubles } = await openPage({ path: 'embed/page.css' });
  await page.goto(pathToFileURL(join(DIST, 'token-trials.html')).href);
  await page.getByRole('button', { name: texts('app.begin') }).click();
  await page.getByRole('button', { name: texts('app.inspector.open') }).click();
  await page.getByRole('tab', { name: texts('panel.machines') }).click();
  await page.getByRole('slider').press('End');
  const messages = page.getByRole('list', { name: texts('stage.messages') });
  await soon(() => messages.textContent()).toContain(texts('api.unknown_client'));
  expect(troubles()).toEqual([]);
});
