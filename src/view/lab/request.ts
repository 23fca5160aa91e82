import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { SCOPES, WANTS, type Wants } from '../../lab/guided.ts';
import type { TokenView } from '../../model/projections/tokens.ts';
import { SCENARIOS } from '../../model/scenarios/index.ts';
import { element, property } from '../element.ts';
import { abbreviate, rich } from '../rich.ts';
import { titleOf } from '../titles.ts';
import { shared } from '../tokens.ts';
import {
  FIRST,
  OVERS,
  PRESETS,
  rawOf,
  readyOf,
  WHO,
  type Draft,
  type Over,
  type Raw,
  type Ready,
} from './draft.ts';
import { formStyles } from './form-styles.ts';
import { previewPart } from './preview.ts';
import { labTexts as texts } from './texts.ts';

/** A user of the lab, whose password the learner may know. */
export interface Account {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

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
  @state() private draft: Draft = FIRST;
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
    return html`<form novalidate @submit=${this.send}>
      ${this.presets()} ${this.who()}
      <div class="fields">
        ${draft.form === 'guided' ? this.guided() : this.raw()} ${this.travels()}
      </div>
      ${this.preview(ready)}
      <div class="actions sends">
        <button
          class="button primary send"
          type="submit"
          aria-disabled=${busy || 'unsendable' in ready ? 'true' : nothing}
        >
          ${texts(`lab.send.as.${draft.who}`)}
        </button>
      </div>
    </form>`;
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

  private guided(): TemplateResult {
    const { draft } = this;
    const asks = draft.wants === 'token' || draft.wants === 'log-in';
    const shows = draft.wants === 'list' || draft.wants === 'give-back';
    return html`<label class="field"
        ><span>${texts('lab.wants')}</span>
        <select @change=${this.chooses((wants) => ({ wants: wants as Wants }))}>
          ${WANTS.map((wants) => option(wants, texts(`lab.wants.${wants}`), draft.wants))}
        </select></label
      >
      ${shows ? this.shows() : nothing} ${asks ? this.account() : nothing}
      ${draft.wants === 'token' ? this.scope() : nothing}`;
  }

  /** Whoever asks can choose among the tokens that they know, or write another text. */
  private shows(): TemplateResult {
    const { draft } = this;
    const known = this.tokens.filter(
      ({ knownTo }) => draft.who === 'unknown' || knownTo.includes(draft.who),
    );
    const own = draft.token !== null && !known.some(({ value }) => value === draft.token);
    const list = draft.wants === 'list';
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.change({ token: value === 'none' ? null : value === 'text' ? '' : value.slice(1) });
    };
    return html`<label class="field"
        ><span>${texts(list ? 'lab.shows' : 'lab.token')}</span>
        <select @change=${choose}>
          ${list ? option('none', texts('lab.shows.nothing'), own || draft.token !== null ? null : 'none') : nothing}
          ${known.map(({ value, user }) => option(`=${value}`, texts('lab.token.option', { token: abbreviate(value), name: user }), `=${draft.token ?? ''}`))}
          ${option('text', texts('lab.shows.text'), own || (!list && draft.token === null) ? 'text' : null)}
        </select></label
      >
      ${
        own || (!list && draft.token === null)
          ? html`<label class="field"
              ><span>${texts('lab.shows.text.label')}</span>
              ${this.input(draft.token ?? '', (token) => ({ token }))}</label
            >`
          : nothing
      }`;
  }

  private account(): TemplateResult {
    const { draft, accounts } = this;
    const right = accounts.find(({ username }) => username === draft.username)?.password;
    return html`<label class="field whole"
        ><span>${texts('lab.account')}</span>
        ${this.input(draft.username, (username) => ({ username }), 'accounts')}
        <datalist id="accounts">
          ${accounts.map(({ username, name }) => html`<option value=${username}>${name}</option>`)}
        </datalist></label
      >
      <label class="field"
        ><span>${texts('lab.password')}</span>
        ${this.input(draft.password, (password) => ({ password }))}
        ${right === undefined ? nothing : html`<small>${rich(texts('lab.password.hint'), { password: html`<code>${right}</code>` })}</small>`}</label
      >`;
  }

  private scope(): TemplateResult {
    const name = { '': 'any', 'helicopters:read': 'list', 'profile:read': 'profile' } as const;
    return html`<label class="field"
      ><span>${texts('lab.scope')}</span>
      <select @change=${this.chooses((scope) => ({ scope }))}>
        ${SCOPES.map((scope) => option(scope, texts(`lab.scope.${name[scope]}`), this.draft.scope))}
      </select></label
    >`;
  }

  private raw(): TemplateResult {
    const { method, path, headers, body } = this.draft.raw;
    const part = (change: Partial<Raw>) => ({ raw: { ...this.draft.raw, ...change } });
    const area = (text: string, name: 'headers' | 'body', rows: number): TemplateResult =>
      html`<label class="field whole"
        ><span>${texts(`lab.${name}`)}</span>
        <textarea
          class="entry mono"
          dir="ltr"
          rows=${rows}
          spellcheck="false"
          autocapitalize="off"
          .value=${text}
          @input=${(event: Event) => {
            this.change(part({ [name]: (event.target as HTMLTextAreaElement).value }));
          }}
        ></textarea>
      </label>`;
    return html`<label class="field"
        ><span>${texts('lab.method')}</span>
        ${this.input(method, (one) => part({ method: one }))}</label
      >
      <label class="field"
        ><span>${texts('lab.path')}</span> ${this.input(path, (one) => part({ path: one }))}</label
      >
      ${area(headers, 'headers', 3)} ${area(body, 'body', 2)}`;
  }

  private travels(): TemplateResult {
    const { over } = this.draft;
    const name = (one: Over): string =>
      one === 'https' ? texts('lab.over.https') : texts(`stage.over.${one}`);
    return html`<label class="field"
      ><span>${texts('lab.over')}</span>
      <select @change=${this.chooses((one) => ({ over: one as Over }))}>
        ${OVERS.map((one) => option(one, name(one), over))}
      </select></label
    >`;
  }

  private input(
    value: string,
    change: (text: string) => Partial<Draft>,
    list?: string,
  ): TemplateResult {
    return html`<input
      class="entry mono"
      dir="ltr"
      list=${list ?? nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${value}
      @input=${(event: Event) => {
        this.change(change((event.target as HTMLInputElement).value));
      }}
    />`;
  }

  private chooses(change: (value: string) => Partial<Draft>) {
    return (event: Event): void => {
      this.change(change((event.target as HTMLSelectElement).value));
    };
  }
  private change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.preset = null;
  }
  /** What was composed so far is gone on with, word by word. */
  private write(form: Draft['form']): void {
    const ready = readyOf(this.draft);
    const raw = form === 'raw' && !('unsendable' in ready) ? rawOf(ready) : this.draft.raw;
    this.draft = { ...this.draft, form, raw };
  }

  private readonly send = (event: Event): void => {
    event.preventDefault();
    const ready = readyOf(this.draft);
    if (this.busy || 'unsendable' in ready) return;
    this.dispatchEvent(
      new CustomEvent<Ready>('tt-lab-send', { detail: ready, bubbles: true, composed: true }),
    );
  };

  protected override updated(changed: PropertyValues<this>): void {
    // A list whose options have come anew shows what is chosen, not what stood there before.
    if (changed.has('tokens'))
      for (const select of this.renderRoot.querySelectorAll('select')) {
        const chosen = [...select.options].find((one) => one.hasAttribute('selected'));
        if (chosen) select.value = chosen.value;
      }
  }
}

const option = (value: string, label: string, chosen: string | null): TemplateResult =>
  html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;

declare global {
  interface HTMLElementTagNameMap {
    'tt-lab-request': LabRequest;
  }
}
