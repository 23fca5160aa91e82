/** How near to the viewport an element begins to load, CSS px. */
const MARGIN = 400;

const waiting = new Map<Element, () => void>();
const due: (() => void)[] = [];
let observer: IntersectionObserver | null = null;

/**
 * Calls back once, when an element nears the viewport: not while it is in a closed tab or `details`,
 * which have no box. One observer a page. The returned function gives up waiting.
 */
export function whenNear(element: Element, then: () => void): () => void {
  observer ??= new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue;
        const call = waiting.get(target);
        forget(target);
        if (call && due.push(call) === 1) startDue();
      }
    },
    { rootMargin: `${MARGIN}px` },
  );
  waiting.set(element, then);
  observer.observe(element);
  return () => {
    forget(element);
  };
}

/** One start a frame, so that a reader who scrolls past many is not held up. */
function startDue(): void {
  due[0]?.();
  requestAnimationFrame(() => {
    due.shift();
    if (due.length > 0) startDue();
  });
}

function forget(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
