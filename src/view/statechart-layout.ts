import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { MachineDefinition } from '../model/trace.ts';
import { edgesOf, chipsOf, type ChartNames, type ChipText, type LabelLine } from './statechart-graph.ts';
import { routes, type Point } from './statechart-routes.ts';

/** Which way time runs in the drawing. */
export type Direction = 'TB' | 'LR';
/** How wide a text will be, in px at scale 1. */
export type Measure = (text: string, role: 'state' | 'guard' | 'event') => number;

export interface Rect {
  /** Its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface StateBox extends Rect {
  readonly key: string;
  readonly name: string;
  readonly final: boolean;
  /** Events that lead here from any state. */
  readonly chips: readonly (ChipText & Rect)[];
}
export interface EdgeShape {
  readonly from: string;
  readonly to: string;
  /** An SVG path; ends at the box of `to`. */
  readonly path: string;
  /** Null where the only way out of a state needs no name. */
  readonly label: (Rect & { readonly lines: readonly LabelLine[] }) | null;
}
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly StateBox[];
  readonly edges: readonly EdgeShape[];
  /** The dot before the initial state, and the way from it. */
  readonly entry: { readonly x: number; readonly y: number; readonly path: string } | null;
}

/** Sizes in px at scale 1; the smallest text is the label's. */
export const TEXT = { state: 13, label: 12, line: 16 } as const;
const PAD = { box: 10, label: 5, chip: 6 } as const;
const HEIGHT = { box: 32, chip: 18 } as const;
const MARGIN = 10;
const ENTRY = '\u0000entry';
const GAP = { TB: { ranksep: 40, nodesep: 16, edgesep: 8 }, LR: { ranksep: 44, nodesep: 12, edgesep: 6 } };

type Sizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

/** The drawing of a machine, from its definition alone. Pure: the same definition, the same drawing. */
export function layoutChart(
  machine: MachineDefinition,
  direction: Direction,
  names: ChartNames,
  measure: Measure,
): ChartLayout {
  return {} as ChartLayout;
}
