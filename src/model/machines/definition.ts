import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate';
import { guardName } from './observe.ts';
import type { MachineDefinition, Party, TransitionDefinition } from '../trace.ts';

const transitionOf = (
  event: string,
  own: string,
  transition: AnyTransitionDefinition,
): TransitionDefinition => ({
  event,
  guard: guardName(transition.guard),
  target: transition.target?.[0]?.key ?? own,
});

/** Copies a machine's definition to plain JSON: states and transitions in the order of their writing. */
export function describeMachine(machine: AnyStateMachine, id: Party): MachineDefinition {
  const transitions = (node: AnyStateMachine['root']): TransitionDefinition[] =>
    [...node.transitions].flatMap(([event, list]) =>
      list.map((one) => transitionOf(event, node.key, one)),
    );
  return {
    id,
    initial: machine.root.initial.target[0]?.key ?? '',
    states: Object.values(machine.root.states).map((node) => ({
      key: node.key,
      final: node.type === 'final',
      effect: (node.meta as { effect?: string } | undefined)?.effect ?? null,
      transitions: transitions(node),
    })),
    anywhere: transitions(machine.root),
  };
}
