import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const require = createRequire(import.meta.url);

/** Runs a package's program; throws with what it said when it fails. */
function run(root: string, script: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Types of what is public, and of the element in React's and Vue's templates. */
export function writeTypes(root: string, to: string): void {
  const folder = mkdtempSync(join(root, 'node_modules', '.types-'));
  try {
    const compiler = require.resolve('typescript/bin/tsc');
    run(root, compiler, '-p', 'build/tsconfig.types.json', '--outDir', folder);
    const emitted = join(folder, 'embed');
    for (const name of ['index', 'define', 'element', 'options', 'frames']) {
      const text = readFileSync(join(emitted, `${name}.d.ts`), 'utf8');
      // What is imported is, once built, a script.
      writeFileSync(join(to, `${name}.d.ts`), text.replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const typings = join(root, 'src', 'embed', 'typings');
  for (const name of readdirSync(typings)) {
    const text = readFileSync(join(typings, name), 'utf8');
    writeFileSync(join(to, name), text.replace("'../index.ts'", "'./index.js'"));
  }
  // `token-trials/react` and `token-trials/vue` are types alone.
  writeFileSync(join(to, 'types-only.js'), 'export {};\n');
  copyFileSync(join(root, 'src', 'embed', 'frame.css'), join(to, 'frame.css'));
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly name: string;
      readonly members?: readonly Member[];
      readonly events?: readonly Member[];
    }[];
  }[];
}
interface Member {
  readonly privacy?: string;
  readonly name: string;
}

/** The custom elements manifest, read from the class's own docs; paths are those of the package. */
export function describeElement(root: string, to: string): void {
  const folder = mkdtempSync(join(root, 'node_modules', '.manifest-'));
  // It takes no absolute path.
  const within = (name: string): string => relative(root, join(folder, name));
  try {
    // It would write the way to its own output into our package.json.
    writeFileSync(join(folder, 'config.mjs'), 'export default { packagejson: false };\n');
    const analyzer = join(
      dirname(require.resolve('@custom-elements-manifest/analyzer/package.json')),
      'cem.js',
    );
    run(
      root,
      analyzer,
      'analyze',
      '--litelement',
      '--globs',
      'src/embed/element.ts',
      '--config',
      within('config.mjs'),
      '--outdir',
      within('.'),
    );
    const text = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
    const { modules, ...rest } = JSON.parse(text) as Manifest;
    const element = modules[0]?.declarations.find(({ name }) => name === 'TokenTrials');
    if (!element) throw new Error('The manifest knows no class TokenTrials.');
    const declared = {
      ...element,
      // A method that sends any of them is read as an event of its own.
      events: element.events?.filter(({ name }) => name.startsWith('token-trials-')),
      members: element.members?.filter(({ privacy, name }) => !privacy && name !== 'tell'),
    };
    const path = 'dist/npm/index.js';
    const declaration = { name: 'TokenTrials', module: path };
    const manifest = {
      ...rest,
      modules: [
        {
          kind: 'javascript-module',
          path,
          declarations: [declared],
          exports: [{ kind: 'js', name: 'TokenTrials', declaration }],
        },
        {
          kind: 'javascript-module',
          path: 'dist/npm/define.js',
          exports: [{ kind: 'custom-element-definition', name: 'token-trials', declaration }],
        },
      ],
    };
    writeFileSync(join(to, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
