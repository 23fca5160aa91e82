import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { Answerer } from './answerer.ts';

/** The app within the scope of its worker, wherever that is. */
export class OfflineApp {
  private readonly page: string;
  private readonly assets: string;

  /** `scope` is the address of the app's folder: the build says of all else where it is from there. */
  constructor(
    private readonly scope: string,
    private readonly precache: PrecacheController,
  ) {
    this.page = new URL('index.html', scope).href;
    this.assets = new URL('assets/', scope).href;
  }

  /** True of the app's own page; embeds and documents stand in the same folder, and are not ours to answer. */
  readonly isApp = (address: string): boolean => {
    const [bare] = address.split(/[?#]/);
    return bare === this.scope || bare === this.page;
  };

  /** Answers for the app's page and its files from what was kept. */
  readonly answer: Answerer = ({ request }) => {
    if (request.method !== 'GET') return null;
    if (request.mode === 'navigate')
      return this.isApp(request.url) ? this.kept(this.page, request) : null;
    // What this version does not know may be of an older one, which another tab is still at.
    const ours =
      this.precache.getCacheKeyForURL(request.url) !== undefined ||
      request.url.startsWith(this.assets);
    return ours ? this.kept(request.url, request) : null;
  };

  private async kept(address: string, request: Request): Promise<Response> {
    const cache = await caches.open(this.precache.strategy.cacheName);
    const key = this.precache.getCacheKeyForURL(address) ?? address;
    // A browser may have thrown away what it kept: then it is as without us.
    return (await cache.match(key)) ?? fetch(request);
  }

  /**
   * Throws away what older versions left, if nobody can still ask for it: the one page open is of this
   * version, and no newer one is on its way into the same cache. `entry` is the script the page began with.
   */
  async sweep(
    event: ExtendableEvent,
    entry: string,
    { clients, registration }: ServiceWorkerGlobalScope,
  ): Promise<void> {
    if (this.precache.getCacheKeyForURL(entry) === undefined) return;
    if (registration.waiting || registration.installing) return;
    const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (windows.filter(({ url }) => this.isApp(url)).length === 1)
      await this.precache.activate(event);
  }
}
