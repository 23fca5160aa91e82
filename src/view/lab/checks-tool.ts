import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { guardsOf, type LabGuard } from '../../lab/guards.ts';
import { element, property } from '../element.ts';
import { rich } from '../rich.ts';
import { shared } from '../tokens.ts';
import { checksStyles } from './checks-styles.ts';
import { formStyles } from './form-styles.ts';
import { labTexts as texts } from './texts.ts';

/** What a guard is called. */
export const guardName = (guard: string): string => texts.find(`guard.${guard}`) ?? guard;
/** Several guards, as they stand in a sentence. */
export const guardNames = (guards: readonly string[]): string =>
  guards
    .map(guardName)
    .reduce((one, other) => texts('remembering.and', { one, other }), '')
    .replace(/^[,，،]\s*/, '');

/**
 * The tool that takes checks away: the guards of the API's machine as it has them, each with a switch.
 *
 * @fires tt-lab-without - `readonly string[]`: run all trials and attacks without these guards.
 * @fires tt-lab-here - `readonly string[]`: let the lab's own server do without these, and no others.
 */
@element('tt-lab-checks')
class LabChecks extends LitElement {
  static override styles = [shared, formStyles, checksStyles];

  /** The guards that are switched off in this tool. */
  @property({ attribute: false }) off: readonly string[] = [];
  /** Those that are off on the lab's own server. */
  @property({ attribute: false }) here: readonly string[] = [];
  @property({ type: Boolean }) busy = false;

  override render() {
    const guards = guardsOf();
    const differs = [...this.off].sort().join() !== [...this.here].sort().join();
    return html`<p class="quiet">${rich(texts('lab.checks.intro'))}</p>
      ${this.group(
        'lab.checks.refusing',
        guards.filter(({ refuses }) => refuses),
      )}
      ${this.group(
        'lab.checks.leading',
        guards.filter(({ refuses }) => !refuses),
      )}
      <div class="here">
        ${this.here.length === 0 ? nothing : html`<p>${texts('lab.checks.here.off', { guards: guardNames(this.here) })}</p>`}
        ${
          differs
            ? html`<button
                class="button small"
                type="button"
                aria-disabled=${this.busy ? 'true' : nothing}
                @click=${() => {
                  if (!this.busy) this.send('tt-lab-here', this.off);
                }}
              >
                ${texts(this.off.length === 0 ? 'lab.checks.here.on' : 'lab.checks.here')}
              </button>`
            : nothing
        }
      </div>`;
  }

  private group(
    key: 'lab.checks.refusing' | 'lab.checks.leading',
    guards: readonly LabGuard[],
  ): TemplateResult {
    return html`<section aria-label=${texts(key)}>
      <h3>${texts(key)}</h3>
      <ul>
        ${guards.map(({ guard }) => this.guard(guard))}
      </ul>
    </section>`;
  }

  private guard(guard: string): TemplateResult {
    const off = this.off.includes(guard);
    return html`<li>
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked=${!off}
        aria-disabled=${this.busy ? 'true' : nothing}
        @click=${() => {
          if (this.busy) return;
          const others = this.off.filter((one) => one !== guard);
          this.send('tt-lab-without', off ? others : [...others, guard]);
        }}
      >
        <span class="knob" aria-hidden="true"></span>
        <span class="what">${guardName(guard)}</span>
        <span class="state" aria-hidden="true"
          >${texts(off ? 'lab.checks.is-off' : 'lab.checks.is-on')}</span
        >
      </button>
    </li>`;
  }

  private send(type: string, detail: readonly string[]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-lab-checks': LabChecks;
  }
}
