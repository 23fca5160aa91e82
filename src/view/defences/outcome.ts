import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { minuteAt } from '../../model/defences/moments.ts';
import type { DefenceRun } from '../../model/defences/play.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import { cells } from './cells.ts';
import { clock, defenceTexts as texts } from './texts.ts';
import { refusal, verdictSentence } from './verdict.ts';

/** What comes of a run: counted in it, and in the same day at one request a minute. */
@element('tt-defence-outcome')
class RunOutcome extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        line-height: 1.4;
      }
      .quiet {
        color: var(--tt-ink-2);
        font-size: calc(0.9375 * var(--tt-rem));
      }
      a {
        color: var(--tt-client);
      }
    `,
  ];

  @property({ attribute: false }) run: DefenceRun | null = null;
  /** How many entries are recorded: how far the day is. */
  @property({ type: Number }) recorded = 0;
  /** How often the thief was served in this run; null until it is over. */
  @state() private served: number | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { run } = this;
    if (!changed.has('run') || !run) return;
    this.served = null;
    run.outcome
      .then(async ({ served }) => {
        if (this.run !== run) return;
        this.served = served;
        // Only then: both at once would slow down the one that is looked at.
        await cells.play(run.attack, run.defence);
        this.requestUpdate();
      })
      // Whoever shows the run says so.
      .catch(() => undefined);
  }

  override render() {
    const { run, served } = this;
    if (!run) return nothing;
    const { attack, defence, trace } = run;
    if (served === null)
      return html`<p class="quiet">
        ${texts('defences.playing', { time: clock(minuteAt(trace, Infinity)) })}
      </p>`;
    const cell = cells.of(attack, defence);
    const plain = cells.plain(attack);
    return html`${
        cell && plain !== undefined
          ? html`<p>${verdictSentence(cell, plain)} ${refusal(cell)}</p>`
          : nothing
      }
      <p class="quiet">
        ${texts('defences.hourly', { served })} ${cell ? nothing : texts('defences.minutely')}
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-defence-outcome': RunOutcome;
  }
}
