import { readFileSync } from 'node:fs';

const TEXT = readFileSync(new URL('../../../docs/defences.md', import.meta.url), 'utf8');

/** The rows of the table whose head begins so, cell by cell; the first is the head. */
function tableOf(head: string): readonly (readonly string[])[] {
  const lines = TEXT.slice(TEXT.indexOf(head)).split('\n');
  return lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('|')),
    )
    .filter((_, place) => place !== 1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((one) => one.trim().replace(/`/g, '')),
    );
}

/** The cells of the matrix as docs/defences.md has them: `**stops**`, `no`, `-`, or how often the thief is served. */
export function documented(): readonly (readonly [
  attack: string,
  defence: string,
  cell: string,
])[] {
  const [[, ...defences] = [], ...rows] = tableOf('| attack ');
  return rows.flatMap(([attack = '', ...cells]) =>
    cells.map((cell, place) => [attack, defences[place] ?? '', cell] as const),
  );
}
/** What a defence is said to stop, to limit and to leave open, by the attacks' ids: the lines under its name. */
export function documentedChoice(defence: string): Readonly<Record<string, string>> {
  const [, after = ''] = TEXT.split(`### ${defence}\n`);
  const [part = ''] = after.split(/^#/m);
  const lines = part.replace(/\n {2}/g, ' ').replace(/`/g, '');
  return Object.fromEntries(
    [...lines.matchAll(/^- ([^:]+): (.*)$/gm)].map(([, what = '', which = '']) => [what, which]),
  );
}
/** What each defence costs, as docs/defences.md has it, row by row. */
export const documentedCosts = (): readonly (readonly string[])[] => tableOf('| defence ').slice(1);

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
