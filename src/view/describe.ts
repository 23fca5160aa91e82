import {
  projectDescription,
  type Change,
  type PartyDescription,
} from '../model/projections/description.ts';
import { carriedBy } from '../model/projections/carried.ts';
import { explain } from '../model/projections/explanation.ts';
import type { Viewpoint } from '../model/projections/stage.ts';
import type { Recorded } from '../model/session.ts';
import { stepsOf } from '../model/steps.ts';
import type { RequestEntry, ResponseEntry, Trace } from '../model/trace.ts';
import { describe } from '../texts/en/describe.ts';
import { panels } from '../texts/en/panels.ts';
import { createTexts, en } from '../texts/index.ts';
import { written } from '../texts/language.ts';
import { fill } from '../texts/text.ts';
import type { Texts } from '../texts/texts.ts';
import { plain } from './rich.ts';
import { sayLine, stopped } from './spoken.ts';
import { short } from './stage-messages.ts';
import { titleOf } from './titles.ts';

export const describeTexts = createTexts({ ...en, ...panels, ...describe });
const texts = describeTexts;

/** A step in words, for one who does not see the stage. Each is a sentence that stands alone. */
export interface Description {
  readonly scene: readonly string[];
  readonly parties: readonly string[];
  readonly changes: readonly string[];
}

/** What is described: a run. */
export type Told = Pick<Recorded, 'scenario' | 'trace'>;
/** Finds what is said of a step: where checks are missing, less can be said than in the trials. */
export type Finds = Texts['find'];

/** The scene, how each party stands, and what this step changed: all read off the record. */
export function describeStep(
  { scenario, trace }: Told,
  cursor: number,
  viewpoint: Viewpoint,
  find: Finds = texts.find,
): Description {
  const view = projectDescription(trace, cursor, viewpoint);
  const told = [
    ...sentence(trace, cursor, viewpoint, find),
    ...view.changes.flatMap((change) => changed(change, viewpoint, find)),
  ];
  const place = {
    title: titleOf(texts, scenario),
    step: cursor + 1,
    total: Math.max(1, stepsOf(trace).steps.length),
  };
  const cast = trace.header.parties.length === 3 ? 'describe.scene.three' : 'describe.scene.two';
  return {
    scene: [
      texts('describe.scene', place),
      texts(viewpoint === 'api' ? 'describe.scene.api' : cast),
    ],
    parties: view.parties.map((party) => standing(party, find)),
    changes: told.length === 0 ? [texts('stage.api-blind')] : told,
  };
}

/** How a party stands. */
function standing({ party, state, holds, message }: PartyDescription, find: Finds): string {
  const key = texts.find(`describe.${party}.${holds}`) ?? find(`stage.${party}.${holds}`) ?? holds;
  const named = { party: partyIn(find, party), holds: fill(key, { message }) };
  // What a state says by its name is not said again.
  if (state === null || state === 'answered' || state.startsWith('holding'))
    return texts('describe.party.holds', named);
  return stopped(texts('describe.party', { ...named, state: nameOf(`state.${state}`) }));
}

/** All of it, to be said. */
export function sayWords(...told: Parameters<typeof describeStep>): string {
  const { scene, parties, changes } = describeStep(...told);
  return [...scene, ...parties, ...changes].join(' ');
}

const nameOf = (key: string): string => texts.find(key) ?? key;
/** What a party is called: in a scenario of one's own by its author. */
const partyIn = (find: Finds, party: string): string =>
  find(`stage.${party}`) ?? nameOf(`stage.${party}`);

/** What the step did and why, as the stage tells it. */
function sentence(trace: Trace, cursor: number, viewpoint: Viewpoint, find: Finds): string[] {
  const explanation = explain(trace, cursor);
  const text = find(...(explanation?.keys ?? []));
  const seen = viewpoint === 'all' || explanation?.actor === 'api';
  if (!explanation || text === null || !seen) return [];
  const guard = nameOf(`guard.${explanation.guard ?? ''}`);
  return [plain(text, { ...explanation.params, guard })];
}

function changed(change: Change, viewpoint: Viewpoint, find: Finds): string[] {
  switch (change.kind) {
    case 'state': {
      const named = {
        party: partyIn(find, change.party),
        state: nameOf(`state.${change.state}`),
      };
      // As on the stage, it is the API of which is told what it has found: where reasons are told at all.
      const guard = change.party === 'api' ? change.guard : null;
      const found = guard === null ? null : find(`guard.${guard}`);
      return [
        stopped(
          found === null
            ? texts('describe.state', named)
            : texts('describe.state.because', { ...named, guard: found }),
        ),
      ];
    }
    case 'said':
      return sayLine(change.line, find);
    case 'sent':
      return sent(change.sent, viewpoint, find);
    case 'stored':
      return [texts('describe.stored', { store: nameOf(`store.${change.store}`) })];
    case 'removed':
      return [texts('describe.removed', { store: nameOf(`store.${change.store}`) })];
    case 'known':
      return [
        texts('describe.known', {
          secret: nameOf(`knowledge.${change.secret}`),
          parties: new Intl.ListFormat(written.lang).format(
            change.parties.map((party) => partyIn(find, party)),
          ),
        }),
      ];
  }
}

/** A message on the wire: from whom, to whom, and the fields that decide. */
function sent(entry: RequestEntry | ResponseEntry, viewpoint: Viewpoint, find: Finds): string[] {
  const seen = (party: string): string =>
    partyIn(find, viewpoint === 'api' && party !== 'api' ? 'unknown' : party);
  const { start, decides, carries = decides ? [decides] : [] } = carriedBy(entry);
  const named = { from: seen(entry.actor), to: seen(entry.to), start };
  const fields = carries.map(({ name, value }) => `${name}: ${short(value)}`);
  const name = carries[0]?.name ?? '';
  const line =
    fields.length > 0
      ? texts('describe.sent.with', {
          ...{ ...named, name },
          // The text names the first of them.
          value: new Intl.ListFormat(written.lang).format(fields).slice(`${name}: `.length),
        })
      : texts('describe.sent', named);
  if (entry.kind === 'response') return [line];
  if (entry.to === 'impostor') return [line, texts('describe.collector')];
  return entry.over === 'https' ? [line] : [line, texts(`describe.over.${entry.over}`)];
}
