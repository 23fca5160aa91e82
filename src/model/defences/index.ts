import type { Defence } from './types.ts';

/** Every defence, by its folder, in the order of the matrix. A new one is a folder and a line here. */
export const DEFENCES = [
  ['bearer', () => import('./bearer/index.ts')],
  ['short-expiry', () => import('./short-expiry/index.ts')],
  ['revocation', () => import('./revocation/index.ts')],
  ['scope', () => import('./scope/index.ts')],
  ['rotation', () => import('./rotation/index.ts')],
  ['audience', () => import('./audience/index.ts')],
  ['address-binding', () => import('./address-binding/index.ts')],
  ['hashed-tokens', () => import('./hashed-tokens/index.ts')],
  ['oauth1', () => import('./oauth1/index.ts')],
  ['pkce', () => import('./pkce/index.ts')],
  ['dpop', () => import('./dpop/index.ts')],
] as const satisfies readonly (readonly [id: string, load: () => Promise<{ defence: Defence }>])[];

/** Loads a defence. Throws where there is none of that name. */
export async function loadDefence(id: string): Promise<Defence> {
  const load = DEFENCES.find(([name]) => name === id)?.[1];
  if (!load) throw new Error(`There is no defence ${id}.`);
  return (await load()).defence;
}
