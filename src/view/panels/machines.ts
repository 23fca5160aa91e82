import { html, nothing, type TemplateResult } from 'lit';
import { projectMachines } from '../../model/projections/machines.ts';
import type { Trace } from '../../model/trace.ts';
import type { Texts } from '../../texts/index.ts';
import '../statechart.ts';

/** The machines as statecharts, drawn from their own definitions. */
export function machinesPanel(
  trace: Trace,
  cursor: number,
  texts: Texts,
  apiOnly: boolean,
): TemplateResult {
  const view = projectMachines(trace, cursor);
  const name = (kind: 'state' | 'guard' | 'event') => (key: string) =>
    texts.find(`${kind}.${key}`) ?? key;
  const machines = view.machines.filter(({ party }) => !apiOnly || party === 'api');
  return html`${machines.map(
    (machine) =>
      html`<section class=${machine.party}>
        <h3>
          ${texts(`stage.${machine.party}`)}
          <small
            >${machine.live === null ? texts('machines.asleep') : texts('machines.live', { state: name('state')(machine.live) })}</small
          >
        </h3>
        ${machine.fired === null ? nothing : html`<p class="why">${texts('machines.why', { guard: name('guard')(machine.fired) })}</p>`}
        <tt-statechart .machine=${machine} .texts=${texts}></tt-statechart>
      </section>`,
  )}`;
}
