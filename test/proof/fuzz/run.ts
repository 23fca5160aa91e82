/** Asks a server in turn, and holds each answer against the contract and against what was given out. */
import { articleEnv } from '../../../src/model/env.ts';
import { createServer } from '../../../src/model/server/app.ts';
import type { UserRecord } from '../../../src/model/server/stores.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { ADA, HOST, keeping, ROUNDS } from '../../model/server/support.ts';
import { contractFaults } from '../contract.ts';
import { Ghost, LIST, type Exchange } from '../ghost.ts';
import type { Asking, Step } from './steps.ts';

/** What became of one case: a tally by status, and what is wrong. */
export interface Outcome {
  readonly statuses: readonly number[];
  readonly faults: readonly string[];
}

/** What the platform itself does not let be said is no input to the server. */
function requestOf({ method, path, query, headers, body, beside }: Asking): Request | null {
  try {
    return new Request(new URL(path + query, HOST), {
      method,
      headers: (beside ? [] : headers) as [string, string][],
      ...(body !== null && !/^(?:get|head)$/i.test(method) && { body }),
    });
  } catch {
    return null;
  }
}

/** Puts what was given out in the place of `{token0}` and the like; where there is none, the mark stays. */
function filled(step: Asking, { tokens, sessions }: Ghost): Asking {
  const [t, s] = [[...tokens.keys()], [...sessions.keys()]];
  const fill = (text: string): string =>
    text.replace(
      /\{(token|session)(\d)\}/g,
      (mark, kind, place) => (kind === 'token' ? t : s)[Number(place)] ?? mark,
    );
  const headers = step.headers.map(([name, value]): HeaderPair => [name, fill(value)]);
  const body = step.body === null ? null : fill(step.body);
  return { ...step, path: fill(step.path), query: fill(step.query), headers, body };
}

const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/** What is wrong with an exchange, given all that was given out before. */
function faultsOf(exchange: Exchange, ghost: Ghost, log: readonly string[]): string[] {
  const { path, status, text } = exchange;
  const faults = contractFaults(exchange);
  const served = status < 300 && path === LIST;
  if (served && !ghost.mayBeServed(exchange)) faults.push('data without a live token');
  if (/TT-H/.test(text) && !served) faults.push('data beside the list');
  const asked = path === LIST && ['GET', 'HEAD'].includes(exchange.method);
  if (asked && !served && ghost.mustBeServed(exchange)) faults.push('a live token refused');
  const secrets = [...ghost.secrets, ADA.password];
  if (log.some((line) => secrets.some((one) => line.includes(one))))
    faults.push('a secret in the log');
  const heads = JSON.stringify([...exchange.answered]);
  if (status >= 400 && secrets.some((one) => text.includes(one) || heads.includes(one)))
    faults.push('a secret in an error');
  return faults;
}

/** Plays one case against a server of its own. Stops at the first answer that is wrong. */
export async function play(steps: readonly Step[], users: readonly UserRecord[]): Promise<Outcome> {
  const env = articleEnv();
  const server = createServer({ env, users, rounds: ROUNDS });
  const ghost = new Ghost();
  const statuses: number[] = [];
  const each = steps.flatMap((step): readonly Step[] =>
    step.do === 'wait' ? [step] : Array.from({ length: step.times }, () => step),
  );
  for (const step of each) {
    if (step.do === 'wait') {
      env.advance(step.ms);
      continue;
    }
    const asking = filled(step, ghost);
    const request = requestOf(asking);
    if (!request) continue;
    const url = new URL(request.url);
    const headers = asking.beside ? asking.headers : [...request.headers];
    const body = request.body === null ? '' : (asking.body ?? '');
    const trace = keeping();
    const response = await server.fetch(request, {
      ...(asking.beside && { headers }),
      address: asking.address,
      trace,
    });
    const exchange: Exchange = {
      method: request.method,
      path: decoded(url.pathname),
      query: url.search,
      headers,
      body,
      address: asking.address,
      at: env.now(),
      status: response.status,
      answered: response.headers,
      text: await response.text(),
    };
    statuses.push(exchange.status);
    const log = trace.entries.flatMap((entry) =>
      entry.kind === 'store' && entry.store === 'log' ? [JSON.stringify(entry)] : [],
    );
    const faults = faultsOf(exchange, ghost, log);
    if (faults.length > 0)
      return { statuses, faults: faults.map((one) => `${request.method} ${url.pathname}: ${one}`) };
    ghost.heard(exchange);
  }
  return { statuses, faults: [] };
}
