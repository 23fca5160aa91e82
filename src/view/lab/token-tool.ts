import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { TokenView } from '../../model/projections/tokens.ts';
import { element, property } from '../element.ts';
import { chip, rich } from '../rich.ts';
import { shared } from '../tokens.ts';
import { formStyles } from './form-styles.ts';
import type { Account } from './fields.ts';
import { clockTime, labTexts as texts } from './texts.ts';
import { tokenStyles } from './token-styles.ts';

/** How long a token is good, s: the length of its bar. */
const LIFETIME = 3600;
/** The farthest that the clock is turned at once, minutes. */
const FARTHEST = 120;
const QUICK = [1, 10, 60] as const;

/**
 * The tool that turns the clock, and shows what that does to the tokens.
 *
 * @fires tt-lab-wait - `number`: turn the clock on by so many seconds.
 * @fires tt-lab-show - `TokenView`: compose a request that shows this token.
 * @fires tt-lab-give-back - `TokenView`: give it back.
 */
@element('tt-lab-tokens')
class LabTokens extends LitElement {
  static override styles = [shared, formStyles, tokenStyles];

  @property({ attribute: false }) tokens: readonly TokenView[] = [];
  /** How many older ones are not shown. */
  @property({ type: Number }) more = 0;
  @property({ attribute: false }) accounts: readonly Account[] = [];
  /** ms since the epoch. */
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) busy = false;
  /** How far the clock is about to be turned, minutes: what would be left of the tokens then is shown. */
  @state() private ahead = 0;

  override render() {
    const users = [...new Set(this.tokens.map(({ user }) => user))];
    return html`${this.clock()}
      <section class="tokens" aria-labelledby="tokens">
        <h3 id="tokens">${texts('lab.tokens')}</h3>
        ${this.more > 0 ? html`<p class="quiet">${texts('lab.tokens.more', { count: this.more })}</p>` : nothing}
        ${
          users.length === 0
            ? html`<p class="quiet">${texts('lab.tokens.none')}</p>`
            : users.map((user) => this.of(user))
        }
      </section>
      <details>
        <summary>${texts('lab.users')}</summary>
        <ul class="users">
          ${this.accounts.map(({ name, username, password }) => html`<li>${rich(texts('lab.user'), { name: html`<strong>${name}</strong>`, username: html`<code>${username}</code>`, password: html`<code>${password}</code>` })}</li>`)}
        </ul>
      </details>`;
  }

  private clock(): TemplateResult {
    const { now, ahead, busy } = this;
    const off = busy ? 'true' : nothing;
    return html`<section class="clock" aria-labelledby="clock">
      <h3 id="clock">${texts('lab.clock.now', { time: clockTime(now) })}</h3>
      <div class="actions quick">
        ${QUICK.map(
          (minutes) =>
            html`<button
              class="button"
              type="button"
              aria-label=${texts('lab.clock.quick', { minutes })}
              aria-disabled=${off}
              @click=${() => {
                this.turn(minutes);
              }}
            >
              ${texts('lab.clock.minutes', { minutes })}
            </button>`,
        )}
      </div>
      <label class="field"
        ><span>${texts('lab.clock.other')}</span>
        <input
          type="range"
          min="0"
          max=${FARTHEST}
          step="1"
          .value=${String(ahead)}
          aria-valuetext=${texts('lab.clock.quick', { minutes: ahead })}
          @input=${(event: Event) => {
            this.ahead = Number((event.target as HTMLInputElement).value);
          }}
      /></label>
      <div class="actions turn" ?hidden=${ahead === 0}>
        <p>${texts('lab.clock.then', { time: clockTime(now + ahead * 60_000) })}</p>
        <button
          class="button primary"
          type="button"
          aria-disabled=${off}
          @click=${() => {
            this.turn(ahead);
          }}
        >
          ${texts('lab.clock.do', { minutes: ahead })}
        </button>
      </div>
    </section>`;
  }

  private of(user: string): TemplateResult {
    return html`<section aria-label=${texts('lab.tokens.of', { name: user })}>
      <h4>${user}</h4>
      <ul>
        ${this.tokens.filter((one) => one.user === user).map((one) => this.token(one))}
      </ul>
    </section>`;
  }

  private token(token: TokenView): TemplateResult {
    const left = Math.ceil((token.expiresAt - this.now) / 1000 - this.ahead * 60);
    const back = token.revokedAt !== null;
    const dead = back || left <= 0;
    return html`<li class="token ${dead ? 'dead' : ''}">
      <div class="name">
        ${chip(token.value)}
        <span class="state">${back ? texts('lab.token.back') : timeLeft(left)}</span>
      </div>
      <progress
        max=${LIFETIME}
        .value=${back ? 0 : Math.max(0, left)}
        aria-label=${texts('lab.token.time')}
      ></progress>
      <p class="quiet">
        ${rich(texts('lab.token.for'), { scope: html`<code>${token.scope === '' ? '–' : token.scope}</code>` })}
        <br />${texts('lab.token.known', { parties: listed(token) })}
      </p>
      <div class="actions">
        ${this.acts(token, 'show')} ${back ? nothing : this.acts(token, 'give-back')}
      </div>
    </li>`;
  }

  private acts(token: TokenView, what: 'show' | 'give-back'): TemplateResult {
    return html`<button
      class="button small"
      type="button"
      aria-disabled=${this.busy ? 'true' : nothing}
      @click=${() => {
        if (!this.busy) this.send(`tt-lab-${what}`, token);
      }}
    >
      ${texts(`lab.token.${what}`)}
    </button>`;
  }

  private turn(minutes: number): void {
    if (this.busy) return;
    this.ahead = 0;
    this.send('tt-lab-wait', minutes * 60);
  }
  private send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

const timeLeft = (seconds: number): string =>
  seconds <= 0
    ? texts('lab.token.over')
    : texts('lab.token.left', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
const listed = ({ knownTo }: TokenView): string =>
  knownTo
    .map((party) => texts.find(`stage.${party}`) ?? party)
    .reduce((one, other) => texts('remembering.and', { one, other }));

declare global {
  interface HTMLElementTagNameMap {
    'tt-lab-tokens': LabTokens;
  }
}
