import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { OWN_MARK } from '../../own/mark.ts';
import { defenceQuestionOf } from '../../study/defence-questions.ts';
import { resultOf, type Progress } from '../../study/progress.ts';
import { summarise, type Summary } from '../../study/summary.ts';
import { element, property } from '../element.ts';
import { plain } from '../rich.ts';
import { shared } from '../tokens.ts';
import { aboutBuilt } from './built-texts.ts';
import { resultText } from './result-text.ts';
import { summaryStyles } from './summary-styles.ts';
import { studyTexts as texts } from './path-texts.ts';
import { stationHref, stationTitle, withoutMark } from './titles.ts';

const titled = (id: string): string => stationTitle({ id }, texts);
/** Where the run of a question is seen. */
function hrefOfQuestion(id: string): string {
  const about = defenceQuestionOf(id);
  return about ? `#/defences/${about.attack}/${about.defence}` : `#/try/${id}?study=on`;
}
const ofQuestion = (id: string, what: string): string =>
  plain(texts.find(`question.${id}.${what}`) ?? withoutMark(id));
/** A link to what can be found by its id; an author's own stands in no address that is kept. */
const linked = (href: string, id: string, name: string): TemplateResult =>
  id.startsWith(OWN_MARK) ? html`<bdi>${name}</bdi>` : html`<a href=${href}>${name}</a>`;

/** What was predicted, what was learned, what to revisit: to print, or to save as PDF. */
@element('tt-study-summary')
class StudySummary extends LitElement {
  static override styles = [shared, summaryStyles];

  @property({ attribute: false }) progress!: Progress;

  override render() {
    const summary = summarise(this.progress);
    if (this.progress.records.length === 0) return html`<p>${texts('summary.empty')}</p>`;
    return html`<p class="intro">${texts('summary.intro')}</p>
      <button class="button" type="button" @click=${this.print}>${texts('summary.print')}</button>
      ${this.scores(summary)} ${this.revisit(summary)} ${this.learned(summary)} ${this.own(summary)}
      ${this.activities()} ${this.predicted(summary)}`;
  }

  private scores({ stations, predictions, recalled, decided, built }: Summary): TemplateResult {
    const rows = { stations, predictions, recalled, decided, built };
    return html`<dl class="scores">
      ${(['stations', 'predictions', 'recalled', 'decided', 'built'] as const).map(
        (name) =>
          html`<div>
            <dt>${texts(`summary.${name}`)}</dt>
            <dd>${texts('summary.score', { ...rows[name] })}</dd>
          </div>`,
      )}
    </dl>`;
  }

  private revisit({ revisit, again }: Summary): TemplateResult {
    return html`<section>
      <h3>${texts('summary.revisit')}</h3>
      ${revisit.length + again.length === 0 ? html`<p>${texts('summary.revisit.none')}</p>` : nothing}
      <ul>
        ${revisit.map(
          ({ question, answer, truth }) =>
            html`<li>
              ${linked(hrefOfQuestion(question), question, ofQuestion(question, 'ask'))}
              <p>
                ${texts('debrief.you-said', { answer: ofQuestion(question, answer) })}
                ${texts('debrief.not-as-run', { truth: ofQuestion(question, truth) })}
              </p>
            </li>`,
        )}
      </ul>
      ${
        again.length > 0
          ? html`<h4>${texts('summary.revisit.trials')}</h4>
              <ul>
                ${again.map((id) => html`<li>${linked(stationHref(id), id, titled(id))}</li>`)}
              </ul>`
          : nothing
      }
    </section>`;
  }

  private learned({ learned }: Summary): TemplateResult | typeof nothing {
    if (learned.length === 0) return nothing;
    return html`<section>
      <h3>${texts('summary.learned')}</h3>
      <ul class="learned">
        ${learned.map((id) => html`<li>${ofQuestion(id, 'misconception')}</li>`)}
      </ul>
    </section>`;
  }

  private own({ explained }: Summary): TemplateResult | typeof nothing {
    if (explained.length === 0) return nothing;
    return html`<section>
      <h3>${texts('summary.own')}</h3>
      <dl>
        ${explained.map(
          ({ scenario, text }) =>
            html`<dt>${titled(scenario)}</dt>
              <dd dir="auto" class="own">${text}</dd>`,
        )}
      </dl>
    </section>`;
  }

  private activities(): TemplateResult | typeof nothing {
    const told = (['cost', 'thief', 'seat'] as const).flatMap((id) => {
      const kept = resultOf(this.progress, id);
      const text = kept?.kind === 'finished' ? resultText(id, kept.result) : null;
      return text === null ? [] : [{ id, text }];
    });
    if (told.length === 0) return nothing;
    return html`<section>
      <h3>${texts('summary.activities')}</h3>
      <dl>
        ${told.map(
          ({ id, text }) =>
            html`<dt>${texts(`station.${id}.title`)}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
    </section>`;
  }

  private predicted({ predicted }: Summary): TemplateResult | typeof nothing {
    if (predicted.length === 0) return nothing;
    return html`<section>
      <h3>${texts('summary.predicted')}</h3>
      <div class="table" tabindex="0" role="region" aria-label=${texts('summary.predicted')}>
        <table>
          <thead>
            <tr>
              ${(['trial', 'request', 'you', 'run'] as const).map((name) => html`<th scope="col">${texts(`summary.${name}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${predicted.map(
              ({ scenario, message, answer, truth }) =>
                html`<tr class=${answer === truth ? '' : 'parted'}>
                  <th scope="row">${titled(scenario)}</th>
                  <td>${aboutBuilt(scenario, message) ?? message}</td>
                  <td>${answer && texts(`predict.${answer}`)}</td>
                  <td>${texts(`predict.${truth}`)}${answer === truth ? ' ✓' : ' ≠'}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private readonly print = (): void => {
    print();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-study-summary': StudySummary;
  }
}
