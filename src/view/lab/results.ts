import { html, nothing, type TemplateResult } from 'lit';
import type { Changed, Fate, Tried } from '../../lab/checks.ts';
import { rich } from '../rich.ts';
import { titleOf } from '../titles.ts';
import { guardName, guardNames } from './checks-tool.ts';
import { labTexts as texts } from './texts.ts';

/** What came of taking guards away. */
export interface Results {
  readonly off: readonly string[];
  /** Those that are done so far. */
  readonly tried: readonly Tried[];
  readonly total: number;
}
/** Opens a run at a step: as it was, or without the guards. */
export type OpenTried = (tried: Tried, which: 'before' | 'after') => void;

/** What a run is called, with the way of its theft. */
export function triedTitle({ scenario, way }: Tried): string {
  const title = titleOf(texts, scenario);
  return way !== null && (scenario.ways?.length ?? 0) > 1
    ? texts('lab.checks.way', { title, way: texts.find(`way.${way}`) ?? way })
    : title;
}
const getsIn = ({ before, after }: Changed): boolean => after?.in === true && before?.in !== true;
const staysOut = ({ before, after }: Changed): boolean => before?.in === true && after?.in !== true;

const status = (fate: Fate | null): TemplateResult =>
  html`<strong class="status ${fate?.in === true ? 'in' : ''}">${fate?.status ?? '–'}</strong>`;

function changedPart(changed: Changed): TemplateResult {
  const { message, from, before, after } = changed;
  const news = getsIn(changed)
    ? html`<span class="tag in">${texts('lab.checks.in')}</span>`
    : staysOut(changed)
      ? html`<span class="tag">${texts('lab.checks.out')}</span>`
      : nothing;
  return html`<li>
    <span class="who ${from}">${texts(`stage.${from as 'client'}`)}</span>
    <span>${texts('lab.checks.request', { n: message.slice(1) })}</span>
    <span class="fates" dir="ltr"
      >${status(before)}<span aria-hidden="true">→</span
      ><span class="hidden"> → </span>${status(after)}</span
    >
    ${news}
  </li>`;
}

/** Why the two runs part: the guard that held in one and in the other. */
function whyPart({ parting }: Tried): TemplateResult | typeof nothing {
  const [one, other] = [parting?.decided?.before?.guard, parting?.decided?.after];
  if (one === undefined || one === null) return nothing;
  const then = other?.guard;
  return html`<p class="quiet">
    ${
      then === null || then === undefined
        ? rich(texts('lab.checks.why.none', { guard: guardName(one) }))
        : texts('lab.checks.why', { guard: guardName(one), other: guardName(then) })
    }
  </p>`;
}

function triedPart(tried: Tried, open: OpenTried): TemplateResult {
  const button = (which: 'before' | 'after'): TemplateResult =>
    html`<button
      class="button small"
      type="button"
      aria-label=${texts(`lab.checks.step.${which}`, { title: triedTitle(tried) })}
      @click=${() => {
        open(tried, which);
      }}
    >
      ${texts(`lab.checks.${which}`)}
    </button>`;
  return html`<li class="tried ${tried.changed.some(getsIn) ? 'lets-in' : ''}">
    <h4>${triedTitle(tried)}</h4>
    <ul class="changes">
      ${tried.changed.map(changedPart)}
    </ul>
    ${whyPart(tried)}
    <p class="opens">
      <span>${texts('lab.checks.open')}</span> ${button('before')} ${button('after')}
    </p>
  </li>`;
}

/** All runs without the guards that are off: those that fare otherwise, step by step; who gets in now; the others by name. */
export function resultsPart(
  { off, tried, total }: Results,
  open: OpenTried,
  back: () => void,
): TemplateResult {
  const done = tried.length === total;
  const changed = tried.filter((one) => one.changed.length > 0);
  const first = [...changed].sort(
    (a, b) => Number(b.changed.some(getsIn)) - Number(a.changed.some(getsIn)),
  );
  const same = tried.filter((one) => one.changed.length === 0);
  return html`<section class="results" aria-labelledby="results">
    <div class="bar">
      <h3 id="results" tabindex="-1">${texts('lab.checks.result', { guard: guardNames(off) })}</h3>
      <button class="button small" type="button" @click=${back}>
        ${texts('lab.what-if.back')}
      </button>
    </div>
    <p class="sum" role="status">
      ${
        done
          ? changed.length === 0
            ? texts('lab.checks.same', { count: total })
            : texts('lab.checks.changed', { changed: changed.length, total })
          : texts('lab.checks.run', { done: tried.length, total })
      }
    </p>
    <ul class="all">
      ${first.map((one) => triedPart(one, open))}
    </ul>
    ${
      done && same.length > 0
        ? html`<details>
            <summary>${texts('lab.checks.unchanged', { count: same.length })}</summary>
            <ul class="names">
              ${same.map((one) => html`<li>${triedTitle(one)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}

/** Says what came of it. */
export function sayResults({ off, tried }: Results): string {
  const changed = tried.filter((one) => one.changed.length > 0);
  const inNow = changed.filter((one) => one.changed.some(getsIn));
  const sentences = [
    texts('lab.checks.result', { guard: guardNames(off) }),
    changed.length === 0
      ? texts('lab.checks.same', { count: tried.length })
      : texts('lab.checks.changed', { changed: changed.length, total: tried.length }),
    ...inNow.map((one) => texts('lab.checks.in-where', { title: triedTitle(one) })),
  ];
  return sentences.map((one) => (/[.!?。؟]$/u.test(one) ? one : `${one}.`)).join(' ');
}

/** The step at which a run is opened: where the two part. */
export const partingStep = ({ parting }: Tried, which: 'before' | 'after'): number =>
  parting?.[which] ?? 0;
