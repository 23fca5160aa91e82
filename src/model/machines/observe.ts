import type { InspectionEvent } from 'xstate';
import type { Party, Recorder } from '../trace.ts';
import { guardName } from './definition.ts';

/** `checkingToken` to `checking-token`. */
export const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

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
    const target = transition?.target?.[0];
    if (!transition || !target) return;
    const event = inspected.event as { type: string; reason?: string };
    const guard = guardName(transition.guard);
    trace.record({
      kind: 'state',
      actor,
      message: message(),
      state: target.key,
      from: transition.source.parent ? transition.source.key : null,
      event: event.type,
      guard,
      reason: event.reason ?? kebab(guard ?? event.type.toLowerCase().replace(/_/g, '-')),
      final: target.type === 'final',
    });
  };
}
