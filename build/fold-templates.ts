import type { Plugin } from 'vite';

const foldCss = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/@media \(/g, '@media(')
    .replace(/;}/g, '}')
    // In a product and a shorthand blanks mean nothing; in a sum, and between selectors, they do.
    .replace(/(?<=[\d)]) \* (?=var\(|[\d(.])/g, '*')
    .replace(/(?<=[\w)]) \/ (?=[\w(])/g, '/')
    .replace(/(?<![\d.])0\./g, '.');
/** A line break with its indent is one space to HTML; before the end of a tag it is none. */
const foldHtml = (text: string): string =>
  text.replace(/\s*\n\s*>/g, '>').replace(/\s*\n\s*/g, ' ');
const FOLDS: Readonly<Record<string, (text: string) => string>> = {
  css: foldCss,
  html: foldHtml,
  svg: foldHtml,
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly Node[] };
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** The literal parts of tagged templates, each with what folds it. */
function* templates(node: Node): Generator<readonly [part: Node, fold: (text: string) => string]> {
  const fold = node.type === 'TaggedTemplateExpression' ? FOLDS[node.tag?.name ?? ''] : undefined;
  if (fold) for (const part of node.quasi?.quasis ?? []) yield [part, fold];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* templates(child);
    }
  }
}

/** Folds the white space of `css` and `html` literals, which no minifier of scripts touches. */
export const foldTemplates = (): Plugin => ({
  name: 'fold-templates',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(css|html|svg)`/ },
    handler(code) {
      const parts = [...templates(this.parse(code))].sort(([a], [b]) => b.start - a.start);
      return parts.reduce((text, [{ start, end }, fold]) => {
        return text.slice(0, start) + fold(text.slice(start, end)) + text.slice(end);
      }, code);
    },
  },
});
