import type { AnyTransitionDefinition, InspectionEvent } from 'xstate';
import { kebab, type Party, type Recorder, type StateEntry } from '../trace.ts';
import { guardName } from './definition.ts';

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
 * Records the states that a machine enters. Only named fields are copied out of xstate's inspection
 * events: the events themselves hold cycles (xstate #1699).
 */
export function observe(actor: Party, message: () => string, trace: Recorder) {
  return (inspected: InspectionEvent): void => {
    if (inspected.type === '@xstate.snapshot' && inspected.event.type === 'xstate.init') {
      const { value } = inspected.snapshot as unknown as { value: string };
      trace.record({
        kind: 'state',
        actor,
        message: message(),
        state: value,
        from: null,
        event: 'birth',
        guard: null,
        reason: 'birth',
        final: false,
      });
      return;
    }
    if (inspected.type !== '@xstate.microstep') return;
    const [transition] = inspected._transitions;
    const facts = transition ? factsOf(transition) : null;
    if (!facts) return;
    const event = inspected.event as { type: string; reason?: string };
    trace.record({
      kind: 'state',
      actor,
      message: message(),
      state: facts.state,
      from: facts.from,
      event: event.type,
      guard: facts.guard,
      reason: event.reason ?? facts.because,
      final: facts.final,
    });
  };
}
