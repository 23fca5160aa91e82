import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { writeCsv } from '../../class/csv.ts';
import {
  askedOf,
  MOST_BYTES,
  readLearner,
  resultsOf,
  untrueIn,
  type Asked,
  type Learner,
  type Truths,
} from '../../class/results.ts';
import { defenceQuestionOf } from '../../study/defence-questions.ts';
import { questionOf } from '../../study/questions/index.ts';
import { ProgressError } from '../../study/records.ts';
import { announce } from '../announcer.ts';
import { element } from '../element.ts';
import { aboutBuilt, amissName } from '../study/built-texts.ts';
import { stationTitle, withoutMark } from '../study/titles.ts';
import { shared } from '../tokens.ts';
import './hands.ts';
import { pageStyles } from './page-styles.ts';
import { ofQuestion, planTexts as texts } from './plan-texts.ts';
import { saveFile } from './save-file.ts';
import { truthOf } from './truths.ts';

interface Taken extends Learner {
  readonly file: string;
}
type Skip = ProgressError['code'] | 'same' | 'empty' | 'unreadable';
interface Skipped {
  readonly file: string;
  readonly code: Skip;
  readonly path: string;
}
const GUESSES = ['serves', 'refuses', 'else'] as const;

/** The files of many learners, read together: how a class answered, and which misconceptions live. */
@element('tt-results')
class Results extends LitElement {
  static override styles = [
    shared,
    pageStyles,
    css`
      .drop {
        border: 2px dashed var(--tt-edge);
        border-radius: 14px;
        display: grid;
        gap: 12px;
        justify-items: center;
        padding: 24px 16px;
        text-align: center;
      }
      .names {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .actions {
        margin-block: 12px 4px;
      }
      .names li {
        align-items: center;
        border: 1px solid var(--tt-line);
        border-radius: 999px;
        display: flex;
        gap: 8px;
        padding-inline: 14px 4px;
      }
      .names .button {
        border-color: transparent;
        border-radius: 999px;
        min-block-size: 32px;
        padding-inline: 10px;
      }
      .lives li {
        border-inline-start: 4px solid var(--tt-impostor);
        margin-block: 8px;
        padding-inline-start: 12px;
      }
      .score {
        color: var(--tt-ink-2);
        margin-block-end: 4px;
      }
      @media print {
        .drop,
        .actions,
        .names .button {
          display: none;
        }
        tt-hands {
          break-inside: avoid;
        }
      }
    `,
  ];

  private learners: readonly Taken[] = [];
  private skipped: readonly Skipped[] = [];
  private over = false;
  /** What runs have shown here, by what was asked. */
  private truths: Truths = new Map();

  override render() {
    const { learners, skipped } = this;
    const results = resultsOf(learners, this.truths);
    return html`<h2>${texts('results.title')}</h2>
      <p class="intro">${texts('results.intro')}</p>
      <div
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
          this.hover(true);
        }}
        @dragleave=${() => {
          this.hover(false);
        }}
        @drop=${(event: DragEvent) => {
          event.preventDefault();
          this.hover(false);
          void this.read([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <button class="button primary" type="button" @click=${this.choose}>
          ${texts('results.choose')}
        </button>
        <input
          type="file"
          multiple
          hidden
          accept=".json,.csv,application/json,text/csv"
          @change=${this.chosen}
        />
        <p class="quiet-text" role="status">
          ${learners.length + skipped.length === 0 ? texts('results.none') : texts('results.read', { count: learners.length, skipped: skipped.length })}
        </p>
      </div>
      ${this.skips()} ${this.untrue()}
      ${
        learners.length === 0
          ? nothing
          : html`${this.names()}
              <div class="actions">
                <button class="button" type="button" @click=${this.save}>
                  ${texts('results.save')}
                </button>
                <button
                  class="button"
                  type="button"
                  @click=${() => {
                    print();
                  }}
                >
                  ${texts('results.print')}
                </button>
              </div>
              <h3 id="lives">${texts('results.lives')}</h3>
              ${results.lives.length === 0 ? html`<p>${texts('results.lives.none')}</p>` : nothing}
              <ul class="lives" aria-labelledby="lives">
                ${results.lives.map(
                  ({ question, count, of, instead }) =>
                    html`<li>
                      <strong
                        >${ofQuestion(question, 'misconception') ?? withoutMark(question)}</strong
                      >
                      <p>${texts('results.lives.count', { count, total: of })}</p>
                      <p class="quiet-text">
                        ${instead.map(({ option, count: many }) => html`“${ofQuestion(question, option) ?? option}” (${many}) `)}
                      </p>
                    </li>`,
                )}
              </ul>
              <h3>${texts('results.asked')}</h3>
              <p class="quiet-text">${texts('results.asked.for')}</p>
              ${results.asked.map((asked) => this.asked(asked))}`
      }`;
  }

  private skips(): TemplateResult | typeof nothing {
    if (this.skipped.length === 0) return nothing;
    return html`<h3 id="skipped">${texts('results.skipped')}</h3>
      <ul aria-labelledby="skipped">
        ${this.skipped.map(({ file, code, path }) => html`<li class="warning">${texts(`results.skipped.${code}`, { file, path })}</li>`)}
      </ul>`;
  }
  /** Files that tell otherwise of a run than it is: they are counted by the run. */
  private untrue(): TemplateResult | typeof nothing {
    const told = this.learners.flatMap((one) => {
      const count = untrueIn(one, this.truths);
      return count === 0 ? [] : [{ file: one.file, count }];
    });
    if (told.length === 0) return nothing;
    return html`<h3 id="untrue">${texts('results.untrue')}</h3>
      <ul aria-labelledby="untrue">
        ${told.map((one) => html`<li class="warning">${texts('results.untrue.file', one)}</li>`)}
      </ul>`;
  }
  private names(): TemplateResult {
    return html`<h3 id="learners">${texts('results.learners')}</h3>
      <ul class="names" aria-labelledby="learners">
        ${this.learners.map((one) => {
          const name = one.name === '' ? texts('results.unnamed', { file: one.file }) : one.name;
          return html`<li>
            ${texts('results.learner', { name: isolated(name), count: one.records.filter((record) => 'answer' in record).length })}
            <button
              class="button"
              type="button"
              aria-label=${texts('results.remove', { name })}
              @click=${() => {
                this.learners = this.learners.filter((other) => other !== one);
                this.requestUpdate();
              }}
            >
              ×
            </button>
          </li>`;
        })}
      </ul>`;
  }

  private asked(asked: Asked): TemplateResult {
    const { key, truth, tally } = asked;
    return html`<tt-hands
      .of=${{
        key,
        title: `${titleOfAsked(asked)} ${texts('results.score', { right: asked.right, total: asked.learners })}`,
        options: optionsOf(asked).map((id) => ({ id, label: labelOf(asked, id) })),
        tally,
        counting: false,
        truth,
      }}
    ></tt-hands>`;
  }

  private hover(over: boolean): void {
    this.over = over;
    this.requestUpdate();
  }
  private readonly choose = (): void => {
    this.renderRoot.querySelector('input')?.click();
  };
  private readonly chosen = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    await this.read([...(input.files ?? [])]);
    input.value = '';
  };

  /** Reads files, each for itself: what is wrong with one keeps no other out. */
  private async read(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const skip = (code: Skip, path = ''): void => {
        this.skipped = [...this.skipped, { file: file.name, code, path }];
      };
      try {
        if (file.size > MOST_BYTES) throw new ProgressError('too-long', file.name);
        const learner = readLearner(await file.text());
        const same = JSON.stringify(learner);
        if (!learner.records.some((record) => 'answer' in record)) skip('empty');
        else if (
          this.learners.some(({ name, records }) => JSON.stringify({ name, records }) === same)
        )
          skip('same');
        else this.learners = [...this.learners, { ...learner, file: file.name }];
      } catch (error) {
        if (error instanceof ProgressError) skip(error.code, error.path);
        else skip('unreadable');
      }
    }
    await this.settle();
    announce(texts('results.read', { count: this.learners.length, skipped: this.skipped.length }));
    this.requestUpdate();
  }

  /** Has runs show what is so of all that was asked: what a file says of it is not taken for it. */
  private async settle(): Promise<void> {
    for (const about of this.learners.flatMap(askedOf)) {
      if (this.truths.has(about.key)) continue;
      const truth = await truthOf(about);
      if (truth !== null) this.truths = new Map([...this.truths, [about.key, truth]]);
    }
  }

  private readonly save = (): void => {
    const { asked } = resultsOf(this.learners, this.truths);
    const rows = asked.flatMap((one) =>
      optionsOf(one).map((id) => [
        one.kind,
        titleOfAsked(one),
        labelOf(one, id),
        one.tally[id] ?? 0,
        one.learners,
        String(id === one.truth),
      ]),
    );
    const head = ['kind', 'asked', 'answer', 'count', 'learners', 'as in the run'];
    saveFile(writeCsv([head, ...rows]), 'text/csv', 'class-results.csv');
  };
}

/** A name in a sentence, whichever way it is written (UAX 9: FSI, PDI). */
const isolated = (name: string): string => `\u2068${name}\u2069`;

function titleOfAsked({ kind, of, message }: Asked): string {
  if (kind === 'answered') return ofQuestion(of, 'ask') ?? withoutMark(of);
  const title = stationTitle({ id: of }, texts);
  const about = aboutBuilt(of, message);
  if (about === null) return texts(`results.${kind}`, { title, message });
  return texts(kind === 'built' ? 'results.built' : 'results.expected', { title, message: about });
}
/** What could be said: all options of a question; else what was said, and what is so. */
function optionsOf({ kind, of, truth, tally }: Asked): readonly string[] {
  if (kind === 'predicted') return GUESSES;
  const known =
    kind === 'answered' ? ((questionOf(of) ?? defenceQuestionOf(of))?.options ?? []) : [];
  return [...new Set([...known, ...Object.keys(tally), truth])];
}
function labelOf({ kind, of, message }: Asked, id: string): string {
  if (kind === 'answered') return ofQuestion(of, id) ?? id;
  if (kind === 'built') return amissName(of, message, id);
  const prefix = { predicted: 'predict', recalled: 'happened', decided: 'guard' }[kind];
  return texts.find(`${prefix}.${id}`) ?? id;
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-results': Results;
  }
}
