import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Exchange } from '../../../model/defences/apart/bench.ts';
import {
  baseOf,
  keyFor,
  methodOf,
  secretsOf,
  signatureOf,
  signedAnew,
  signedIn,
  withParameter,
  written,
  type Secrets,
  type Signed,
} from '../../../model/defences/apart/signature.ts';
import { METHODS } from '../../../model/defences/oauth1/sign.ts';
import { element, property } from '../../element.ts';
import { choice, input, option } from '../../fields.ts';
import { rich } from '../../rich.ts';
import { unlikePart } from './answer.ts';
import { Asking } from './asking.ts';
import { oauth1Texts as texts } from './oauth1-texts.ts';
import { keepGuess, predicted, predicting, segments, type Expected } from './predicting.ts';

/** What is changed at one press; the rest is as the client signed it. */
const CHANGES = ['nothing', 'method', 'path', 'parameter', 'nonce', 'secret', 'algorithm'] as const;
type Change = (typeof CHANGES)[number];

interface Draft {
  readonly request: Signed;
  readonly secrets: Secrets;
  /** Signed anew with these secrets, or sent with the old signature. */
  readonly anew: boolean;
}

/** A signed request of which one thing is changed: both base strings, where they part, and what the server says. */
@element('tt-oauth1-trying')
class OAuth1Trying extends Asking {
  /** The request that was signed, and served. */
  @property({ attribute: false }) example: Exchange | null = null;
  @state() private draft: Draft | null = null;
  @state() private change: Change = 'nothing';
  @state() private guess: Expected | null = null;
  private secrets: Secrets = { client: '', token: '' };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('example') || !this.bench) return;
    this.secrets = secretsOf(this.bench.owner);
    this.pick('nothing');
  }

  /** Changes one thing, everything else as it was. */
  private pick(change: Change): void {
    const { example, secrets } = this;
    if (!example) return;
    const request = signedIn(example.request);
    const changed: Record<Change, Draft> = {
      nothing: { request, secrets, anew: false },
      method: { request: { ...request, method: 'HEAD' }, secrets, anew: false },
      path: {
        request: { ...request, path: request.path.replace('/api/helicopters', '/api/profile') },
        secrets,
        anew: false,
      },
      parameter: {
        request: { ...request, path: request.path.replace('page=2', 'page=3') },
        secrets,
        anew: false,
      },
      nonce: {
        request: withParameter(request, 'oauth_nonce', 'another-nonce'),
        secrets,
        anew: false,
      },
      secret: {
        request: withParameter(request, 'oauth_nonce', 'a-fresh-nonce'),
        secrets: { ...secrets, token: 'guessed' },
        anew: true,
      },
      algorithm: {
        request: withParameter(
          withParameter(request, 'oauth_nonce', 'a-second-nonce'),
          'oauth_signature_method',
          'HMAC-SHA256',
        ),
        secrets,
        anew: true,
      },
    };
    this.change = change;
    this.draft = changed[change];
    this.answer = null;
    this.guess = null;
  }
  private alter(request: Partial<Signed>): void {
    if (this.draft) this.draft = { ...this.draft, request: { ...this.draft.request, ...request } };
    this.answer = null;
  }
  /** What goes over the wire: with the old signature, or one made anew. Null where it is no request. */
  private get sent(): Signed | null {
    const { draft } = this;
    if (!draft || !/^[A-Z]+$/.test(draft.request.method) || !draft.request.path.startsWith('/'))
      return null;
    return draft.anew ? signedAnew(draft.request, draft.secrets) : draft.request;
  }

  override render() {
    const { draft, example, sent } = this;
    if (!draft || !example) return nothing;
    const { request, secrets, anew } = draft;
    const parameter = (name: string): string =>
      request.protocol.find(([one]) => one === name)?.[1] ?? '';
    const field = (label: string, value: string, set: (text: string) => void): TemplateResult =>
      html`<label class="field"><span>${label}</span> ${input(value, set)}</label>`;
    const own = (name: 'oauth_nonce' | 'oauth_timestamp'): TemplateResult =>
      field(name, parameter(name), (text) => {
        this.alter(withParameter(request, name, text));
      });
    const secret = (which: keyof Secrets): TemplateResult =>
      field(texts(`apart.oauth1.secret.${which}`), secrets[which], (text) => {
        this.draft = { ...draft, secrets: { ...secrets, [which]: text } };
        this.answer = null;
      });
    return html`<section class="trying" aria-labelledby="trying" aria-busy=${this.ariaBusyState}>
      ${this.faultPart()}
      <h3 id="trying" tabindex="-1">${texts('apart.change')}</h3>
      <p>${rich(texts('apart.oauth1.change'))}</p>
      <div class="two">
        <div class="form">
          ${choice(
            texts('apart.change.which'),
            CHANGES.map((one) => option(one, texts(`apart.oauth1.change.${one}`), this.change)),
            (one) => {
              this.pick(one as Change);
            },
          )}
          <div class="fields">
            ${field(texts('apart.method'), request.method, (method) => {
              this.alter({ method });
            })}
            ${field(texts('apart.path'), request.path, (path) => {
              this.alter({ path });
            })}
            ${own('oauth_nonce')} ${own('oauth_timestamp')}
            ${choice(
              'oauth_signature_method',
              Object.keys(METHODS).map((one) => option(one, one, methodOf(request))),
              (one) => {
                this.alter(withParameter(request, 'oauth_signature_method', one));
              },
            )}
          </div>
          ${segments(
            texts('apart.oauth1.signing'),
            'signing',
            [
              ['old', texts('apart.oauth1.signing.old')],
              ['anew', texts('apart.oauth1.signing.anew')],
            ],
            anew ? 'anew' : 'old',
            (one) => {
              this.draft = { ...draft, anew: one === 'anew' };
              this.answer = null;
            },
          )}
          ${anew ? html`<div class="fields">${secret('client')}${secret('token')}</div>` : nothing}
          ${predicting(this.guess, (guess) => {
            this.guess = guess;
            this.answer = null;
          })}
          ${sent ? nothing : html`<p class="fault">${texts('apart.unsendable')}</p>`}
          ${this.primary(texts('apart.send'), () => void this.sends(sent), sent !== null)}
        </div>
        <div class="seen">
          ${this.answerPart()} ${predicted(this.guess, this.answer)}
          ${sent ? this.strings(draft, sent) : nothing}
        </div>
      </div>
    </section>`;
  }

  private async sends(sent: Signed | null): Promise<void> {
    const { bench, guess, change } = this;
    if (!bench || !sent) return;
    await this.send(() => bench.send(bench.thief, written(sent)));
    if (this.answer) keepGuess('oauth1', change, guess, this.answer);
  }

  /** What was signed, and what the server makes of what arrives. */
  private strings({ request, secrets, anew }: Draft, sent: Signed): TemplateResult {
    const { example } = this;
    if (!example) return html``;
    const signed = anew ? request : signedIn(example.request);
    const arrives = baseOf(sent).text;
    const expected = signatureOf(arrives, this.secrets, methodOf(sent));
    return html`<h4>${texts('apart.oauth1.strings')}</h4>
      ${unlikePart({ label: texts('apart.oauth1.strings.signed'), text: baseOf(signed).text }, { label: texts('apart.oauth1.strings.arrives'), text: arrives })}
      <h4>${texts('apart.oauth1.signatures')}</h4>
      ${anew && keyFor(secrets) !== keyFor(this.secrets) ? html`<p>${texts('apart.oauth1.another-key')}</p>` : nothing}
      ${unlikePart({ label: texts('apart.oauth1.signatures.sent'), text: sent.signature }, { label: texts('apart.oauth1.signatures.expected'), text: expected })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-oauth1-trying': OAuth1Trying;
  }
}
