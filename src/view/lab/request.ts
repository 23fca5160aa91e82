import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Composed } from '../../lab/compose/write.ts';
import type { Reach } from '../../lab/reach.ts';
import type { TokenView } from '../../model/projections/tokens.ts';
import { SCENARIOS } from '../../model/scenarios/index.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { option } from '../fields.ts';
import { copyPart, pastePart } from './copying.ts';
import { rich } from '../rich.ts';
import { titleOf } from '../titles.ts';
import { shared } from '../tokens.ts';
import { FIRST, PRESETS, rawOf, readyOf, WHO, type Draft, type Ready } from './draft.ts';
import { guidedFields, overField, rawFields, type Account } from './fields.ts';
import { formStyles } from './form-styles.ts';
import { previewPart } from './preview.ts';
import { labTexts as texts } from './texts.ts';

/**
 * The tool that composes a request: guided or word by word, from nothing or from a request of the trials.
 *
 * @fires tt-lab-send - `Ready`: send this.
 */
@element('tt-lab-request')
class LabRequest extends LitElement {
  static override styles = [shared, formStyles];

  @property({ attribute: false }) tokens: readonly TokenView[] = [];
  @property({ attribute: false }) accounts: readonly Account[] = [];
  /** ms since the epoch. */
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) busy = false;
  @property() reach: Reach = 'page';
  @state() private draft: Draft = FIRST;
  /** How the request is written for others. */
  @state() private form: 'curl' | 'fetch' | 'http' = 'curl';
  /** What is wrong with what was pasted last. */
  @state() private fault: string | null = null;
  /** The preset that was taken last and not changed since. */
  @state() private preset: string | null = 'trial-1';

  /** Takes a request to go on from; the form is shown as it is written. */
  take(draft: Draft, preset: string | null = null): void {
    this.draft = draft;
    this.preset = preset;
  }
  /** Takes the request of a trial. */
  takePreset(id: string): void {
    const { tokens, now } = this;
    const make = PRESETS[id];
    if (make) this.take(make({ tokens, now }), id);
  }

  /** Brings the focus to what sends it. */
  focusSend(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.send')?.focus();
    });
  }

  override render() {
    const { draft, busy } = this;
    const ready = readyOf(draft);
    const { tokens, accounts, change } = this;
    const fields = { draft, tokens, accounts, change };
    return html`<form novalidate @submit=${this.send}>
        ${this.presets()} ${this.who()}
        <div class="fields">
          ${draft.form === 'guided' ? guidedFields(fields) : rawFields(fields)} ${overField(fields)}
        </div>
        ${this.preview(ready)}
        <div class="actions">
          <button
            class="button primary send"
            type="submit"
            aria-disabled=${busy || 'unsendable' in ready ? 'true' : nothing}
          >
            ${texts(`lab.send.as.${draft.who}`)}
          </button>
        </div>
      </form>
      ${copyPart(ready, this.form, this.chooseForm)} ${pastePart(this.fault, this.paste)}
      <details>
        <summary>${texts('lab.reach')}</summary>
        <p class="quiet">
          ${rich(texts(`lab.reach.${this.reach}`), { code: html`<code>fetch('/api/helicopters')</code>` })}
        </p>
      </details>`;
  }

  private presets(): TemplateResult {
    const { preset } = this;
    const choose = (event: Event): void => {
      this.takePreset((event.target as HTMLSelectElement).value);
    };
    return html`<label class="field"
      ><span>${texts('lab.presets')}</span>
      <select class="preset" @change=${choose}>
        ${preset === null ? option('', texts('lab.presets.own'), '') : nothing}
        ${SCENARIOS.filter(({ id }) => id in PRESETS).map((one) => option(one.id, titleOf(texts, one), preset))}
      </select></label
    >`;
  }

  private who(): TemplateResult {
    return html`<fieldset>
      <legend>${texts('lab.who')}</legend>
      <div class="segments">
        ${WHO.map(
          (who) =>
            html`<label class="segment ${who}"
              ><input
                type="radio"
                name="who"
                .value=${who}
                .checked=${this.draft.who === who}
                @change=${() => {
                  this.change({ who });
                }}
              /><span>${texts(`stage.${who}`)}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  private preview(ready: Ready | { readonly unsendable: string }): TemplateResult {
    const raw = this.draft.form === 'raw';
    return html`<section class="preview" aria-labelledby="preview">
      <div class="title">
        <h3 id="preview">${texts('lab.preview')}</h3>
        <button
          class="button small"
          type="button"
          @click=${() => {
            this.write(raw ? 'guided' : 'raw');
          }}
        >
          ${texts(raw ? 'lab.form.guided' : 'lab.form.raw')}
        </button>
      </div>
      ${previewPart(ready)}
    </section>`;
  }

  private readonly change = (change: Partial<Draft>): void => {
    this.draft = { ...this.draft, ...change };
    this.preset = null;
  };
  /** What was composed so far is gone on with, word by word. */
  private write(form: Draft['form']): void {
    const ready = readyOf(this.draft);
    const raw = form === 'raw' && !('unsendable' in ready) ? rawOf(ready) : this.draft.raw;
    this.draft = { ...this.draft, form, raw };
  }

  private readonly chooseForm = (form: LabRequest['form']): void => {
    this.form = form;
  };
  private readonly paste = (request: Composed | null, fault: string | null): void => {
    this.fault = fault;
    if (!request) return;
    this.take({ ...this.draft, form: 'raw', raw: rawOf(request) });
    announce(texts('lab.paste.taken'));
    this.focusSend();
  };
  private readonly send = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };
  /** Sends what is composed, where it can be sent. */
  submit(): void {
    const ready = readyOf(this.draft);
    if (this.busy || 'unsendable' in ready) return;
    this.dispatchEvent(
      new CustomEvent<Ready>('tt-lab-send', { detail: ready, bubbles: true, composed: true }),
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A list whose options have come anew shows what is chosen, not what stood there before.
    if (changed.has('tokens'))
      for (const select of this.renderRoot.querySelectorAll('select')) {
        const chosen = [...select.options].find((one) => one.hasAttribute('selected'));
        if (chosen) select.value = chosen.value;
      }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-lab-request': LabRequest;
  }
}
