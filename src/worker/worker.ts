import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { PrecacheEntry } from 'workbox-precaching/_types.js';
import type { ToWorker } from './messages.ts';
import { OfflineApp, type Answerer } from './offline.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** The app's files; the build puts them here. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
};

const precache = new PrecacheController();
precache.addToCacheList([...self.__WB_MANIFEST]);
const offline = new OfflineApp(self.registration.scope, precache);
/** Asked in turn; the first that does not pass a request on answers it. */
const ANSWERERS: readonly Answerer[] = [offline.answer];

self.addEventListener('install', (event) => {
  // All of it or nothing: what cannot be kept whole is not installed, and the version before goes on.
  event.waitUntil(precache.install(event));
});
self.addEventListener('activate', (event) => {
  // So that the first visit is enough; a page of an older version is still given its own files.
  event.waitUntil(self.clients.claim());
});
self.addEventListener('fetch', (event) => {
  for (const answer of ANSWERERS) {
    const response = answer(event.request);
    if (!response) continue;
    event.respondWith(response);
    return;
  }
});
self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  switch (message.kind) {
    case 'use':
      event.waitUntil(self.skipWaiting());
      break;
    case 'here':
      // A page that was loaded past the worker, as by a hard reload, is taken back.
      event.waitUntil(self.clients.claim().then(() => offline.sweep(event, message.entry, self)));
      break;
  }
});
