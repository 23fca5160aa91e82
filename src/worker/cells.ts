import { Cells } from '../model/defences/matrix.ts';
import type { FromCells, ToCells } from './cells-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Days of the table, played beside the page: it stays free while they are. */
const cells = new Cells();
const tell = (message: FromCells): void => {
  self.postMessage(message);
};

self.addEventListener('message', ({ data }: MessageEvent<ToCells>) => {
  cells.cell(data.attack, data.defence).then(
    (cell) => {
      tell({ ...data, cell });
    },
    (error: unknown) => {
      tell({ ...data, fault: error instanceof Error ? error.message : String(error) });
    },
  );
});
