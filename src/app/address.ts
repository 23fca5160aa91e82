import { SCENARIOS, scenarioOf, type Scenario } from '../model/scenarios/index.ts';
import type { Viewpoint } from '../model/projections/stage.ts';

/** What an address says: `#/trial-5?at=r2.api.checking-token&way=…&view=api&panel=http`. */
export interface Place {
  readonly scenario: Scenario;
  /** Step id; null: the first. */
  readonly at: string | null;
  readonly way: string | null;
  readonly viewpoint: Viewpoint;
  /** The inspector's panel; null: closed. Undefined: the address does not say. */
  readonly panel: string | null | undefined;
}
/** What in an address could not be followed. */
export interface Fault {
  readonly kind: 'unknown-scenario' | 'unknown-address';
  readonly id: string;
}

/** The first scenario: where everyone begins, and where a bad address leads. */
const [FIRST] = SCENARIOS as readonly [Scenario, ...Scenario[]];

/** Reads a location hash. Never throws: what cannot be read is told, and leads to the first trial. */
export function readAddress(hash: string): { readonly place: Place; readonly fault: Fault | null } {
  const nowhere: Place = {
    scenario: FIRST,
    at: null,
    way: null,
    viewpoint: 'all',
    panel: undefined,
  };
  if (hash === '' || hash === '#' || hash === '#/') return { place: nowhere, fault: null };
  const match = /^#\/([^?]*)(?:\?(.*))?$/.exec(hash);
  if (!match) return { place: nowhere, fault: { kind: 'unknown-address', id: hash } };
  const id = decode(match[1] ?? '');
  const query = new URLSearchParams(match[2] ?? '');
  const scenario = scenarioOf(id);
  if (!scenario) return { place: nowhere, fault: { kind: 'unknown-scenario', id } };
  const panel = query.get('panel');
  return {
    place: {
      scenario,
      at: query.get('at'),
      way: query.get('way'),
      viewpoint: query.get('view') === 'api' ? 'api' : 'all',
      panel: panel === 'none' ? null : (panel ?? undefined),
    },
    fault: null,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Writes a place as a location hash. */
export function writeAddress({ scenario, at, way, viewpoint, panel }: Place): string {
  const query = new URLSearchParams();
  if (at !== null) query.set('at', at);
  if (way !== null && way !== scenario.ways?.[0]) query.set('way', way);
  if (viewpoint === 'api') query.set('view', 'api');
  if (panel !== undefined && panel !== null) query.set('panel', panel);
  const text = query.toString();
  return `#/${scenario.id}${text ? `?${text}` : ''}`;
}
