import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHOICES,
  choose,
  PANEL_NAMES,
  panelsIn,
  SCENARIO_IDS,
  type ChoiceName,
  type Fault,
} from '../../src/embed/options.ts';
import { VERSION } from '../../src/embed/version.ts';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { panels } from '../../src/texts/en/panels.ts';

const names = Object.keys(CHOICES) as ChoiceName[];

describe('what the attributes may say', () => {
  it('is what there is', () => {
    expect(SCENARIO_IDS).toEqual(SCENARIOS.map(({ id }) => id));
    expect(CHOICES.way).toEqual(SCENARIOS.flatMap(({ ways }) => ways ?? []));
    expect(PANEL_NAMES.map((name) => `panel.${name}`)).toEqual(
      Object.keys(panels).filter((key) => key.startsWith('panel.')),
    );
  });

  it.each(names)('%s takes each of its words, however written, and tells of no fault', (name) => {
    const faults: Fault[] = [];
    for (const word of CHOICES[name])
      for (const written of [word, ` ${word} `, word.toUpperCase()])
        expect(choose(name, written, (fault) => faults.push(fault))).toBe(word);
    expect(faults).toEqual([]);
  });

  it.each(names)('%s falls back to its first word for anything else, and says so', (name) => {
    const words: readonly string[] = CHOICES[name];
    fc.assert(
      fc.property(fc.string(), (value) => {
        const faults: Fault[] = [];
        const taken = choose(name, value, (fault) => faults.push(fault));
        expect(words).toContain(taken);
        const known = value === '' || words.includes(value.trim().toLowerCase());
        if (known) return;
        if (name === 'lang' && faults.length === 0) return;
        expect(faults).toEqual([{ name, value, allowed: words, used: words[0] }]);
      }),
    );
    for (const nothing of [null, undefined, ''])
      expect(choose(name, nothing, () => expect.unreachable())).toBe(words[0]);
  });

  it('takes a region of a language for the language', () => {
    expect(choose('lang', 'en-GB', () => expect.unreachable())).toBe('en');
  });

  it('reads panels in any order and writing, each once, in the order of their tabs', () => {
    expect(panelsIn(' store,http  store', () => expect.unreachable())).toEqual(['http', 'store']);
    expect(panelsIn('none', () => expect.unreachable())).toEqual([]);
    const faults: string[] = [];
    expect(panelsIn('http gossip rumour', ({ value }) => faults.push(value))).toEqual(['http']);
    expect(faults).toEqual(['gossip', 'rumour']);
  });
});

it('knows the version of the package', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  expect(VERSION).toBe((JSON.parse(text) as { version: string }).version);
});
