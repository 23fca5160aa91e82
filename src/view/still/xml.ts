/** A text as it may stand in XML: marks escaped, what XML cannot hold replaced. */
export const xml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are what XML 1.0 does not allow
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Px, to a hundredth. */
const px = (value: number): string => String(Math.round(value * 100) / 100);
/** Attributes as they stand in a tag, a space before each; numbers are px, what is undefined is left out. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${typeof value === 'number' ? px(value) : xml(value)}"`,
    )
    .join('');
