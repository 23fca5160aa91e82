import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { askersOf } from '../../model/projections/asked-by.ts';
import { projectMachines, type MachineView } from '../../model/projections/machines.ts';
import { stepsOf } from '../../model/steps.ts';
import { kebab, type Trace } from '../../model/trace.ts';
import { rich } from '../rich.ts';
import { section } from './section.ts';
import type { PanelTexts } from './texts.ts';

/** The drawing brings a layout library with it, so it is loaded when it is first wanted. */
const loadDrawing = (): Promise<unknown> => import('../statechart.ts');

/** Who asks for the refusals of the API; null for another, and where the record does not say. */
const askers = ({ party, definition }: MachineView): ReadonlyMap<string, string | null> | null =>
  party === 'api' ? askersOf(definition) : null;

/** What the API is doing in its state, where the run is one of a defence: there the states are many. */
function does(machine: MachineView, texts: PanelTexts): TemplateResult | typeof nothing {
  if ((askers(machine)?.size ?? 0) === 0) return nothing;
  const { live, definition } = machine;
  const effect = definition.states.find(({ key }) => key === live)?.effect ?? null;
  const [text, told] = [texts.find('machines.does'), texts.find(`effect.${effect ?? ''}`)];
  return text === null || told === null
    ? nothing
    : html`<p class="why">${rich(text, { effect: told })}</p>`;
}

/** The machines as statecharts, drawn from their own definitions. */
export function machinesPanel(
  trace: Trace,
  cursor: number,
  texts: PanelTexts,
  apiOnly: boolean,
): TemplateResult {
  void loadDrawing();
  const view = projectMachines(trace, cursor);
  const name = (kind: 'state' | 'guard' | 'event') => (key: string) =>
    texts.find(`${kind}.${key}`) ?? key;
  // The machine that this step belongs to comes first, so that what moves is in view.
  const actor = stepsOf(trace).steps[cursor]?.actor;
  const machines = view.machines
    .filter(({ party }) => !apiOnly || party === 'api')
    .toSorted((a, b) => Number(b.party === actor) - Number(a.party === actor));
  // Each drawing stays with its machine: laid out anew it would hold the step up.
  return html`${repeat(
    machines,
    ({ party }) => party,
    (machine) =>
      html`<section class=${machine.party}>
        <h3>
          ${texts(`stage.${machine.party}`)}
          <small
            >${machine.live === null ? texts(machine.ended ? 'machines.ended' : 'machines.asleep') : texts('machines.live', { state: name('state')(machine.live) })}</small
          >
        </h3>
        ${
          machine.fired === null
            ? nothing
            : html`<p class="why">
                ${rich(texts('machines.why'), { guard: name('guard')(machine.fired) })}
                ${section(askers(machine)?.get(kebab(machine.fired)), texts)}
              </p>`
        }
        ${does(machine, texts)}
        <tt-statechart .machine=${machine} .texts=${texts}></tt-statechart>
      </section>`,
  )}`;
}
