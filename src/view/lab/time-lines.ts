import { html, nothing, type TemplateResult } from 'lit';
import type { WhatIf } from '../../lab/what-if.ts';
import type { Recorded } from '../../model/session.ts';
import { stepsOf } from '../../model/steps.ts';
import type { Entry } from '../../model/trace.ts';
import { guardName } from './checks-tool.ts';
import { labTexts as texts } from './texts.ts';

/** How many steps before the fork are shown, and how many from there on: a page must bear it. */
const BEFORE = 2;
const AFTER = 40;

/** Opens one of the two runs at a step. */
export type OpenLine = (which: 'before' | 'after', step: number) => void;

const stateName = (state: string): string => texts.find(`state.${state}`) ?? state;

/** A step as a time line has it: who came to what, and what was answered. */
function nameOf(entries: readonly Entry[], from: number, end: number): TemplateResult {
  const seen = entries.slice(from, end);
  const [first] = seen.filter(
    ({ kind }) =>
      kind === 'state' ||
      kind === 'clock' ||
      kind === 'guard' ||
      kind === 'script' ||
      kind === 'request',
  );
  const response = seen.find((one) => one.kind === 'response' && one.actor === 'api');
  const status = response?.kind === 'response' ? ` ${response.status}` : '';
  const state =
    first?.kind === 'state'
      ? stateName(first.state)
      : first?.kind === 'clock'
        ? stateName('turned')
        : first?.kind === 'guard'
          ? stateName('switched')
          : first?.kind === 'script'
            ? stateName('injectedScript')
            : stateName('sending');
  const actor = first?.actor === 'clock' ? '' : (texts.find(`stage.${first?.actor ?? ''}`) ?? '');
  return html`<span class="who ${first?.actor ?? ''}">${actor}</span>
    <span class="state">${state}<strong>${status}</strong></span>`;
}

function line(
  run: Recorded,
  which: 'before' | 'after',
  forked: number,
  parts: number | null,
  open: OpenLine,
): TemplateResult {
  const index = stepsOf(run.trace);
  const first = Math.max(0, forked - BEFORE);
  const steps = index.steps.slice(first, forked + AFTER);
  const rest = index.steps.length - first - steps.length;
  return html`<section class="time-line" aria-labelledby="line-${which}">
    <h4 id="line-${which}">${texts(`lab.what-if.${which}`)}</h4>
    ${first > 0 ? html`<p class="quiet">${texts('lab.what-if.alike', { count: first })}</p>` : nothing}
    <ol start=${first + 1}>
      ${steps.map((step, place) => {
        const number = first + place;
        const parting = number === parts;
        return html`<li class=${parting ? 'parts' : ''}>
          <button
            type="button"
            @click=${() => {
              open(which, number);
            }}
          >
            <span class="number">${number + 1}</span>
            ${nameOf(run.trace.entries, step.start, index.endOf(number))}
            ${parting ? html`<span class="tag">${texts('lab.what-if.parts')}</span>` : nothing}
          </button>
        </li>`;
      })}
    </ol>
    ${rest > 0 ? html`<p class="quiet">${texts('store.more', { count: rest })}</p>` : nothing}
  </section>`;
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
