import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { PrecacheEntry } from 'workbox-precaching/_types.js';
import type { ToWorker } from './messages.ts';
import { SharedLab } from '../lab/shared.ts';
import type { ReachOfWorker } from '../lab/reach.ts';
import type { Answerer } from './answerer.ts';
import { ApiAnswerer } from './api.ts';
import { OfflineApp } from './offline.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** The app's files; the build puts them here. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  /** Set, in a line before all others, by whoever serves this file and answers for the API too (src/serve/files.ts). */
  readonly apiIsServed?: true;
};

const precache = new PrecacheController();
precache.addToCacheList([...self.__WB_MANIFEST]);
const offline = new OfflineApp(self.registration.scope, precache);
const api = new ApiAnswerer({
  scope: self.registration.scope,
  clients: self.clients,
  isApp: offline.isApp,
  open: () => SharedLab.open(),
});
const reach: ReachOfWorker = self.apiIsServed ? 'server' : 'worker';
/** Asked in turn; the first that does not pass a request on answers it. */
const ANSWERERS: readonly Answerer[] =
  reach === 'worker' ? [api.answer, offline.answer] : [offline.answer];

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
    const response = answer(event);
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
    case 'reach':
      event.ports[0]?.postMessage(reach);
      break;
  }
});
