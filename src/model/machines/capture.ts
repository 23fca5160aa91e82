import { createActor, type Actor, type AnyStateMachine } from 'xstate';

/**
 * Keeps the state that an actor is in; calling the result puts one in its place that is in it. Only for machines that
 * wait for events: what a state has invoked or put off would begin anew.
 */
export function captureActor<Machine extends AnyStateMachine>(
  holder: { actor: Actor<Machine> },
  started: boolean,
): () => void {
  const snapshot = holder.actor.getPersistedSnapshot();
  return () => {
    const logic = holder.actor.logic;
    holder.actor = createActor(logic, { snapshot } as never);
    if (started) holder.actor.start();
  };
}
