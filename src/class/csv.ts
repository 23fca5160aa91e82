/** What a spreadsheet takes for a formula where a cell begins with it, full-width letters among it (OWASP, CSV injection). */
const FORMULA = '=+\\-@＝＋－＠';
/** Where a cell begins, for one who takes a semicolon or a tab for what parts cells. */
const INNER = new RegExp(`([;\\t\\r\\n])(?='*[${FORMULA}])`, 'g');
const FIRST = new RegExp(`^(?='*[${FORMULA}\\t\\r\\n])`);
const MARKED_INNER = new RegExp(`([;\\t\\r\\n])'(?='*[${FORMULA}])`, 'g');
const MARKED_FIRST = new RegExp(`^'(?='*[${FORMULA}\\t\\r\\n])`);

/**
 * A table as CSV (RFC 4180). What a spreadsheet would take for a formula is made text by an apostrophe before it; a mark
 * at the beginning says that it is UTF-8.
 */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replace(INNER, "$1'").replace(FIRST, "'");
  return /[",;\t\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a CSV text, with the apostrophes gone that were put before formulas. */
export function readCsv(text: string, separator: ',' | ';' = ','): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  cells.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (cells.lastIndex < text.length) {
    const found = cells.exec(text);
    if (!found) return [];
    const [, quoted, bare = '', end] = found;
    const value = quoted?.replaceAll('""', '"') ?? bare;
    rows.at(-1)?.push(value.replace(MARKED_FIRST, '').replace(MARKED_INNER, '$1'));
    if (end !== separator && cells.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
