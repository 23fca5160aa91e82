import { html, type TemplateResult } from 'lit';
import type { WhatIf } from '../../lab/what-if.ts';
import type { Recorded } from '../../model/session.ts';
import { stepsOf } from '../../model/steps.ts';
import { timeLine } from '../time-lines.ts';
import { guardName } from './checks-tool.ts';
import { labTexts as texts } from './texts.ts';

/** How many steps before the fork are shown, and how many from there on: a page must bear it. */
const BEFORE = 2;
const AFTER = 40;

/** Opens one of the two runs at a step. */
export type OpenLine = (which: 'before' | 'after', step: number) => void;

function line(
  run: Recorded,
  which: 'before' | 'after',
  forked: number,
  parts: number | null,
  open: OpenLine,
): TemplateResult {
  const { length } = stepsOf(run.trace).steps;
  const first = Math.max(0, forked - BEFORE);
  const end = Math.min(length, forked + AFTER);
  return timeLine(
    {
      ...{ id: `line-${which}`, title: texts(`lab.what-if.${which}`), run, first, end, parts },
      above: first > 0 ? texts('lab.what-if.alike', { count: first }) : null,
      below: length > end ? texts('store.more', { count: length - end }) : null,
    },
    { find: texts.find, parts: texts('lab.what-if.parts') },
    (step) => {
      open(which, step);
    },
  );
}

/** Why the two part, in a sentence. */
export function whyOf({ parting }: WhatIf): string {
  if (!parting) return texts('lab.what-if.same');
  const [one, other] = [parting.decided?.before, parting.decided?.after];
  const named = (guard: string | null | undefined): string =>
    guard === null || guard === undefined ? texts('lab.what-if.nothing') : guardName(guard);
  return one?.guard === other?.guard
    ? texts('lab.what-if.why.sent')
    : texts('lab.what-if.why', { one: named(one?.guard), other: named(other?.guard) });
}

/** Both time lines side by side, and why they part. */
export function timeLines(
  found: WhatIf,
  open: OpenLine,
  acts: { readonly back: () => void; readonly keep: () => void },
): TemplateResult {
  const { before, after, forked, parting } = found;
  return html`<section class="results" aria-labelledby="results">
    <div class="bar">
      <h3 id="results" tabindex="-1">${texts('lab.what-if.title')}</h3>
      <button class="button small" type="button" @click=${acts.keep}>
        ${texts('lab.what-if.keep')}
      </button>
      <button class="button small" type="button" @click=${acts.back}>
        ${texts('lab.what-if.back')}
      </button>
    </div>
    <p class="sum">${whyOf(found)}</p>
    <div class="lines">
      ${line(before, 'before', forked, parting?.before ?? null, open)}
      ${line(after, 'after', forked, parting?.after ?? null, open)}
    </div>
  </section>`;
}
