import { html, type TemplateResult } from 'lit';
import { CHOICES, PANEL_NAMES, type Choice, type PanelName } from '../embed/options.ts';
import { USUAL_HEIGHT } from '../embed/snippets.ts';
import type { Scenario } from '../model/scenarios/index.ts';
import { embedTexts as texts } from './embed-texts.ts';

/** What is chosen of an embedded trial; all but its place in the story. */
export interface Choices {
  readonly panels: readonly PanelName[];
  readonly theme: Choice<'theme'>;
  readonly granularity: Choice<'granularity'>;
  readonly study: boolean;
  /** Px. */
  readonly height: number;
}
type Change = (change: Partial<Choices>) => void;

/** Below the least the controls push the stage out of the frame; beyond the most no screen shows it whole. Px. */
const LEAST = 320;
const MOST = 1600;

/** The panels that a scenario has something for. */
const panelsOf = ({ compare, beside }: Scenario): readonly PanelName[] =>
  PANEL_NAMES.filter(
    (name) =>
      (name !== 'comparison' || compare !== undefined) &&
      (name !== 'remembering' || beside !== undefined),
  );

/** The choices as a form's fields; each change is told at once. */
export const choicesPart = (
  scenario: Scenario,
  chosen: Choices,
  change: Change,
): TemplateResult => html`
  <fieldset>
    <legend>${texts('embed.panels')}</legend>
    ${panelsOf(scenario).map((name) => panelBox(name, chosen.panels, change))}
  </fieldset>
  <div class="fields">
    ${select(texts('embed.theme'), CHOICES.theme, chosen.theme, {
      name: (one) => texts(`embed.theme.${one}`),
      choose: (theme) => {
        change({ theme });
      },
    })}
    ${select(texts('controls.by'), CHOICES.granularity, chosen.granularity, {
      name: (one) => texts(`controls.by.${one}`),
      choose: (granularity) => {
        change({ granularity });
      },
    })}
    <label class="field">
      ${texts('embed.height')}
      <input
        class="entry"
        type="number"
        min=${LEAST}
        max=${MOST}
        step="any"
        .value=${String(chosen.height)}
        @change=${(event: Event) => {
          change({ height: heightIn(event.target as HTMLInputElement) });
        }}
      />
    </label>
    ${box(texts('embed.study'), chosen.study, (study) => {
      change({ study });
    })}
  </div>
`;

/** The height in a field, brought within bounds; the field shows what is taken. */
function heightIn(field: HTMLInputElement): number {
  const wanted = Math.round(field.valueAsNumber);
  const taken = Number.isNaN(wanted) ? USUAL_HEIGHT : Math.max(LEAST, Math.min(MOST, wanted));
  field.value = String(taken);
  return taken;
}

function panelBox(name: PanelName, panels: readonly PanelName[], change: Change): TemplateResult {
  return box(texts(`panel.${name}`), panels.includes(name), (on) => {
    change({ panels: PANEL_NAMES.filter((one) => (one === name ? on : panels.includes(one))) });
  });
}

const box = (label: string, checked: boolean, toggle: (on: boolean) => void): TemplateResult =>
  html`<label class="check"
    ><input
      type="checkbox"
      .checked=${checked}
      @change=${(event: Event) => {
        toggle((event.target as HTMLInputElement).checked);
      }}
    />
    ${label}</label
  >`;

function select<Value extends string>(
  label: string,
  values: readonly Value[],
  chosen: Value,
  { name, choose }: { name: (value: Value) => string; choose: (value: Value) => void },
): TemplateResult {
  const pick = (event: Event): void => {
    const value = values[(event.target as HTMLSelectElement).selectedIndex];
    if (value !== undefined) choose(value);
  };
  return html`<label class="field">
    ${label}
    <select @change=${pick}>
      ${values.map((value) => html`<option ?selected=${value === chosen}>${name(value)}</option>`)}
    </select>
  </label>`;
}
