import { PROGRESS_KEY, ProgressStore } from '../../study/progress-store.ts';

let store: ProgressStore | null = null;

/** The learner's progress in this browser: one store a page. Another tab's changes are taken over. */
export function progressStore(): ProgressStore {
  if (store) return store;
  const opened = new ProgressStore(() => localStorage, Date.now);
  addEventListener('storage', ({ key }) => {
    if (key === null || key === PROGRESS_KEY) opened.reload();
  });
  return (store = opened);
}

/** Progress that nothing outlives, as in an embed: the storage there is the host page's. */
export const passingStore = (): ProgressStore => new ProgressStore(null, Date.now);
