/**
 * Fills `{name}` places, with each value as `shown`. A place without a value stays visible, so that a test
 * finds it.
 */
export const fill = (
  text: string,
  params: Readonly<Record<string, string | number>> = {},
  shown: (value: string | number) => string = String,
): string =>
  text.replace(/\{([\w-]+)\}/g, (place, name: string) =>
    name in params ? shown(params[name] ?? '') : place,
  );
