import type { Env } from '../../model/env.ts';
import type { Scenario } from '../../model/scenarios/index.ts';
import type { SessionOptions } from '../../model/session.ts';
import type { Trace } from '../../model/trace.ts';

/** A question on one documented misconception (docs/misconceptions.md). Its words: `question.<id>.…`. */
export interface Question {
  /** Kebab-case: `unauthorized-means-forbidden`. */
  readonly id: string;
  /** Id of the scenario after which it is first asked. */
  readonly after: string;
  /** Ids of the options, three or four, in the order shown. Which one is right, its experiment tells. */
  readonly options: readonly string[];
  readonly experiment: Experiment;
}
/** A run of the simulator that settles a question. */
export interface Experiment {
  /** Its id is `try-<id of the question>`. */
  readonly scenario: Scenario;
  /** One of the scenario's ways; the first when left out. */
  readonly way?: string;
  /** Another server than the usual one. */
  readonly server?: NonNullable<SessionOptions['server']>;
  /** Another env than that of the trials. */
  readonly env?: () => Env;
  /** What the run shows. Reads the trace alone. Throws where the run shows none of the options. */
  settles(trace: Trace): Settled;
}
export interface Settled {
  /** The option that the run bears out. */
  readonly option: string;
  /** Id of the step where it is seen. */
  readonly step: string;
}
