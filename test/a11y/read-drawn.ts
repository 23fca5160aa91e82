/** What has been drawn before, by hashes; none of it need be looked at again. */
export interface Known {
  /** Whole elements, all that is in them and all that they lie in. */
  readonly wholes: readonly string[];
  /** How elements look, whatever their words are. */
  readonly looks: readonly string[];
}
/** What is drawn now. */
export interface Drawn extends Known {
  /** Of all of it: two states that have the same one are the same state. */
  readonly hash: string;
  /** Of what counts for the page as a whole: landmarks, headings, ids, and text outside of landmarks. */
  readonly skeleton: string;
}
/** Globals of the page in which it is kept which elements are to be looked at. */
export const NEW_LOOKS = 'tokenTrialsNewLooks';
export const KNOWN_WHOLES = 'tokenTrialsKnownWholes';

/**
 * Reads all that is drawn: shadow trees, what is ticked, chosen or open, and how each element looks. What is new
 * in it is told, and the elements are kept in the two globals. Null where the page does not know yet, or no
 * longer, what is known: then it is to be told. Runs in the page, so that it must stand by itself.
 */
export function readDrawn(known: Known | null): Drawn | null {
  const kept = globalThis as unknown as {
    tokenTrialsKnown?: { readonly wholes: Set<string>; readonly looks: Set<string> };
    tokenTrialsNewLooks?: Element[];
    tokenTrialsKnownWholes?: Element[];
  };
  if (!kept.tokenTrialsKnown && !known) return null;
  const before = (kept.tokenTrialsKnown ??= {
    wholes: new Set(known?.wholes),
    looks: new Set(known?.looks),
  });
  /** Of 64 bits in two halves: `cyrb53`, as good as it is quick. */
  type Hash = readonly [number, number];
  const mix = ([high, low]: Hash, text: string): Hash => {
    let [a, b] = [high, low];
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return [a, b];
  };
  const written = ([a, b]: Hash): string => (a >>> 0).toString(36) + (b >>> 0).toString(36);

  const attributesOf = (element: Element, words: boolean): string =>
    [...element.attributes]
      // What says something, or where it lies; how it looks does not go by it.
      .filter(
        ({ name }) =>
          words ||
          !/^(id|for|href|title|d|[xy][12]?|aria-(label|value|desc|contr|own).*)$/.test(name),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .sort()
      .join(' ');
  const stateOf = (element: Element): string => {
    if (element instanceof HTMLInputElement) return `${element.value} ${element.checked}`;
    if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement)
      return element.value;
    return String(element.matches(':popover-open, :modal'));
  };
  const lookOf = (element: Element): string => {
    const { color, backgroundColor, opacity, fontSize, fontWeight, visibility, display } =
      getComputedStyle(element);
    return [color, backgroundColor, opacity, fontSize, fontWeight, visibility, display].join(' ');
  };
  /** The words of what an element is named or described by, elsewhere. */
  const namesOf = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'].flatMap(
      (name) => element.getAttribute(name)?.split(' ') ?? [],
    );
    const named = ids.map((id) => root.getElementById(id)?.textContent ?? '-');
    const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
    return [...named, ...labels.map(({ textContent }) => textContent)].join('|');
  };
  const LANDMARK =
    'main, nav, header, footer, aside, section[aria-label], section[aria-labelledby], dialog, [role=region], [role=complementary], [role=dialog], [role=alert], [role=status]';

  const wholes: string[] = [];
  const looks: string[] = [];
  const newLooks: Element[] = [];
  const knownWholes: Element[] = [];
  const START: Hash = [innerWidth, 0x9e3779b9];
  let skeleton = START;
  /** Returns the hash of an element with all that is in it. */
  const walk = (element: Element, within: Hash, looksWithin: Hash, outside: boolean): Hash => {
    const attributes = `<${element.tagName} ${attributesOf(element, true)} ${stateOf(element)}>`;
    const look = lookOf(element);
    const chain = mix(within, attributes + look + namesOf(element));
    const nodes = [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes];
    const text = nodes.flatMap((node) => (node instanceof Text ? [node.data.trim()] : [])).join('');
    // Axe leaves single letters out.
    const lookChain = mix(
      looksWithin,
      `${element.tagName} ${attributesOf(element, false)} ${look}`,
    );
    const lookKey = written(mix(lookChain, String(Math.min(text.length, 2))));
    if (!before.looks.has(lookKey)) {
      before.looks.add(lookKey);
      looks.push(lookKey);
      newLooks.push(element);
    }
    const landmark = element.matches(LANDMARK);
    if (
      landmark ||
      element.id !== '' ||
      element.matches('h1, h2, h3, h4, h5, h6, [role=heading]') ||
      (outside && text !== '')
    )
      skeleton = mix(skeleton, `${attributes} ${namesOf(element)} ${element.checkVisibility()}`);

    const inside = knownWholes.length;
    let whole = mix(START, attributes);
    for (const node of nodes) {
      if (node instanceof Text) whole = mix(whole, node.data.trim());
      else if (node instanceof Element && !['SCRIPT', 'STYLE'].includes(node.tagName))
        whole = mix(whole, written(walk(node, chain, lookChain, outside && !landmark)));
    }
    const key = written(mix(chain, written(whole)));
    if (before.wholes.has(key)) knownWholes.splice(inside, Infinity, element);
    else {
      before.wholes.add(key);
      wholes.push(key);
    }
    return whole;
  };
  const hash = mix(walk(document.body, START, START, true), String(innerWidth));
  kept.tokenTrialsNewLooks = newLooks;
  kept.tokenTrialsKnownWholes = knownWholes;
  return { hash: written(hash), skeleton: written(skeleton), wholes, looks };
}
