import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

const chance = (object, property, message) => ({ object, property, message });
const ENV_ONLY = 'Chance and time come from `Env` alone (src/model/env.ts).';

export default tseslint.config(
  // The examples are other people's sites: each has its own tools.
  { ignores: ['dist', 'node_modules', '.stryker-tmp*', 'docs/examples'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'src/model/tsconfig.json',
          'src/cli/tsconfig.json',
          'src/serve/tsconfig.json',
          'src/worker/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/{model,lab,own}/**/*.ts'],
    ignores: ['src/model/env.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: ENV_ONLY },
        { name: 'performance', message: ENV_ONLY },
      ],
      'no-restricted-properties': [
        'error',
        chance('Math', 'random', ENV_ONLY),
        chance('crypto', 'getRandomValues', ENV_ONLY),
        chance('crypto', 'randomUUID', ENV_ONLY),
        chance('globalThis', 'crypto', ENV_ONLY),
        chance('globalThis', 'performance', ENV_ONLY),
        chance('globalThis', 'Date', ENV_ONLY),
      ],
    },
  },
  {
    files: ['src/view/**/*.ts', 'src/app/**/*.ts'],
    ...lit['flat/recommended'],
  },
  { files: ['src/view/**/*.ts', 'src/app/**/*.ts'], ...wc['flat/recommended'] },
  {
    files: ['src/view/**/*.ts', 'src/app/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  { files: ['src/cli/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.js', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable' } } },
);
