import { seeFramed, seeInspector, seeRenderedInNode } from './extras.ts';
import type { Look } from './visit.ts';

/** One way to build a site's folder, and what is then looked at. */
export interface Build {
  readonly label: string;
  /** Run in the site's folder; null where the pages are the site. */
  readonly run: readonly [program: string, ...words: string[]] | null;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the pages. */
  readonly output: string;
  /** Where on its host the site lives. */
  readonly base: string;
  /** The trial's page, after the base. */
  readonly trial: string;
  /** Its links change the page without loading another. */
  readonly client: boolean;
  /** What else it shows. */
  readonly also?: Look;
}
export interface Site {
  /** Folder in `docs/examples/`. */
  readonly folder: string;
  /** `npm`: the package is installed. Otherwise these of its files are laid into a folder of the site. */
  readonly takes: 'npm' | { readonly files: readonly string[]; readonly into: string };
  /** May be missing on a machine: then it is skipped, and says why. */
  readonly needs?:
    { readonly tool: string; readonly debian: string; readonly theme?: string } | 'to be installed';
  readonly builds: readonly Build[];
}

/** All of the library in one script. */
const ONE_FILE = 'token-trials.iife.js';
const NPM_BUILD = ['npm', 'run', 'build'] as const;
const npmBuild = (label: string, more: Partial<Build> = {}): Build => ({
  label,
  run: NPM_BUILD,
  output: 'dist',
  base: '/',
  trial: 'trial-5/',
  client: true,
  ...more,
});

/** In the order in which they are begun: the slowest first. */
export const SITES: readonly Site[] = [
  {
    folder: 'docusaurus',
    takes: 'npm',
    builds: [npmBuild('docusaurus', { output: 'build', base: '/handbook/' })],
  },
  { folder: 'astro', takes: 'npm', needs: 'to be installed', builds: [npmBuild('astro')] },
  {
    folder: 'vitepress',
    takes: 'npm',
    builds: [npmBuild('vitepress', { output: '.vitepress/dist', trial: 'trial-5.html' })],
  },
  {
    folder: 'react',
    takes: 'npm',
    builds: [
      npmBuild('react', { also: seeInspector }),
      // Only then does React tell what of the page as served it would have written otherwise.
      npmBuild('react, development', { env: { NODE_ENV: 'development' }, also: seeInspector }),
    ],
  },
  { folder: 'vue', takes: 'npm', builds: [npmBuild('vue', { also: seeInspector })] },
  {
    folder: 'vite',
    takes: 'npm',
    builds: [npmBuild('vite', { trial: 'trial-5.html', client: false })],
  },
  {
    folder: 'ssr',
    takes: 'npm',
    builds: [
      npmBuild('ssr', {
        output: 'site',
        trial: 'trial-5.html',
        client: false,
        also: seeRenderedInNode,
      }),
    ],
  },
  {
    folder: 'plain',
    takes: { files: [ONE_FILE, 'frames.js'], into: '.' },
    builds: [
      {
        label: 'plain',
        run: null,
        output: '.',
        base: '/',
        trial: 'trial-5.html',
        client: false,
        also: seeFramed,
      },
    ],
  },
  {
    folder: 'sphinx',
    takes: { files: [ONE_FILE], into: '_static' },
    needs: { tool: 'sphinx-build', debian: 'python3-sphinx' },
    builds: [
      {
        label: 'sphinx',
        run: ['sphinx-build', '-q', '-W', '.', 'site'],
        output: 'site',
        base: '/docs/',
        trial: 'trial-5.html',
        client: false,
      },
    ],
  },
  {
    folder: 'mkdocs',
    takes: { files: [ONE_FILE], into: 'docs' },
    needs: { tool: 'mkdocs', debian: 'mkdocs' },
    builds: [
      {
        label: 'mkdocs',
        run: ['mkdocs', 'build', '--strict', '--quiet'],
        output: 'site',
        base: '/docs/',
        trial: 'trial-5/',
        client: false,
      },
    ],
  },
  {
    folder: 'mkdocs',
    takes: { files: [ONE_FILE], into: 'docs' },
    needs: { tool: 'mkdocs', debian: 'mkdocs-material', theme: 'material' },
    builds: [
      {
        label: 'mkdocs, material',
        run: ['mkdocs', 'build', '--strict', '--quiet', '-f', 'material.yml'],
        output: 'site',
        base: '/',
        trial: 'trial-5/',
        client: true,
      },
    ],
  },
];
