import { articleEnv, type Env } from '../model/env.ts';
import { remembering, type Done } from '../model/remembering.ts';
import { SCENARIOS, type Scenario } from '../model/scenarios/index.ts';
import type { ServerOptions } from '../model/server/app.ts';
import { Session } from '../model/session.ts';
import type { RequestEntry, ResponseEntry, StateEntry, Trace } from '../model/trace.ts';
import { ATTACKS } from './attacks.ts';
import { machineWithout } from './guards.ts';
import { isDecision, partingOf, type Parting } from '../model/projections/parting.ts';

export interface ChecksOptions {
  /** Replaces what is measured or slow. */
  readonly env?: Partial<Env>;
  readonly server?: Pick<ServerOptions, 'users' | 'rounds'>;
  /** What slow work came to: all runs take it from there. */
  readonly memory?: Map<string, Promise<Done>>;
  /** Awaited between any two things done, so that a page stays awake. */
  readonly breathe?: () => Promise<void>;
  /** Told after each run how many of all are done. */
  readonly each?: (done: number, total: number) => void;
}
/** How a request fared: its answer, and whether its sender got in: data, a token or a session was given out. */
export interface Fate {
  readonly status: number;
  readonly code: string;
  readonly in: boolean;
  /** What the API's machine decided, in order. */
  readonly decisions: readonly StateEntry[];
}
/** A request that fares otherwise without the guards. */
export interface Changed {
  readonly message: string;
  readonly from: RequestEntry['actor'];
  readonly before: Fate | null;
  readonly after: Fate | null;
}
/** One scenario or attack, run with all guards and without some. Both can be opened like any other run. */
export interface Tried {
  /** `stolen-token sniffed`, `attack-email-alone`. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly way: string | null;
  readonly attack: boolean;
  readonly before: Session;
  readonly after: Session;
  /** Null where the guards make no difference. */
  readonly parting: Parting | null;
  /** In the order in which they were sent. */
  readonly changed: readonly Changed[];
}

/** Codes of the answers that give something out. */
const GIVES: readonly string[] = ['served', 'granted', 'logged_in'];
/** What is run: every scenario in every way that it has, and every attack. */
const RUNS: readonly { readonly scenario: Scenario; readonly way: string | null }[] = [
  ...SCENARIOS.flatMap((scenario) => (scenario.ways ?? [null]).map((way) => ({ scenario, way }))),
  ...ATTACKS.map((scenario) => ({ scenario, way: scenario.ways?.[0] ?? null })),
];

/** Takes guards away, and runs all scenarios and attacks again. What is the same with all guards is run once. */
export class Checks {
  private readonly memory: Map<string, Promise<Done>>;
  private readonly whole = new Map<string, Promise<Session>>();

  /** How many scenarios and attacks there are to be run. */
  readonly total = RUNS.length;

  constructor(private readonly options: ChecksOptions = {}) {
    this.memory = options.memory ?? new Map<string, Promise<Done>>();
  }

  /**
   * All scenarios and attacks with all guards, and without these. `told` hears of each when it is done. Rejects with a
   * TypeError where the API's machine has no such guard.
   */
  async without(
    guards: readonly string[],
    told: (tried: Tried) => void = () => undefined,
  ): Promise<readonly Tried[]> {
    const machine = machineWithout(guards);
    const all: Tried[] = [];
    for (const { scenario, way } of RUNS) {
      const id =
        way === null || scenario.ways?.length === 1 ? scenario.id : `${scenario.id} ${way}`;
      let before = this.whole.get(id);
      if (!before) this.whole.set(id, (before = this.run(scenario, way)));
      const [was, is] = [await before, await this.run(scenario, way, { machine })];
      const tried: Tried = {
        id,
        scenario,
        way,
        attack: ATTACKS.includes(scenario),
        before: was,
        after: is,
        parting: partingOf(was.trace, is.trace),
        changed: changedIn(was.trace, is.trace),
      };
      all.push(tried);
      told(tried);
      this.options.each?.(all.length, RUNS.length);
    }
    return all;
  }

  private async run(
    scenario: Scenario,
    way: string | null,
    server: Pick<ServerOptions, 'machine'> = {},
  ): Promise<Session> {
    const { env, breathe } = this.options;
    const session = Session.create({
      scenario,
      way,
      // The same passwords again and again: each is hashed once, and told with the time that it took.
      env: () => remembering(articleEnv(env), this.memory, () => true),
      server: { ...this.options.server, ...server },
      ...(breathe && { breathe }),
    });
    await session.done;
    return session;
  }
}

/** The requests to the API of a run's own part, each with how it fared. */
function fatesIn({
  entries,
}: Trace): ReadonlyMap<string, { from: RequestEntry['actor']; fate: Fate }> {
  const fates = new Map<string, { from: RequestEntry['actor']; fate: Fate }>();
  const own = entries.findIndex((entry) => entry.kind === 'trial' && entry.own);
  const requests = new Map<string, RequestEntry>();
  const decisions = new Map<string, StateEntry[]>();
  const answered = ({ message, status, code }: ResponseEntry): void => {
    const request = requests.get(message);
    const fate = {
      status,
      code,
      in: GIVES.includes(code),
      decisions: decisions.get(message) ?? [],
    };
    if (request) fates.set(message, { from: request.actor, fate });
  };
  for (const entry of entries.slice(own)) {
    if (entry.kind === 'request' && entry.to === 'api') requests.set(entry.message, entry);
    else if (entry.kind === 'response' && entry.actor === 'api') answered(entry);
    else if (isDecision(entry))
      decisions.set(entry.message, [...(decisions.get(entry.message) ?? []), entry]);
  }
  return fates;
}

/** The requests that fare otherwise. Other decisions that come to the same answer are a difference too. */
function changedIn(before: Trace, after: Trace): readonly Changed[] {
  const [was, is] = [fatesIn(before), fatesIn(after)];
  const told = (fate: Fate | undefined): string =>
    JSON.stringify([
      fate?.status,
      fate?.code,
      fate?.decisions.map(({ guard, state }) => [guard, state]),
    ]);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((message) => {
    const [one, other] = [was.get(message), is.get(message)];
    if (told(one?.fate) === told(other?.fate)) return [];
    const from = one?.from ?? other?.from ?? 'unknown';
    return [{ message, from, before: one?.fate ?? null, after: other?.fate ?? null }];
  });
}
