import { expect, test } from 'vitest';
import { watchReach, workersHere, type Reach, type Workers } from '../../src/lab/reach.ts';

/** Workers of a browser, of which one may take over. */
class Fake implements Workers {
  controller: Workers['controller'] = null;
  private readonly listeners = new Set<() => void>();
  addEventListener(_: 'controllerchange', listener: () => void): void {
    this.listeners.add(listener);
  }
  removeEventListener(_: 'controllerchange', listener: () => void): void {
    this.listeners.delete(listener);
  }
  /** One that answers so takes over; null for one of an older version, which does not. */
  takeOver(says: 'worker' | 'server' | null): void {
    this.controller = {
      postMessage: (message, [port]) => {
        expect(message).toEqual({ kind: 'reach' });
        if (says) port?.postMessage(says);
      },
    };
    for (const listener of this.listeners) listener();
  }
  get heard(): number {
    return this.listeners.size;
  }
}
const watched = (workers: Workers | null) => {
  const told: Reach[] = [];
  return { told, stop: watchReach((reach) => told.push(reach), workers) };
};

test('where there is no worker, the page is where it ends', () => {
  expect(workersHere()).toBe(null);
  expect(watched(null).told).toEqual(['page']);
});

test('a worker that comes is asked what becomes of a fetch, and each that takes over from it', async () => {
  const workers = new Fake();
  const { told, stop } = watched(workers);
  expect(told).toEqual(['page']);
  workers.takeOver('worker');
  await expect.poll(() => told).toEqual(['page', 'worker']);
  workers.takeOver('server');
  await expect.poll(() => told).toEqual(['page', 'worker', 'server']);
  stop();
  expect(workers.heard).toBe(0);
});

test('of several answers the last one counts, and none that comes after the end', async () => {
  const workers = new Fake();
  const { told, stop } = watched(workers);
  workers.takeOver('server');
  workers.takeOver('worker');
  await expect.poll(() => told).toEqual(['page', 'worker']);
  workers.takeOver('server');
  stop();
  // Its answer is on its way; one asked later comes after it.
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
  expect(told).toEqual(['page', 'worker']);
});

test('of one that does not know the question nothing is said', () => {
  const workers = new Fake();
  workers.takeOver(null);
  const { told, stop } = watched(workers);
  expect(told).toEqual([]);
  stop();
});
