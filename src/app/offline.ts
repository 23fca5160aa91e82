import { vouched } from '../view/vouched.ts';
import type { ToWorker } from '../worker/messages.ts';

/**
 * Has the app kept in the browser, so that it works without a network, and calls `offer` when a newer version
 * is ready: it is used when, and only when, the function given is called. Where there can be no worker (no
 * storage, plain HTTP, a policy against it) nothing happens, and nothing is said: the page works without.
 */
export async function keepOffline(offer: (use: () => void) => void): Promise<void> {
  // In a frame it is part of another page, which decides for itself what it keeps.
  if (window.parent !== window) return;
  try {
    const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!container) return;
    const address = new URL('worker.js', document.baseURI).href;
    const registration = await container.register(vouched(address));
    watch(registration, () => {
      offer(() => {
        use(container, registration);
      });
    });
    const { active } = await container.ready;
    const script = document.querySelector<HTMLScriptElement>('script[type=module]');
    active?.postMessage({ kind: 'here', entry: script?.src ?? '' } satisfies ToWorker);
    describeApp();
  } catch {
    // As before there was a worker.
  }
}

/** Calls back for each version that waits until it may take the place of the present one. */
function watch(registration: ServiceWorkerRegistration, ready: () => void): void {
  const look = (): void => {
    if (registration.waiting && registration.active) ready();
  };
  const follow = (): void => {
    registration.installing?.addEventListener('statechange', look);
  };
  registration.addEventListener('updatefound', follow);
  follow();
  look();
}

/** Loads the page again, in the newest version that there is; the address says at which step. */
function use(container: ServiceWorkerContainer, { waiting }: ServiceWorkerRegistration): void {
  const reload = (): void => {
    location.reload();
  };
  // It is in use already where another tab asked for it.
  if (!waiting) {
    reload();
    return;
  }
  container.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage({ kind: 'use' } satisfies ToWorker);
}

/**
 * Tells the browser that this can be installed: only where a worker runs, since a policy that forbids the one
 * would have the other reported in the console.
 */
function describeApp(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = 'manifest.webmanifest';
  document.head.append(link);
}
