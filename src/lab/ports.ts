import { newSeed } from './env.ts';
import { LabStore, type Aside, type KeptLab } from './store.ts';

/** The Web Lock under which the lab is changed, and the channel on which its changes are told. */
export const SHARED_NAME = 'token-trials-lab';

/** What a browser may lack: null, and the lab goes on without. */
export interface SharedPorts {
  readonly store: LabStore | null;
  /** Runs work while no one else does; in a browser, `navigator.locks`. */
  readonly locks: Pick<LockManager, 'request'> | null;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'> | null;
}
/** Told on the channel when the lab has changed. */
export interface Changed {
  readonly revision: number;
}
/**
 * Where the lab is kept: in the browser, shared by all its pages and their worker; or in the memory of this page,
 * because the browser lets it keep nothing, or has stopped to.
 */
export type Keeping = 'shared' | 'denied' | 'failed';

/** Whatever this browser has of what sharing takes. */
export async function portsHere(): Promise<SharedPorts> {
  const here = globalThis as {
    navigator?: { locks?: LockManager };
    BroadcastChannel?: typeof BroadcastChannel;
  };
  const store = await LabStore.open().catch(() => null);
  return {
    store,
    locks: here.navigator?.locks ?? null,
    channel: store && here.BroadcastChannel ? new here.BroadcastChannel(SHARED_NAME) : null,
  };
}

/** What is kept; where nothing is, a new lab is. Where nothing can be kept, a new one that is not. */
export async function begun(
  store: LabStore | null,
): Promise<{ kept: KeptLab; keeping: Keeping; aside: Aside | null }> {
  const seed = newSeed();
  let aside = store?.aside ?? null;
  const memory: KeptLab = { revision: 0, seed, cursor: 0, commands: [] };
  if (!store) return { kept: memory, keeping: 'denied', aside };
  try {
    for (;;) {
      const read = await store.read();
      aside = read.aside ?? aside;
      if (read.lab.revision > 0) return { kept: read.lab, keeping: 'shared', aside };
      // Another that begins at the same time may be quicker: then its lab is the one.
      await store.replace(0, { seed, cursor: 0, commands: [] });
    }
  } catch {
    return { kept: memory, keeping: 'failed', aside };
  }
}
