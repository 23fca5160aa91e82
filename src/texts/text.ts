/** Fills `{name}` places. A place without a value stays visible, so that a test finds it. */
export const fill = (
  text: string,
  params: Readonly<Record<string, string | number>> = {},
): string =>
  text.replace(/\{([\w-]+)\}/g, (place, name: string) =>
    name in params ? String(params[name]) : place,
  );
