import { createActor } from 'xstate';
import type { ApiMachine } from '../machines/api.ts';
import type {
  ApiContext,
  ApiEffect,
  ApiEvent,
  ApiResponse,
  Operation,
} from '../machines/api-types.ts';
import { Witness } from '../machines/observe.ts';
import type { Swift } from '../machines/swift.ts';
import { effects } from './effects.ts';
import type { Work } from './work.ts';

/** Which placeholder each state names, read once from the machine's own definition. */
export function placeholders(machine: ApiMachine): ReadonlyMap<string, ApiEffect> {
  const named = new Map<string, ApiEffect>();
  for (const node of Object.values(machine.root.states)) {
    const { effect } = (node.meta ?? {}) as { effect?: ApiEffect };
    if (effect) named.set(node.key, effect);
  }
  return named;
}

/** An API machine's life: it hears events until it has an output. */
interface Life {
  readonly at: () => {
    readonly value: string;
    readonly context: ApiContext;
    /** None until its end. */
    readonly output?: unknown;
  };
  /** Returns whether a transition was taken. */
  readonly send: (event: ApiEvent) => boolean;
}

/** One whose every state is recorded. */
function witnessed(machine: ApiMachine, operation: Operation, { trace, message }: Work): Life {
  const actor = createActor(machine, { input: { operation } });
  const api = new Witness('api', actor, () => message, trace);
  api.start();
  return { at: () => actor.getSnapshot(), send: (event) => api.send(event) };
}

const known = new WeakMap<ApiMachine, Swift<ApiContext>>();
/** One that nobody looks at: the same table, followed without an actor. */
async function unseen(machine: ApiMachine, operation: Operation): Promise<Life> {
  let table = known.get(machine);
  if (!table) {
    // Loaded apart: a page records what it shows, and never needs it.
    const { swift } = await import('../machines/swift.ts');
    table = swift<ApiContext>(machine);
    known.set(machine, table);
  }
  const { begin, next, output } = table;
  let place = begin({ operation });
  return {
    at: () => ({ ...place, output: output(place) }),
    send: (event) => {
      const to = next(place, event);
      place = to ?? place;
      return to !== null;
    },
  };
}

/**
 * Judges one request: gives birth to an API machine, fills the placeholder of each state it enters,
 * and returns the output it ends with. Where no guard holds it fails closed.
 */
export async function judge(
  machine: ApiMachine,
  named: ReadonlyMap<string, ApiEffect>,
  operation: Operation,
  work: Work,
): Promise<ApiResponse> {
  const api = work.trace ? witnessed(machine, operation, work) : await unseen(machine, operation);
  for (;;) {
    const { value, context, output } = api.at();
    if (output) return output as ApiResponse;
    const effect = named.get(value);
    if (!effect) throw new Error(`The API machine's state ${value} names no effect.`);
    const happened = effects[effect](work, context);
    const event = happened instanceof Promise ? await happened : happened;
    if (!api.send(event)) api.send({ type: 'UNDECIDED' });
  }
}
