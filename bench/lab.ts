import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pbkdf2Sync } from 'node:crypto';
import { LAB_CAST, LAB_USERS } from '../src/lab/cast.ts';
import type { SendCommand } from '../src/lab/document.ts';
import { Lab } from '../src/lab/lab.ts';
import { askForList, askForToken } from '../src/model/client/requests.ts';
import type { Prepared } from '../src/model/client/bare.ts';
import { ARTICLE_TOKEN } from '../src/model/env.ts';
import { projectAll } from '../src/model/projections/index.ts';
import { metric, quantile, RUNS, timed, type Metrics } from './measure.ts';

const LONG = 10_000;
const SHORT = 10;
/** Steps measured a run; of the short labs each takes so many before it is no longer short. */
const TIMES = 200;
const EACH = 4;
const ROUNDS = 10;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const sent = (prepared: Prepared, who: SendCommand['who']): SendCommand => {
  if ('unsendable' in prepared) throw new Error(prepared.unsendable);
  return { do: 'send', who, ...prepared, via: 'page' };
};
const users = LAB_CAST.map((user, place) => {
  const password = LAB_USERS[place]?.password ?? '';
  const salt = Buffer.from(user.salt, 'hex');
  const hash = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256').toString('hex');
  return { ...user, rounds: ROUNDS, hash };
});

/** An exchange: every third request comes from elsewhere in the browser. */
const next = (lab: Lab): SendCommand =>
  sent(askForList(ARTICLE_TOKEN), lab.commands.length % 3 === 2 ? 'unknown' : 'client');
async function labOf(exchanges: number): Promise<Lab> {
  const lab = await Lab.open(undefined, { server: { users, rounds: ROUNDS } });
  const [blink] = LAB_USERS;
  await lab.apply(sent(askForToken(blink?.username ?? '', blink?.password ?? ''), 'client'));
  while (lab.commands.length < exchanges) await lab.apply(next(lab));
  return lab;
}
/** One exchange, and every panel at its end. */
const exchange = (lab: Lab): Promise<number> =>
  timed(async () => {
    await lab.apply(next(lab));
    projectAll(lab.trace, lab.length - 1);
  });

/** A lab with 10,000 exchanges against one with 10: 95 of 100 steps; and what an exchange takes of the memory. */
export async function lab(): Promise<Metrics> {
  await labOf(SHORT);
  const heaps: number[] = [];
  const before = heap();
  const long = await labOf(LONG);
  // The indexes of all panels belong to it.
  projectAll(long.trace, long.length - 1);
  heaps.push((heap() - before) / LONG / 1000);

  const values: number[] = [];
  const baselines: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const late: number[] = [];
    const early: number[] = [];
    while (early.length < TIMES) {
      const short = await labOf(SHORT);
      projectAll(short.trace, short.length - 1);
      for (let time = 0; time < EACH; time++) {
        early.push(await exchange(short));
        late.push(await exchange(long));
      }
    }
    // What comes first is not yet warm.
    if (run === 0) continue;
    values.push(quantile(late, 0.95));
    baselines.push(quantile(early, 0.95));
  }
  return { lab_10k: metric('ms', values, baselines), lab_10k_heap: metric('kB', heaps) };
}
