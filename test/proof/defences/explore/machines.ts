/** Every state that the API's machine of a defence can reach, for each operation, and all that its checks can find. */
import type { EventObject } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { plainServer } from '../../../../src/model/defences/bearer/index.ts';
import { loadDefence } from '../../../../src/model/defences/index.ts';
import { assemble } from '../../../../src/model/defences/server/assemble.ts';
import { machineOf } from '../../../../src/model/defences/server/machine.ts';
import type { Check, Operation } from '../../../../src/model/defences/types.ts';
import type { ApiResponse } from '../../../../src/model/machines/api-types.ts';

export interface Visited {
  readonly state: string;
  readonly refusal: { readonly status: number } | null;
  readonly answered: boolean;
}
export interface Taken {
  readonly operation: Operation;
  readonly from: Visited;
  readonly event: EventObject & { readonly found?: Readonly<Record<string, boolean>> };
  readonly to: Visited;
}
interface Snapshot {
  readonly value: unknown;
  readonly status: string;
  readonly context: { readonly refusal: Visited['refusal']; readonly response: unknown };
}
const visited = (snapshot: unknown): Visited => {
  const { value, context } = snapshot as Snapshot;
  return {
    state: String(value),
    refusal: context.refusal,
    answered: context.response !== null,
  };
};
const response: ApiResponse = { status: 200, code: 'c', headers: [], body: null, lines: [] };

/** All that a check can come to: each of its faults found, or not. */
const findings = ({ faults }: Check): Taken['event'][] =>
  Array.from({ length: 2 ** faults.length }, (_, bits) => ({
    type: 'CHECKED',
    found: Object.fromEntries(
      faults.map(({ guard }, place) => [guard, (bits & (2 ** place)) !== 0]),
    ),
  }));

type Adjacency = Readonly<
  Record<
    string,
    {
      readonly state: unknown;
      readonly transitions: Readonly<Record<string, { event: EventObject; state: unknown }>>;
    }
  >
>;
/** States and transitions, operation by operation. */
export async function walkDefence(
  id: string,
): Promise<{ readonly states: number; readonly taken: readonly Taken[] }> {
  const { server } = await loadDefence(id);
  const { operations } = assemble([plainServer, server]);
  const machine = machineOf(operations);
  let states = 0;
  const taken: Taken[] = [];
  for (const operation of operations) {
    const eventsIn = (state: string): EventObject[] => {
      const check = operation.checks.find((one) => one.state === state);
      return [
        { type: 'REQUEST_READ' },
        ...(check ? findings(check) : []),
        { type: 'ANSWER_WRITTEN', response } as EventObject,
        { type: 'UNDECIDED' },
      ];
    };
    const map = getAdjacencyMap(machine, {
      events: (snapshot: unknown) => eventsIn(visited(snapshot).state),
      input: { operation: operation.id },
      stopWhen: (snapshot: unknown) => (snapshot as Snapshot).status === 'done',
      serializeState: (snapshot: unknown) => JSON.stringify(visited(snapshot)),
    } as never) as Adjacency;
    const places = Object.values(map);
    states += places.length;
    for (const { state, transitions } of places)
      for (const { event, state: to } of Object.values(transitions))
        taken.push({ operation, from: visited(state), event, to: visited(to) });
  }
  return { states, taken };
}
