import { createActor } from 'xstate';
import type { ApiMachine } from '../machines/api.ts';
import type { ApiEffect, ApiResponse, Operation } from '../machines/api-types.ts';
import { Witness } from '../machines/observe.ts';
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
  const { trace, message } = work;
  const actor = createActor(machine, { input: { operation } });
  const api = new Witness('api', actor, () => message, trace);
  api.start();
  for (let snapshot = actor.getSnapshot(); ; snapshot = actor.getSnapshot()) {
    if (snapshot.status === 'done') return snapshot.output;
    const effect = named.get(snapshot.value);
    if (!effect) throw new Error(`The API machine's state ${snapshot.value} names no effect.`);
    const happened = effects[effect](work, snapshot.context);
    const event = happened instanceof Promise ? await happened : happened;
    if (!api.send(event)) api.send({ type: 'UNDECIDED' });
  }
}
