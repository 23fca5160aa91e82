import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { unlikeFrom, type Bench, type Exchange } from '../../../model/defences/apart/bench.ts';
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
import { encode } from '../../../model/defences/oauth1/base-string.ts';
import { METHODS, sign } from '../../../model/defences/oauth1/sign.ts';
import { API } from '../../../model/defences/run/device.ts';
import { element } from '../../element.ts';
import { choice, input, option } from '../../fields.ts';
import { rich } from '../../rich.ts';
import { mono, unlikePart } from './answer.ts';
import { coloured, oauth1Pieces, parameterTable } from './oauth1-pieces.ts';
import { ApartPage, type Blank, type Piece } from './page.ts';
import { apartTexts as texts } from './texts.ts';

/** The request of the example, and those that are left to the learner. */
const EXAMPLE = '/api/helicopters?type=Bo 105&page=2';
const TASKS = {
  faded: '/api/profile?fields=name',
  alone: '/api/helicopters?maker=B%C3%B6lkow+%26+Co',
};

/** What is changed at one press; the rest is as the client signed it. */
const CHANGES = ['nothing', 'method', 'path', 'parameter', 'nonce', 'secret', 'algorithm'] as const;
type Change = (typeof CHANGES)[number];

interface Draft {
  readonly request: Signed;
  readonly secrets: Secrets;
  /** Signed anew with these secrets, or sent with the old signature. */
  readonly anew: boolean;
}
type BlankName = 'uri' | 'encoded' | 'key';
const BLANKS = { faded: ['uri'], alone: ['uri', 'encoded', 'key'] } as const;

/** OAuth 1.0's signature, taken apart (RFC 5849 3.4). */
@element('tt-apart-oauth1')
class ApartOAuth1 extends ApartPage {
  protected override readonly defence = 'oauth1';
  protected override readonly questions = ['signing-encrypts', 'scope-stops-replay'];
  @state() private example: Exchange | null = null;
  @state() private draft: Draft | null = null;
  @state() private change: Change = 'nothing';
  /** The request that the learner is to sign, unsent. */
  @state() private task: Signed | null = null;
  @state() private given: Readonly<Record<BlankName, string>> = { uri: '', encoded: '', key: '' };
  @state() private checked = false;
  private secrets: Secrets = { client: '', token: '' };

  protected override async begin(bench: Bench): Promise<void> {
    await bench.logIn();
    this.example = await bench.ask(EXAMPLE);
    this.secrets = secretsOf(bench.owner);
    this.pick('nothing');
  }
  protected override pieces(): readonly Piece[] {
    return this.example ? oauth1Pieces(this.example, this.secrets) : [];
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

  protected override trying(): TemplateResult {
    const { draft, example, sent } = this;
    if (!draft || !example) return html``;
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
    return html`<section class="trying" aria-labelledby="trying">
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
          <fieldset>
            <legend>${texts('apart.oauth1.signing')}</legend>
            <div class="segments">
              ${([false, true] as const).map(
                (one) =>
                  html`<label class="segment"
                    ><input
                      type="radio"
                      name="signing"
                      .checked=${anew === one}
                      @change=${() => {
                        this.draft = { ...draft, anew: one };
                        this.answer = null;
                      }}
                    />
                    ${texts(one ? 'apart.oauth1.signing.anew' : 'apart.oauth1.signing.old')}</label
                  >`,
              )}
            </div>
          </fieldset>
          ${anew ? html`<div class="fields">${secret('client')}${secret('token')}</div>` : nothing}
          ${this.predicting()} ${this.sendButton(sent)}
        </div>
        <div class="seen">${this.answered()} ${sent ? this.strings(draft, sent) : nothing}</div>
      </div>
    </section>`;
  }

  private sendButton(sent: Signed | null): TemplateResult {
    return html`${sent ? nothing : html`<p class="fault">${texts('apart.unsendable')}</p>`}
      <button
        class="button primary"
        type="button"
        aria-disabled=${this.busy || !sent ? 'true' : nothing}
        @click=${() => {
          const { bench } = this;
          if (bench && !this.busy && sent)
            void this.send(() => bench.send(bench.thief, written(sent)));
        }}
      >
        ${texts('apart.send')}
      </button>`;
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

  protected override async start(level: 'faded' | 'alone'): Promise<void> {
    const { bench } = this;
    if (!bench) return;
    const sendable = await bench.client.request(bench.owner, API + TASKS[level]);
    this.task = signedIn({ ...sendable, url: API + sendable.path });
    this.given = { uri: '', encoded: '', key: '' };
    this.checked = false;
    this.answer = null;
  }

  /** The parameter whose value has to be encoded. */
  private get wanted() {
    const { task } = this;
    const found = task && baseOf(task).parameters.find(({ from }) => from === 'query');
    return found ?? null;
  }
  private right(name: BlankName): string {
    const { task, wanted } = this;
    if (!task) return '';
    if (name === 'uri') return baseOf(task).uri;
    return name === 'key' ? keyFor(this.secrets) : (wanted?.encoded[1] ?? '');
  }
  /** What is signed where the learner's pieces stand in place of the computed ones. */
  private built(level: 'faded' | 'alone') {
    const { task, given, wanted } = this;
    if (!task) return null;
    const base = baseOf(task);
    const own: readonly BlankName[] = BLANKS[level];
    const uri = given.uri;
    const normalized = base.parameters
      .map((one) =>
        one.name === wanted?.name && own.includes('encoded')
          ? `${one.encoded[0]}=${given.encoded}`
          : one.encoded.join('='),
      )
      .join('&');
    const key = own.includes('key') ? given.key : keyFor(this.secrets);
    const text = [base.method, uri, normalized].map(encode).join('&');
    return { base, uri, normalized, key, text };
  }

  protected override faded(level: 'faded' | 'alone'): TemplateResult {
    const { task, given, checked, wanted, secrets } = this;
    const built = this.built(level);
    if (!task || !built || !wanted) return html`<p class="quiet">${texts('apart.preparing')}</p>`;
    const labels = {
      uri: texts('apart.oauth1.blank.uri'),
      encoded: texts('apart.oauth1.blank.encoded', { value: wanted.value }),
      key: texts('apart.oauth1.blank.key'),
    };
    const blank = (id: BlankName): TemplateResult => {
      const value = given[id];
      const one: Blank = {
        ...{ id, label: labels[id], value },
        right: checked ? value === this.right(id) : null,
      };
      const field = input(value, (text) => {
        this.given = { ...given, [id]: text };
        this.checked = false;
        this.answer = null;
      });
      return html`${this.blank(one, field)}
      ${one.right === false ? this.hint(value, this.right(id)) : nothing}`;
    };
    return html`<section class="task">
      <h3 tabindex="-1">${texts('apart.task')}</h3>
      <p>${rich(texts(`apart.oauth1.task.${level}`))}</p>
      <dl class="pairs">
        <dt>${texts('apart.method')}</dt>
        <dd>${mono(task.method)}</dd>
        <dt>${texts('apart.address')}</dt>
        <dd>${mono(API + task.path)}</dd>
        <dt>${texts('apart.oauth1.secret.client')}</dt>
        <dd>${mono(secrets.client)}</dd>
        <dt>${texts('apart.oauth1.secret.token')}</dt>
        <dd>${mono(secrets.token)}</dd>
      </dl>
      ${level === 'faded' ? parameterTable(built.base) : nothing}
      ${(BLANKS[level] as readonly BlankName[]).map(blank)}
      <h4>${texts('apart.oauth1.blank.base')}</h4>
      ${coloured({ method: task.method, ...built })}
      <button
        class="button primary"
        type="button"
        aria-disabled=${this.busy ? 'true' : nothing}
        @click=${() => {
          this.signs(level);
        }}
      >
        ${texts('apart.oauth1.sign')}
      </button>
      ${this.answered()} ${this.again(level)}
    </section>`;
  }

  /** Where it is wrong; what is right, for whoever asks. */
  private hint(value: string, right: string): TemplateResult {
    const place = (unlikeFrom(value, right) ?? 0) + 1;
    return html`<p>${rich(texts('apart.blank.place'), { number: String(place) })}</p>
      <details>
        <summary>${texts('apart.blank.show')}</summary>
        ${unlikePart({ label: texts('apart.blank.yours'), text: value }, { label: texts('apart.blank.computed'), text: right })}
      </details>`;
  }

  private signs(level: 'faded' | 'alone'): void {
    const { bench, task } = this;
    const built = this.built(level);
    if (!bench || !task || !built || this.busy) return;
    this.checked = true;
    const signature = sign(methodOf(task), built.text, built.key);
    void this.send(() => bench.send(bench.owner, written({ ...task, signature })));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-oauth1': ApartOAuth1;
  }
}
