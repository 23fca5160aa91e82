import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  MOST_FILE,
  MOST_NOTE,
  MOST_TITLE,
  moved,
  parsePlan,
  PlanError,
  withoutNotes,
  writePlan,
  type Plan,
  type PlanItem,
} from '../../class/plan.ts';
import { packPlan, unpackPlan } from '../../class/plan-link.ts';
import type { PlanStore } from '../../class/plan-store.ts';
import { SCENARIOS } from '../../model/scenarios/index.ts';
import { QUESTIONS } from '../../study/questions/index.ts';
import { announce } from '../announcer.ts';
import { ATTACK_IDS, DEFENCE_IDS } from '../defences/cells.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import './qr.ts';
import { pageStyles } from './page-styles.ts';
import { itemTitle, ofQuestion, planTexts as texts } from './plan-texts.ts';
import { saveFile } from './save-file.ts';

/** Where a plan can be gone through, as the page writes its addresses. */
export interface PlanLinks {
  /** The plan itself. */
  plan(packed: string): string;
  /** Its first item: `hall` as projected, else as a learner has it. */
  walk(plan: Plan, packed: string, hall: boolean): string;
  print(packed: string): string;
}

/**
 * A lesson plan: what is played and asked, its order, a note to each; kept in the browser, as a file, in a link.
 *
 * @fires tt-go - `string`: an address to go to.
 */
@element('tt-plan')
class PlanPage extends LitElement {
  static override styles = [
    shared,
    pageStyles,
    css`
      ol {
        display: grid;
        gap: 8px;
        margin-block: 8px 16px;
      }
      li {
        background: var(--tt-panel);
        border: 1px solid var(--tt-line);
        border-radius: 12px;
        display: grid;
        gap: 6px 12px;
        grid-template-columns: auto minmax(0, 1fr) auto;
        padding: 10px 14px;
      }
      li.dragged {
        opacity: 0.5;
      }
      li.over {
        outline-offset: 2px;
      }
      .number {
        color: var(--tt-ink-2);
        cursor: grab;
        font-variant-numeric: tabular-nums;
        min-inline-size: 2.5em;
      }
      .number::before {
        content: '⠿ ';
      }
      .title {
        font-weight: 700;
        overflow-wrap: anywhere;
      }
      .title small {
        color: var(--tt-ink-2);
        display: block;
        font-weight: 400;
      }
      .moves {
        align-items: start;
        display: flex;
        gap: 4px;
      }
      .moves .button {
        min-inline-size: 36px;
        padding-inline: 6px;
      }
      li .field {
        font-weight: 400;
        grid-column: 2 / -1;
      }
      textarea {
        field-sizing: content;
        min-block-size: 40px;
        resize: vertical;
      }
      .add {
        align-items: end;
        background: var(--tt-sunk);
        border-radius: 12px;
        display: grid;
        gap: 12px;
        padding: 12px 14px;
      }
      .go {
        margin-block: 16px;
      }
      @container classpage (max-width: 34em) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .title {
          grid-column: 1 / -1;
          grid-row: 2;
        }
        .moves {
          grid-column: 2;
          grid-row: 1;
        }
        li .field {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) store!: PlanStore;
  @property({ attribute: false }) links!: PlanLinks;
  /** A plan that the address holds; null for none. */
  @property({ attribute: false }) packed: string | null = null;
  private said: { readonly text: string; readonly wrong: boolean } | null = null;
  private undo: Plan | null = null;
  private dragged: number | null = null;
  private over: number | null = null;
  private taken: string | null = null;
  /** The learners' link that is shown as a code; null where none is. */
  private coded: string | null = null;

  protected override willUpdate(): void {
    if (this.packed === null || this.packed === this.taken) return;
    this.taken = this.packed;
    void this.take(this.packed);
  }

  override render() {
    const { plan, all, at, volatile } = this.store;
    return html`<h2>${texts('plan.title')}</h2>
      <p class="intro">${texts('plan.intro')}</p>
      ${volatile ? html`<p class="warning" role="status">${texts('plan.volatile')}</p>` : nothing}
      <div class="line">
        <label class="field"
          >${texts('plan.which')}
          <select
            class="entry"
            .selectedIndex=${at}
            @change=${({ target }: Event) => {
              this.store.choose((target as HTMLSelectElement).selectedIndex);
              this.requestUpdate();
            }}
          >
            ${all.map((one, place) => html`<option ?selected=${place === at}>${nameOf(one)}</option>`)}
          </select></label
        >
        ${this.button('plan.new', () => {
          this.store.add();
        })}
        ${this.button('plan.open', () => {
          this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
        })}
        <input
          type="file"
          accept="application/json,.json"
          hidden
          @change=${({ target }: Event) => {
            const input = target as HTMLInputElement;
            void this.open(input.files?.[0]).then(() => {
              // The same file can be chosen again.
              input.value = '';
            });
          }}
        />
        ${this.button('plan.delete', this.delete)}
      </div>
      ${this.said ? html`<p class=${this.said.wrong ? 'warning' : 'told'} role=${this.said.wrong ? 'alert' : nothing}>${this.said.text} ${this.undo ? html`<button class="button" type="button" @click=${this.bringBack}>${texts('plan.undo')}</button>` : nothing}</p>` : nothing}
      <h3><label for="name">${texts('plan.name')}</label></h3>
      <div class="field">
        <input
          class="entry"
          id="name"
          dir="auto"
          maxlength=${MOST_TITLE}
          .value=${plan.title}
          @input=${({ target }: Event) => {
            this.change({ ...plan, title: (target as HTMLInputElement).value });
          }}
        />
      </div>
      <h3 id="items">${texts('plan.items')}</h3>
      ${plan.items.length === 0 ? html`<p class="quiet-text">${texts('plan.empty')}</p>` : html`<p class="quiet-text">${texts('plan.note.for')}</p>`}
      <ol aria-labelledby="items" @dragover=${this.dragOver} @drop=${this.drop}>
        ${repeat(
          plan.items,
          (item, place) =>
            `${keyOf(item)} ${plan.items.slice(0, place).filter((one) => keyOf(one) === keyOf(item)).length}`,
          (item, place) => this.item(item, place),
        )}
      </ol>
      ${this.adding()}
      <div class="actions go">
        ${this.button('plan.project', () => this.go((packed) => this.links.walk(plan, packed, true)), 'primary')}
        ${this.button('plan.walk', () => this.go((packed) => this.links.walk(withoutNotes(plan), packed, false), withoutNotes(plan)))}
        ${this.button('plan.print', () => this.go((packed) => this.links.print(packed)))}
        ${this.button('plan.save', () => {
          saveFile(writePlan(plan), 'application/json', `${fileName(plan.title)}.plan.json`);
        })}
        ${this.button('plan.copy', () => this.copy((packed) => this.links.plan(packed), plan))}
        ${this.button('plan.share', () => this.code())}
        ${this.button('plan.copy.learners', () =>
          this.copy((packed) => this.links.walk(plan, packed, false), withoutNotes(plan)),
        )}
      </div>
      ${this.coded === null ? nothing : html`<tt-qr .link=${this.coded}></tt-qr>`}`;
  }

  /** Shows the learners' link as a code, or hides it. */
  private async code(): Promise<void> {
    const plan = withoutNotes(this.store.plan);
    const hash = this.links.walk(plan, await packPlan(plan), false);
    const link = new URL(hash, location.href).href;
    this.coded = this.coded === link ? null : link;
    this.requestUpdate();
  }

  private button(key: Parameters<typeof texts>[0], act: () => unknown, kind = ''): TemplateResult {
    return html`<button
      class="button ${kind}"
      type="button"
      @click=${() => {
        void act();
        this.requestUpdate();
      }}
    >
      ${texts(key)}
    </button>`;
  }

  private item(item: PlanItem, place: number): TemplateResult {
    const title = itemTitle(item);
    const { plan } = this.store;
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
      <span class="moves">
        ${small('up', '↑', place === 0, () => {
          this.move(place, place - 1, '.up');
        })}
        ${small('down', '↓', place === plan.items.length - 1, () => {
          this.move(place, place + 1, '.down');
        })}
        ${small('remove', '×', false, () => {
          this.undo = null;
          this.change({ ...plan, items: plan.items.filter((_, one) => one !== place) });
          this.say(texts('plan.removed', { title }));
          void this.focusItem(Math.min(place, this.store.plan.items.length - 1), '.remove');
        })}
      </span>
      <label class="field"
        ><span class="hidden">${texts('plan.note', { title })}</span>
        <textarea
          class="entry"
          rows="1"
          dir="auto"
          maxlength=${MOST_NOTE}
          .value=${item.note}
          @input=${({ target }: Event) => {
            const note = (target as HTMLTextAreaElement).value;
            const items = this.store.plan.items.map((one, at) =>
              at === place ? { ...one, note } : one,
            );
            this.change({ ...this.store.plan, items });
          }}
        ></textarea>
      </label>
    </li>`;
  }

  private adding(): TemplateResult {
    const options = (ids: readonly string[], kind: 'attack' | 'defence') =>
      ids.map((id) => html`<option value=${id}>${texts.find(`${kind}.${id}`) ?? id}</option>`);
    return html`<div class="add" role="group" aria-label=${texts('plan.add')}>
      <form class="line" @submit=${this.addOne}>
        <label class="field"
          >${texts('plan.add.what')}
          <select class="entry" name="one">
            <optgroup label=${texts('plan.add.trials')}>
              ${SCENARIOS.map(({ id }) => html`<option value="scenario ${id}">${itemTitle({ kind: 'scenario', id, note: '' })}</option>`)}
            </optgroup>
            <optgroup label=${texts('plan.add.questions')}>
              ${QUESTIONS.map(({ id }) => html`<option value="question ${id}">${ofQuestion(id, 'ask')}</option>`)}
            </optgroup>
          </select></label
        >
        <button class="button" type="submit">${texts('plan.add')}</button>
      </form>
      <form class="line" @submit=${this.addDefence}>
        <label class="field"
          >${texts('plan.add.attack')}
          <select class="entry" name="attack">
            ${options(ATTACK_IDS, 'attack')}
          </select></label
        >
        <label class="field"
          >${texts('plan.add.defence')}
          <select class="entry" name="defence">
            ${options(DEFENCE_IDS, 'defence')}
          </select></label
        >
        <button class="button" type="submit">${texts('plan.add')}</button>
      </form>
    </div>`;
  }

  private readonly addOne = (event: Event): void => {
    event.preventDefault();
    const value = new FormData(event.currentTarget as HTMLFormElement).get('one');
    const [kind, id = ''] = typeof value === 'string' ? value.split(' ') : [];
    if (kind === 'scenario' || kind === 'question') this.add({ kind, id, note: '' });
  };
  private readonly addDefence = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const [attack, defence] = [data.get('attack'), data.get('defence')];
    if (typeof attack === 'string' && typeof defence === 'string')
      this.add({ kind: 'defence', attack, defence, note: '' });
  };
  private add(item: PlanItem): void {
    const { plan } = this.store;
    this.undo = null;
    this.change({ ...plan, items: [...plan.items, item] });
    this.say(texts('plan.added', { title: itemTitle(item) }));
  }

  private move(from: number, to: number, focus: string): void {
    const { plan } = this.store;
    const item = plan.items[from];
    if (!item) return;
    this.change(moved(plan, from, to));
    announce(
      texts('plan.moved', { title: itemTitle(item), place: to + 1, total: plan.items.length }),
    );
    void this.focusItem(to, focus);
  }
  private async focusItem(place: number, what: string): Promise<void> {
    await this.updateComplete;
    const item = this.renderRoot.querySelector(`li[data-place="${place}"]`);
    (
      item?.querySelector<HTMLElement>(what) ?? this.renderRoot.querySelector<HTMLElement>('#name')
    )?.focus();
  }
  private readonly dragOver = (event: DragEvent): void => {
    if (this.dragged === null) return;
    event.preventDefault();
    const [, place] =
      /^(\d+)$/.exec((event.target as Element).closest('li')?.dataset['place'] ?? '') ?? [];
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

  private change(plan: Plan): void {
    this.coded = null;
    this.store.change(plan);
    this.requestUpdate();
  }
  private readonly delete = (): void => {
    const { plan } = this.store;
    if (plan.items.length === 0 && plan.title === '') return;
    this.store.remove();
    this.undo = plan;
    this.say(texts('plan.deleted', { title: nameOf(plan) }));
  };
  private readonly bringBack = (): void => {
    if (this.undo) this.keep(this.undo);
    this.undo = null;
  };

  /** Takes the plan of a link among those of this browser. */
  private async take(packed: string): Promise<void> {
    const plan = await unpackPlan(packed);
    if (plan) this.keep(plan);
    else this.say(texts('plan.error.link'), true);
    this.dispatchEvent(new CustomEvent('tt-taken', { bubbles: true, composed: true }));
  }
  private keep(plan: Plan): void {
    const known = this.store.all.findIndex((one) => writePlan(one) === writePlan(plan));
    if (known >= 0) this.store.choose(known);
    else this.store.add(plan);
    this.say(texts('plan.taken', { title: nameOf(plan) }));
  }
  private async open(file: File | undefined): Promise<void> {
    if (!file) return;
    const { name } = file;
    try {
      if (file.size > 4 * MOST_FILE) throw new PlanError('too-long', name);
      this.keep(parsePlan(await file.text()));
    } catch (error) {
      const { code, path } = error instanceof PlanError ? error : new PlanError('not-json', name);
      this.say(texts(`plan.error.${code}`, { name, path }), true);
    }
  }

  private async go(link: (packed: string) => string, plan = this.store.plan): Promise<void> {
    const detail = link(await packPlan(plan));
    this.dispatchEvent(new CustomEvent('tt-go', { detail, bubbles: true, composed: true }));
  }
  private async copy(link: (packed: string) => string, plan: Plan): Promise<void> {
    const address = new URL(link(await packPlan(plan)), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      this.say(texts('plan.copied'));
    } catch {
      this.say(texts('plan.copy.denied', { link: address }), true);
    }
  }
  private say(text: string, wrong = false): void {
    this.said = { text, wrong };
    if (!wrong) announce(text);
    this.requestUpdate();
  }
}

const keyOf = (item: PlanItem): string =>
  item.kind === 'defence' ? `${item.attack}/${item.defence}` : `${item.kind} ${item.id}`;
const nameOf = ({ title }: Plan): string => (title === '' ? texts('plan.unnamed') : title);
/** A title as the name of a file. */
const fileName = (title: string): string =>
  title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'lesson';

declare global {
  interface HTMLElementTagNameMap {
    'tt-plan': PlanPage;
  }
}
