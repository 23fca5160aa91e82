import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../src/own/complete.ts';
import { readScenario } from '../../src/own/read.ts';
import { WEATHER } from './support.ts';

/** What can be written where the mark stands. */
const at = (marked: string) => {
  const offset = marked.indexOf('|');
  return completionsAt(marked.replace('|', ''), offset);
};
const labels = (marked: string): readonly string[] =>
  at(marked)?.options.map(({ label }) => label) ?? [];

describe('completions', () => {
  test('are the members that do not stand there yet', () => {
    expect(labels('{|')).toContain('"script"');
    expect(labels('{"script": [], |')).not.toContain('"script"');
    expect(labels('{"resource": {"host": "a.example", |}}')).toEqual([
      '"path"',
      '"header"',
      '"scheme"',
      '"realm"',
      '"things"',
      '"member"',
      '"items"',
    ]);
  });
  test('are those of the instruction that is being written', () => {
    expect(labels('{"script": [{|')).toContain('"do"');
    expect(labels('{"script": [{"do": "wait", |')).toEqual(['"seconds"', '"ways"']);
    expect(labels('{"script": [{"do": |')).toContain('"give-back"');
    expect(labels('{"script": [{"do": "ask", "show": |')).toEqual([
      '"none"',
      '"token"',
      '"cookie"',
    ]);
    expect(labels('{"script": [{"do": "begin"}, {"do": "ask", "show": "t|')).toContain('"token"');
    expect(labels('{"script": [{"do": "begin", "who": "|"}]}')).toEqual(['"client"', '"impostor"']);
  });
  test('are values where there are few', () => {
    expect(labels('{"version": |')).toEqual(['1']);
    expect(labels('{"buildsOn": ["|"]}')).toContain('"stolen-token"');
    expect(labels('{"title": |')).toEqual([]);
  });
  test('take the place of the word that stands there', () => {
    const marked = '{"id": "a", "scr|ipt": []}';
    expect(at(marked)).toMatchObject({ from: 12, to: 20, kind: 'name' });
    expect(at(marked)?.options.find(({ label }) => label === '"script"')?.insert).toBe('"script"');
    expect(at('{|')?.options.find(({ label }) => label === '"script"')?.insert).toBe(
      '"script": []',
    );
  });
  test('are none after a value, and none beyond the end', () => {
    expect(at('{"id": "a"|')).toBeNull();
    expect(at('{}|')).toBeNull();
    expect(at('|')).toBeNull();
  });
  test('fall over at no place of a file, and of none that is cut off', () => {
    for (let offset = 0; offset <= WEATHER.length; offset++) {
      completionsAt(WEATHER, offset);
      completionsAt(WEATHER.slice(0, offset), offset);
    }
    expect(readScenario(WEATHER).ok).toBe(true);
  });
});
