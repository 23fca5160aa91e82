import { Cells, type Cell } from '../../model/defences/matrix.ts';
import type { FromCells, ToCells } from '../../worker/cells-messages.ts';
import address from '../../worker/cells.ts?worker&url';
import { vouched } from '../vouched.ts';
import { slices } from './slices.ts';

/** False in a single file, which has no other beside it. */
declare const __OFFLINE__: boolean;

/** Plays days, one after the other. */
export interface Lane {
  cell(attack: string, defence: string): Promise<Cell>;
}

/** The most that are played at once: a core is left to the page. */
const MOST = 4;
const wide = (): number => Math.max(1, Math.min(MOST, (navigator.hardwareConcurrency || 2) - 1));

/** A worker cannot be had, or has ended: no fault of the day that was asked for. */
class NoWorker extends Error {}

/** Days played in a worker. */
class WorkerLane implements Lane {
  private readonly worker: Worker;
  private readonly waiting = new Map<
    string,
    { readonly done: (cell: Cell) => void; readonly failed: (error: Error) => void }
  >();
  private dead = false;

  constructor() {
    this.worker = new Worker(vouched(address), { type: 'module' });
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromCells>) => {
      const key = `${data.attack}/${data.defence}`;
      const one = this.waiting.get(key);
      this.waiting.delete(key);
      if ('cell' in data) one?.done(data.cell);
      else one?.failed(new Error(data.fault));
    });
    const end = (event: Event): void => {
      // It is told of by playing here instead.
      event.preventDefault();
      this.dead = true;
      for (const { failed } of this.waiting.values()) failed(new NoWorker());
      this.waiting.clear();
    };
    this.worker.addEventListener('error', end);
    this.worker.addEventListener('messageerror', end);
  }

  cell(attack: string, defence: string): Promise<Cell> {
    if (this.dead) return Promise.reject(new NoWorker());
    return new Promise((done, failed) => {
      this.waiting.set(`${attack}/${defence}`, { done, failed });
      this.worker.postMessage({ attack, defence } satisfies ToCells);
    });
  }
}

/** Days played in a worker, or, where there can be none, in the page, which is let go between them. */
class EitherLane implements Lane {
  private readonly here = new Cells({ breathe: slices() });
  private worker: WorkerLane | null = null;

  constructor() {
    if (!__OFFLINE__ && !import.meta.env.DEV) return;
    try {
      this.worker = new WorkerLane();
    } catch {
      // A policy forbids it.
    }
  }

  async cell(attack: string, defence: string): Promise<Cell> {
    if (!this.worker) return this.here.cell(attack, defence);
    try {
      return await this.worker.cell(attack, defence);
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
      this.worker = null;
      return this.here.cell(attack, defence);
    }
  }
}

/** As many lanes as the machine has room for; made when they are first asked for, and kept. */
let lanes: readonly Lane[] | null = null;
export const allLanes = (): readonly Lane[] =>
  (lanes ??= Array.from({ length: wide() }, () => new EitherLane()));
