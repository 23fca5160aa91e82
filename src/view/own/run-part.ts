import { html, nothing, type TemplateResult } from 'lit';
import type { Compiled } from '../../own/compile.ts';
import type { OwnNote, Words } from '../../own/format.ts';
import { answerOf, judge, lostIn } from '../../own/verdict.ts';
import { ownTextIn } from '../../own/words.ts';
import type { Outcome } from '../../model/projections/outcomes.ts';
import { stepsOf } from '../../model/steps.ts';
import type { Trace } from '../../model/trace.ts';
import { languageOf, translated, written } from '../../texts/language.ts';
import { rich, unmarked } from '../rich.ts';
import { ownTexts as texts } from './texts.ts';

/** An author's words in the language that is spoken. They are text: nothing in them is markup. */
const said = (words: Words): TemplateResult =>
  html`<bdi
    >${rich(unmarked(ownTextIn({ words }, languageOf([written.lang]) ?? 'en', translated)))}</bdi
  >`;

/** True where a note is meant for the step that is shown. */
const isAt = ({ at }: OwnNote, step: string): boolean =>
  at === undefined || at === step || (!at.includes('.') && step.startsWith(`${at}.`));

/** What the author has to say of the step that is shown. */
export function notesPart(
  { file }: Compiled,
  trace: Trace,
  cursor: number,
): TemplateResult | typeof nothing {
  const step = stepsOf(trace).steps[cursor]?.id ?? '';
  const notes = (file.notes ?? []).filter((note) => isAt(note, step));
  if (notes.length === 0) return nothing;
  return html`<aside class="notes" aria-label=${texts('own.notes')}>
    ${notes.map(({ text }) => html`<p>${said(text)}</p>`)}
  </aside>`;
}

const outcome = (one: Pick<Outcome, 'status' | 'code' | 'then'> | null): string =>
  one
    ? texts('own.outcome', { status: String(one.status), code: one.code, then: one.then })
    : texts('own.outcome.none');

/** Whether all came as expected; else each answer that did not. */
export function verdictPart({ file }: Compiled, trace: Trace): TemplateResult {
  const judged = judge(file, trace);
  const unmet = judged.filter(({ met }) => !met);
  // Another variant may have what this one has not.
  const lost = file.ways ? [] : lostIn(file, [trace]);
  return html`<section
    class="verdict ${unmet.length === 0 ? 'met' : 'unmet'}"
    aria-label=${texts('own.verdict')}
  >
    <p>${unmet.length === 0 ? '✓' : '✗'} ${texts(unmet.length === 0 ? 'own.met' : 'own.unmet')}</p>
    ${
      unmet.length === 0
        ? nothing
        : html`<ul>
            ${judged.map(({ expected, came, met }, place) =>
              met
                ? nothing
                : html`<li>
                    ${rich(texts.find('own.unmet.one') ?? '', {
                      message: came?.message ?? `#${place + 1}`,
                      expected: html`<code>${outcome(expected)}</code>`,
                      came: html`<code>${outcome(came)}</code>`,
                    })}
                  </li>`,
            )}
          </ul>`
    }
    ${
      lost.length === 0
        ? nothing
        : html`<ul>
            ${lost.map(
              ({ path, found }) =>
                html`<li>
                  ${rich(texts.find('own.lost') ?? '', {
                    found: html`<code>${found}</code>`,
                    path: html`<code>${path}</code>`,
                  })}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** What the author asks, once the run has come to its end: the run tells which choice is right. */
export function questionsPart(
  { file }: Compiled,
  trace: Trace,
  chosen: ReadonlyMap<number, number>,
  choose: (question: number, choice: number) => void,
): TemplateResult | typeof nothing {
  const questions = file.questions ?? [];
  if (questions.length === 0) return nothing;
  return html`<section class="questions" aria-label=${texts('own.questions')}>
    ${questions.map((question, place) => {
      const answer = answerOf(question, trace);
      const mine = chosen.get(place);
      const right = mine !== undefined && question.choices[mine]?.is === answer;
      return html`<fieldset>
        <legend>${said(question.ask)}</legend>
        ${question.choices.map(
          ({ text }, at) =>
            html`<label
              ><input
                type="radio"
                name="question-${place}"
                .checked=${mine === at}
                @change=${() => {
                  choose(place, at);
                }}
              />
              ${said(text)}</label
            >`,
        )}
        ${
          mine === undefined
            ? nothing
            : html`<p role="status">
                ${texts(answer === null ? 'own.question.open' : right ? 'own.question.right' : 'own.question.wrong')}
              </p>`
        }
      </fieldset>`;
    })}
  </section>`;
}
