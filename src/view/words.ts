import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Viewpoint } from '../model/projections/stage.ts';
import { afterPaint } from './after-paint.ts';
import { describeStep, describeTexts as texts, type Finds, type Told } from './describe.ts';
import { element, property } from './element.ts';
// From the first paint on, so that the focus is kept at the first step too.
import './kept-focus.ts';
import { shared } from './tokens.ts';

/** A step in words: the scene, how each party stands, and what has just changed. */
@element('tt-words')
class Words extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h3,
      h4 {
        font-size: var(--tt-m);
        line-height: 1.3;
        margin: 0;
      }
      h4 {
        color: var(--tt-ink-2);
        font-size: calc(0.9375 * var(--tt-rem));
        margin-block-start: 8px;
      }
      li {
        overflow-wrap: anywhere;
        padding-block: 1px;
      }
    `,
  ];

  @property({ attribute: false }) session: Told | null = null;
  @property({ type: Number }) cursor = 0;
  /** How many entries are recorded; a growing trace is described anew when it changes. */
  @property({ type: Number }) recorded = 0;
  @property() viewpoint: Viewpoint = 'all';
  /** Finds what is said of the step. */
  @property({ attribute: false }) find: Finds = texts.find;

  override render() {
    const { session, cursor, viewpoint, find } = this;
    if (!session) return nothing;
    const { scene, parties, changes } = describeStep(session, cursor, viewpoint, find);
    const list = (items: readonly string[], id: string): TemplateResult =>
      html`<ul aria-labelledby=${id}>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    return html`<div role="group" aria-labelledby="title">
      <h3 id="title">${texts('describe.title')}</h3>
      <p>${scene.join(' ')}</p>
      <h4 id="parties">${texts('describe.parties')}</h4>
      ${list(parties, 'parties')}
      <h4 id="changed">${texts('describe.changed')}</h4>
      ${list(changes, 'changed')}
    </div>`;
  }

  /** Nobody sees it while a step is played, so it must not hold the step up. */
  protected override async scheduleUpdate(): Promise<void> {
    await new Promise<void>(afterPaint);
    void super.scheduleUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-words': Words;
  }
}
