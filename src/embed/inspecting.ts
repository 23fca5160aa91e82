import { html, type TemplateResult } from 'lit';
import { scenarioAtHand } from '../model/scenarios/at-hand.ts';
import type { Recorded } from '../model/session.ts';
import { panelTexts as texts } from '../view/panels/texts.ts';
import '../view/inspector.ts';
import { runOf } from '../view/runs.ts';
import type { Simulation } from '../view/simulation.ts';
import type { Options } from './element.ts';

/** What an embed's panels are drawn from. */
interface Inspected {
  readonly simulation: Simulation;
  readonly options: () => Options;
}

/** The panels of an embed, over the run that it shows: loaded where it names any. */
export function inspecting(
  { simulation, options }: Inspected,
  requestUpdate: () => void,
): (session: Recorded) => TemplateResult {
  /** The tab that was chosen last. */
  let panel = '';
  return ({ trace, scenario }) => {
    const beside = scenario.beside === undefined ? undefined : scenarioAtHand(scenario.beside);
    return html`<tt-inspector
      part="inspector"
      role="region"
      aria-label=${texts('app.inspector')}
      .trace=${trace}
      .cursor=${simulation.player.cursor}
      .recorded=${trace.entries.length}
      .panel=${panel}
      .only=${options().panels}
      .viewpoint=${simulation.viewpoint}
      .names=${simulation.texts.find}
      .beside=${beside ? runOf(beside, null) : null}
      @tt-panel=${({ detail }: CustomEvent<string>) => {
        panel = detail;
        requestUpdate();
      }}
    ></tt-inspector>`;
  };
}
