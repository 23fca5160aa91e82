/** As much of the Web Locks API as is needed. */
export interface Locks {
  request<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}
const underWay = new WeakMap<object, Promise<unknown>>();

/** Web Locks, where there are any: they hold between tabs, and only in secure contexts. */
const webLocks = (): Locks | null =>
  (globalThis as { navigator?: { locks?: Locks } }).navigator?.locks ?? null;

/**
 * Does one thing at a time for whoever shares `storage`: by Web Locks between tabs, and in any case within this
 * one. What goes wrong for one does not keep the next from trying.
 */
export async function oneAtATime<Result>(
  storage: object,
  work: () => Promise<Result>,
  locks: Locks | null = webLocks(),
): Promise<Result> {
  const before = underWay.get(storage) ?? Promise.resolve();
  const doing = before
    .catch(() => undefined)
    .then(() => (locks ? locks.request('token-trials.refresh', work) : work()));
  underWay.set(storage, doing);
  return doing;
}
