import { html, nothing, type TemplateResult } from 'lit';
import type { Plan, PlanItem } from '../../class/plan.ts';
import { entriesOf } from '../../model/projections/at.ts';
import { projectHttp, type HttpMessage } from '../../model/projections/http.ts';
import { outcomeOf } from '../../model/projections/outcome.ts';
import type { Recorded } from '../../model/session.ts';
import { stepsOf } from '../../model/steps.ts';
import type { LineEntry, RequestEntry, Trace } from '../../model/trace.ts';
import { decisionOf, menuOf, requestsOf } from '../../study/decided.ts';
import { questionOf, type Settled } from '../../study/questions/index.ts';
import { fill } from '../../texts/text.ts';
import { abbreviate, plain } from '../rich.ts';
import { itemTitle, ofQuestion, planTexts as texts } from './plan-texts.ts';

/** A plan with the runs of its items, all played to their ends. */
export interface Sheet {
  readonly plan: Plan;
  /** By item; null for a question. */
  readonly runs: readonly (Recorded | null)[];
  /** By item; null for what is no question. */
  readonly settled: readonly (Settled | null)[];
}
type Part = TemplateResult | typeof nothing;
const GUESSES = ['serves', 'refuses', 'else'] as const;

const page = (
  { plan }: Sheet,
  name: 'dialogue' | 'exchange' | 'questions' | 'key',
  body: unknown,
): TemplateResult =>
  html`<section class="sheet" aria-label=${texts(`handout.sheet.${name}`)}>
    <header>
      <h3>${plan.title === '' ? texts('plan.unnamed') : plan.title}</h3>
      <span>${texts(`handout.sheet.${name}`)}</span>
      ${name === 'key' ? nothing : html`<span class="name">${texts('handout.name')}</span>`}
    </header>
    ${body}
  </section>`;

/** The items of a kind that have a run, with it. */
const played = ({ plan, runs }: Sheet, kind: PlanItem['kind']) =>
  plan.items.flatMap((item, place) => {
    const run = runs[place];
    return item.kind === kind && run ? [{ item, trace: run.trace }] : [];
  });

const linesOf = (trace: Trace): readonly LineEntry[] =>
  stepsOf(trace).steps.flatMap((_, step) =>
    entriesOf(trace, step).filter((entry): entry is LineEntry => entry.kind === 'line'),
  );
const short = (text: string): string => text.replace(/[\w+/=-]{30,}/g, abbreviate);
const said = ({ code, params }: LineEntry): string =>
  short(plain(fill(texts.find(code) ?? code, params)));
const rules = (count: number): TemplateResult[] =>
  Array.from({ length: count }, () => html`<span class="rule"></span>`);

/** What is said, with room for what the API answers. */
export function dialogueSheet(sheet: Sheet): Part {
  const runs = played(sheet, 'scenario');
  if (runs.length === 0) return nothing;
  return page(
    sheet,
    'dialogue',
    html`<p class="for">${texts('handout.dialogue.for')}</p>
      ${runs.map(
        ({ item, trace }) =>
          html`<div class="item">
            <h4>${itemTitle(item)}</h4>
            ${linesOf(trace).map((line) => spoken(line, line.speaker === 'api'))}
          </div>`,
      )}`,
  );
}
function spoken(line: LineEntry, blank: boolean): Part {
  // A remark tells what came of it.
  if (line.speaker === 'narrator') return nothing;
  const speaker = texts(line.speaker === 'api' ? 'stage.api' : 'stage.unknown');
  const text = said(line);
  return html`<div class="block">
    <strong>${texts('stage.says', { speaker })}</strong
    >${blank ? rules(text.length > 90 ? 3 : 2) : text}
  </div>`;
}

/** The thief's first request of a day; undefined where there is none. */
const theft = (trace: Trace): RequestEntry | undefined =>
  requestsOf(trace).find(({ actor }) => actor === 'impostor');
/** The requests of an item that are looked at. */
const looked = (item: PlanItem, trace: Trace): readonly RequestEntry[] => {
  if (item.kind === 'scenario') return requestsOf(trace);
  const first = theft(trace);
  return first ? [first] : [];
};
const exchangeOf = (trace: Trace, message: string): HttpMessage | null => {
  const step = stepsOf(trace).steps.findLastIndex((one) => one.message === message);
  const { exchanges } = projectHttp(trace, step);
  return exchanges.find(({ request }) => request.message === message)?.request ?? null;
};

/** What is sent, with room beside it; the answer is for the learner to write. */
export function exchangeSheet(sheet: Sheet): Part {
  const runs = [...played(sheet, 'scenario'), ...played(sheet, 'defence')];
  if (runs.length === 0) return nothing;
  return page(
    sheet,
    'exchange',
    html`<p class="for">${texts('handout.exchange.for')}</p>
      ${runs.map(
        ({ item, trace }) =>
          html`<h4>${itemTitle(item)}</h4>
            ${looked(item, trace).map(({ message }) => written(exchangeOf(trace, message)))}`,
      )}`,
  );
}
function written(request: HttpMessage | null): Part {
  if (!request) return nothing;
  const lines = [
    request.start,
    ...request.headers.map(({ name, value }) => `${name}: ${value}`),
    ...(request.body === '' ? [] : ['', request.body]),
  ];
  return html`<div class="block">
    <div class="wire">
      <div>${lines.map(short).join('\n')}</div>
      <span></span>
    </div>
    <p>
      ${texts('handout.exchange.status')} <span class="short"></span>
      ${texts('handout.exchange.because')}
    </p>
    ${rules(1)}
  </div>`;
}

const boxes = (options: readonly string[]): TemplateResult =>
  html`<ul class="options">
    ${options.map((option) => html`<li class="box">${option}</li>`)}
  </ul>`;
const guesses = (): readonly string[] => GUESSES.map((guess) => texts(`predict.${guess}`));
const guardName = (guard: string): string => texts.find(`guard.${guard}`) ?? guard;

/** What is asked, in the plan's order, to be ticked and reasoned. */
export function questionSheet(sheet: Sheet): Part {
  const { plan, runs } = sheet;
  return page(
    sheet,
    'questions',
    plan.items.map((item, place) => {
      if (item.kind === 'question') {
        const options = questionOf(item.id)?.options ?? [];
        return html`<div class="block">
          <h4>${itemTitle(item)}</h4>
          ${boxes(options.map((id) => ofQuestion(item.id, id) ?? id))}
          <p>${texts('handout.why')}</p>
          ${rules(2)}
        </div>`;
      }
      const trace = runs[place]?.trace;
      if (!trace) return nothing;
      return html`<h4>${itemTitle(item)}</h4>
        ${looked(item, trace).map(({ message }) => asked(item, trace, message))}`;
    }),
  );
}
function asked(item: PlanItem, trace: Trace, message: string): Part {
  const decision = decisionOf(trace, message);
  if (!decision) return nothing;
  const what =
    item.kind === 'defence' ? texts('handout.thief') : texts('handout.predict', { message });
  return html`<div class="block">
    <p>${what}</p>
    ${boxes(guesses())}
    <p>${texts('handout.decided')}</p>
    ${boxes(menuOf(trace, decision).map(guardName))}
  </div>`;
}

/** What is so, for who teaches: from the runs, with the notes of the plan. */
export function keySheet(sheet: Sheet): Part {
  const { plan, runs, settled } = sheet;
  return page(
    sheet,
    'key',
    plan.items.map((item, place) => {
      const trace = runs[place]?.trace;
      const truth = settled[place];
      return html`<div class="item">
        <h4>${itemTitle(item)}</h4>
        ${item.note === '' ? nothing : html`<p class="note" dir="auto">${item.note}</p>`}
        ${item.kind === 'question' && truth ? answered(item.id, truth) : nothing}
        ${trace ? answers(item, trace) : nothing}
      </div>`;
    }),
  );
}
const answered = (id: string, { option }: Settled): TemplateResult =>
  html`<div class="block">
    <p class="so">${ofQuestion(id, option)}</p>
    <p>${ofQuestion(id, 'why')}</p>
    <p>${texts('ask.misconception')}: ${ofQuestion(id, 'misconception')}</p>
  </div>`;
function answers(item: PlanItem, trace: Trace): TemplateResult {
  const spokenLines = item.kind === 'scenario' ? linesOf(trace) : [];
  const requests = looked(item, trace);
  return html`${spokenLines.map((line) => spoken(line, false))}
  ${requests.length === 0 ? html`<p>${texts('handout.thief.never')}</p>` : nothing}
  ${requests.map(({ message }) => {
    const decision = decisionOf(trace, message);
    const outcome = outcomeOf(trace, message, Infinity);
    if (!decision || outcome === null) return nothing;
    return html`<p class="block">
      ${texts('handout.predict', { message })}
      <span class="so">${texts(`predict.${outcome}`)} (${decision.status}).</span>
      ${texts('class.answer.check', { guard: guardName(decision.guard) })}
    </p>`;
  })}`;
}
