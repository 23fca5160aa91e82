/** Asks a server of a defence in turn, and holds each answer against what is due and against the form of the RFCs. */
import { plainServer } from '../../../../src/model/defences/bearer/index.ts';
import { createDefenceServer } from '../../../../src/model/defences/server/app.ts';
import type { Defence } from '../../../../src/model/defences/types.ts';
import { articleEnv } from '../../../../src/model/env.ts';
import type { UserRecord } from '../../../../src/model/server/stores.ts';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import { hashed, keeping, ROUNDS } from '../../../model/server/support.ts';
import { HERE, RESOURCES, type Answered, type Asked } from '../asked.ts';
import { Books } from '../books.ts';
import { contractFaults } from '../contract.ts';
import { CONSUMER_SECRET } from '../due/signed.ts';
import { OWNER, THIEF } from '../explore/letters.ts';
import { judge } from '../oracle.ts';
import type { Policy } from '../policies.ts';
import type { Asking, Step } from './asking.ts';
import { proved, signed } from './shown.ts';

/** What became of one case. */
export interface Outcome {
  /** The status of each answer, those of the resources apart. */
  readonly statuses: readonly string[];
  readonly faults: readonly string[];
}
export interface Tried {
  readonly defence: Defence;
  readonly policy: Policy;
  readonly users: readonly UserRecord[];
  /** Guards that are taken away. */
  readonly without?: readonly string[];
}
const PASSWORDS = { [OWNER.username]: OWNER.password, [THIEF.username]: THIEF.password };
export const usersOfCases = (): Promise<UserRecord[]> =>
  Promise.all([OWNER, THIEF].map((one) => hashed(one.username, one.password)));

/** Puts what was given out in the place of `{token0}` and the like; where there is none, a word that nobody gave out. */
function filled(text: string, books: Books): string {
  const { tokens, refreshTokens, codes, credentials } = books;
  const all: Readonly<Record<string, readonly string[]>> = {
    token: [...tokens.keys()],
    refresh: [...refreshTokens.keys()],
    code: [...codes.keys()],
    key: [...credentials.keys()],
    verifier: [...credentials.values()].map(({ verifier }) => verifier ?? ''),
  };
  return text.replace(
    /\{([a-z]+)(\d)\}/g,
    (_, kind: string, place: string) => all[kind]?.[Number(place)] ?? `no-${kind}-${place}`,
  );
}
function askedBy(step: Asking, books: Books, at: number): Asked | null {
  const fill = (text: string): string => filled(text, books);
  let url: URL;
  try {
    url = new URL(HERE + fill(step.path) + fill(step.query));
  } catch {
    return null;
  }
  const headers = step.headers.map(([name, value]): HeaderPair => [name, fill(value)]);
  const { method, address } = step;
  const body = ['GET', 'HEAD'].includes(method) ? '' : fill(step.body);
  const plain: Asked = { method, url, headers, body, address, at };
  const sign = step.sign && {
    ...step.sign,
    extra: step.sign.extra.map(([name, value]) => [name, fill(value)] as const),
  };
  return {
    ...plain,
    headers: [
      ...headers,
      ...(sign ? [signed(plain, sign, books)] : []),
      ...(step.prove ? proved(plain, step.prove, books) : []),
    ],
  };
}

/** What is wrong with an answer beside what is due. */
function secretFaults(
  { answered, log }: { readonly answered: Answered; readonly log: readonly string[] },
  books: Books,
): string[] {
  const secrets = [...books.secrets, ...Object.values(PASSWORDS), CONSUMER_SECRET];
  const faults: string[] = [];
  if (log.some((line) => secrets.some((one) => line.includes(one))))
    faults.push('a secret in the log');
  const text = answered.body + JSON.stringify(answered.headers);
  if (answered.status >= 400 && secrets.some((one) => text.includes(one)))
    faults.push('a secret in an error');
  return faults;
}

/** Plays one case against a server of its own. Stops at the first answer that is wrong. */
export async function play(
  steps: readonly Step[],
  { defence, policy, users, without = [] }: Tried,
): Promise<Outcome> {
  const env = articleEnv();
  const server = createDefenceServer({
    ...{ env, users, without, rounds: ROUNDS },
    parts: [plainServer, { settings: { refresh: policy.refreshes } }, defence.server],
  });
  let books = new Books();
  const statuses: string[] = [];
  for (const step of steps) {
    if (step.do === 'wait') {
      env.advance(step.seconds * 1000);
      continue;
    }
    const asked = askedBy(step, books, env.now());
    if (!asked) continue;
    for (let time = 0; time < step.times; time++) {
      const trace = keeping();
      const answer = await server.answer(asked, { address: asked.address, trace });
      const { status, headers } = answer;
      // What is written for HEAD is not sent.
      const body = asked.method === 'HEAD' ? '' : (answer.body ?? '');
      const answered = { status, headers, body };
      const told = `${asked.method} ${asked.url.pathname}: ${status}`;
      statuses.push(`${RESOURCES.includes(asked.url.pathname) ? 'data' : 'other'} ${status}`);
      const { due, after } = judge(policy, PASSWORDS, books, asked, answered);
      books = after;
      const came = status < 400 ? 'served' : status === 429 ? 'unheard' : 'refused';
      const log = trace.entries.flatMap((entry) =>
        entry.kind === 'store' && entry.store === 'log' ? [JSON.stringify(entry)] : [],
      );
      const faults = [
        ...(came === due ? [] : [`it is to be ${due}`]),
        ...contractFaults(policy, asked, answered),
        ...secretFaults({ answered, log }, books),
      ];
      if (faults.length > 0) return { statuses, faults: faults.map((one) => `${told}, ${one}`) };
    }
  }
  return { statuses, faults: [] };
}
