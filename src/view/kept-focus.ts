/** What had the focus last, innermost first, and all that it stands in. */
let path: readonly EventTarget[] = [];

const nowhere = (): boolean => document.activeElement === document.body;

// Of a focus that moves within one shadow tree the document does not hear; of the keys that move it, it does.
for (const type of ['focusin', 'keydown', 'keyup'])
  document.addEventListener(
    type,
    (event) => {
      // The key that took a thing away comes up where nothing has the focus.
      if (!nowhere()) path = event.composedPath();
    },
    true,
  );
// Whoever points elsewhere has let go of it.
document.addEventListener(
  'pointerdown',
  () => {
    path = [];
  },
  true,
);

/**
 * True where what had the focus within an element has gone, and nothing has the focus now: a step has drawn
 * something else in its place. Whoever goes by key would have to begin at the top of the page, and in an
 * embed the keys would no longer count.
 */
export function focusLost(within: Element): boolean {
  const [last] = path;
  return last instanceof Node && !last.isConnected && path.includes(within) && nowhere();
}
