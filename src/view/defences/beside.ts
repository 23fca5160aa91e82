import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { sectionOf } from '../../model/defences/section.ts';
import {
  besideOf,
  type Beside,
  type Minute,
  type Pair,
  type Stretch,
  type Turn,
} from '../../model/projections/turns.ts';
import { theftAt } from '../../model/projections/theft.ts';
import type { Recorded } from '../../model/session.ts';
import { stepsOf } from '../../model/steps.ts';
import { parting } from '../../texts/en/defences-parting.ts';
import { createTexts } from '../../texts/texts.ts';
import { element, property } from '../element.ts';
import { chip, rich } from '../rich.ts';
import { timeLineStyles } from '../time-line-styles.ts';
import { timeLine } from '../time-lines.ts';
import { shared } from '../tokens.ts';
import { besideStyles } from './beside-styles.ts';
import { besideTexts as texts } from './beside-texts.ts';
import { ATTACK_IDS, DEFENCE_IDS } from './cells.ts';
import { hrefOf } from './neighbour.ts';
import { sectionPart } from './apart/answer.ts';
import { cellTitle, clock as time, defenceName, defenceTexts, guardName } from './texts.ts';
import { wayTexts } from './ways.ts';

const more = createTexts(parting);
/** What an address has beneath the two time lines for the step at which they part. */
const PARTING = 'parting';

type Side = 'before' | 'after';
const SIDES: readonly Side[] = ['before', 'after'];
/** Opens one of the two runs at a step: fired as `tt-open-run`. */
export interface OpenRun {
  readonly attack: string;
  readonly defence: string;
  /** Id of the step. */
  readonly at: string;
}

/**
 * The same attack on a plain token and on a defence, side by side from the theft on; where they part is marked, and why.
 *
 * @fires tt-open-run - `OpenRun`: show that run at that step.
 */
@element('tt-beside')
class BesideRuns extends LitElement {
  static override styles = [shared, timeLineStyles, besideStyles];

  @property() attack = '';
  @property() defence = '';
  /** Where to go once it is there: `parting`, or to the beginning. */
  @property() to = '';
  /** The run against a plain token. */
  @property({ attribute: false }) plain: Recorded | null = null;
  @property({ attribute: false }) defended: Recorded | null = null;
  /** What is read of a run has come. */
  @property({ attribute: false }) ready: Promise<void> = Promise.resolve();
  @state() private beside: Beside | null = null;
  @state() private section: string | null = null;
  @state() private failed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('plain') && !changed.has('defended')) return;
    const { plain, defended } = this;
    Object.assign(this, { beside: null, section: null, failed: false });
    if (plain && defended) void this.compare(plain, defended);
  }
  /** Holds them against each other, once both are recorded. */
  private async compare(plain: Recorded, defended: Recorded): Promise<void> {
    const current = (): boolean => plain === this.plain && defended === this.defended;
    try {
      await Promise.all([plain.done, defended.done, this.ready]);
      const beside = besideOf(plain.trace, defended.trace);
      const guard = partedTurns(beside).after?.guard ?? null;
      const section = guard === null ? null : await sectionOf(this.defence, guard);
      if (current()) Object.assign(this, { beside, section });
    } catch {
      if (current()) this.failed = true;
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (this.to === PARTING && (changed.has('beside') || changed.has('to'))) this.goToParting();
  }
  /** Leads eyes and keys to where the two part. */
  private readonly goToParting = (): void => {
    const place = this.renderRoot.querySelector<HTMLElement>('.parting');
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  };

  override render() {
    const { beside, failed } = this;
    const { attack, defence } = this;
    const title = cellTitle(attack, defence);
    if (!ATTACK_IDS.includes(attack) || !DEFENCE_IDS.includes(defence))
      return html`<p class="fault" role="alert">${texts('beside.unknown', { title })}</p>`;
    return html`<div class="beside" aria-busy=${beside || failed ? 'false' : 'true'}>
      <div class="top">
        <h2>${wayTexts('defences.beside.of', { title })}</h2>
        <a class="button" href=${hrefOf({ attack, defence })}>${texts('beside.run')}</a>
      </div>
      ${failed ? html`<p class="fault" role="alert">${texts('beside.failed')}</p>` : nothing}
      ${beside ? this.day(beside) : failed ? nothing : html`<p class="quiet">${texts('beside.playing')}</p>`}
    </div>`;
  }

  private day(beside: Beside): TemplateResult {
    return html` <p class="sum">${this.why(beside)}</p>
      <p class="quiet">
        ${texts('beside.count', { before: beside.served.before, after: beside.served.after })}
        ${beside.before > 0 ? texts('beside.alike', { count: beside.before }) : nothing}
      </p>
      ${this.leadToParting(beside)}
      <div class="heads" aria-hidden="true">
        <span></span>${SIDES.map((side) => html`<span class="head">${this.nameOf(side)}</span>`)}
      </div>
      <ol class="day">
        ${beside.stretches.map((stretch) => this.stretch(stretch, beside))}
      </ol>`;
  }

  private leadToParting(beside: Beside): TemplateResult | typeof nothing {
    const { pair } = partedTurns(beside);
    if (!pair) return nothing;
    const { attack, defence } = this;
    return html`<p>
      <a
        class="button"
        href="${hrefOf({ attack, defence })}/beside/${PARTING}"
        @click=${this.goToParting}
        >${more('parting.go', { time: time(pair.minute) })}</a
      >
    </p>`;
  }

  private nameOf(side: Side): string {
    return defenceName(side === 'before' ? 'bearer' : this.defence);
  }

  /** Where they part and why, in a sentence: the check, and the section that asks for it. */
  private why(beside: Beside): TemplateResult | readonly unknown[] {
    const { section } = this;
    const { pair, after } = partedTurns(beside);
    const defence = this.nameOf('after');
    if (!pair) return rich(texts('beside.never'), { defence });
    const at = time(pair.minute);
    if (!after || after.guard === null)
      return rich(texts('beside.why.else'), { time: at, defence });
    const guard = guardName(after.guard);
    return section === null
      ? rich(texts('beside.why.none'), { time: at, defence, guard })
      : rich(texts('beside.why'), { time: at, defence, guard, section: sectionPart(section) });
  }

  private stretch({ pairs, period, parts }: Stretch, beside: Beside): TemplateResult {
    const [first, last] = [pairs[0], pairs.at(-1)];
    if (!first || !last) return html``;
    const span = pairs.length > period;
    const label = span
      ? texts('beside.span', { from: time(first.minute), to: time(last.minute) })
      : time(first.minute);
    const stolen = stolenIn(first);
    return html`<li class="stretch ${parts ? 'parting' : ''}">
      <div class="row">
        <h3 class="time" tabindex=${parts ? '-1' : nothing}>
          ${label}
          ${span ? html`<small>${texts(period === 2 ? 'beside.turns' : 'beside.times', { count: pairs.length })}</small>` : nothing}
          ${stolen ? html`<span class="tag">${texts('beside.theft')}</span>` : nothing}
          ${parts ? html`<span class="tag parts">${texts('beside.parts')}</span>` : nothing}
        </h3>
        ${SIDES.map((side) => this.cell(pairs.slice(0, period), side))}
      </div>
      ${span ? this.more(pairs) : nothing} ${parts ? this.steps(first, beside) : nothing}
    </li>`;
  }

  /** What happened on one side: one line each for owner and thief. */
  private cell(pairs: readonly Pair[], side: Side): TemplateResult {
    return html`<div class="cell" role="group" aria-label=${this.nameOf(side)}>
      <span class="head" aria-hidden="true">${this.nameOf(side)}</span>
      ${pairs.map((pair) => this.turns(pair[side], side, stolenIn(pair)))}
    </div>`;
  }
  private turns(minute: Minute | null, side: Side, stolen: boolean): TemplateResult {
    const { owner = null, thief = null, theft = null } = minute ?? {};
    const quiet = (text: string) => html`<span class="quiet">${text}</span>`;
    return html`${owner ? this.turn(owner, 'client', side) : nothing}
    ${theft === null ? (stolen ? quiet(more('parting.nothing')) : nothing) : this.theft(side, theft)}
    ${thief ? this.turn(thief, 'impostor', side) : nothing}
    ${!owner && !thief && !stolen ? quiet(texts('beside.nothing')) : nothing}`;
  }
  /** What came to the thief, and how. */
  private theft(side: Side, step: number): TemplateResult {
    const run = side === 'before' ? this.plain : this.defended;
    const { secrets, script } = run ? theftAt(run.trace, step) : { secrets: [], script: false };
    const name = (key: string): string => defenceTexts.find(key) ?? key;
    return this.opener(
      side,
      step,
      html`${script ? html`<span class="who impostor">${more('parting.script')}</span>` : nothing}
      ${
        secrets.length === 0
          ? nothing
          : html`<span class="who impostor">${more('parting.comes-by')}</span
              ><span class="loot"
                >${secrets.map(
                  ({ secret, value, how }) =>
                    html`<span
                      >${rich(more.find('parting.how') ?? '', {
                        what: html`<strong>${name(`knowledge.${secret}`)}</strong> ${chip(value)}`,
                        how: name(`how.${how}`),
                      })}</span
                    >`,
                )}</span
              >`
      }`,
    );
  }
  private turn(
    { outcome, status, guard, step }: Turn,
    who: 'client' | 'impostor',
    side: Side,
  ): TemplateResult {
    return this.opener(
      side,
      step,
      html`<span class="who ${who}">${texts(`beside.${who}`)}</span>
        <span class="fate ${outcome}"
          ><span aria-hidden="true">${outcome === 'refused' ? '✗' : '✓'}</span>
          ${texts(`beside.${outcome}`)} <strong>${status}</strong></span
        >
        ${guard === null ? nothing : html`<span class="guard">${guardName(guard)}</span>`}`,
    );
  }
  /** A link to the run of that side, at a step. */
  private opener(side: Side, step: number, body: TemplateResult): TemplateResult {
    const { at, ...cell } = this.placeOf(side, step);
    return html`<a class="turn" title=${texts('beside.open')} href="${hrefOf(cell)}?at=${at}"
      >${body}</a
    >`;
  }
  private placeOf(side: Side, step: number): OpenRun {
    const run = side === 'before' ? this.plain : this.defended;
    return {
      attack: this.attack,
      defence: side === 'before' ? 'bearer' : this.defence,
      at: run ? (stepsOf(run.trace).steps[step]?.id ?? '') : '',
    };
  }
  private open(side: Side, step: number): void {
    const detail = this.placeOf(side, step);
    this.dispatchEvent(
      new CustomEvent('tt-open-run', {
        detail: detail satisfies OpenRun,
        bubbles: true,
        composed: true,
      }),
    );
  }

  /** Each of the minutes that are folded. */
  private more(pairs: readonly Pair[]): TemplateResult {
    return html`<details>
      <summary>${texts('beside.each')}</summary>
      <ol class="each">
        ${pairs.map(
          (pair) =>
            html`<li class="row">
              <h4 class="time">${time(pair.minute)}</h4>
              ${SIDES.map((side) => this.cell([pair], side))}
            </li>`,
        )}
      </ol>
    </details>`;
  }

  /** What the API did with the thief's request, step by step, in both. */
  private steps(pair: Pair, { parting }: Beside): TemplateResult {
    return html`<div class="lines">
      ${SIDES.map((side) => {
        const run = side === 'before' ? this.plain : this.defended;
        const thief = pair[side]?.thief;
        if (!run || !thief) return nothing;
        return timeLine(
          {
            ...{ id: `line-${side}`, run, first: thief.first, end: thief.end },
            title: texts('beside.steps', { defence: this.nameOf(side) }),
            parts: parting?.[side] ?? null,
          },
          { find: texts.find, parts: texts('beside.parts') },
          (step) => {
            this.open(side, step);
          },
        );
      })}
    </div>`;
  }
}

/** Whether the thief comes by something then, in either of the two. */
const stolenIn = (pair: Pair): boolean =>
  SIDES.some((side) => pair[side] !== null && pair[side].theft !== null);

/** The minute in which they part, and what the thief met there. */
function partedTurns({ stretches }: Beside): {
  readonly pair: Pair | null;
  readonly after: Turn | null;
} {
  const pair = stretches.find(({ parts }) => parts)?.pairs[0] ?? null;
  return { pair, after: pair?.after?.thief ?? null };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-beside': BesideRuns;
  }
}
