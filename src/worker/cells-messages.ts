import type { Cell } from '../model/defences/matrix.ts';

/** Which day a page wants played. */
export interface ToCells {
  readonly attack: string;
  readonly defence: string;
}
/** What came of it; or why it could not be played. */
export type FromCells = ToCells & ({ readonly cell: Cell } | { readonly fault: string });
