import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { madeItems, type Made } from '../../class/made.ts';
import {
  MOST_FILE,
  MOST_TITLE,
  parsePlan,
  PlanError,
  withoutNotes,
  writePlan,
  type Plan,
  type PlanItem,
} from '../../class/plan.ts';
import { packPlan, unpackPlan } from '../../class/plan-link.ts';
import type { PlanStore } from '../../class/plan-store.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import './qr.ts';
import { pageStyles } from './page-styles.ts';
import { addingPart, readyPart } from './plan-adding.ts';
import './plan-items.ts';
import type { PlanChange } from './plan-items.ts';
import { planStyles } from './plan-styles.ts';
import { itemTitle, planTexts as texts } from './plan-texts.ts';
import { saveFile } from './save-file.ts';

/** For whom a plan is gone through: a class, as projected; a learner; a learner who is to find the reasons. */
export type Audience = 'hall' | 'learner' | 'sealed';
/** Where a plan can be gone through, as the page writes its addresses. */
export interface PlanLinks {
  /** The plan itself. */
  plan(packed: string): string;
  /** Its first item. */
  walk(plan: Plan, packed: string, audience: Audience): string;
  print(packed: string): string;
}
/** A longer link is cut off on its way by what it is sent with, in characters. */
const MOST_LINK = 8000;
/** What was done, told under the choice of plans; with the way back, where there is one. */
interface Said {
  readonly text: string;
  readonly wrong: boolean;
  readonly undo: (() => void) | null;
}

/**
 * A lesson plan: what is played and asked, its order, a note to each; kept in the browser, as a file, in a link.
 *
 * @fires tt-go - `string`: an address to go to.
 * @fires tt-taken - The plan of the address is among those of this browser.
 */
@element('tt-plan')
class PlanPage extends LitElement {
  static override styles = [shared, pageStyles, planStyles];

  @property({ attribute: false }) store!: PlanStore;
  @property({ attribute: false }) links!: PlanLinks;
  /** A plan that the address holds; null for none. */
  @property({ attribute: false }) packed: string | null = null;
  private said: Said | null = null;
  private taken: string | null = null;
  /** Learners are to find the reasons. */
  private sealed = false;
  /** The learners' link that is shown as a code; null where none is. */
  private coded: string | null = null;

  protected override willUpdate(): void {
    if (this.packed === null || this.packed === this.taken) return;
    this.taken = this.packed;
    void this.take(this.packed);
  }

  override render() {
    const { plan, volatile } = this.store;
    return html`<h2>${texts('plan.title')}</h2>
      <p class="intro">${texts('plan.intro')}</p>
      ${volatile ? html`<p class="warning" role="status">${texts('plan.volatile')}</p>` : nothing}
      ${this.which()} ${this.told()} ${plan.items.length === 0 ? readyPart(this.begin) : nothing}
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
      ${plan.items.length === 0 ? nothing : this.acts(plan)}
      <tt-plan-items .plan=${plan} @tt-plan-change=${this.changed}></tt-plan-items>
      ${addingPart(this.add)}`;
  }

  /** Which of the plans is worked on, and others. */
  private which(): TemplateResult {
    const { all, at } = this.store;
    return html`<div class="line">
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
    </div>`;
  }
  private told(): TemplateResult | typeof nothing {
    const { said } = this;
    if (!said) return nothing;
    const undo = (): void => {
      said.undo?.();
      this.requestUpdate();
    };
    return html`<p class=${said.wrong ? 'warning' : 'told'} role=${said.wrong ? 'alert' : nothing}>
      ${said.text}
      ${said.undo ? html`<button class="button" type="button" @click=${undo}>${texts('plan.undo')}</button>` : nothing}
    </p>`;
  }

  /** What can be done with a plan: in a class, and for those who learn by themselves. */
  private acts(plan: Plan): TemplateResult {
    const bare = withoutNotes(plan);
    const walk = (packed: string): string =>
      this.links.walk(bare, packed, this.sealed ? 'sealed' : 'learner');
    return html`<h3>${texts('plan.teach')}</h3>
      <div class="actions go">
        ${this.button('plan.project', () => this.go((packed) => this.links.walk(plan, packed, 'hall'), plan), 'primary')}
        ${this.button('plan.print', () => this.go((packed) => this.links.print(packed), plan))}
        ${this.button('plan.save', () => {
          saveFile(writePlan(plan), 'application/json', `${fileName(plan.title)}.plan.json`);
        })}
        ${this.button('plan.copy', () => this.copy((packed) => this.links.plan(packed), plan))}
      </div>
      <h3>${texts('plan.learn')}</h3>
      <label class="sealed"
        ><input
          type="checkbox"
          .checked=${this.sealed}
          @change=${({ target }: Event) => {
            this.sealed = (target as HTMLInputElement).checked;
            this.coded = null;
            this.requestUpdate();
          }}
        />${texts('sealed.plan')}</label
      >
      <div class="actions go">
        ${this.button('plan.walk', () => this.go(walk, bare))}
        ${this.button('plan.copy.learners', () => this.copy(walk, bare))}
        ${this.button('plan.share', () => this.code(walk, bare))}
      </div>
      ${location.protocol === 'file:' ? html`<p class="quiet-text">${texts('share.disk')}</p>` : nothing}
      ${this.coded === null ? nothing : html`<tt-qr .link=${this.coded}></tt-qr>`}`;
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

  /** Shows a link as a code, or hides it. */
  private async code(link: (packed: string) => string, plan: Plan): Promise<void> {
    const address = await this.address(link, plan);
    this.coded = this.coded === address ? null : address;
    this.requestUpdate();
  }
  private async address(link: (packed: string) => string, plan: Plan): Promise<string> {
    return new URL(link(await packPlan(plan)), location.href).href;
  }

  private change(plan: Plan): void {
    this.coded = null;
    // What was done before cannot be undone for itself any more.
    this.said = null;
    this.store.change(plan);
    this.requestUpdate();
  }
  private readonly begin = (name: Made): void => {
    const items = madeItems(name, (from, to) => texts('made.minutes', { from, to }));
    this.change({ version: 1, title: texts(`made.${name}`), items });
    this.say(texts('plan.taken', { title: texts(`made.${name}`) }));
    // What was pressed is gone.
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#name')?.focus();
    });
  };
  private readonly add = (item: PlanItem): void => {
    const { plan } = this.store;
    this.change({ ...plan, items: [...plan.items, item] });
    this.say(texts('plan.added', { title: itemTitle(item) }));
  };
  private readonly changed = ({ detail: { plan, removed } }: CustomEvent<PlanChange>): void => {
    const before = this.store.plan;
    this.change(plan);
    if (removed)
      this.say(texts('plan.removed', { title: itemTitle(removed) }), {
        undo: () => {
          this.change(before);
        },
      });
  };
  private readonly delete = (): void => {
    const { plan } = this.store;
    if (plan.items.length === 0 && plan.title === '') return;
    this.store.remove();
    this.say(texts('plan.deleted', { title: nameOf(plan) }), {
      undo: () => {
        this.keep(plan);
      },
    });
  };

  /** Takes the plan of a link among those of this browser. */
  private async take(packed: string): Promise<void> {
    const plan = await unpackPlan(packed);
    if (plan) this.keep(plan);
    else this.say(texts('plan.error.link'), { wrong: true });
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
      this.say(texts(`plan.error.${code}`, { name, path }), { wrong: true });
    }
  }

  private async go(link: (packed: string) => string, plan: Plan): Promise<void> {
    const detail = link(await packPlan(plan));
    this.dispatchEvent(new CustomEvent('tt-go', { detail, bubbles: true, composed: true }));
  }
  private async copy(link: (packed: string) => string, plan: Plan): Promise<void> {
    const address = await this.address(link, plan);
    if (address.length > MOST_LINK) {
      this.say(texts('plan.copy.long', { count: address.length }), { wrong: true });
      return;
    }
    try {
      await navigator.clipboard.writeText(address);
      this.say(texts('plan.copied'));
    } catch {
      this.say(texts('plan.copy.denied', { link: address }), { wrong: true });
    }
  }
  private say(text: string, { wrong = false, undo = null }: Partial<Said> = {}): void {
    this.said = { text, wrong, undo };
    if (!wrong) announce(text);
    this.requestUpdate();
  }
}

const nameOf = ({ title }: Plan): string => (title === '' ? texts('plan.unnamed') : title);
/** A title as the name of a file. */
const fileName = (title: string): string =>
  title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'lesson';

declare global {
  interface HTMLElementTagNameMap {
    'tt-plan': PlanPage;
  }
}
