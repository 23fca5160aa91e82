import { html, nothing, type TemplateResult } from 'lit';
import { projectMachines } from '../../model/projections/machines.ts';
import { stepsOf } from '../../model/steps.ts';
import type { Trace } from '../../model/trace.ts';
import { rich } from '../rich.ts';
import type { PanelTexts } from './texts.ts';

/** The drawing brings a layout library with it, so it is loaded when it is first wanted. */
const loadDrawing = (): Promise<unknown> => import('../statechart.ts');

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
  return html`${machines.map(
    (machine) =>
      html`<section class=${machine.party}>
        <h3>
          ${texts(`stage.${machine.party}`)}
          <small
            >${machine.live === null ? texts(machine.ended ? 'machines.ended' : 'machines.asleep') : texts('machines.live', { state: name('state')(machine.live) })}</small
          >
        </h3>
        ${machine.fired === null ? nothing : html`<p class="why">${rich(texts('machines.why'), { guard: name('guard')(machine.fired) })}</p>`}
        <tt-statechart .machine=${machine} .texts=${texts}></tt-statechart>
      </section>`,
  )}`;
}
