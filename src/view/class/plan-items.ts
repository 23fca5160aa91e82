import { html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { MOST_NOTE, moved, NO_PLAN, type Plan, type PlanItem } from '../../class/plan.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import { planItemsStyles } from './plan-styles.ts';
import { itemTitle, planTexts as texts } from './plan-texts.ts';

/** A plan as it is to be, and the item that was taken out of it, if one was. */
export interface PlanChange {
  readonly plan: Plan;
  readonly removed: PlanItem | null;
}

/**
 * The list of a plan: ordered by buttons or by dragging, with a note to each item.
 *
 * @fires tt-plan-change - `PlanChange`
 */
@element('tt-plan-items')
class PlanItems extends LitElement {
  static override styles = [shared, planItemsStyles];

  @property({ attribute: false }) plan: Plan = NO_PLAN;
  private dragged: number | null = null;
  private over: number | null = null;

  override render() {
    const { items } = this.plan;
    return html`<h3 id="items">${texts('plan.items')}</h3>
      <p class="quiet-text">${texts(items.length === 0 ? 'plan.empty' : 'plan.note.for')}</p>
      <ol aria-labelledby="items" @dragover=${this.dragOver} @drop=${this.drop}>
        ${repeat(
          items,
          // One thing may stand in a plan more than once.
          (item, place) =>
            `${keyOf(item)} ${items.slice(0, place).filter((one) => keyOf(one) === keyOf(item)).length}`,
          (item, place) => this.item(item, place),
        )}
      </ol>`;
  }

  private item(item: PlanItem, place: number): TemplateResult {
    const title = itemTitle(item);
    return html`<li
      class="${this.dragged === place ? 'dragged' : ''} ${this.over === place ? 'over' : ''}"
      data-place=${place}
    >
      <span
        class="number"
        draggable="true"
        @dragstart=${(event: DragEvent) => {
          this.dragged = place;
          event.dataTransfer?.setData('text/plain', title);
          this.requestUpdate();
        }}
        @dragend=${() => {
          this.dragged = this.over = null;
          this.requestUpdate();
        }}
        >${place + 1}</span
      >
      <span class="title">${title}<small>${texts(`plan.kind.${item.kind}`)}</small></span>
      ${this.moves(title, place)}
      <label
        ><span class="hidden">${texts('plan.note', { title })}</span>
        <textarea
          class="entry"
          rows="1"
          dir="auto"
          maxlength=${MOST_NOTE}
          .value=${item.note}
          @input=${({ target }: Event) => {
            const note = (target as HTMLTextAreaElement).value;
            this.change(this.plan.items.map((one, at) => (at === place ? { ...one, note } : one)));
          }}
        ></textarea>
      </label>
    </li>`;
  }
  private moves(title: string, place: number): TemplateResult {
    const { items } = this.plan;
    const small = (key: 'up' | 'down' | 'remove', sign: string, off: boolean, act: () => void) =>
      html`<button
        class="button ${key}"
        type="button"
        aria-label=${texts(`plan.${key}`, { title })}
        aria-disabled=${off}
        @click=${() => {
          if (!off) act();
        }}
      >
        <span aria-hidden="true">${sign}</span>
      </button>`;
    return html`<span class="moves">
      ${small('up', '↑', place === 0, () => {
        this.move(place, place - 1, '.up');
      })}
      ${small('down', '↓', place === items.length - 1, () => {
        this.move(place, place + 1, '.down');
      })}
      ${small('remove', '×', false, () => {
        const rest = items.filter((_, one) => one !== place);
        this.change(rest, items[place]);
        void this.focusItem(Math.min(place, rest.length - 1), '.remove');
      })}
    </span>`;
  }

  private move(from: number, to: number, focus: string): void {
    const { plan } = this;
    const item = plan.items[from];
    if (!item) return;
    this.change(moved(plan, from, to).items);
    const total = plan.items.length;
    announce(texts('plan.moved', { title: itemTitle(item), place: to + 1, total }));
    void this.focusItem(to, focus);
  }
  /** The focus goes with what is moved; where nothing is left, to the head of the list. */
  private async focusItem(place: number, what: string): Promise<void> {
    await this.updateComplete;
    const head = this.renderRoot.querySelector<HTMLElement>('h3');
    if (head) head.tabIndex = -1;
    const item = this.renderRoot.querySelector(`li[data-place="${place}"]`);
    (item?.querySelector<HTMLElement>(what) ?? head)?.focus();
  }

  private readonly dragOver = (event: DragEvent): void => {
    if (this.dragged === null) return;
    event.preventDefault();
    const place = (event.target as Element).closest('li')?.dataset['place'];
    const over = place === undefined ? null : Number(place);
    if (over === this.over) return;
    this.over = over;
    this.requestUpdate();
  };
  private readonly drop = (event: DragEvent): void => {
    event.preventDefault();
    if (this.dragged !== null && this.over !== null) this.move(this.dragged, this.over, '.up');
    this.dragged = this.over = null;
  };

  private change(items: readonly PlanItem[], removed: PlanItem | null = null): void {
    this.plan = { ...this.plan, items };
    const detail: PlanChange = { plan: this.plan, removed };
    this.dispatchEvent(new CustomEvent('tt-plan-change', { detail }));
  }
}

const keyOf = (item: PlanItem): string =>
  item.kind === 'defence' ? `${item.attack}/${item.defence}` : `${item.kind} ${item.id}`;

declare global {
  interface HTMLElementTagNameMap {
    'tt-plan-items': PlanItems;
  }
}
