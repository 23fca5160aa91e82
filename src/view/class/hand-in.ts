import { css, html, LitElement, type TemplateResult } from 'lit';
import { writeJson, writeTable } from '../../class/results.ts';
import type { Progress } from '../../study/progress.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import { pageStyles } from './page-styles.ts';
import { planTexts as texts } from './plan-texts.ts';
import { saveFile } from './save-file.ts';

/** A learner's predictions and answers as a file, for whoever teaches them. */
@element('tt-hand-in')
class HandIn extends LitElement {
  static override styles = [
    shared,
    pageStyles,
    css`
      :host {
        padding: 0;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) progress!: Progress;
  /** As they write it; it goes into the file and nowhere else. */
  private name = '';

  override render() {
    return html`<h3>${texts('results.own')}</h3>
      <p class="quiet-text">${texts('results.own.for')}</p>
      <div class="line">
        <label class="field"
          >${texts('results.own.name')}
          <input
            class="entry"
            dir="auto"
            maxlength="100"
            autocomplete="name"
            @input=${({ target }: Event) => {
              this.name = (target as HTMLInputElement).value;
            }}
          />
        </label>
        ${this.button('results.own.json', () => {
          this.save(writeJson, 'application/json', 'json');
        })}
        ${this.button('results.own.csv', () => {
          this.save(writeTable, 'text/csv', 'csv');
        })}
      </div>`;
  }

  private button(key: Parameters<typeof texts>[0], act: () => void): TemplateResult {
    const empty = this.progress.records.length === 0;
    return html`<button
      class="button"
      type="button"
      aria-disabled=${empty}
      @click=${() => {
        if (!empty) act();
      }}
    >
      ${texts(key)}
    </button>`;
  }
  private save(
    write: (progress: Progress, name: string) => string,
    type: string,
    ending: string,
  ): void {
    const name = this.name.trim();
    const file = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    saveFile(write(this.progress, name), type, `${file || 'answers'}.token-trials.${ending}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-hand-in': HandIn;
  }
}
