import type {
  LineEntry,
  Party,
  RequestEntry,
  ResponseEntry,
  SecretKind,
  StoreName,
  Trace,
} from '../trace.ts';
import { entriesOf } from './at.ts';
import { projectHeads, type Head } from './heads.ts';
import { projectKnowledge, type Knower } from './knowledge.ts';
import { projectMachines } from './machines.ts';
import type { Viewpoint } from './stage.ts';

/** How a party stands. `state` is null where its machine does not live. */
export interface PartyDescription extends Head {
  readonly state: string | null;
}
/** Something that a step changed. */
export type Change =
  | {
      readonly kind: 'state';
      readonly party: Party;
      readonly state: string;
      readonly guard: string | null;
    }
  | { readonly kind: 'said'; readonly line: LineEntry }
  | { readonly kind: 'sent'; readonly sent: RequestEntry | ResponseEntry }
  | { readonly kind: 'stored' | 'removed'; readonly store: StoreName }
  | {
      readonly kind: 'known';
      readonly secret: SecretKind;
      /** All who know it now. */
      readonly parties: readonly Knower[];
    };
/** A step for one who does not see the stage: how each party stands, and what this step changed. */
export interface DescriptionView {
  readonly parties: readonly PartyDescription[];
  readonly changes: readonly Change[];
}

/** Describes the step that the cursor stands on. The API sees itself, and what comes to it; a remark is not made to it. */
export function projectDescription(
  trace: Trace,
  cursor: number,
  viewpoint: Viewpoint = 'all',
): DescriptionView {
  const seen = (party: string): boolean => viewpoint === 'all' || party === 'api';
  const { machines } = projectMachines(trace, cursor);
  const stateOf = (party: Party): string | null =>
    machines.find((one) => one.party === party)?.live ?? null;
  const parties = projectHeads(trace, cursor)
    .filter(({ party }) => seen(party))
    .map((head) => ({ ...head, state: stateOf(head.party) }));
  const changes = entriesOf(trace, cursor).flatMap((entry): Change[] => {
    if (entry.kind === 'request' && entry.to === 'api') return [{ kind: 'sent', sent: entry }];
    if (entry.kind === 'line')
      return viewpoint === 'api' && entry.speaker === 'narrator'
        ? []
        : [{ kind: 'said', line: entry }];
    if (!seen(entry.actor)) return [];
    if (entry.kind === 'state')
      return [{ kind: 'state', party: entry.actor, state: entry.state, guard: entry.guard }];
    if (entry.kind === 'request' || entry.kind === 'response')
      return [{ kind: 'sent', sent: entry }];
    return entry.kind === 'store'
      ? [{ kind: entry.row ? 'stored' : 'removed', store: entry.store }]
      : [];
  });
  return { parties, changes: [...changes, ...learned(trace, cursor, viewpoint)] };
}

/** Secrets that someone came to know in this step, each once. The API cannot see who knows what. */
function learned(trace: Trace, cursor: number, viewpoint: Viewpoint): Change[] {
  if (viewpoint === 'api') return [];
  return projectKnowledge(trace, cursor)
    .secrets.filter(({ by }) => [...by.values()].some(({ fresh }) => fresh))
    .map(({ secret, by }) => ({ kind: 'known', secret, parties: [...by.keys()] }));
}
