import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from '../../model/defences/matrix.ts';
import { rich } from '../rich.ts';
import { rfcLink } from './rfc.ts';
import { defenceTexts as texts, guardName } from './texts.ts';

/** A verdict, as it is told by word, by sign and by colour. */
export const VERDICTS = {
  stops: { name: 'stops', sign: '✓' },
  limits: { name: 'limits', sign: '◐' },
  'no help': { name: 'no-help', sign: '✕' },
  '-': { name: 'nothing', sign: '–' },
} as const satisfies Readonly<Record<Cell['verdict'], { name: string; sign: string }>>;

/** What came of a cell in a sentence; `plain`: how often the thief is served with a plain token. */
export function verdictSentence(cell: Cell, plain: number): ReturnType<typeof rich> {
  const key = cell.defence === 'bearer' ? 'plain' : VERDICTS[cell.verdict].name;
  return rich(texts(`defences.verdict.${key}`, { served: cell.served, plain }));
}

/** Which check refused the thief, with which status, and what asks for it. */
export function refusal({ refusedBy, status, rfc }: Cell): TemplateResult | typeof nothing {
  if (refusedBy === null) return nothing;
  const key = rfc === null ? 'defences.by.none' : 'defences.by';
  const params = { guard: guardName(refusedBy), status: String(status) };
  return html`${rich(texts.find(key) ?? '', { ...params, rfc: rfc === null ? nothing : rfcLink(rfc) })}`;
}
