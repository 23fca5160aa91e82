import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Recorded } from '../../model/session.ts';
import '../inspector.ts';
import type { Texts } from '../../texts/index.ts';
import type { Simulation } from '../simulation.ts';
import '../words.ts';
import { labTexts as texts } from './texts.ts';

/** What the lab is placed with: what is remembered between visits. */
export interface LabSettings {
  readonly panel: string | null;
  readonly wide: boolean;
  /** True while letters count as keys. */
  readonly single: boolean;
}

/** The panels of the trials, over the run that is on the stage. */
export function inspectorPart(
  { session, player, viewpoint }: Simulation,
  { panel, wide }: LabSettings,
  names: Texts['find'] | null = null,
): TemplateResult | typeof nothing {
  if (!session) return nothing;
  const { trace } = session;
  return html`<tt-inspector
    aria-label=${texts('app.inspector')}
    role="complementary"
    .trace=${trace}
    .cursor=${player.cursor}
    .recorded=${trace.entries.length}
    .panel=${panel ?? 'http'}
    .viewpoint=${viewpoint}
    .wide=${wide}
    .names=${names}
  ></tt-inspector>`;
}

/** Where the stage stands below the tools, what has come is brought into view. */
export async function bringIntoView(lab: LitElement): Promise<void> {
  await lab.updateComplete;
  const [desk, view] = ['.desk', '.view'].map((one) => lab.renderRoot.querySelector(one));
  if (!desk || !view) return;
  const { top } = view.getBoundingClientRect();
  if (desk.getBoundingClientRect().bottom > top) return;
  const around = lab.parentElement;
  // What is around it alone: the header stays where it is. On a low screen all of the page scrolls.
  if (around && around.scrollHeight > around.clientHeight)
    around.scrollBy(0, top - around.getBoundingClientRect().top);
  else view.scrollIntoView({ block: 'start' });
}

/** The step in words, for those who do not see the stage: above it, and out of sight. */
export const wordsPart = ({ player, viewpoint }: Simulation, session: Recorded): TemplateResult =>
  html`<tt-words
    class="hidden"
    .session=${session}
    .cursor=${player.cursor}
    .recorded=${session.trace.entries.length}
    .viewpoint=${viewpoint}
    .find=${texts.find}
  ></tt-words>`;
