/** A file that is dragged over the page, and dropped. */
export interface Dropping {
  /** Whether a file hangs over it now. */
  readonly over: (hangs: boolean) => void;
  /** A file was dropped. */
  readonly dropped: (file: Blob) => void;
}

const carriesFile = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;

/** Has an element take files that are dropped on it; calling the result ends that. Text is left to the fields. */
export function watchDrops(target: HTMLElement, { over, dropped }: Dropping): () => void {
  const leaves = new AbortController();
  const { signal } = leaves;
  const hover = (event: DragEvent): void => {
    if (!carriesFile(event)) return;
    // Or the browser would open the file in the place of the page.
    event.preventDefault();
    over(true);
  };
  target.addEventListener('dragenter', hover, { signal });
  target.addEventListener('dragover', hover, { signal });
  target.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      // From one part to another it stays over the whole.
      if (!(relatedTarget instanceof Node) || !target.contains(relatedTarget)) over(false);
    },
    { signal },
  );
  target.addEventListener(
    'drop',
    (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      over(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) dropped(file);
    },
    { signal },
  );
  return () => {
    leaves.abort();
  };
}
