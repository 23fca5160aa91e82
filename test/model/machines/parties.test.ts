import { describe, expect, test } from 'vitest';
import { createActor, not, type AnyStateMachine } from 'xstate';
import { clientMachine, type ClientEvent } from '../../../src/model/machines/client.ts';
import { describeMachine } from '../../../src/model/machines/definition.ts';
import { impostorMachine, type ImpostorEvent } from '../../../src/model/machines/impostor.ts';
import { Witness } from '../../../src/model/machines/observe.ts';
import { keeping } from '../server/support.ts';

const answered = (status: number, token: string | null = null): ClientEvent => ({
  type: 'ANSWERED',
  answer: { status, token },
});
const BEGIN = { type: 'BEGIN' } as const;
const ASK = { type: 'ASK' } as const;
const SEND = { type: 'SEND' } as const;

/** Lives of a client that between them bring each of its decisions about. */
const CLIENT: Readonly<Record<string, readonly ClientEvent[]>> = {
  'asks with nothing': [BEGIN, ASK, answered(401)],
  'is given a token and is served': [
    { type: 'IDENTIFY' },
    answered(200, 'tok'),
    BEGIN,
    ASK,
    answered(200),
  ],
  'is not given a token': [{ type: 'IDENTIFY' }, answered(401)],
  'logs in and out': [
    { type: 'LOG_IN' },
    answered(200),
    BEGIN,
    { type: 'LOG_OUT' },
    answered(204),
    BEGIN,
  ],
  'is not let in': [{ type: 'LOG_IN' }, answered(401)],
  'is not let out': [{ type: 'LOG_OUT' }, answered(400)],
  'gives its token back': [
    { type: 'IDENTIFY' },
    answered(200, 'tok'),
    { type: 'GIVE_BACK' },
    answered(200),
  ],
  'cannot give back': [{ type: 'GIVE_BACK' }, answered(400)],
  'sends as it is told, and gets it': [SEND, answered(200), BEGIN],
  'sends as it is told, and gets a token': [SEND, answered(200, 'tok'), BEGIN],
  'sends as it is told, and is refused': [SEND, answered(400)],
  'cannot send what it is told': [SEND, { type: 'UNSENDABLE', reason: 'path-cannot-be-sent' }],
  'cannot send what it has': [ASK, { type: 'UNSENDABLE', reason: 'token-has-line-break' }],
};
const IMPOSTOR: Readonly<Record<string, readonly ImpostorEvent[]>> = {
  'finds a token and is served': [
    BEGIN,
    { type: 'LOOKED', token: 'tok' },
    BEGIN,
    ASK,
    { type: 'ANSWERED', answer: { status: 200 } },
  ],
  'finds nothing': [{ type: 'LOOKED', token: null }],
  'is refused': [ASK, { type: 'ANSWERED', answer: { status: 401 } }],
  'sends what it wrote, and is served': [SEND, { type: 'ANSWERED', answer: { status: 200 } }],
  'sends what it wrote, and is refused': [SEND, { type: 'ANSWERED', answer: { status: 401 } }],
  'cannot send what it wrote': [SEND, { type: 'UNSENDABLE', reason: 'method-cannot-be-sent' }],
};

/** The edges that a party takes through these events. */
function pathOf(
  who: 'client' | 'impostor',
  machine: AnyStateMachine,
  events: readonly (ClientEvent | ImpostorEvent)[],
): string[] {
  const trace = keeping();
  const actor = new Witness(who, createActor(machine), () => 'r1', trace);
  actor.start();
  for (const event of events) actor.send(event);
  return trace.entries.flatMap((entry) =>
    entry.kind === 'state' && entry.event !== 'birth'
      ? [`${entry.from ?? 'anywhere'} -> ${entry.state} [${entry.guard ?? ''}]`]
      : [],
  );
}
const guardsOf = (definition: ReturnType<typeof describeMachine>): string[] => [
  ...new Set(
    [
      ...definition.states.flatMap(({ transitions }) => transitions),
      ...definition.anywhere,
    ].flatMap(({ guard }) => guard ?? []),
  ),
];

type Lives = Readonly<Record<string, readonly (ClientEvent | ImpostorEvent)[]>>;
describe.each<[who: 'client' | 'impostor', machine: AnyStateMachine, lives: Lives]>([
  ['client', clientMachine, CLIENT],
  ['impostor', impostorMachine, IMPOSTOR],
])("each of the %s's guards, inverted,", (who, machine, lives) => {
  test.each(guardsOf(describeMachine(machine, who)))('%s changes the path', (guard) => {
    const original = machine.implementations.guards[guard];
    if (original === undefined) throw new Error(`No guard ${guard} is filled in.`);
    const wrong = machine.provide({ guards: { [guard]: not(original as never) } });
    const held: string[] = [];
    for (const [name, events] of Object.entries(lives)) {
      const was = pathOf(who, machine, events);
      const is = pathOf(who, wrong, events);
      if (!was.some((edge) => edge.endsWith(`[${guard}]`))) continue;
      expect({ name, path: is }).not.toEqual({ name, path: was });
      held.push(name);
    }
    // Or no life of the party asks this guard, and the test says nothing of it.
    expect(held).not.toEqual([]);
  });
});

test('the client remembers, between requests, what the API does not', () => {
  const path = pathOf('client', clientMachine, CLIENT['is given a token and is served'] ?? []);
  expect(path).toEqual([
    'anywhere -> identifying []',
    'identifying -> holdingToken [wasGivenToken]',
    'anywhere -> holdingToken [holdsToken]',
    'anywhere -> asking []',
    'asking -> served [wasServed]',
  ]);
});

test('a client that sends as it is told keeps a token that comes of it, and only then holds one', () => {
  const path = (life: string) => pathOf('client', clientMachine, CLIENT[life] ?? []);
  expect(path('sends as it is told, and gets a token')).toEqual([
    'anywhere -> sending []',
    'sending -> holdingToken [wasGivenToken]',
    'anywhere -> holdingToken [holdsToken]',
  ]);
  expect(path('sends as it is told, and gets it')).toEqual([
    'anywhere -> sending []',
    'sending -> served [wasLetIn]',
    'anywhere -> anonymous [holdsNothing]',
  ]);
});

test('a client that cannot send what it has says why, and comes to rest', () => {
  const trace = keeping();
  const actor = new Witness('client', createActor(clientMachine), () => 'r1', trace);
  actor.start();
  for (const event of CLIENT['cannot send what it has'] ?? []) actor.send(event);
  expect(trace.entries.at(-1)).toMatchObject({
    kind: 'state',
    state: 'unsent',
    from: 'asking',
    reason: 'token-has-line-break',
  });
});
