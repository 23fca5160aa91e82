import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHOICES, PANEL_NAMES } from '../../src/embed/options.ts';
import { dialogueOf } from '../../src/embed/dialogue.ts';
import {
  snippets,
  USUAL_HEIGHT,
  type Embedded,
  type SnippetContext,
} from '../../src/embed/snippets.ts';
import { createTexts, en, loadLater } from '../../src/texts/index.ts';
import { play } from '../model/playing.ts';
import { readXml, textsOf, type Element } from '../view/xml.ts';

const usual: Embedded = {
  scenario: 'trial-1',
  way: null,
  at: null,
  panels: [],
  theme: 'auto',
  granularity: 'step',
  lang: 'en',
  study: false,
  size: { height: USUAL_HEIGHT },
};
const chosen: Embedded = {
  scenario: 'stolen-token',
  way: 'script',
  at: 'r2.api.checking-token',
  panels: ['http', 'knowledge'],
  theme: 'dark',
  granularity: 'line',
  lang: 'en',
  study: true,
  size: { height: 480 },
};
const context: SnippetContext = {
  base: 'https://teacher.example/token-trials/',
  title: 'A stolen token',
  asText: 'A stolen token, as text',
  dialogue: [
    { speaker: null, text: 'Trial 1' },
    { speaker: 'Unknown', text: 'I need a list' },
    { speaker: 'API', text: "Sorry, I don't know you." },
  ],
};

/** What is in a snippet, read back. */
const read = (snippet: string): readonly Element[] =>
  readXml(`<all>${snippet}</all>`).children.filter((child) => typeof child !== 'string');
const named = (snippet: string, name: string): Element => {
  const found = read(snippet).find((one) => one.name === name);
  if (!found) throw new Error(`There is no <${name}>.`);
  return found;
};
const wordsOf = (element: Element): readonly string[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : textsOf(child).join('')));

describe('the element', () => {
  test('is a tag with no attribute where all is as usual', () => {
    const { element } = snippets(usual, context);
    expect(named(element, 'token-trials').attributes).toEqual({});
    expect(named(element, 'script').attributes).toEqual({
      type: 'module',
      src: 'https://teacher.example/token-trials/cdn/token-trials.js',
    });
  });
  test('says what differs, in the words of its attributes', () => {
    expect(named(snippets(chosen, context).element, 'token-trials').attributes).toEqual({
      scenario: 'stolen-token',
      at: 'r2.api.checking-token',
      way: 'script',
      panels: 'http knowledge',
      granularity: 'line',
      theme: 'dark',
      study: 'on',
      style: '--token-trials-block-size: 480px',
    });
  });
  test('holds the dialogue, who speaks apart', () => {
    const element = named(snippets(usual, context).element, 'token-trials');
    expect(wordsOf(element)).toEqual([
      'Trial 1',
      'Unknown: I need a list',
      "API: Sorry, I don't know you.",
    ]);
  });
});

describe('the iframe', () => {
  test('asks for what was chosen in its address, and for little else', () => {
    const frame = named(snippets(chosen, context).iframe, 'iframe');
    const { src = '', style, ...rest } = frame.attributes;
    const { origin, pathname, searchParams } = new URL(src);
    expect(origin + pathname).toBe('https://teacher.example/token-trials/embed.html');
    expect(Object.fromEntries(searchParams)).toEqual({
      scenario: 'stolen-token',
      at: 'r2.api.checking-token',
      way: 'script',
      panels: 'http knowledge',
      granularity: 'line',
      theme: 'dark',
      study: 'on',
      height: '480',
    });
    expect(style).toContain('height: 480px');
    expect(rest).toEqual({
      title: 'A stolen token',
      loading: 'lazy',
      allow: 'fullscreen',
      sandbox: 'allow-scripts',
    });
  });
  test('has a bare address where all is as usual', () => {
    const frame = named(snippets(usual, context).iframe, 'iframe');
    expect(frame.attributes['src']).toBe('https://teacher.example/token-trials/embed.html');
  });
});

test('the link leads to the page at this step', () => {
  expect(snippets(usual, context).link).toBe('https://teacher.example/token-trials/#/trial-1');
  const { hash } = new URL(snippets(chosen, context).link);
  expect(hash).toBe('#/stolen-token?at=r2.api.checking-token&way=script&panel=http');
});

describe('for Markdown and MDX', () => {
  const { markdown } = snippets(chosen, context);
  test('is one block: each line begins with a tag, and none is empty', () => {
    for (const line of markdown.split('\n')) expect(line).toMatch(/^<\/?[a-z]/);
  });
  test('has no attribute that JSX takes for something else', () => {
    const names = ['src', 'title', 'loading', 'allow', 'sandbox', 'width', 'height', 'frameBorder'];
    expect(Object.keys(named(markdown, 'iframe').attributes)).toEqual(names);
    expect(named(markdown, 'iframe').attributes).toMatchObject({ width: '100%', height: '480' });
    expect(markdown).not.toContain('style');
  });
  test('opens and closes each tag on one line, or alone on its own', () => {
    for (const line of markdown.split('\n'))
      if (!/^<\/?[a-z]+>$/.test(line)) expect(read(line)).toHaveLength(1);
  });
  test('has the dialogue and the way to the page', () => {
    const details = named(markdown, 'details');
    expect(wordsOf(details)).toEqual([
      'A stolen token, as text',
      'Trial 1',
      'Unknown: I need a list',
      "API: Sorry, I don't know you.",
      'A stolen token',
    ]);
    expect(markdown).toContain(`href="${snippets(chosen, context).link.replaceAll('&', '&amp;')}"`);
  });
});

/** Any text, with much of what means something somewhere. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...['"', "'", '<', '>', '&', '{', '}', '`', '*', '_', '\\', '\n\n', '\u0000', '\ud800'],
        ...['</script>', '-->', ']]>', '${x}', '{{x}}', '&lt;', '" onload="x', '<img src=x>', '# '],
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
);
// eslint-disable-next-line no-control-regex -- the same that XML and HTML do not allow
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;
/** What no document can hold is replaced; all else comes back as it was. */
const kept = (text: string): string => text.replace(NO_TEXT, '\ufffd');

test('whatever is in it, it is words and values and nothing more', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (text, value, title) => {
      const embedded = { ...chosen, scenario: value, at: value, theme: value };
      const given = { ...context, title, asText: title, dialogue: [{ speaker: text, text }] };
      const made = snippets(embedded, given);
      const element = named(made.element, 'token-trials');
      expect(read(made.element).map(({ name }) => name)).toEqual(['script', 'token-trials']);
      expect(element.attributes['at']).toBe(kept(value));
      expect(wordsOf(element)).toEqual([`${kept(text)}: ${kept(text)}`]);
      const frame = named(made.iframe, 'iframe');
      const { searchParams } = new URL(frame.attributes['src'] ?? '');
      expect(searchParams.get('at')).toBe(value.replace(/\p{Surrogate}/gu, '\ufffd'));
      expect(frame.attributes['title']).toBe(kept(title));
      expect(read(made.markdown).map(({ name }) => name)).toEqual(['iframe', 'details']);
      expect(wordsOf(named(made.markdown, 'details'))).toContain(`${kept(text)}: ${kept(text)}`);
      expect(made.markdown).not.toMatch(/[{}]|\n\s*\n/);
      // What stands between tags gives Markdown nothing to read.
      expect(made.markdown.replace(/<[^>]*>|&#?\w+;/g, '')).not.toMatch(/[\\`*_[\]#!|~]/);
      expect(() => new URL(made.link)).not.toThrow();
    }),
  );
});

test('the dialogue of a trial is all of its own lines, in their order', async () => {
  const { trace } = await play('trial-5');
  await loadLater();
  const texts = createTexts(en);
  expect(dialogueOf(trace, texts)).toEqual([
    { speaker: null, text: 'Trial 5: Client requests data with the token' },
    {
      speaker: 'Unknown',
      text: expect.stringMatching(
        /^I need a list of registered helicopters, Here is my ID \w{30,}$/,
      ) as string,
    },
    { speaker: 'API', text: 'Hi Blink Wiki, have a seat, let me print you a copy.' },
  ]);
});

test('a panel and a choice are named as the element names them', () => {
  const panels = named(
    snippets({ ...chosen, panels: PANEL_NAMES }, context).element,
    'token-trials',
  );
  expect(panels.attributes['panels']).toBe(PANEL_NAMES.join(' '));
  for (const scenario of CHOICES.scenario.slice(1))
    expect(snippets({ ...usual, scenario }, context).element).toContain(`scenario="${scenario}"`);
});
