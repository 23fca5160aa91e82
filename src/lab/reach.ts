/** Asked of a worker, with a port for the answer: who answers `fetch('/api/…')` of the page? */
export interface AskReach {
  readonly kind: 'reach';
}
/** What it answers. */
export type ReachOfWorker = 'worker' | 'server';
/**
 * What becomes of `fetch('/api/…')`, typed anywhere in the browser at the app's address. `worker`: it reaches the
 * lab's server, and is seen in the lab. `server`: the page comes from `npm run serve`, and so does the answer; the lab
 * sees nothing of it. `page`: there is no worker, or not yet; only what is sent in the lab reaches its server.
 */
export type Reach = ReachOfWorker | 'page';

/** What is needed of `navigator.serviceWorker`. */
export interface Workers {
  readonly controller: { postMessage(message: AskReach, ports: MessagePort[]): void } | null;
  addEventListener(type: 'controllerchange', listener: () => void): void;
  removeEventListener(type: 'controllerchange', listener: () => void): void;
}

/** The browser's workers; null where it has none, or does not let this page ask for them. */
export function workersHere(): Workers | null {
  try {
    const { navigator } = globalThis as {
      readonly navigator?: { readonly serviceWorker?: Workers };
    };
    return navigator?.serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** Asks the worker. One of an older version does not know the question: then nothing is said. */
function ask(workers: Workers, tell: (reach: ReachOfWorker) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<ReachOfWorker>): void => {
    port1.close();
    tell(data);
  };
  workers.controller?.postMessage({ kind: 'reach' }, [port2]);
}

/** Tells how it stands, at once and whenever that changes, until the returned function is called. */
export function watchReach(tell: (reach: Reach) => void, workers = workersHere()): () => void {
  let asked = 0;
  const look = (): void => {
    const time = ++asked;
    if (!workers?.controller) tell('page');
    else
      ask(workers, (reach) => {
        if (time === asked) tell(reach);
      });
  };
  workers?.addEventListener('controllerchange', look);
  look();
  return () => {
    asked++;
    workers?.removeEventListener('controllerchange', look);
  };
}
