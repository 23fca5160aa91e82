import { afterPaint } from '../view/after-paint.ts';

/**
 * The page's address as it follows the steps. To replace it costs more than to draw a step, so that it is
 * done when the step is painted; at the latest when the page is left or hidden.
 */
export class WrittenAddress {
  private wanted: string | null = null;
  /** The address when it was last read or written: where it is another, somebody is on the way there. */
  private known = location.hash;

  connect(): void {
    addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.flush);
  }
  disconnect(): void {
    this.flush();
    removeEventListener('pagehide', this.flush);
    document.removeEventListener('visibilitychange', this.flush);
  }

  /** True where somebody is on the way to another address. */
  get left(): boolean {
    return location.hash !== this.known;
  }

  /** Reads where one is; what was to be written before is of another place. */
  read(): string {
    this.wanted = null;
    this.known = location.hash;
    return this.known;
  }

  /** Takes the place of the address, soon. */
  replace(hash: string): void {
    if (this.wanted === null) afterPaint(this.flush);
    this.wanted = hash;
  }

  /** Goes to an address, so that one can go back. */
  push(hash: string): void {
    this.flush();
    history.pushState(null, '', hash);
  }

  /** Takes the place of the address at once. */
  swap(hash: string): void {
    this.flush();
    history.replaceState(null, '', hash);
  }

  private readonly flush = (): void => {
    const { wanted } = this;
    this.wanted = null;
    if (wanted === null || this.left) return;
    history.replaceState(null, '', wanted);
    this.known = location.hash;
  };
}
