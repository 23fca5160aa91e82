import { entriesOf, horizon } from '../../src/model/projections/at.ts';
import type { Session } from '../../src/model/session.ts';
import { stepsOf } from '../../src/model/steps.ts';
import type { Entry, LineEntry } from '../../src/model/trace.ts';
import { fill } from '../../src/texts/text.ts';
import { texts, textOf } from './support.ts';
import type { Told } from './support-text.ts';

/** A secret or a digest as the page shortens it. */
const short = (value: string): string =>
  value.length > 14 ? `${value.slice(0, 4)}…${value.slice(-4)}` : value;

/** A line as it may be drawn: its token whole or shortened. */
const saidAs = ({ code, params }: LineEntry): readonly string[] => {
  const token = params['token'] ?? '';
  return [fill(textOf(code), params), fill(textOf(code), { ...params, token: short(token) })];
};

interface Marks {
  /** Found anywhere in what the page tells. */
  readonly texts: readonly string[];
  /** Found as a piece of its own: a state's mark, a store's heading. */
  readonly pieces: readonly string[];
}
const named = (...keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => texts.find(key) ?? []);

/** What an entry puts on the page, in the page's own words. */
function marksOf(entry: Entry): Marks {
  if (entry.kind === 'line') return { texts: saidAs(entry), pieces: [] };
  if (entry.kind === 'response')
    return { texts: [`HTTP/1.1 ${entry.status}`], pieces: [String(entry.status)] };
  if (entry.kind === 'check') return { texts: [], pieces: named(`check.${entry.check}`) };
  if (entry.kind === 'script') return { texts: [], pieces: named('stage.script') };
  if (entry.kind === 'clock') {
    const minutes = Math.round(entry.seconds / 60);
    return { texts: [texts('stage.clock', { minutes })], pieces: [] };
  }
  if (entry.kind === 'known') return { texts: [], pieces: [entry.value, short(entry.value)] };
  if (entry.kind === 'store') {
    const { value, text, line } = entry.row ?? {};
    const secret = entry.store === 'tokens' || entry.store === 'sessions' ? [entry.key] : [];
    const facts = [...secret, value, text, line].flatMap((fact) =>
      typeof fact === 'string' ? [fact, short(fact)] : [],
    );
    return { texts: [], pieces: [...named(`store.${entry.store}`), ...facts] };
  }
  if (entry.kind !== 'state') return { texts: [], pieces: [] };
  const actor = textOf(`stage.${entry.actor}`);
  const state = textOf(`state.${entry.state}`);
  const guard = entry.guard === null ? [] : named(`guard.${entry.guard}`);
  return {
    texts: [
      `: ${actor}, ${state}`,
      ...guard.flatMap((name) => [
        `${state} (${name})`,
        texts('stage.because', { guard: name }),
        texts('machines.why', { guard: name }),
      ]),
    ],
    pieces: [state, texts('machines.live', { state }), `Live: ${state}`, ...guard],
  };
}

const all = (entries: readonly Entry[], of: keyof Marks): readonly string[] => [
  ...new Set(entries.flatMap((entry) => marksOf(entry)[of])),
];

/** What may not be told with the cursor on a step: the marks of later entries that none so far has. */
export interface Future extends Marks {
  /** Statuses to come. They must not stand anywhere as a number of their own. */
  readonly statuses: readonly string[];
  /** Lines of logs that are there already: an earlier answer's status stands in them. */
  readonly logged: readonly string[];
}
export function futureOf({ trace }: Session, step: number): Future {
  const end = horizon(trace, step);
  const soFar = trace.entries.slice(stepsOf(trace).own, end);
  // What earlier trials left behind may be in view as well, in stores and in what a party holds.
  const before = trace.entries
    .slice(0, stepsOf(trace).own)
    .filter(({ kind }) => kind === 'store' || kind === 'known');
  const later = trace.entries.slice(end);
  const told = [...all(soFar, 'texts'), ...all(before, 'texts')];
  const shown = [...all(soFar, 'pieces'), ...all(before, 'pieces')];
  const pieces = all(later, 'pieces').filter((piece) => !shown.includes(piece));
  return {
    texts: all(later, 'texts').filter((text) => !told.some((one) => one.includes(text))),
    pieces,
    statuses: pieces.filter((piece) => /^\d{3}$/.test(piece)),
    logged: [...before, ...soFar].flatMap((entry) =>
      entry.kind === 'store' && entry.store === 'log' && typeof entry.row?.['line'] === 'string'
        ? [entry.row['line']]
        : [],
    ),
  };
}

/** The words of this step that the stage must show: without them the search would prove nothing. */
export const presentOf = ({ trace }: Session, step: number): readonly string[] =>
  entriesOf(trace, step).flatMap((entry) =>
    entry.kind === 'line' ? [saidAs(entry)[1] ?? ''] : [],
  );

/** What of the future the page gives away. */
export function betrayedIn(
  told: Told,
  { texts: lines, pieces, statuses, logged }: Future,
): string[] {
  // Measured times may come to any number.
  let timeless = told.all.replace(/\d+(?:\.\d+)? ms/g, '');
  for (const line of logged) timeless = timeless.replaceAll(line, '');
  return [
    ...lines.filter((line) => told.all.includes(line)),
    ...pieces.filter((piece) => told.pieces.has(piece)),
    ...statuses.filter((status) => new RegExp(`(?<![\\w.-])${status}(?![\\w.-])`).test(timeless)),
  ];
}
