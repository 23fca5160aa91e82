import { html, nothing, type TemplateResult } from 'lit';
import type { Recorded } from '../model/session.ts';
import { stepsOf } from '../model/steps.ts';
import type { Entry } from '../model/trace.ts';

/** A stretch of a run, as a list of its steps. */
export interface TimeLine {
  /** Of its heading, in the page. */
  readonly id: string;
  readonly title: string;
  readonly run: Recorded;
  /** The first step that is shown, and one past the last. */
  readonly first: number;
  readonly end: number;
  /** The step at which it parts from the other; null where it does not in this stretch. */
  readonly parts: number | null;
  /** What stands above and below the steps, of those that are left out. */
  readonly above?: string | null;
  readonly below?: string | null;
}
/** The words for it: names of states and parties, and what the step is called at which two part. */
export interface TimeLineWords {
  readonly find: (...keys: readonly string[]) => string | null;
  readonly parts: string;
}

/** A step as a time line has it: who came to what, and what was answered. */
function nameOf(
  entries: readonly Entry[],
  from: number,
  end: number,
  { find }: TimeLineWords,
): TemplateResult {
  const stateName = (state: string): string => find(`state.${state}`) ?? state;
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
  const actor = first?.actor === 'clock' ? '' : (find(`stage.${first?.actor ?? ''}`) ?? '');
  return html`<span class="who ${first?.actor ?? ''}">${actor}</span>
    <span class="state">${state}<strong>${status}</strong></span>`;
}

/** The steps of a stretch; each opens the run there. */
export function timeLine(
  line: TimeLine,
  words: TimeLineWords,
  open: (step: number) => void,
): TemplateResult {
  const { id, title, run, first, end, parts, above = null, below = null } = line;
  const index = stepsOf(run.trace);
  return html`<section class="time-line" aria-labelledby=${id}>
    <h4 id=${id}>${title}</h4>
    ${above === null ? nothing : html`<p class="quiet">${above}</p>`}
    <ol start=${first + 1}>
      ${index.steps.slice(first, end).map((step, place) => {
        const number = first + place;
        const parting = number === parts;
        return html`<li class=${parting ? 'parts' : ''}>
          <button
            type="button"
            @click=${() => {
              open(number);
            }}
          >
            <span class="number">${number + 1}</span>
            ${nameOf(run.trace.entries, step.start, index.endOf(number), words)}
            ${parting ? html`<span class="tag">${words.parts}</span>` : nothing}
          </button>
        </li>`;
      })}
    </ol>
    ${below === null ? nothing : html`<p class="quiet">${below}</p>`}
  </section>`;
}
