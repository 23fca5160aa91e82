import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { FileFault } from '../../lab/files/file.ts';
import type { Imported } from '../../lab/files/import.ts';
import type { SharedLab } from '../../lab/shared.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import { formStyles } from './form-styles.ts';
import { saveLab, saveAsides } from './saving.ts';
import { labTexts as texts } from './texts.ts';

/** What is wrong with a file, in a sentence, with its place. */
function faultText({ path, code, expected, found, line, column }: FileFault): string {
  // What no request can be is said as the form says it.
  const said =
    (code === 'unsendable' ? texts.find(`lab.unsendable.${expected}`) : null) ??
    texts.find(`lab.file.${code}`, 'lab.file.other') ??
    code;
  const fault = said.replace('{expected}', expected).replace('{found}', found);
  return line === null
    ? texts('lab.file.fault', { path, fault })
    : texts('lab.file.fault.at', { line, column: column ?? 1, fault });
}

/** The tool that writes the lab to a file, and takes one over. */
@element('tt-lab-file')
class LabFileTool extends LitElement {
  static override styles = [shared, formStyles];

  @property({ attribute: false }) lab!: SharedLab;
  /** Takes the text of a file over; null where that broke off, which is said elsewhere. */
  @property({ attribute: false }) take!: (text: string) => Promise<Imported | null>;
  @property({ type: Boolean }) busy = false;
  @state() private fault: string | null = null;
  @state() private told: string | null = null;
  /** True where something was set aside, now or on an earlier visit. */
  @state() private asides = false;

  override render() {
    return html`<form novalidate @submit=${this.save}>
        <p class="quiet">${texts('lab.file.intro')}</p>
        <button class="button" type="submit">${texts('lab.file.export')}</button>
      </form>
      <label class="field"
        ><span>${texts('lab.file.import')}</span>
        <input
          class="entry"
          type="file"
          accept="application/json,.json"
          ?disabled=${this.busy}
          aria-invalid=${this.fault === null ? nothing : 'true'}
          aria-describedby=${this.fault === null ? nothing : 'file-fault'}
          @change=${this.chosen}
      /></label>
      ${this.fault === null ? nothing : html`<p class="fault" id="file-fault" role="alert">${this.fault}</p>`}
      ${this.told === null ? nothing : html`<p>${this.told}</p>`}
      ${
        this.asides
          ? html`<button class="button" type="button" @click=${this.saveAsides}>
              ${texts('lab.aside.export')}
            </button>`
          : nothing
      }`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.lab.setAsides().then(({ length }) => {
      this.asides = length > 0;
    });
  }
  private readonly saveAsides = (): void => {
    void saveAsides(this.lab);
  };
  private readonly save = (event: Event): void => {
    event.preventDefault();
    saveLab(this.lab);
  };

  private readonly chosen = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) await this.read(file);
    // The same file may be chosen again once it is mended.
    input.value = '';
  };
  /** Takes a file over, and says what came of it. */
  async read(file: Blob): Promise<void> {
    this.fault = null;
    this.told = null;
    const taken = await this.take(await file.text());
    // It was not wanted after all, or broke off.
    if (!taken) return;
    if (!taken.ok) {
      this.fault = faultText(taken.fault);
      return;
    }
    const count = this.lab.lab.commands.length;
    this.told =
      taken.differs === null
        ? texts('lab.file.taken', { count })
        : texts('lab.file.differs', { count, path: taken.differs });
    announce(this.told);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-lab-file': LabFileTool;
  }
}
