import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { compile, type Compiled } from '../own/compile.ts';
import { play } from '../own/play.ts';
import { breathe, memory } from '../view/runs.ts';
import { notesPart, questionsPart, verdictPart } from '../view/own/run-part.ts';
import { runStyles } from '../view/own/run-styles.ts';
import { readSource } from '../view/own/source.ts';
import { sourceErrorText } from '../view/own/source-text.ts';
import { loadOwnTexts, placedFault, textsOf } from '../view/own/texts.ts';
import { Body as Trial } from './body.ts';
import type { TokenTrials } from './element.ts';

/** A scenario of the page's author in the element's frame: loaded where an element names one. */
export class Body extends Trial {
  // No initial values: the first class opens before they would be set.
  declare private compiled: Compiled | undefined;
  declare private chosen: ReadonlyMap<number, number> | undefined;
  declare private coming: string | undefined;

  override change(changed: PropertyValues<TokenTrials>): void {
    if (changed.has('src')) this.open();
    super.change(changed);
  }

  protected override open(): void {
    const { src } = this.host;
    if (this.compiled && this.coming === src) {
      void this.show(this.compiled);
      return;
    }
    this.coming = src;
    this.fetched(src).catch((error: unknown) => {
      if (this.coming === src) this.refuse(sourceErrorText(error));
    });
  }

  private async fetched(src: string): Promise<void> {
    const root = this.host.renderRoot;
    const sheet = runStyles.styleSheet;
    if (root instanceof ShadowRoot && sheet && !root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const [{ read }] = await Promise.all([readSource(src), loadOwnTexts()]);
    // Another may have been asked for since.
    if (this.coming !== src) return;
    if (read.ok) {
      this.compiled = compile(read.file);
      this.chosen = new Map();
      await this.show(this.compiled);
      return;
    }
    this.refuse(placedFault(read.fault));
  }

  private async show(compiled: Compiled): Promise<void> {
    const { way, at, granularity } = this.options();
    const session = await play(compiled, { way, memory, breathe });
    if (compiled !== this.compiled) return;
    const { simulation } = this;
    this.notice = null;
    this.opened = true;
    simulation.texts = textsOf(compiled);
    simulation.player.by = granularity;
    if (simulation.open(compiled.scenario, way, at, session)) this.ready = false;
    this.host.requestUpdate();
  }
  private refuse(message: string): void {
    this.notice = message;
    this.host.tell('token-trials-error', { message });
    this.host.requestUpdate();
  }

  override render(): TemplateResult | null {
    if (this.notice !== null && !this.opened)
      return html`<p class="notice" role="alert">${this.notice}</p>
        <div class="fallback"><slot></slot></div>`;
    return super.render();
  }
  protected override isAsked(scenario: string): boolean {
    return scenario === this.compiled?.scenario.id;
  }
  protected override below(): TemplateResult | typeof nothing {
    const { compiled, simulation } = this;
    const { session } = simulation;
    if (!compiled || !session) return nothing;
    const { cursor, atEnd } = simulation.player;
    return html`<div class="below">
      ${notesPart(compiled, session.trace, cursor)}
      ${
        atEnd
          ? html`${verdictPart(compiled, session.trace)}
            ${questionsPart(
              compiled,
              session.trace,
              this.chosen ?? new Map<number, number>(),
              (question, choice) => {
                this.chosen = new Map([...(this.chosen ?? []), [question, choice]]);
                this.host.requestUpdate();
              },
            )}`
          : nothing
      }
    </div>`;
  }
}
