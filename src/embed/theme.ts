import type { Choice } from './options.ts';

type Scheme = 'light' | 'dark';

/** The words with which documentation sites mark their scheme, on the root or the body. */
const MARKERS: Readonly<Record<string, Scheme>> = {
  light: 'light',
  default: 'light',
  dark: 'dark',
  slate: 'dark',
};
const ATTRIBUTES = ['data-theme', 'data-md-color-scheme', 'data-bs-theme', 'data-color-mode'];

function markedOn(element: Element): Scheme | null {
  for (const name of ATTRIBUTES) {
    const marked = MARKERS[element.getAttribute(name) ?? ''];
    if (marked) return marked;
  }
  if (element.classList.contains('dark')) return 'dark';
  return element.classList.contains('light') ? 'light' : null;
}

/** The scheme that the page around says it is in; null where it says nothing: then the media query decides. */
const hostScheme = (): Scheme | null =>
  [document.body as Element | null, document.documentElement]
    .map((element) => (element ? markedOn(element) : null))
    .find((scheme) => scheme !== null) ?? null;

const listeners = new Set<() => void>();
let watcher: MutationObserver | null = null;
const tell = (): void => {
  for (const one of listeners) one();
};

function watch(): void {
  watcher ??= new MutationObserver(tell);
  const options = { attributes: true, attributeFilter: [...ATTRIBUTES, 'class', 'lang'] };
  watcher.observe(document.documentElement, options);
  // A script in the head runs before there is a body.
  if (document.body as Element | null) watcher.observe(document.body, options);
  else document.addEventListener('DOMContentLoaded', rewatch, { once: true });
}
function rewatch(): void {
  if (listeners.size === 0) return;
  watch();
  tell();
}

/** Hears of every change of the page's marker, or of its language, until the returned function is called. One observer a page. */
export function followTheme(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) watcher?.disconnect();
  };
}

/** What `color-scheme` is to say: the attribute, else the page's marker, else both, for the media query. */
export const schemeOf = (theme: Choice<'theme'>): 'light' | 'dark' | 'light dark' =>
  theme === 'auto' ? (hostScheme() ?? 'light dark') : theme;
