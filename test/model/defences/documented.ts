import { readFileSync } from 'node:fs';

const TEXT = readFileSync(new URL('../../../docs/defences.md', import.meta.url), 'utf8');

/** The cells of the matrix as docs/defences.md has them: `**stops**`, `no`, `-`, or how often the thief is served. */
export function documented(): readonly (readonly [
  attack: string,
  defence: string,
  cell: string,
])[] {
  const [head = '', , ...rows] = TEXT.slice(TEXT.indexOf('| attack ')).split('\n');
  const cellsOf = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((one) => one.trim());
  const [, ...defences] = cellsOf(head);
  return rows
    .slice(
      0,
      rows.findIndex((row) => !row.startsWith('|')),
    )
    .flatMap((row) => {
      const [attack = '', ...cells] = cellsOf(row);
      return cells.map(
        (cell, place) => [attack.replace(/`/g, ''), defences[place] ?? '', cell] as const,
      );
    });
}

/** A cell of a run in the same words. A plain token's says how often the thief is served, whatever its verdict. */
export const inWords = ({
  defence,
  verdict,
  served,
}: {
  defence: string;
  verdict: string;
  served: number;
}): string => {
  if (defence === 'bearer') return String(served);
  return { stops: '**stops**', 'no help': 'no', '-': '-' }[verdict] ?? String(served);
};
