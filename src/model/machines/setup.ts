import { createMachine, type setup as Setup } from 'xstate';

const plain = ({ actions, guards }: { actions?: object; guards?: object }) => ({
  createMachine: (config: object) => createMachine(config, { actions, guards } as object),
});
/**
 * xstate's `setup` with its types, for guards and actions alone. Its own brings along every action that
 * xstate can make, to be loaded before the first step; ours name none of them.
 */
export const setup = plain as unknown as typeof Setup;
