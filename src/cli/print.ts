import { isMet, outcomesOf, ownEntries } from '../model/projections/outcomes.ts';
import type { Entry, HeaderPair, Trace } from '../model/trace.ts';
import type { Expected } from '../model/scenarios/index.ts';
import type { Lost } from '../own/verdict.ts';
import { playedSteps, speakerOf, textOf, type OwnWords, type Report } from './report.ts';

/** Header fields that decide something; the others only carry. */
const DECIDING = ['authorization', 'cookie', 'www-authenticate', 'set-cookie', 'retry-after'];

const deciding = (headers: readonly HeaderPair[], key?: string): string[] =>
  headers
    .filter(([name]) => name === key || DECIDING.includes(name.toLowerCase()))
    .map(([name, value]) => `       ${name}: ${value}`);

/** One entry of the record as lines for a terminal; none for what a reader needs not see. */
function linesOf(entry: Entry, own?: OwnWords): string[] {
  if (entry.kind === 'line') {
    const text = textOf(entry, own);
    if (entry.speaker === 'narrator') return [`  // ${text}`];
    const unsent = entry.unsent.length > 0 ? `  (said, not sent: ${entry.unsent.join(', ')})` : '';
    return [`  ${speakerOf(entry)}: ${text}${unsent}`];
  }
  if (entry.kind === 'request') {
    const { pathname, search, host } = new URL(entry.url);
    const over = entry.over === 'https' ? '' : `, over ${entry.over}`;
    return [
      `    -> ${entry.method} ${pathname}${search}  (${entry.actor} to ${host}${over})`,
      ...deciding(entry.headers, entry.key),
    ];
  }
  if (entry.kind === 'response')
    return [`    <- ${entry.status} ${entry.code}`, ...deciding(entry.headers)];
  if (entry.kind === 'clock') return [`  (${entry.seconds} s go by)`];
  return entry.kind === 'script' ? ['  (a foreign script runs in the client)'] : [];
}

/** A party's states in a row, each with the guard that chose it. */
function pathsOf(trace: Trace): string[] {
  const paths = new Map<string, string[]>();
  for (const { id, actor, state, guard } of playedSteps(trace)) {
    // The API is born with each message, so its path is told a message.
    const label = actor === 'api' ? `${actor} ${id.split('.')[0] ?? ''}` : actor;
    const path = paths.get(label) ?? [];
    path.push(guard === null ? state : `${state} [${guard}]`);
    paths.set(label, path);
  }
  return [...paths].map(([label, path]) => `  ${label.padEnd(9)} ${path.join(' > ')}`);
}

/** Where it came otherwise than expected. */
const partings = ({ expected }: Report, trace: Trace): string[] => {
  const came = outcomesOf(trace);
  const said = (one: Expected | undefined): string =>
    one ? `${one.status} ${one.code}, then ${one.then}` : 'nothing';
  return Array.from({ length: Math.max(expected.length, came.length) }, (_, place) => place)
    .filter((place) => !isMet(expected[place], came[place]))
    .map(
      (place) =>
        `    ${came[place]?.message ?? `answer ${place + 1}`}: expected ${said(expected[place])}; came ${said(came[place])}.`,
    );
};

/** A played scenario for a terminal: dialogue and exchange, the machines' paths, the verdict. */
export function printed(
  report: Report,
  trace: Trace,
  own?: OwnWords,
  lost: readonly Lost[] = [],
): string {
  const expected = report.expected
    .map(({ status, code, then }) => `${status} ${code}, then ${then}`)
    .join('; ');
  return [
    `${report.title}  (${report.id})`,
    '',
    ...ownEntries(trace).flatMap((entry) => linesOf(entry, own)),
    '',
    ...pathsOf(trace),
    '',
    report.met ? '  As expected.' : `  NOT AS EXPECTED: ${expected}.`,
    ...(report.met ? [] : partings(report, trace)),
    ...lost.map(
      ({ path, found }) => `  POINTS AT NOTHING: ${path}: there is no ${found} in the run.`,
    ),
    '',
  ].join('\n');
}
