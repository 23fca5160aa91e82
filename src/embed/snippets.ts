import { ownHash } from '../share/own-link.ts';
import { CHOICES } from './options.ts';

/** Px: the frame's height where nothing else is asked for, 36em. */
export const USUAL_HEIGHT = 576;

/** What is embedded, in the words of the element's attributes. */
export interface Embedded {
  readonly scenario: string;
  /** In place of it, one of the author's own: `#` and its file packed, or where that stands. */
  readonly src?: string | null;
  /** Null: the first. */
  readonly way: string | null;
  /** Id of the step to open at; null: the first. */
  readonly at: string | null;
  readonly panels: readonly string[];
  readonly theme: string;
  readonly granularity: string;
  readonly lang: string;
  readonly study: boolean;
  readonly size: {
    /** Px. */
    readonly height: number;
  };
}
/** A line of the dialogue; `speaker` null: told by nobody in it. */
export interface Spoken {
  readonly speaker: string | null;
  readonly text: string;
}
/** Where the simulator is served, and the words that stand in what is copied. */
export interface SnippetContext {
  /** Absolute address of the page's folder, with its last slash. */
  readonly base: string;
  /** Names the frame for those who do not see it. */
  readonly title: string;
  /** Heads the dialogue where it is folded away. */
  readonly asText: string;
  readonly dialogue: readonly Spoken[];
}
/** What can be copied. */
export interface Snippets {
  /** One script and a tag; the dialogue is in it, readable without script. */
  readonly element: string;
  readonly iframe: string;
  /** For Markdown and MDX alike: a block of balanced tags, no attribute of which means another thing in JSX. */
  readonly markdown: string;
  /** Address of the page at this step. */
  readonly link: string;
}
export type SnippetName = keyof Snippets;

/** All that the frame needs: scripts. It has no origin of its own in there, and misses none. */
const FRAME = { allow: 'fullscreen', sandbox: 'allow-scripts' } as const;

// eslint-disable-next-line no-control-regex -- no document can hold these, not even as references.
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;
const NAMED: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
const reference = (mark: string): string => `&${NAMED[mark] ?? `#${mark.codePointAt(0) ?? 0}`};`;
/** A text or a value as HTML. */
const html = (text: string): string =>
  text.replace(NO_TEXT, '\ufffd').replace(/[&<>"\n\r]/g, reference);
/** The same for a value that JSX or a template language would read more into. */
const value = (text: string): string => html(text).replace(/[{}]/g, reference);
/** The same for a text, in which Markdown would too. */
const quiet = (text: string): string =>
  text.replace(NO_TEXT, '\ufffd').replace(/[&<>"\n\r\\`*_{}[\]#!|~$^=]/g, reference);

type Attributes = readonly (readonly [name: string, value: string | number | null])[];
/** Attributes as they stand in a tag, a space before each; null is left out. */
const written = (attributes: Attributes, escape: (text: string) => string = html): string =>
  attributes
    .map(([name, given]) => (given === null ? '' : ` ${name}="${escape(String(given))}"`))
    .join('');

/** What differs from the default, by the names that the element and the frame's address share. */
function asked(embedded: Embedded): Attributes {
  const unless = (usual: string, given: string): string | null => (given === usual ? null : given);
  const { scenario, src = null, at, way, panels, granularity, theme, lang, study } = embedded;
  const all: Attributes = [
    src === null ? ['scenario', unless(CHOICES.scenario[0], scenario)] : ['src', src],
    ['at', at],
    ['way', way],
    ['panels', panels.length > 0 ? panels.join(' ') : null],
    ['granularity', unless(CHOICES.granularity[0], granularity)],
    ['theme', unless(CHOICES.theme[0], theme)],
    ['lang', unless(CHOICES.lang[0], lang)],
    ['study', study ? 'on' : null],
  ];
  return all.filter(([, given]) => given !== null);
}

const query = (attributes: Attributes): string => {
  const text = new URLSearchParams(
    attributes.map(([name, given]): [string, string] => [name, String(given)]),
  ).toString();
  return text === '' ? '' : `?${text}`;
};

/** Address of the frame's page. */
export function frameAddress(embedded: Embedded, base: string): string {
  const { height } = embedded.size;
  const tall: Attributes = height === USUAL_HEIGHT ? [] : [['height', height]];
  return `${base}embed.html${query([...asked(embedded), ...tall])}`;
}

/** Address of the page at this step, with the first of the panels. */
function link({ scenario, src, at, way, panels, study }: Embedded, base: string): string {
  if (src) return `${base}${ownHash({ src, study }, base)}`;
  const more: Attributes = [
    ['at', at],
    ['way', way],
    ['panel', panels[0] ?? null],
  ];
  const said = query(more.filter(([, given]) => given !== null));
  return `${base}#/${encodeURIComponent(scenario.replace(NO_TEXT, '\ufffd'))}${said}`;
}

const lines = (dialogue: readonly Spoken[], escape: (text: string) => string): string[] =>
  dialogue.map(({ speaker, text }) =>
    speaker === null
      ? `<p><i>${escape(text)}</i></p>`
      : `<p><b>${escape(speaker)}:</b> ${escape(text)}</p>`,
  );

/** Writes what can be copied. Pure; every value and every text is escaped for where it stands. */
export function snippets(embedded: Embedded, context: SnippetContext): Snippets {
  const { base, title, asText, dialogue } = context;
  const { height } = embedded.size;
  const src = frameAddress(embedded, base);
  const page = link(embedded, base);
  const style = height === USUAL_HEIGHT ? null : `--token-trials-block-size: ${height}px`;
  const element = [
    `<script${written([
      ['type', 'module'],
      ['src', `${base}cdn/token-trials.js`],
    ])}></script>`,
    `<token-trials${written([...asked(embedded), ['style', style]])}>`,
    ...lines(dialogue, html).map((line) => `  ${line}`),
    '</token-trials>',
  ];
  const frame: Attributes = [
    ['src', src],
    ['title', title],
    ['loading', 'lazy'],
    ['allow', FRAME.allow],
    ['sandbox', FRAME.sandbox],
  ];
  const iframe: Attributes = [...frame, ['style', `border: 0; width: 100%; height: ${height}px`]];
  // A style would have to be an object in JSX; `frameBorder` is the same to HTML and known to React.
  const sized: Attributes = [...frame, ['width', '100%'], ['height', height], ['frameBorder', 0]];
  const markdown = [
    `<iframe${written(sized, value)}></iframe>`,
    '<details>',
    `<summary>${quiet(asText)}</summary>`,
    ...lines(dialogue, quiet),
    `<p><a${written([['href', page]], value)}>${quiet(title)}</a></p>`,
    '</details>',
  ];
  return {
    element: element.join('\n'),
    iframe: `<iframe${written(iframe)}></iframe>`,
    markdown: markdown.join('\n'),
    link: page,
  };
}
