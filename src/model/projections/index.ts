import type { Trace } from '../trace.ts';
import { projectComparison } from './comparison.ts';
import { explain } from './explanation.ts';
import { projectHeads } from './heads.ts';
import { projectHttp } from './http.ts';
import { projectKnowledge } from './knowledge.ts';
import { projectMachines } from './machines.ts';
import { projectRemembering } from './remembering.ts';
import { projectStage } from './stage.ts';
import { projectStore } from './store.ts';
import { projectTimeline } from './timeline.ts';

/** Every panel at once. A new panel is a projection and a line here. */
export const projectAll = (trace: Trace, cursor: number) => ({
  stage: projectStage(trace, cursor),
  heads: projectHeads(trace, cursor),
  explanation: explain(trace, cursor),
  http: projectHttp(trace, cursor),
  machines: projectMachines(trace, cursor),
  store: projectStore(trace, cursor),
  knowledge: projectKnowledge(trace, cursor),
  timeline: projectTimeline(trace, cursor),
  comparison: projectComparison(trace, cursor),
  remembering: projectRemembering(trace, cursor),
});
