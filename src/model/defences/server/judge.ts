import { createActor, type AnyStateMachine } from 'xstate';
import type { ApiResponse } from '../../machines/api-types.ts';
import { Witness } from '../../machines/observe.ts';
import { check as note } from '../../server/work.ts';
import { kebab } from '../../trace.ts';
import type { Check, Operation } from '../types.ts';
import { refusalOf } from './answers.ts';
import type { Assembled } from './assemble.ts';
import type { Case } from './case.ts';
import type { DefenceContext, DefenceEvent } from './machine.ts';

/**
 * Looks for every fault of a check. Recorded are those up to the first that holds, which decides, under their
 * guards' names; what was not asked of this request is left out.
 */
function lookFor({ faults }: Check, work: Case): Readonly<Record<string, boolean>> {
  const found: Record<string, boolean> = {};
  let decided = false;
  for (const fault of faults) {
    const { found: is, subject, against, asked } = fault.find(work);
    found[fault.guard] = is;
    if (work.trace && !decided && asked !== false)
      note(work, kebab(fault.guard), subject, against, !is);
    decided ||= is;
  }
  return found;
}

/**
 * Judges one request: gives birth to an API machine, does what the state that it is in stands for, and returns
 * the answer that it ends with. Where no guard holds it fails closed.
 */
export async function judge(
  machine: AnyStateMachine,
  { challenge }: Assembled,
  operation: Operation,
  work: Case,
): Promise<ApiResponse> {
  const { trace, message } = work;
  const actor = createActor(machine, { input: { operation: operation.id } });
  const api = new Witness('api', actor, () => message, trace);
  const send = (event: DefenceEvent): boolean => api.send(event) || api.send({ type: 'UNDECIDED' });
  api.start();
  send({ type: 'REQUEST_READ', reason: operation.id });
  for (;;) {
    const { value, status, context } = actor.getSnapshot() as {
      value: string;
      status: string;
      context: DefenceContext;
    };
    if (status === 'done') {
      if (!context.response) throw new Error("The API's machine ended without a response.");
      return context.response;
    }
    const check = operation.checks.find(({ state }) => state === value);
    if (check) {
      const looked = check.look?.(work);
      if (looked) await looked;
      // From here to the next state nothing else can happen: what is used up is used up once.
      const found = lookFor(check, work);
      send({ type: 'CHECKED', found });
      const held = check.faults.find(({ guard }) => found[guard] === true);
      if (held) check.refused?.(work, held.guard);
      else check.passed?.(work);
      continue;
    }
    const { act } = operation.done;
    const done =
      value === operation.done.state ? act(work) : refusalOf(work, context.refusal, challenge);
    const response = done instanceof Promise ? await done : done;
    send({ type: 'ANSWER_WRITTEN', response, reason: response.code });
  }
}
