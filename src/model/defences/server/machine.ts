import { assign, createMachine, type AnyStateMachine } from 'xstate';
import type { ApiResponse, Refusal } from '../../machines/api-types.ts';
import type { Check, Operation } from '../types.ts';

export type DefenceEvent = { readonly reason?: string } & (
  | { readonly type: 'REQUEST_READ' }
  | { readonly type: 'CHECKED'; readonly found: Readonly<Record<string, boolean>> }
  | { readonly type: 'ANSWER_WRITTEN'; readonly response: ApiResponse }
  | { readonly type: 'UNDECIDED' }
);
export interface DefenceContext {
  readonly operation: string;
  readonly refusal: Refusal | null;
  readonly response: ApiResponse | null;
}
interface Args {
  readonly context: DefenceContext;
  readonly event: DefenceEvent;
}
type Guard = (args: Args) => boolean;

const holds =
  (guard: string): Guard =>
  ({ event }) =>
    event.type === 'CHECKED' && event.found[guard] === true;
/** Named through the others, so that a refusal that fails to fire lets the request in, visibly. */
const none =
  (guards: readonly string[]): Guard =>
  ({ event }) =>
    event.type === 'CHECKED' && guards.every((guard) => event.found[guard] !== true);

const FAULT: Refusal = { status: 500, code: 'undecided' };
const refuse = (refusal: Refusal) => assign({ refusal: () => refusal });
const keepResponse = assign({
  response: ({ context, event }: Args) =>
    event.type === 'ANSWER_WRITTEN' ? event.response : context.response,
});
const answered = { ANSWER_WRITTEN: { target: 'answered', actions: keepResponse } };

/** The guard by which an operation is told from the others: `listAsked`. */
const asked = (id: string): string =>
  `${id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Asked`;

/**
 * The API's machine for one request, made of a server's operations: it reads, goes through the checks in their
 * order, and does what is asked, or refuses by a named guard. As the API of the trials it is born with a
 * request and ends with its answer (docs/decisions/0006, 0007).
 */
export function machineOf(operations: readonly Operation[]): AnyStateMachine {
  const states: Record<string, object> = {};
  const guards: Record<string, Guard> = {};
  const guard = (name: string, does: Guard): string => {
    guards[name] = does;
    return name;
  };
  const put = (key: string, state: object): void => {
    if (key in states && JSON.stringify(states[key]) !== JSON.stringify(state))
      throw new Error(`Two operations lead on from ${key}.`);
    states[key] = state;
  };
  const first = ({ checks, done }: Operation): string => checks[0]?.state ?? done.state;
  const checking = ({ effect, faults, good }: Check, next: string): object => ({
    meta: { effect },
    on: {
      CHECKED: [
        ...faults.map((fault) => ({
          guard: guard(fault.guard, holds(fault.guard)),
          target: 'refusing',
          actions: refuse(fault.refusal),
        })),
        { guard: guard(good, none(faults.map((fault) => fault.guard))), target: next },
      ],
    },
  });

  put('reading', {
    meta: { effect: 'readRequest' },
    on: {
      REQUEST_READ: operations.map((operation) => ({
        guard: guard(asked(operation.id), ({ context }) => context.operation === operation.id),
        target: first(operation),
      })),
    },
  });
  for (const { checks, done } of operations) {
    checks.forEach((check, place) => {
      put(check.state, checking(check, checks[place + 1]?.state ?? done.state));
    });
    put(done.state, { meta: { effect: done.effect }, on: answered });
  }
  put('refusing', { meta: { effect: 'writeRefusal' }, on: answered });
  put('answered', { type: 'final' });

  return createMachine(
    {
      id: 'api',
      context: ({ input }: { readonly input: { readonly operation: string } }) => ({
        operation: input.operation,
        refusal: null,
        response: null,
      }),
      initial: 'reading',
      states,
      on: { UNDECIDED: { target: '.refusing', actions: refuse(FAULT) } },
      output: ({ context }: Args) => context.response,
    } as never,
    { guards } as never,
  );
}
