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
  /** True on the guided path. */
  readonly study: boolean;
  /** A page of the guided path in place of a trial: `#/study`, `#/study/seat`; null where a trial is shown. */
  readonly page: StudyPage | null;
  /** The question whose run is shown: `#/try/<question>`; null where it is a trial's. */
  readonly question: string | null;
}
export const STUDY_PAGES = ['map', 'cost', 'thief', 'seat', 'summary'] as const;
export type StudyPage = (typeof STUDY_PAGES)[number];
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
    study: false,
    page: null,
    question: null,
  };
  if (hash === '' || hash === '#' || hash === '#/') return { place: nowhere, fault: null };
  const match = /^#\/([^?]*)(?:\?(.*))?$/.exec(hash);
  if (!match) return { place: nowhere, fault: { kind: 'unknown-address', id: hash } };
  const id = decode(match[1] ?? '');
  const query = new URLSearchParams(match[2] ?? '');
  const [folder = '', name = ''] = id.split('/');
  if (folder === 'study') {
    const page = STUDY_PAGES.find((one) => one === (name === '' ? 'map' : name));
    if (page) return { place: { ...nowhere, study: true, page }, fault: null };
  }
  const question = folder === 'try' && name !== '' ? name : null;
  const scenario = question === null ? scenarioOf(id) : FIRST;
  if (!scenario) return { place: nowhere, fault: { kind: 'unknown-scenario', id } };
  const panel = query.get('panel');
  return {
    place: {
      scenario,
      at: query.get('at'),
      way: query.get('way'),
      viewpoint: query.get('view') === 'api' ? 'api' : 'all',
      panel: panel === 'none' ? null : (panel ?? undefined),
      study: query.get('study') === 'on',
      page: null,
      question,
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

/** Writes a place as a location hash. What is left out is as it is at first. */
export function writeAddress(place: Partial<Place> & Pick<Place, 'scenario'>): string {
  const { scenario, at = null, way = null, viewpoint, panel, study, page, question } = place;
  if (page) return page === 'map' ? '#/study' : `#/study/${page}`;
  const query = new URLSearchParams();
  if (at !== null) query.set('at', at);
  if (way !== null && way !== scenario.ways?.[0]) query.set('way', way);
  if (viewpoint === 'api') query.set('view', 'api');
  if (panel !== undefined && panel !== null) query.set('panel', panel);
  if (study === true) query.set('study', 'on');
  const text = query.toString();
  const name = question ? `try/${encodeURIComponent(question)}` : scenario.id;
  return `#/${name}${text ? `?${text}` : ''}`;
}
