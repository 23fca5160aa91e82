/** Every state that each machine can reach, and every event in each. */
import { getAdjacencyMap } from 'xstate/graph';
import type { AnyStateMachine, EventObject } from 'xstate';
import { apiMachine } from '../../../src/model/machines/api.ts';
import type {
  ApiEvent,
  ApiResponse,
  Credentials,
  Operation,
  TokenRecord,
} from '../../../src/model/machines/api-types.ts';
import { clientMachine, type ClientEvent } from '../../../src/model/machines/client.ts';
import { impostorMachine, type ImpostorEvent } from '../../../src/model/machines/impostor.ts';

export const OPERATIONS: readonly Operation[] = ['list', 'token', 'login', 'logout', 'revoke'];
const flags = [false, true] as const;

const credentials: readonly Credentials[] = [
  { kind: 'none' },
  { kind: 'other-scheme' },
  ...(['in-query', 'scope-unknown', 'resource-unknown'] as const).map((problem): Credentials => ({
    kind: 'malformed',
    problem,
  })),
  { kind: 'password', username: 'u', password: 'p' },
  { kind: 'token', token: 't' },
  { kind: 'session', id: 's' },
  { kind: 'given-back', token: 't' },
  { kind: 'logout', id: null },
];
const owner = { username: 'u', name: 'U' };
const record: TokenRecord = {
  ...owner,
  digest: 'd',
  scope: '',
  audience: '',
  expiresAt: 0,
  revokedAt: null,
};
const response: ApiResponse = { status: 200, code: 'c', headers: [], body: null, lines: [] };
export const API_EVENTS: readonly ApiEvent[] = [
  { type: 'REQUEST_READ' },
  ...credentials.map((one): ApiEvent => ({ type: 'CREDENTIALS_FOUND', credentials: one })),
  // Only what effects can report: who is throttled is not checked, and only who matches has a name.
  { type: 'PASSWORD_CHECKED', throttled: true, present: true, matches: false, owner: null },
  { type: 'PASSWORD_CHECKED', throttled: false, present: false, matches: false, owner: null },
  { type: 'PASSWORD_CHECKED', throttled: false, present: true, matches: false, owner: null },
  { type: 'PASSWORD_CHECKED', throttled: false, present: true, matches: true, owner },
  { type: 'TOKEN_LOOKED_UP', throttled: true, record: null },
  { type: 'TOKEN_LOOKED_UP', throttled: false, record: null },
  { type: 'TOKEN_LOOKED_UP', throttled: false, record },
  ...flags.flatMap((revoked) =>
    flags.flatMap((expired) =>
      flags.flatMap((elsewhere) =>
        flags.map((narrow): ApiEvent => ({
          type: 'TOKEN_JUDGED',
          revoked,
          expired,
          elsewhere,
          narrow,
        })),
      ),
    ),
  ),
  { type: 'SESSION_LOOKED_UP', throttled: true, owner: null },
  { type: 'SESSION_LOOKED_UP', throttled: false, owner: null },
  { type: 'SESSION_LOOKED_UP', throttled: false, owner },
  { type: 'ANSWER_WRITTEN', response },
  { type: 'UNDECIDED' },
];
export const CLIENT_EVENTS: readonly ClientEvent[] = [
  ...(['BEGIN', 'ASK', 'SEND', 'IDENTIFY', 'LOG_IN', 'LOG_OUT', 'GIVE_BACK'] as const).map(
    (type) => ({ type }),
  ),
  { type: 'UNSENDABLE', reason: 'r' },
  ...[200, 401].flatMap((status) =>
    [null, 't1', 't2'].map((token): ClientEvent => ({
      type: 'ANSWERED',
      answer: { status, token },
    })),
  ),
];
export const IMPOSTOR_EVENTS: readonly ImpostorEvent[] = [
  ...(['BEGIN', 'WATCH', 'ASK', 'SEND'] as const).map((type) => ({ type })),
  ...[null, 't1', 't2'].map((token): ImpostorEvent => ({ type: 'LOOKED', token })),
  { type: 'UNSENDABLE', reason: 'r' },
  ...[200, 401].map((status): ImpostorEvent => ({ type: 'ANSWERED', answer: { status } })),
];

/** A state as the walk sees it. */
export interface Visited {
  readonly state: string;
  readonly context: object;
  readonly final: boolean;
}
export interface Taken {
  readonly from: Visited;
  readonly event: { readonly type: string };
  readonly to: Visited;
}
export interface Walk {
  readonly states: readonly Visited[];
  /** One for each event in each state, taken or not. */
  readonly transitions: readonly Taken[];
}

type Snapshot = { readonly value: unknown; readonly context: object; readonly status: string };
const visited = (snapshot: unknown): Visited => {
  const { value, context, status } = snapshot as Snapshot;
  return { state: String(value), context, final: status === 'done' };
};

/** What xstate's own type loses: which events lead where. */
type Adjacency = Readonly<
  Record<
    string,
    {
      readonly state: unknown;
      readonly transitions: Readonly<Record<string, { event: EventObject; state: unknown }>>;
    }
  >
>;

/** All that a machine can come to by these events. */
export function walk(
  machine: AnyStateMachine,
  events: readonly EventObject[],
  input?: object,
): Walk {
  const map = getAdjacencyMap(machine, {
    events: [...events],
    ...(input && { input }),
    // An actor that is done hears nothing more.
    stopWhen: (snapshot) => snapshot.status === 'done',
    serializeState: (snapshot) => JSON.stringify(visited(snapshot)),
  });
  const places = Object.values(map as Adjacency);
  return {
    states: places.map(({ state }) => visited(state)),
    transitions: places.flatMap(({ state, transitions }) =>
      Object.values(transitions).map(({ event, state: to }) => ({
        from: visited(state),
        event,
        to: visited(to),
      })),
    ),
  };
}
const joined = (walks: readonly Walk[]): Walk => ({
  states: walks.flatMap(({ states }) => states),
  transitions: walks.flatMap(({ transitions }) => transitions),
});

/** All that each machine can come to; the API's for each operation. */
export const walkMachines = (): Readonly<Record<'api' | 'client' | 'impostor', Walk>> => ({
  api: joined(OPERATIONS.map((operation) => walk(apiMachine, API_EVENTS, { operation }))),
  client: walk(clientMachine, CLIENT_EVENTS),
  impostor: walk(impostorMachine, IMPOSTOR_EVENTS),
});
