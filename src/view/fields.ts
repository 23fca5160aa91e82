import { html, nothing, type TemplateResult } from 'lit';

export const option = (value: string, label: string, chosen: string | null): TemplateResult =>
  html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;

/** A choice of a few, with its label. `whole`: over the full width, where there are columns. */
export const choice = (
  label: string,
  options: readonly (TemplateResult | typeof nothing)[],
  choose: (value: string) => void,
  whole = '',
): TemplateResult =>
  html`<label class="field ${whole}"
    ><span>${label}</span>
    <select
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${options}
    </select></label
  >`;

/** A line for what machines write; its label stands around it. */
export const input = (
  value: string,
  change: (text: string) => void,
  list?: string,
): TemplateResult =>
  html`<input
    class="entry mono"
    dir="ltr"
    list=${list ?? nothing}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    .value=${value}
    @input=${(event: Event) => {
      change((event.target as HTMLInputElement).value);
    }}
  />`;
