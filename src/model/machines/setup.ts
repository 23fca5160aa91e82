import { createMachine, type setup as Setup } from 'xstate';

interface Parts {
  readonly types?: object;
  readonly actions?: object;
  readonly guards?: object;
}
const KNOWN = ['types', 'actions', 'guards'];
const plain = (parts: Parts) => {
  const { actions, guards } = parts;
  const other = Object.keys(parts).find((name) => !KNOWN.includes(name));
  if (other !== undefined) throw new Error(`This setup knows no ${other}: docs/decisions/0024.`);
  return {
    createMachine: (config: object) => createMachine(config, { actions, guards } as object),
  };
};
/**
 * xstate's `setup` with its types, for guards and actions alone. Its own brings along every action that
 * xstate can make, to be loaded before the first step; ours name none of them. Throws where it is given more.
 */
export const setup = plain as unknown as typeof Setup;
