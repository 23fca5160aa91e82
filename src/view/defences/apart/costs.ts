import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { costsOf, isSeen, ROUNDS, type Cost, type Span } from '../../../model/defences/costs.ts';
import { written } from '../../../texts/language.ts';
import { announce } from '../../announcer.ts';
import { element } from '../../element.ts';
import { rich } from '../../rich.ts';
import { shared } from '../../tokens.ts';
import { slices } from '../cells.ts';
import { defenceName } from '../texts.ts';
import { wayTexts } from '../ways.ts';
import { answerStyles } from './answer-styles.ts';
import { apartStyles } from './apart-styles.ts';
import { costsStyles } from './costs-styles.ts';
import { passwords } from './page.ts';
import { tableStyles } from './table-styles.ts';
import { otherTexts as texts } from './texts.ts';

/** Minutes between two times of asking: few requests at first, all of the day where that is wanted. */
const QUICK = 10;
const WHOLE = 1;

/** What is counted is the same in each round; what is timed has a spread. */
type Counted = 'bytes' | 'roundTrips' | 'logins' | 'rows' | 'stateBytes';
type Timed = 'ms' | 'serverMs';
interface Column {
  readonly id: Counted | Timed;
  readonly digits: number;
}
const COLUMNS: readonly Column[] = [
  { id: 'bytes', digits: 0 },
  { id: 'roundTrips', digits: 3 },
  { id: 'ms', digits: 2 },
  { id: 'serverMs', digits: 2 },
  { id: 'logins', digits: 0 },
  { id: 'rows', digits: 0 },
  { id: 'stateBytes', digits: 0 },
];
const isTimed = (id: Column['id']): id is Timed => id === 'ms' || id === 'serverMs';
const figureOf = (cost: Cost, id: Column['id']): number =>
  isTimed(id) ? cost[id].median : cost[id];
const formatted = (value: number, digits: number, sign = false): string =>
  new Intl.NumberFormat(written.lang, {
    maximumFractionDigits: digits,
    ...(sign && { signDisplay: 'exceptZero' as const }),
  }).format(value);

/** What each defence costs, measured where the learner is: a day of the schedule for each. */
@element('tt-apart-costs')
class ApartCosts extends LitElement {
  static override styles = [shared, apartStyles, answerStyles, tableStyles, costsStyles];

  @state() private costs: readonly Cost[] = [];
  @state() private every: number = QUICK;
  /** How many rounds of all of them were played. */
  @state() private rounds = 0;
  @state() private busy = false;
  @state() private fault: string | null = null;
  /** Where the page was left: nothing is measured on. */
  private left = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.left = false;
    if (this.costs.length === 0) void this.measure(QUICK);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.left = true;
  }

  private async measure(every: number): Promise<void> {
    if (this.busy) return;
    Object.assign(this, { busy: true, every, fault: null, costs: [], rounds: 0 });
    announce(texts('apart.costs.started'));
    const slice = slices();
    try {
      await costsOf({
        every,
        memory: passwords,
        breathe: async () => {
          await slice();
          if (this.left) throw new DOMException('', 'AbortError');
        },
        measured: (costs, rounds) => {
          Object.assign(this, { costs, rounds });
        },
      });
      announce(texts('apart.costs.done'));
    } catch (error) {
      if (!this.left) this.fault = error instanceof Error ? error.message : String(error);
      else this.costs = [];
    } finally {
      this.busy = false;
    }
  }

  override render() {
    const { costs, busy, fault, every, rounds } = this;
    return html`<div class="apart" aria-busy=${busy ? 'true' : 'false'}>
      <p class="lead">${rich(texts('apart.costs.intro'))}</p>
      ${fault === null ? nothing : html`<p class="fault" role="alert">${texts('apart.fault', { message: fault })}</p>`}
      <div class="actions">
        ${([QUICK, WHOLE] as const).map(
          (one) =>
            html`<button
              class="button"
              type="button"
              aria-disabled=${busy ? 'true' : nothing}
              @click=${() => {
                void this.measure(one);
              }}
            >
              ${texts(one === QUICK ? 'apart.costs.again' : 'apart.costs.whole')}
            </button>`,
        )}
        ${
          busy
            ? html`<label class="field"
                ><span>${texts('apart.costs.rounds', { done: rounds, total: ROUNDS })}</span>
                <progress max=${ROUNDS} .value=${rounds}></progress
              ></label>`
            : nothing
        }
      </div>
      ${costs.length === 0 ? nothing : this.table()}
      <section class="how">
        <h3>${texts('apart.costs.how')}</h3>
        <p>${rich(texts('apart.costs.how.rounds', { minutes: every, rounds: ROUNDS }))}</p>
        <dl class="pairs how">
          ${COLUMNS.map(
            ({ id }) =>
              html`<dt>${texts(`apart.costs.${id}`)}</dt>
                <dd>${texts(`apart.costs.${id}.how`)}</dd>`,
          )}
        </dl>
      </section>
    </div>`;
  }

  private table(): TemplateResult {
    const { costs } = this;
    const plain = costs.find(({ defence }) => defence === 'bearer');
    return html`<div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${wayTexts('apart.page.costs')}
    >
      <table class="costs">
        <thead>
          <tr>
            <th scope="col">${texts('apart.costs.defence')}</th>
            ${COLUMNS.map(({ id }) => html`<th scope="col">${texts(`apart.costs.${id}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${costs.map(
            (cost) =>
              html`<tr>
                <th scope="row">${defenceName(cost.defence)}</th>
                ${COLUMNS.map((column) => this.cell(column, cost, plain ?? null))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** A figure, its bar, and what it is more than with a plain token. */
  private cell({ id, digits }: Column, cost: Cost, plain: Cost | null): TemplateResult {
    const most = Math.max(...this.costs.map((one) => figureOf(one, id)));
    const figure = figureOf(cost, id);
    return html`<td>
      <span class="figure">${formatted(figure, digits)}</span>
      ${isTimed(id) ? longer(cost.more?.[id] ?? null, digits) : counted(plain && figure - figureOf(plain, id), digits)}
      <span class="bar" aria-hidden="true"
        ><span style="inline-size: ${most > 0 ? (figure / most) * 100 : 0}%"></span
      ></span>
      ${isTimed(id) ? html`<span class="spread">${spread(cost[id], digits)}</span>` : nothing}
    </td>`;
  }
}

const counted = (more: number | null, digits: number): TemplateResult | typeof nothing =>
  more === null || Math.abs(more) < 0.5 * 10 ** -digits
    ? nothing
    : html`<span class="more">${formatted(more, digits, true)}</span>`;
/** What took longer in each round, or shorter; where it was now this, now that, no more is said than how little. */
function longer(more: Span | null, digits: number): TemplateResult | typeof nothing {
  if (more === null) return nothing;
  const said = isSeen(more)
    ? formatted(more.median, digits, true)
    : texts('apart.costs.unseen', { ms: formatted(Math.max(-more.low, more.high), digits) });
  return html`<span class="more">${said}</span>`;
}
const spread = ({ low, high }: Span, digits: number): string =>
  texts('apart.costs.spread', { low: formatted(low, digits), high: formatted(high, digits) });

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-costs': ApartCosts;
  }
}
