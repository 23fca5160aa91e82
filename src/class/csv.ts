/**
 * A table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is made text by an apostrophe before
 * it; a mark at the beginning says that it is UTF-8.
 */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a CSV text, with the apostrophes gone that were put before formulas. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  cells.lastIndex = from;
  while (cells.lastIndex < text.length) {
    const found = cells.exec(text);
    if (!found) return [];
    const [, quoted, bare = '', end] = found;
    const value = quoted?.replaceAll('""', '"') ?? bare;
    rows.at(-1)?.push(value.replace(/^'(?=[=+\-@\t\r\n])/, ''));
    if (end !== ',' && cells.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
