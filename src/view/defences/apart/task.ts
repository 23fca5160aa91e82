import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Exchange } from '../../../model/defences/apart/bench.ts';
import { pieceKey, RIGHT, type Built, type Level } from '../../../study/building.ts';
import { property } from '../../element.ts';
import { input, option } from '../../fields.ts';
import { rich } from '../../rich.ts';
import { progressStore } from '../../study/store.ts';
import { Asking } from './asking.ts';
import { keepGuess, predicted, predicting, type Expected } from './predicting.ts';
import { apartTexts as texts } from './texts.ts';

/** What a piece can be filled with, where it is chosen: what it is called, and what it is then. */
export type Options = readonly (readonly [id: string, label: string])[];

/**
 * A request of which pieces are left to the learner: they are filled in, looked at one by one, and sent to the server,
 * which says whether it takes them. What was amiss is kept, as the guided path keeps its answers.
 */
export abstract class Task<Piece extends string> extends Asking {
  @property() level: Level = 'faded';
  /** What the learner gave for each piece. */
  @state() private given: ReadonlyMap<Piece, string> = new Map();
  /** What the learner expects the server to say to it. */
  @state() private guess: Expected | null = null;
  /** What is amiss in each piece, or `right`; null as long as it was not sent. */
  @state() private found: ReadonlyMap<Piece, string> | null = null;

  protected abstract readonly of: Built;
  /** What is left to the learner at each level. */
  protected abstract readonly left: Readonly<Record<Level, readonly Piece[]>>;
  /** What is amiss in a piece, as it was given. */
  protected abstract amiss(piece: Piece, given: string): string;
  /** The texts of the page. */
  protected abstract readonly find: (...keys: readonly string[]) => string | null;
  /** Makes ready what is to be built. */
  protected abstract begin(): Promise<void>;

  protected get pieces(): readonly Piece[] {
    return this.left[this.level];
  }
  protected value(piece: Piece): string {
    return this.given.get(piece) ?? '';
  }
  /** Whether a piece is left to the learner at this level. */
  protected isOwn(piece: Piece): boolean {
    return this.pieces.includes(piece);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.bench && (changed.has('level') || changed.has('bench'))) this.anew();
  }
  /** Begins with another request. */
  protected anew(): void {
    this.given = new Map();
    this.guess = null;
    this.found = null;
    this.answer = null;
    void this.act(() => this.begin());
  }

  /** Looks at each piece, and keeps what it found. */
  protected check(): void {
    const found = this.pieces.map(
      (piece) => [piece, this.amiss(piece, this.value(piece))] as const,
    );
    this.found = new Map(found);
    for (const [piece, answer] of found)
      progressStore().record({
        ...{ kind: 'built', scenario: this.of, message: pieceKey(this.level, piece) },
        ...{ answer, truth: RIGHT },
      });
  }
  protected get allRight(): boolean {
    const { found, pieces } = this;
    return found !== null && pieces.every((piece) => found.get(piece) === RIGHT);
  }

  protected fill(piece: Piece, text: string): void {
    this.given = new Map([...this.given, [piece, text]]);
    this.found = null;
    this.answer = null;
  }
  /** A piece that is typed. */
  protected typed(piece: Piece, label: string, more: TemplateResult | null = null): TemplateResult {
    return this.blank(
      piece,
      label,
      input(this.value(piece), (text) => {
        this.fill(piece, text);
      }),
      more,
    );
  }
  /** A piece that is chosen. */
  protected chosen(piece: Piece, label: string, options: Options): TemplateResult {
    return this.blank(
      piece,
      label,
      html`<select
        @change=${({ target }: Event) => {
          this.fill(piece, (target as HTMLSelectElement).value);
        }}
      >
        ${options.map(([id, name]) => option(id, name, this.value(piece)))}
      </select>`,
    );
  }

  /** A piece that is left to the learner: what they gave, and what is amiss in it. */
  private blank(
    piece: Piece,
    label: string,
    field: TemplateResult,
    more: TemplateResult | null = null,
  ): TemplateResult {
    const amiss = this.found?.get(piece) ?? null;
    const right = amiss === RIGHT;
    const why =
      amiss === null || right
        ? null
        : this.find(
            ...[`apart.${this.of}.${piece}.${amiss}`, `apart.address.${amiss}`],
            ...(amiss === 'empty' ? ['apart.blank.empty'] : []),
          );
    return html`<div class="blank ${amiss === null ? '' : right ? 'right' : 'wrong'}">
      <label class="field"><span>${label}</span> ${field}</label>
      ${
        amiss === null
          ? nothing
          : html`<p class="verdict">
                ${right ? '✓' : '✗'} ${texts(right ? 'apart.blank.right' : 'apart.blank.wrong')}
              </p>
              ${why === null ? nothing : html`<p>${rich(why)}</p>`} ${right ? nothing : more}`
      }
    </div>`;
  }

  /** What will the server say to it? Asked before it is sent. */
  protected predicting(): TemplateResult {
    return predicting(this.guess, (guess) => {
      this.guess = guess;
      this.answer = null;
    });
  }
  /** Looks at each piece, sends what was built, and keeps what was expected. */
  protected async sends(sending: () => Promise<Exchange>): Promise<void> {
    const { guess } = this;
    this.check();
    await this.send(sending);
    if (this.answer) keepGuess(this.of, this.level, guess, this.answer);
  }
  /** What the server said to it, held against what was expected. */
  protected answered(): TemplateResult {
    return html`${this.answerPart()} ${predicted(this.guess, this.answer)}`;
  }

  /** A task that is done: what comes next, or the same with another request. */
  protected done(good: boolean): TemplateResult | typeof nothing {
    if (!good) return nothing;
    return html`<p class="sum">${texts('apart.task.done')}</p>
      <button
        class="button"
        type="button"
        @click=${() => {
          this.anew();
        }}
      >
        ${texts('apart.task.again')}
      </button>`;
  }
}
