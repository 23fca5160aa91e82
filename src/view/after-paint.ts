/** Calls back in a task of its own once the next frame is painted: what nobody sees must not hold it up. */
export const afterPaint = (then: () => void): void => {
  requestAnimationFrame(() => setTimeout(then));
};
