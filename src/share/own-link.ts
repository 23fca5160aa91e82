/** A link to a scenario of one's own; `src`: `#` and its file packed, or the address of that, which may be relative to `base`. */
export interface OwnLink {
  readonly src: string;
  /** What is predicted and answered by whoever follows it is kept. */
  readonly study: boolean;
}

/** Behind the page's mark, so that no server sees it: all of the scenario, or where it stands. */
export function ownHash({ src, study }: OwnLink, base: string): string {
  const packed = src.startsWith('#');
  const query = new URLSearchParams({
    // The page stands elsewhere than what names the file.
    ...(!packed && { src: URL.canParse(src, base) ? new URL(src, base).href : src }),
    ...(study && { study: 'on' }),
  }).toString();
  return `#/own${packed ? `/${src.slice(1)}` : ''}${query === '' ? '' : `?${query}`}`;
}
