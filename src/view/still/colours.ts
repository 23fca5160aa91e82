import { shared, tokens } from '../tokens.ts';

export type Theme = 'light' | 'dark';

/** The page's own colours by name: `ink`, `api-soft`, `hue-1` … Read from its styles, so that there is one list. */
export function palette(theme: Theme): ReadonlyMap<string, string> {
  const place = theme === 'light' ? 0 : 1;
  const pairs = `${tokens.cssText}${shared.cssText}`.matchAll(
    /(?:--tt-([\w-]+)|\.(hue-\d)\s*\{\s*color)\s*:\s*light-dark\(([^,]+),([^)]+)\)/g,
  );
  return new Map(
    Array.from(pairs, ([, token, hue, light = '', dark = '']) => [
      token ?? hue ?? '',
      [light, dark][place]?.trim() ?? '',
    ]),
  );
}
