import { SCENARIOS, scenarioOf, type Scenario } from '../model/scenarios/index.ts';
import type { Viewpoint } from '../model/projections/stage.ts';
import { languageOf, type Language } from '../texts/language.ts';

/** What an address says: `#/trial-5?at=r2.api.checking-token&way=…&view=api&panel=http&lang=de`. */
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
  /** In place of a trial, a page of the guided path, `#/study`, `#/study/seat`, or another, `#/lab`; null where a run is shown. */
  readonly page: Page | null;
  /** What the address says beneath such a page: `#/defences/a/b` has two parts, `#/study/oauth1/faded` one. */
  readonly path: readonly string[];
  /** The attack and the defence whose run is shown: `#/defences/<attack>/<defence>`; null where it is another. */
  readonly cell: CellPlace | null;
  /** The question whose run is shown: `#/try/<question>`; null where it is a trial's. */
  readonly question: string | null;
  /** Null: the address does not say. */
  readonly lang: Language | null;
  /** What it says of a scenario of one's own. */
  readonly own: OwnQuery;
  /** What it says of a class that is taught; read by the part that is loaded for that (`classroom.ts`). */
  readonly inClass: InClass;
}
const CLASS_KEYS = ['show', 'pair', 'open', 'hide', 'answers', 'plan', 'item'] as const;
/** `show`: a projector or its presenter; `pair`: which two windows go together; the rest: what is seen, and of which plan. */
export type InClass = Readonly<Partial<Record<(typeof CLASS_KEYS)[number], string>>>;
const STATIONS = ['cost', 'thief', 'seat', 'oauth1', 'pkce', 'dpop'] as const;
export const STUDY_PAGES = ['map', ...STATIONS, 'summary'] as const;
const OWN_KEYS = ['src', 'study'] as const;
/** `src`: where its file stands; `study`: `on` where what is predicted and answered is kept. */
export type OwnQuery = Readonly<Partial<Record<(typeof OWN_KEYS)[number], string>>>;
export type StudyPage = (typeof STUDY_PAGES)[number];
/** Pages that stand in place of a trial, each loaded when it is opened (`pages.ts`). */
export const OPEN_PAGES = ['lab', 'defences', 'plan', 'results', 'ask', 'own'] as const;
export type OpenPage = (typeof OPEN_PAGES)[number];
export type Page = StudyPage | OpenPage;
export interface CellPlace {
  readonly attack: string;
  readonly defence: string;
}
/** What in an address could not be followed. */
export interface Fault {
  readonly kind: 'unknown-scenario' | 'unknown-address' | 'unknown-language';
  readonly id: string;
}

/** The first scenario: where everyone begins, and where a bad address leads. */
const [FIRST] = SCENARIOS as readonly [Scenario, ...Scenario[]];

/** Reads a location hash. Never throws: what cannot be read is told, and leads to the first trial. */
export function readAddress(hash: string): { readonly place: Place; readonly fault: Fault | null } {
  const match = /^#\/([^?]*)(?:\?(.*))?$/.exec(hash);
  const query = new URLSearchParams(match?.[2] ?? '');
  const asked = query.get('lang');
  const lang = languageOf([asked]) ?? null;
  const nowhere: Place = {
    scenario: FIRST,
    at: null,
    way: null,
    viewpoint: 'all',
    panel: undefined,
    study: false,
    page: null,
    path: [],
    cell: null,
    question: null,
    lang,
    own: {},
    inClass: said(query, CLASS_KEYS),
  };
  const id = decode(match?.[1] ?? '');
  if (hash === '' || hash === '#' || (match && id === '')) return { place: nowhere, fault: null };
  if (!match) return { place: nowhere, fault: { kind: 'unknown-address', id: hash } };
  const [folder = '', name = '', ...path] = id.split('/');
  if (folder === 'study') {
    const page = STUDY_PAGES.find((one) => one === (name === '' ? 'map' : name));
    if (page) return { place: { ...nowhere, study: true, page, path }, fault: null };
  }
  const open = openPage(id);
  if (open && !open.cell) {
    const own = open.page === 'own' ? said(query, OWN_KEYS) : nowhere.own;
    return { place: { ...nowhere, ...open, own }, fault: null };
  }
  const question = folder === 'try' && name !== '' ? name : null;
  const scenario = question === null && !open ? scenarioOf(id) : FIRST;
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
      path: [],
      cell: open?.cell ?? null,
      question,
      lang,
      own: nowhere.own,
      inClass: nowhere.inClass,
    },
    fault: asked !== null && lang === null ? { kind: 'unknown-language', id: asked } : null,
  };
}

/** What a query says by these keys. */
const said = <Key extends string>(
  query: URLSearchParams,
  keys: readonly Key[],
): Readonly<Partial<Record<Key, string>>> =>
  Object.fromEntries(
    keys.filter((key) => query.has(key)).map((key) => [key, query.get(key)]),
  ) as Partial<Record<Key, string>>;

/** A page that stands in place of a trial, with what is said beneath it; a run of the defences is none. */
function openPage(id: string): Pick<Place, 'page' | 'path' | 'cell'> | null {
  const [name, ...rest] = id.split('/');
  const page = OPEN_PAGES.find((one) => one === name);
  const path = rest.filter((part) => part !== '');
  // Beneath the lab there is nothing.
  if (!page || (page === 'lab' && path.length > 0)) return null;
  const [attack = '', defence = ''] = path;
  const cell = page === 'defences' && path.length === 2 && attack !== 'apart';
  return { page, path, cell: cell ? { attack, defence } : null };
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
  const { page } = place;
  const query = new URLSearchParams(page ? [] : trialQuery(place));
  for (const [key, value] of Object.entries({ ...place.own, ...place.inClass }))
    query.set(key, value);
  if (place.lang) query.set('lang', place.lang);
  const text = query.toString();
  const name = page ? pageIn(page, place.path) : runIn(place);
  return `#/${name}${text ? `?${text}` : ''}`;
}

/** Whether a page is one of those that stand beside the path. */
export const isOpen = (page: Page): page is OpenPage =>
  (OPEN_PAGES as readonly string[]).includes(page);
const pageIn = (page: Page, path: readonly string[] = []): string =>
  [
    isOpen(page) ? page : page === 'map' ? 'study' : `study/${page}`,
    ...path.map(encodeURIComponent),
  ].join('/');
/** A run of the defences, one that settles a question, or a trial. */
function runIn({ cell, question, scenario }: Partial<Place> & Pick<Place, 'scenario'>): string {
  if (cell) return pageIn('defences', [cell.attack, cell.defence]);
  return question ? `try/${encodeURIComponent(question)}` : scenario.id;
}

/** What an address says of a trial beside its name. */
function trialQuery(place: Partial<Place> & Pick<Place, 'scenario'>): [string, string][] {
  const { scenario, at = null, way = null, viewpoint, panel = null, study } = place;
  const query: [string, string][] = [];
  if (at !== null) query.push(['at', at]);
  if (way !== null && way !== scenario.ways?.[0]) query.push(['way', way]);
  if (viewpoint === 'api') query.push(['view', 'api']);
  if (panel !== null) query.push(['panel', panel]);
  if (study === true) query.push(['study', 'on']);
  return query;
}
