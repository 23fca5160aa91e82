import { EXPIRY, LOGOUT, REVOCATION, ROAMS } from '../model/defences/run/schedule.ts';
import { carriedBy } from '../model/projections/carried.ts';
import { indexed } from '../model/projections/indexed.ts';
import type { RequestEntry, Trace } from '../model/trace.ts';
import { decisionOf } from './decided.ts';
import type { Support } from './support.ts';

/** When the day takes a turn: what was so before may be otherwise now. */
const TURNS = [EXPIRY, LOGOUT.at, ROAMS, REVOCATION.at] as const;
const turnOf = (minute: number): number => TURNS.filter((turn) => turn <= minute).length;
/** Where one is told to ask again with what comes along, that is no refusal yet (RFC 9449 8). */
const ASK_AGAIN = 'use_dpop_nonce';

interface Asked {
  readonly request: RequestEntry;
  readonly minute: number;
  again: boolean;
}
const read = indexed<{
  start: number | null;
  minute: number;
  readonly requests: Map<string, Asked>;
}>(
  () => ({ start: null, minute: 0, requests: new Map() }),
  (index, entry) => {
    index.start ??= entry.at;
    index.minute = Math.floor((entry.at - index.start) / 60_000);
    if (entry.kind === 'request' && entry.to === 'api')
      index.requests.set(entry.message, { request: entry, minute: index.minute, again: false });
    const asked = entry.kind === 'response' && entry.code === ASK_AGAIN;
    const one = asked ? index.requests.get(entry.message) : undefined;
    if (one) one.again = true;
  },
);

/** Whether a request shows anything that could open something. */
const shows = (request: RequestEntry): boolean => {
  const { decides, carries = [] } = carriedBy(request);
  return decides !== null || carries.length > 0;
};

/**
 * The requests to the API whose answer need not be asked for: the owner's, and the thief's while nothing has changed.
 * What is left is one of his after the theft, and one after each turn of the day: the first in which he shows what he
 * has, if he is not only told to ask again. Minutes that are still being recorded are left open.
 */
export function unasked(trace: Trace, ended: boolean): readonly string[] {
  const { requests, minute: now } = read(trace);
  const all = [...requests.values()].filter(({ minute }) => ended || minute < now);
  const thiefs = all.filter(({ request }) => request.actor === 'impostor');
  const asked = new Set<string>();
  for (let turn = 0; turn <= TURNS.length; turn++) {
    const since = thiefs.filter(({ minute }) => turnOf(minute) === turn);
    const first = since.filter(({ minute }) => minute === since[0]?.minute);
    const telling = first.find(({ request, again }) => !again && shows(request)) ?? first[0];
    if (telling) asked.add(telling.request.message);
  }
  return all.flatMap(({ request: { message } }) => (asked.has(message) ? [] : [message]));
}

/** The recorded request of a message; null where there is none. */
export const requestIn = (trace: Trace, message: string): RequestEntry | null =>
  read(trace).requests.get(message)?.request ?? null;

/** A check of the API's machine: the state in which it is made, and what it may refuse by. */
export interface CheckAhead {
  readonly state: string;
  readonly refusals: readonly string[];
}
const REFUSED = 'refusing';

/**
 * The checks that a message has before it, in the machine's order. Of the record nothing is read but which operation
 * it asks for, and that stands in the request. Empty until the API has begun to read it.
 */
export function checksBefore(trace: Trace, message: string): readonly CheckAhead[] {
  const machine = trace.header.machines.api;
  const begun = trace.entries.find(
    (entry) =>
      entry.kind === 'state' &&
      entry.actor === 'api' &&
      entry.message === message &&
      entry.from === machine?.initial,
  );
  const checks: CheckAhead[] = [];
  let state = begun?.kind === 'state' ? begun.state : null;
  while (machine && state !== null) {
    const key: string = state;
    const ways = machine.states.find((one) => one.key === key)?.transitions ?? [];
    const refusals = ways.flatMap(({ guard, target }) =>
      guard !== null && target === REFUSED ? [guard] : [],
    );
    const onward = ways.find(({ guard, target }) => guard !== null && target !== REFUSED);
    if (onward) checks.push({ state: key, refusals });
    state = onward?.target ?? null;
  }
  return checks;
}

/** The most checks that are offered. */
const MOST = 4;

/**
 * A short menu for "which check stops him?": the guard that did, if one did, and of the checks beside it the one that is
 * made last in each. In the machine's order.
 */
export function stoppersOf(trace: Trace, message: string): readonly string[] {
  const checks = checksBefore(trace, message);
  const decision = decisionOf(trace, message);
  const all = checks.flatMap(({ refusals }) => refusals);
  const right = decision && all.includes(decision.guard) ? decision.guard : null;
  const others = checks
    .flatMap(({ refusals }) => refusals.filter((one) => one !== right).slice(-1))
    .slice(right === null ? -MOST : 1 - MOST);
  return all.filter((one) => one === right || others.includes(one));
}

/** The theft by which each defence is worked through first: the one that it was made against. */
const WORKED: Readonly<Record<string, string>> = {
  bearer: 'sniffed',
  'short-expiry': 'after-expiry',
  revocation: 'after-logout',
  scope: 'sniffed',
  rotation: 'stolen-refresh-token',
  audience: 'rogue-api',
  'address-binding': 'sniffed',
  'hashed-tokens': 'database-dump',
  oauth1: 'sniffed',
  pkce: 'intercepted-code',
  dpop: 'sniffed',
};
/** Thefts before which the checks are named, where they are not worked through. */
const FADED: readonly string[] = ['sniffed', 'replayed', 'logged'];

/**
 * How much help there is before the answer to one of the thief's requests: worked through at the first in the theft that
 * the defence was made against, faded after that and in the first thefts of the table, and none elsewhere. It hangs on
 * the address alone, so that a link shows everybody the same.
 */
export function cellSupport(trace: Trace, message: string): Support {
  const [attack = '', defence = ''] = trace.header.scenario.split('/');
  if (WORKED[defence] !== attack) return FADED.includes(attack) ? 'faded' : 'alone';
  const passed = new Set(unasked(trace, true));
  const [first] = [...read(trace).requests.keys()].filter((one) => !passed.has(one));
  return first === message ? 'worked' : 'faded';
}
