import { describeMachine } from '../../machines/definition.ts';
import type { MachineDefinition, TransitionDefinition } from '../../trace.ts';
import type { Operation } from '../types.ts';
import { machineOf } from './machine.ts';

/** The API's machine as it is drawn; each refusal names the section that asks for it. */
export function describeOperations(operations: readonly Operation[]): MachineDefinition {
  const definition = describeMachine(machineOf(operations), 'api');
  const checks = operations.flatMap((one) => one.checks);
  return {
    ...definition,
    states: definition.states.map((state) => {
      const faults = checks.filter((one) => one.state === state.key).flatMap((one) => one.faults);
      const asked = (transition: TransitionDefinition): TransitionDefinition => {
        const fault = faults.find(({ guard }) => guard === transition.guard);
        return fault ? { ...transition, rfc: fault.rfc } : transition;
      };
      return { ...state, transitions: state.transitions.map(asked) };
    }),
  };
}

/** Marks the states that the plain machine has not, and in those that it has the ways that it has not. */
export function markAdded(
  definition: MachineDefinition,
  plain: MachineDefinition,
): MachineDefinition {
  return {
    ...definition,
    states: definition.states.map((state) => {
      const before = plain.states.find(({ key }) => key === state.key);
      if (!before) return { ...state, added: true };
      const known = (one: TransitionDefinition): boolean =>
        before.transitions.some(({ event, guard }) => event === one.event && guard === one.guard);
      return {
        ...state,
        transitions: state.transitions.map((one) => (known(one) ? one : { ...one, added: true })),
      };
    }),
  };
}
