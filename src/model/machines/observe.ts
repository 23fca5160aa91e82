import type {
  Actor,
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyTransitionDefinition,
  EventFromLogic,
} from 'xstate';
import { kebab, type Party, type Recorder, type StateEntry } from '../trace.ts';

/** A guard's name, whichever way it was written; null where there is none. */
export function guardName(guard: AnyTransitionDefinition['guard']): string | null {
  if (guard === undefined) return null;
  if (typeof guard === 'string') return guard;
  return 'type' in guard && typeof guard.type === 'string' ? guard.type : 'unnamed';
}

/** What a transition says of itself, whoever takes it; null when it leads nowhere. */
type Facts = Pick<StateEntry, 'state' | 'from' | 'guard' | 'final'> & {
  /** The reason, where the event gives none. */
  readonly because: string;
};
const told = new WeakMap<AnyTransitionDefinition, Facts | null>();

/** Read once a transition: a machine's definition does not change. */
function factsOf(transition: AnyTransitionDefinition): Facts | null {
  const known = told.get(transition);
  if (known !== undefined) return known;
  const target = transition.target?.[0];
  const guard = guardName(transition.guard);
  const event = String(transition.eventType);
  const facts = target
    ? {
        state: target.key,
        from: transition.source.parent ? transition.source.key : null,
        guard,
        because: kebab(guard ?? event.toLowerCase().replace(/_/g, '-')),
        final: target.type === 'final',
      }
    : null;
  told.set(transition, facts);
  return facts;
}

/**
 * Runs an actor and records the states that it enters, with the guard that chose each. The machine
 * itself is asked which transition it is about to take: guards are pure, so that is the one it takes,
 * and it is held against the state that it is in afterwards. (xstate's inspection events tell the same
 * at twice the cost of the run: docs/decisions/0017.)
 */
export class Witness<Machine extends AnyStateMachine> {
  constructor(
    private readonly party: Party,
    public actor: Actor<Machine>,
    private readonly message: () => string,
    private readonly trace: Recorder | null,
  ) {}

  start(): void {
    this.actor.start();
    if (!this.trace) return;
    const { value } = this.actor.getSnapshot() as { value: string };
    const born = { event: 'birth', guard: null, reason: 'birth', final: false } as const;
    this.note({ state: value, from: null, ...born });
  }

  /** Sends an event; returns whether a transition was taken. */
  send(
    event: EventFromLogic<Machine> & { readonly type: string; readonly reason?: string },
  ): boolean {
    const { actor } = this;
    const before = actor.getSnapshot() as AnyMachineSnapshot;
    const facts = this.trace ? this.about(before, event) : null;
    actor.send(event);
    const after = actor.getSnapshot() as AnyMachineSnapshot;
    if (!facts) return after !== before && after.value !== before.value;
    if (after.value !== facts.state) {
      throw new Error(
        `The ${this.party}'s machine went to ${String(after.value)}, not to ${facts.state}.`,
      );
    }
    const { state, from, guard, final, because } = facts;
    const { type, reason }: { readonly type: string; readonly reason?: string } = event;
    this.note({ state, from, event: type, guard, reason: reason ?? because, final });
    return true;
  }

  private about(snapshot: AnyMachineSnapshot, event: { readonly type: string }): Facts | null {
    const machine = this.actor.logic as AnyStateMachine;
    if (snapshot.status !== 'active') return null;
    const [transition] = machine.getTransitionData(snapshot, event);
    return transition ? factsOf(transition) : null;
  }

  private note(entered: Omit<StateEntry, 'n' | 'at' | 'kind' | 'actor' | 'message'>): void {
    this.trace?.record({ kind: 'state', actor: this.party, message: this.message(), ...entered });
  }
}
