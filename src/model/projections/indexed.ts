import type { Entry, Trace } from '../trace.ts';

/**
 * Makes a reader of growing traces: what has been read is kept a trace and never read again, so that
 * a panel costs the same at the end of a long trace as of a short one.
 */
export function indexed<Index>(
  create: () => Index,
  add: (index: Index, entry: Entry) => void,
): (trace: Trace) => Index {
  const known = new WeakMap<Trace, { index: Index; read: number }>();
  return (trace) => {
    let state = known.get(trace);
    if (!state) known.set(trace, (state = { index: create(), read: 0 }));
    const { entries } = trace;
    while (state.read < entries.length) {
      const entry = entries[state.read++];
      if (entry) add(state.index, entry);
    }
    return state.index;
  };
}
