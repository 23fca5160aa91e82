import { LitElement } from 'lit';
import type { Texts } from '../../texts/index.ts';
import { property } from '../element.ts';
import { Simulation } from '../simulation.ts';
import type { LabSettings } from './around.ts';

/**
 * A page with tools beside a run: the lab, and one's own scenarios. What both do with the keys, and tell the
 * page around them.
 *
 * @fires tt-panel - `string | null`: a panel of the inspector was chosen, or it was closed.
 * @fires tt-wide - Wider or narrower was pressed.
 * @fires tt-help - Help was asked for.
 * @fires tt-part-missing - A part could not be loaded.
 */
export abstract class Workplace extends LitElement {
  @property({ attribute: false }) settings!: LabSettings;
  protected readonly simulation: Simulation;

  /** `words`: what its run is told in. */
  protected constructor(words: Texts) {
    super();
    this.simulation = new Simulation(this, words, {
      shown: () => undefined,
      missed: () => undefined,
      failed: (message) => {
        this.failed(message);
      },
      partMissing: () => {
        this.send('tt-part-missing');
      },
      helps: () => {
        this.send('tt-help');
      },
    });
  }

  /** The run broke off. */
  protected abstract failed(message: string): void;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!event.composedPath().includes(this) && document.activeElement !== document.body) return;
    if (!this.settings.single && /^[^ ]$/.test(event.key)) return;
    this.simulation.key(event);
  };
  protected send(type: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
