/** An element as read from XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const NAME = '[A-Za-z_][\\w:.-]*';
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, 'g');

/** Resolves references; a bare `&`, an unknown entity or a character outside XML 1.0 is an error. */
function unescaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what XML 1.0 does not allow
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text))
    throw new Error(`Not a character of XML: ${JSON.stringify(text)}`);
  const known: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
  };
  return text.replace(/&(#?\w*;?)/g, (whole, reference: string) => {
    const number = /^#(\d+);$/.exec(reference)?.[1];
    const found =
      number === undefined ? known[reference.slice(0, -1)] : String.fromCodePoint(Number(number));
    if (!reference.endsWith(';') || found === undefined)
      throw new Error(`Not a reference: ${whole}`);
    return found;
  });
}

/** Reads well-formed XML of elements, attributes in double quotes and text; throws on anything else. */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  let place = 0;
  while (place < text.length) {
    const parent = open.at(-1) ?? root;
    const next = text.indexOf('<', place);
    if (next !== place) {
      const words = unescaped(text.slice(place, next < 0 ? text.length : next));
      if (words.includes('<') && next < 0) throw new Error('A tag is not closed.');
      if (parent === root && words.trim() !== '') throw new Error('Text outside the root.');
      parent.children.push(words);
      place = next < 0 ? text.length : next;
      continue;
    }
    TAG.lastIndex = place;
    const tag = TAG.exec(text);
    if (!tag) throw new Error(`Not a tag: ${text.slice(place, place + 80)}`);
    const [whole, closing, name = '', given = '', empty] = tag;
    place += whole.length;
    if (closing !== '') {
      if (open.pop()?.name !== name || open.length === 0) throw new Error(`Not open: ${name}`);
      continue;
    }
    const pairs = Array.from(
      given.matchAll(ATTRIBUTE),
      ([, key = '', value = '']) => [key, unescaped(value)] as const,
    );
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error('Doubled.');
    const element: Element = { name, attributes: Object.fromEntries(pairs), children: [] };
    parent.children.push(element);
    if (empty === '') open.push(element);
  }
  const elements = root.children.filter((child) => typeof child !== 'string');
  const [only] = elements;
  if (open.length > 1 || elements.length !== 1 || !only) throw new Error('Not one closed root.');
  return only;
}

/** All texts within, in their order. */
export const textsOf = (element: Element): string[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
