import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../docs/decisions/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const FILES = readdirSync(FOLDER).filter((name) => /^\d{4}-.+\.md$/.test(name));

test('the list of decisions has each of them, in order, and no other', () => {
  const listed = [...read('README.md').matchAll(/^- \[(\d{4}): .+\]\((.+)\)$/gm)];
  expect(listed.map(([, , file]) => file)).toEqual(FILES);
  for (const [, number, file = ''] of listed) expect(file.slice(0, 4)).toBe(number);
});

test.each(FILES)('%s begins with its number and its date', (name) => {
  expect(read(name)).toMatch(new RegExp(`^# ${name.slice(0, 4)}[.:] .+\n\n\\d{4}-\\d{2}-\\d{2}\n`));
});
