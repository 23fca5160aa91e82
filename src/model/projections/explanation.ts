import { stepsOf } from '../steps.ts';
import type { CheckEntry, Entry, RequestEntry, Trace } from '../trace.ts';
import { decodedBasic } from '../wire/text.ts';
import { entriesOf, lowerBound } from './at.ts';
import { indexed } from './indexed.ts';

/** What a step did and why, as codes: the sentence is looked up by the most telling key there is. */
export interface Explanation {
  readonly id: string;
  readonly actor: Entry['actor'];
  /** Keys from the most to the least telling. */
  readonly keys: readonly string[];
  readonly guard: string | null;
  readonly params: Readonly<Record<string, string>>;
}

/** Explains the step that the cursor stands on; null before there is one. */
export function explain(trace: Trace, cursor: number): Explanation | null {
  const step = stepsOf(trace).steps[cursor];
  if (!step) return null;
  const entries = entriesOf(trace, cursor);
  const params: Record<string, string> = {};
  let keys: readonly string[] = [];
  let guard: string | null = null;
  /** What tells more goes before what told less. */
  const tell = (more: string): void => {
    keys = [`${keys.at(-1) ?? ''}.${more}`, ...keys];
  };
  for (const entry of entries) {
    if (entry.kind === 'state') {
      const base = `step.${entry.actor}.${entry.state}`;
      keys = [`${base}.${entry.reason}`, base];
      ({ guard } = entry);
    } else if (entry.kind === 'clock') {
      keys = entry.seconds < 600 ? ['step.clock.short'] : ['step.clock'];
      params['minutes'] = String(Math.round(entry.seconds / 60));
    } else if (entry.kind === 'guard') {
      keys = [`step.guard.${entry.on ? 'on' : 'off'}`];
      ({ guard } = entry);
    } else if (entry.kind === 'script') keys = [`step.script.${entry.code}`];
    else if (entry.kind === 'request') {
      params['method'] = entry.method;
      params['path'] = new URL(entry.url).pathname;
      if (entry.actor === 'unknown') keys = ['step.unknown.sending'];
      if (keys.length > 0) tell(shownIn(entry));
      params['header'] = entry.key ?? '';
    } else if (entry.kind === 'response' && entry.actor === 'api') {
      params['status'] = String(entry.status);
      keys = [`step.answered.${entry.code}`, ...keys];
    } else if (entry.kind === 'check') {
      if (entry.took !== null) params['took'] = took(entry.took);
      const earlier = entry.check === 'token' ? passwordCheckBefore(trace, entry.n) : null;
      if (earlier !== null) {
        params['passwordTook'] = took(earlier);
        tell('beside-password');
      }
      if (entry.took === null && entry.check === 'password') tell('failed');
      if (entry.check === 'failures') tell('shut');
    } else if (entry.kind === 'store' && entry.store === 'sessions' && entry.row) tell('session');
  }
  return { id: step.id, actor: step.actor, keys, guard, params };
}

const passwordChecks = indexed(
  () => [] as CheckEntry[],
  (list, entry) => {
    if (entry.kind === 'check' && entry.check === 'password' && entry.took !== null)
      list.push(entry);
  },
);
/** What the last check of a password before this entry took, ms; null when there was none. */
const passwordCheckBefore = (trace: Trace, n: number): number | null => {
  const checks = passwordChecks(trace);
  return checks[lowerBound(checks, n) - 1]?.took ?? null;
};

/** Which credentials a request shows, as a code. */
function shownIn({ url, headers, key }: RequestEntry): string {
  if (key) return 'key';
  const pair = decodedBasic(headers);
  if (pair !== null) return pair.endsWith(':') ? 'email-alone' : 'password';
  const names = headers.map(([name]) => name.toLowerCase());
  const first = names.indexOf('authorization');
  if (first !== names.lastIndexOf('authorization')) return 'token-twice';
  if (first >= 0) return 'token';
  if (url.includes('access_token=')) return 'token-in-address';
  return names.includes('cookie') ? 'cookie' : 'nothing';
}

/** A measured time, ms, in three digits at most. */
export const took = (ms: number): string =>
  ms >= 10 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(2);
