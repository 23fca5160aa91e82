import { css, html, LitElement, nothing } from 'lit';
import { parseProgress, writeProgress, type Progress } from '../../study/progress.ts';
import type { ProgressStore } from '../../study/progress-store.ts';
import { ProgressError } from '../../study/records.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import { studyTexts as texts } from './path-texts.ts';

/** What a progress file is called. */
const FILE = 'token-trials-progress.json';
/** No progress of ours is longer; what is, is some other file. */
const MOST_BYTES = 10_000_000;

/** Where the progress is kept, and what can be done with it: saved as a file, loaded, cleared. */
@element('tt-keeping')
class Keeping extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        border-block-start: 1px solid var(--tt-line);
        display: block;
        margin-block-start: 24px;
        padding-block: 16px 24px;
      }
      h3 {
        font-size: var(--tt-l);
      }
      p {
        color: var(--tt-ink-2);
        max-inline-size: 42em;
      }
      .warning {
        border-inline-start: 4px solid var(--tt-impostor);
        color: var(--tt-ink);
        margin-block: 4px;
        padding-inline-start: 12px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block: 12px;
      }
      dialog {
        background: var(--tt-panel);
        border: 1px solid var(--tt-edge);
        border-radius: 14px;
        color: var(--tt-ink);
        max-inline-size: min(28em, calc(100vw - 24px));
        padding: 20px 24px;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.5);
      }
      dialog .actions {
        margin-block: 16px 0;
      }
    `,
  ];

  @property({ attribute: false }) store!: ProgressStore;
  @property({ attribute: false }) progress!: Progress;
  private said: { readonly text: string; readonly wrong: boolean } | null = null;

  override render() {
    const { volatile, setAside } = this.store;
    const empty = this.progress.records.length === 0;
    return html`<section aria-labelledby="title">
      <h3 id="title">${texts('progress.title')}</h3>
      ${
        volatile === null
          ? html`<p>${texts('progress.kept')}</p>`
          : html`<p class="warning" role="status">${texts(`progress.${volatile}`)}</p>`
      }
      ${setAside ? html`<p class="warning" role="status">${texts('progress.set-aside')}</p>` : nothing}
      <div class="actions">
        <button class="button" type="button" aria-disabled=${empty} @click=${this.save}>
          ${texts('progress.save')}
        </button>
        <button class="button" type="button" @click=${this.choose}>
          ${texts('progress.load')}
        </button>
        <input type="file" accept="application/json,.json" hidden @change=${this.load} />
        <button class="button" type="button" aria-disabled=${empty} @click=${this.ask}>
          ${texts('progress.clear')}
        </button>
      </div>
      ${this.said ? html`<p class=${this.said.wrong ? 'warning' : ''}>${this.said.text}</p>` : nothing}
      <dialog aria-labelledby="ask">
        <h3 id="ask">${texts('progress.clear.ask')}</h3>
        <p>${texts('progress.clear.for')}</p>
        <form method="dialog" class="actions">
          <button class="button primary" value="no">${texts('progress.clear.no')}</button>
          <button class="button" value="yes" @click=${this.clear}>
            ${texts('progress.clear.yes')}
          </button>
        </form>
      </dialog>
    </section>`;
  }

  private readonly save = (): void => {
    if (this.progress.records.length === 0) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([writeProgress(this.progress)], { type: 'application/json' }),
    );
    link.download = FILE;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  private readonly choose = (): void => {
    this.renderRoot.querySelector('input')?.click();
  };
  private readonly load = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const { name } = file;
    try {
      if (file.size > MOST_BYTES) throw new ProgressError('too-long', name);
      this.store.add(parseProgress(await file.text()));
      this.say(texts('progress.loaded', { name }), false);
    } catch (error) {
      const { code, path } =
        error instanceof ProgressError ? error : new ProgressError('not-json', name);
      this.say(texts(`progress.error.${code}`, { name, path }), true);
    }
    // The same file can be chosen again.
    input.value = '';
  };
  private readonly ask = (): void => {
    if (this.progress.records.length > 0) this.renderRoot.querySelector('dialog')?.showModal();
  };
  private readonly clear = (): void => {
    this.store.clear();
    this.say(texts('progress.cleared'), false);
  };

  private say(text: string, wrong: boolean): void {
    this.said = { text, wrong };
    announce(text);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-keeping': Keeping;
  }
}
