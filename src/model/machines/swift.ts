import type { AnyStateMachine, AnyTransitionDefinition, EventObject } from 'xstate';

/** Where a machine is. */
export interface Place<Context> {
  readonly value: string;
  readonly context: Context;
}
/** A flat machine's own table, ready to be followed. */
export interface Swift<Context> {
  readonly begin: (input: object) => Place<Context>;
  /** Where the event leads; null where no transition is taken. */
  readonly next: (place: Place<Context>, event: EventObject) => Place<Context> | null;
  /** The output (xstate's `output`) of a final state; null elsewhere. */
  readonly output: (place: Place<Context>) => unknown;
}

type Args = { readonly context: object; readonly event: EventObject };
type Plain = (args: Args, params: unknown) => unknown;
/** `and`, `or`, `not`: xstate asks them by their `check`. */
type Combined = { readonly check: (snapshot: object, args: Args, self: object) => boolean };
type Assign = { readonly assignment: Readonly<Record<string, unknown>> };
type Named = { readonly type: string; readonly params?: unknown } | string;
type Step = {
  readonly holds: (args: Args) => boolean;
  readonly target: string | null;
  readonly changes: readonly ((args: Args, into: Record<string, unknown>) => void)[];
};

/** The implementation behind a name, and what it is given. Throws where there is none. */
function found<T>(named: unknown, table: Readonly<Record<string, unknown>>): [T, unknown] {
  if (typeof named === 'function') return [named as T, undefined];
  const { type, params } =
    typeof named === 'string' ? { type: named } : (named as Exclude<Named, string>);
  const implementation = table[type];
  if (implementation === undefined) throw new Error(`The machine has no ${type}.`);
  return [implementation as T, params];
}

function stepOf(machine: AnyStateMachine, transition: AnyTransitionDefinition): Step {
  const { guards, actions } = machine.implementations;
  const holds = ((): Step['holds'] => {
    if (transition.guard === undefined) return () => true;
    const [guard, params] = found<Plain | Combined>(transition.guard, guards);
    return 'check' in guard
      ? (args) => guard.check({ machine }, args, guard)
      : (args) => Boolean(guard(args, params));
  })();
  const changes = transition.actions.map((action): Step['changes'][number] => {
    const [assign, params] = found<Assign>(action, actions);
    if (typeof assign.assignment !== 'object')
      throw new Error('A swift machine can assign, by name.');
    const parts = Object.entries(assign.assignment);
    return (args, into) => {
      for (const [name, part] of parts)
        into[name] = typeof part === 'function' ? (part as Plain)(args, params) : part;
    };
  });
  return { holds, changes, target: transition.target?.[0]?.key ?? null };
}

type Table = ReadonlyMap<string, readonly Step[]>;
function tableOf(machine: AnyStateMachine, node: AnyStateMachine['root']): Table {
  const { always, entry, exit, invoke } = node;
  if (always?.length || entry.length > 0 || exit.length > 0 || invoke.length > 0)
    throw new Error(`A swift machine waits for events alone, and ${node.key} does more.`);
  const rows = [...node.transitions].map(
    ([event, list]) => [event, list.map((one) => stepOf(machine, one))] as const,
  );
  return new Map(rows);
}

/**
 * Follows a machine's own definition without xstate's actor: for requests that nobody records, where the actor would
 * be most of the cost. Only flat machines that wait for events and assign; throws for any other. That it goes where
 * xstate goes, a test holds for every reachable state and event of the API's machine.
 */
export function swift<Context extends object>(machine: AnyStateMachine): Swift<Context> {
  const { root } = machine;
  const anywhere = tableOf(machine, root);
  const tables = new Map(
    Object.values(root.states).map((node) => {
      if (Object.keys(node.states).length > 0) throw new Error(`${node.key} is not flat.`);
      return [node.key, { table: tableOf(machine, node), final: node.type === 'final' }] as const;
    }),
  );
  const first = root.initial.target[0]?.key;
  const { context: contextOf } = machine.config as { readonly context?: unknown };
  if (first === undefined || typeof contextOf !== 'function')
    throw new Error('A swift machine is born from its input.');
  return {
    begin: (input) => ({
      value: first,
      context: (contextOf as unknown as Plain)({ input } as never, undefined) as Context,
    }),
    next: ({ value, context }, event) => {
      const at = tables.get(value);
      if (!at || at.final) return null;
      const args = { context, event };
      const taken =
        at.table.get(event.type)?.find(({ holds }) => holds(args)) ??
        anywhere.get(event.type)?.find(({ holds }) => holds(args));
      if (!taken) return null;
      let to: Context = context;
      for (const change of taken.changes) {
        const into = {};
        change({ context: to, event }, into);
        to = { ...to, ...into };
      }
      return { value: taken.target ?? value, context: to };
    },
    output: ({ value, context }) => {
      if (tables.get(value)?.final !== true) return null;
      const { output } = root;
      return typeof output === 'function'
        ? (output as unknown as Plain)({ context } as never, undefined)
        : null;
    },
  };
}
