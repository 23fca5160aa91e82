import type { CDPSession, Page } from 'playwright-core';
import type { LabCommand } from '../../src/lab/document.ts';
import { soon } from './support.ts';

/** What `fetch` in the page came to. */
export interface Fetched {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}
/** What goes with a request. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}
/** Types `fetch(path, sent)` on the page's own console. */
export const fetchIn = (page: Page, path: string, sent: Sent = {}): Promise<Fetched> =>
  page.evaluate(
    async ([path, sent]) => {
      const response = await fetch(path, sent);
      const headers = Object.fromEntries(response.headers);
      return { status: response.status, headers, text: await response.text() };
    },
    [path, sent] as const,
  );
/** The token in an answer. */
export const tokenIn = ({ text }: Fetched): string =>
  (JSON.parse(text) as { readonly access_token: string }).access_token;

/** One who stops the processes of all workers, as a browser does with one that has nothing to do. */
export class Stopper {
  private readonly running = new Map<string, string>();

  private constructor(private readonly cdp: CDPSession) {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions)
        this.running.set(versionId, runningStatus);
    });
  }
  static async of(page: Page): Promise<Stopper> {
    const stopper = new Stopper(await page.context().newCDPSession(page));
    await stopper.cdp.send('ServiceWorker.enable');
    return stopper;
  }
  /** Resolves when one ran, and none does any more. */
  async stop(): Promise<void> {
    await soon(() => Promise.resolve([...this.running.values()])).toContain('running');
    await this.cdp.send('ServiceWorker.stopAllWorkers');
    await soon(() => Promise.resolve([...new Set(this.running.values())])).toEqual(['stopped']);
  }
}

/** Requests that were made in the lab since it was begun, as the browser keeps them, in order. */
export const keptCommands = (page: Page): Promise<LabCommand[]> =>
  page.evaluate(
    () =>
      new Promise<LabCommand[]>((resolve, reject) => {
        const opening = indexedDB.open('token-trials-lab');
        opening.onerror = () => {
          reject(new Error('The lab is not kept.'));
        };
        opening.onsuccess = () => {
          const asking = opening.result.transaction('journal').objectStore('journal').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            const changes = asking.result as { command?: LabCommand }[];
            resolve(changes.flatMap(({ command }) => command ?? []));
          };
        };
      }),
  );
