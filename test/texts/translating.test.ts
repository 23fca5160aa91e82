import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/texts/language.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** The rows of the table of languages: what stands in each column. */
const rows = read('docs/translating.md')
  .split('\n')
  .filter((line) => /^\|.*\| `[\w-]+` +\|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

it('the guide for translators names every language that there is, and no other', () => {
  expect(rows.map(([, tag]) => tag)).toEqual(LANGUAGES.map((one) => `\`${one}\``));
});

it('it says of each language who has reviewed it, by name and date, or that nobody has', () => {
  const reviews = rows.map(([name, tag, , , , review]) => ({ name, tag, review }));
  expect(
    reviews.filter(
      ({ tag, review = '' }) =>
        !(tag === '`en`' ? /^not needed$/ : /^(no|.+, \d{4}-\d\d-\d\d)$/).test(review),
    ),
  ).toEqual([]);
});

it('the guide for embedders names every language that there is', () => {
  const [, values = ''] = /^\| `lang` +\|([^|]+)\|/m.exec(read('docs/embedding.md')) ?? [];
  const [named = ''] = values.split(';');
  expect([...named.matchAll(/`(\w+)`/g)].map(([, tag]) => tag)).toEqual([...LANGUAGES]);
});
