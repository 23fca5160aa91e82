import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { loginIn, withHeader, withPassword } from '../../lab/changes.ts';
import type { SendCommand } from '../../lab/document.ts';
import { guardsOf } from '../../lab/guards.ts';
import type { OneThing } from '../../lab/what-if.ts';
import { asWritten } from '../../lab/guided.ts';
import { element, property } from '../element.ts';
import { choice, input, option } from '../fields.ts';
import { rich } from '../rich.ts';
import { shared } from '../tokens.ts';
import { guardName } from './checks-tool.ts';
import { formStyles } from './form-styles.ts';
import { labTexts as texts } from './texts.ts';

const KINDS = ['header', 'password', 'method', 'path', 'body', 'clock', 'guard'] as const;
type Kind = (typeof KINDS)[number];
/** Parts of a request that are changed as they are written. */
type Written = Extract<Kind, 'method' | 'path' | 'body'>;

/**
 * The tool that asks what if: one thing changed at the step that is shown.
 *
 * @fires tt-lab-what-if - `OneThing`: change this.
 */
@element('tt-lab-what-if')
class LabWhatIf extends LitElement {
  static override styles = [shared, formStyles];

  /** The step that is shown, from 1, and the message that it belongs to. */
  @property({ type: Number }) step = 1;
  @property() message = '';
  /** The request that was sent there; null where something else was done. */
  @property({ attribute: false }) sent: SendCommand | null = null;
  /** True where nothing has been done yet. */
  @property({ type: Boolean }) nothing = false;
  @property({ type: Boolean }) busy = false;
  @state() private kind: Kind = 'header';
  @state() private name = 'Authorization';
  @state() private value = '';
  @state() private password = '';
  @state() private minutes = '61';
  /** What was written in the place of a part; null where it is still as it was sent. */
  @state() private written: Partial<Record<Written, string>> = {};
  @state() private guard = guardsOf()[0]?.guard ?? '';

  override willUpdate(changed: PropertyValues<this>): void {
    // Of another request, nothing is written yet.
    if (changed.has('sent')) this.written = {};
  }

  override render() {
    if (this.nothing)
      return html`<p class="quiet">${rich(texts('lab.what-if.intro'))}</p>
        <p class="quiet">${texts('lab.what-if.wait')}</p>`;
    const kinds = this.kinds.map((one) => option(one, texts(`lab.what-if.${one}`), this.chosen));
    return html`<form novalidate @submit=${this.submit}>
      <p class="quiet">${rich(texts('lab.what-if.intro'))}</p>
      <p><strong>${texts('lab.what-if.at', { step: this.step, message: this.message })}</strong></p>
      ${choice(texts('lab.what-if.change'), kinds, (kind) => {
        this.kind = kind as Kind;
      })}
      ${this.fields()}
      <div class="actions">
        <button
          class="button primary send"
          type="submit"
          aria-disabled=${this.busy || !this.thing ? 'true' : nothing}
        >
          ${texts('lab.what-if.run')}
        </button>
      </div>
    </form>`;
  }

  /** What can be changed: where no request was sent, it has no header; where it shows no password, none. */
  private get kinds(): readonly Kind[] {
    const { sent } = this;
    return KINDS.filter((one) =>
      one === 'clock' || one === 'guard' ? true : one === 'password' ? sent && loginIn(sent) : sent,
    );
  }
  private get chosen(): Kind {
    const { kinds } = this;
    return kinds.includes(this.kind) ? this.kind : (kinds[0] ?? 'clock');
  }

  private fields(): TemplateResult {
    const field = (
      key: 'header.name' | 'header.value' | 'password' | 'clock.minutes' | `${Written}.value`,
      value: string,
      change: (text: string) => void,
    ): TemplateResult =>
      html`<label class="field"
        ><span>${texts(`lab.what-if.${key}`)}</span> ${input(value, change)}</label
      >`;
    switch (this.chosen) {
      case 'header':
        return html`${field('header.name', this.name, (text) => {
          this.name = text;
        })}
        ${field('header.value', this.value, (text) => {
          this.value = text;
        })}`;
      case 'password':
        return field('password', this.password, (text) => {
          this.password = text;
        });
      case 'method':
      case 'path':
      case 'body': {
        const kind = this.chosen;
        return field(`${kind}.value`, this.textOf(kind), (text) => {
          this.written = { ...this.written, [kind]: text };
        });
      }
      case 'clock':
        return field('clock.minutes', this.minutes, (text) => {
          this.minutes = text;
        });
      case 'guard':
        return choice(
          texts('lab.what-if.guard.which'),
          guardsOf().map(({ guard }) => option(guard, guardName(guard), this.guard)),
          (guard) => {
            this.guard = guard;
          },
        );
    }
  }

  /** A part of the request as it stands in the form: as it was sent, until something else is written. */
  private textOf(kind: Written): string {
    return this.written[kind] ?? this.sent?.[kind] ?? '';
  }
  /** The request with that part as it is written; null where there is none to send, or it is the same. */
  private otherwise(kind: Written): OneThing | null {
    const { sent } = this;
    const text = kind === 'body' ? this.textOf(kind) : this.textOf(kind).trim();
    const value = kind === 'body' && text === '' ? null : text;
    if (!sent || text === (sent[kind] ?? '')) return null;
    const request = { ...sent, [kind]: value };
    return 'unsendable' in asWritten(request)
      ? null
      : { change: 'request', request: { [kind]: value } };
  }

  /** The change as it stands in the form; null where there is none yet. */
  private get thing(): OneThing | null {
    const { sent } = this;
    switch (this.chosen) {
      case 'header': {
        const name = this.name.trim();
        return sent && name !== ''
          ? {
              change: 'request',
              request: { headers: withHeader(sent, name, this.value.trim()).headers },
            }
          : null;
      }
      case 'password': {
        const other = sent && withPassword(sent, this.password);
        return (
          other && { change: 'request', request: { headers: other.headers, body: other.body } }
        );
      }
      case 'method':
      case 'path':
      case 'body':
        return this.otherwise(this.chosen);
      case 'clock': {
        const seconds = Number(this.minutes) * 60;
        return seconds > 0 && Number.isFinite(seconds) ? { change: 'clock', seconds } : null;
      }
      case 'guard':
        return { change: 'guard', guard: this.guard, on: false };
    }
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const { thing } = this;
    if (this.busy || !thing) return;
    this.dispatchEvent(
      new CustomEvent<OneThing>('tt-lab-what-if', {
        detail: thing,
        bubbles: true,
        composed: true,
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-lab-what-if': LabWhatIf;
  }
}
