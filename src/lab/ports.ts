import { newSeed } from './env.ts';
import { labOf, type Aside, type KeptLab } from './journal.ts';
import { LabStore } from './store.ts';

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

/** A lab that is kept, and the revision it has. */
export interface Begun {
  readonly kept: KeptLab;
  readonly revision: number;
  readonly keeping: Keeping;
  readonly aside: Aside | null;
}
/** What is kept; where nothing is, a new lab is. Where nothing can be kept, a new one that is not. */
export async function begun(store: LabStore | null): Promise<Begun> {
  let aside = store?.aside ?? null;
  const fresh: KeptLab = { seed: newSeed(), cursor: 0, commands: [] };
  const memory = { kept: fresh, revision: 0 };
  if (!store) return { ...memory, keeping: 'denied', aside };
  try {
    for (;;) {
      const read = await store.read();
      const { revision } = read;
      aside = read.aside ?? aside;
      const kept = labOf(read.changes);
      if (kept) {
        const back = kept.commands.length === 0 ? await store.takeBack(revision) : null;
        if (!back) return { kept, revision, keeping: 'shared', aside };
        continue;
      }
      // Another that begins at the same time may be quicker: then its lab is the one.
      await store.replace(revision, fresh);
    }
  } catch {
    return { ...memory, keeping: 'failed', aside };
  }
}
