import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { linesOf, type Bench, type Exchange } from '../../../model/defences/apart/bench.ts';
import {
  askForKey,
  athOf,
  CLAIMS,
  freshId,
  proofBy,
  proofIn,
  proved,
  type ClaimName,
  type ClaimTexts,
  type ProofParts,
  type Refused,
  type Signer,
} from '../../../model/defences/apart/proof.ts';
import { API } from '../../../model/defences/run/device.ts';
import { kebab } from '../../../model/trace.ts';
import { element } from '../../element.ts';
import { choice, input, option } from '../../fields.ts';
import { rich } from '../../rich.ts';
import { mono, wire } from './answer.ts';
import { ApartPage, type Blank, type Piece } from './page.ts';
import { guardName } from '../texts.ts';
import { apartTexts as texts } from './texts.ts';

/** The guard that looks at a claim, or at a part of the header. */
const GUARDS = {
  typ: 'proofUnreadable',
  alg: 'proofAlgorithmUnknown',
  jwk: 'tokenOfAnotherKey',
  htm: 'proofForAnotherRequest',
  htu: 'proofForAnotherRequest',
  iat: 'proofTimeOff',
  jti: 'proofUsed',
  nonce: 'proofNonceWrong',
  ath: 'proofForAnotherToken',
} as const;
type Looked = keyof typeof GUARDS;

/** What is changed at one press, in a proof that is good otherwise. */
const CHANGES = ['nothing', 'fresh', 'htm', 'htu', 'iat', 'jti', 'nonce', 'ath', 'key'] as const;
type Change = (typeof CHANGES)[number];
interface Draft {
  readonly claims: ClaimTexts;
  readonly signer: Signer;
}
const SIGNERS: readonly Signer[] = ['nobody', 'owner', 'thief'];
/** Short ones first, so that they stand side by side. */
const FIELDS: readonly ClaimName[] = ['htm', 'iat', 'nonce', 'htu', 'jti', 'ath'];
const EXAMPLE = '/api/helicopters?page=2';
const TASK = '/api/profile?fields=name';
const BLANKS = { faded: ['htu'], alone: ['htm', 'htu', 'ath', 'jti'] } as const;
type BlankName = (typeof BLANKS)['alone'][number];

/** DPoP, taken apart (RFC 9449): the proof of a request, what each claim is held against, and the key. */
@element('tt-apart-dpop')
class ApartDpop extends ApartPage {
  protected override readonly defence = 'dpop';
  protected override readonly questions = ['dpop-stops-scripts'];
  @state() private example: Exchange | null = null;
  @state() private change: Change = 'nothing';
  @state() private draft: Draft | null = null;
  /** What this browser said to whoever wanted the key; `out` where it handed it out. */
  @state() private refusal: Refused | 'out' | null = null;
  @state() private given: Readonly<Record<BlankName, string>> = {
    htm: '',
    htu: '',
    ath: '',
    jti: '',
  };
  @state() private checked = false;
  private fresh = freshId();

  protected override async begin(bench: Bench): Promise<void> {
    await bench.logIn();
    this.example = await bench.ask(EXAMPLE);
    this.pick('nothing');
  }
  private get proof(): ProofParts | null {
    return this.example && proofIn(this.example.request);
  }

  protected override pieces(): readonly Piece[] {
    const { example, proof } = this;
    if (!example || !proof) return [];
    const piece = (id: string, body: TemplateResult): Piece => ({
      id,
      title: texts.find(`apart.dpop.${id}`) ?? id,
      body: html`<p>${rich(texts.find(`apart.dpop.${id}.why`) ?? '')}</p>
        ${body}`,
    });
    const [header, claims, signature] = proof.encoded;
    return [
      piece('request', wire(linesOf(example.request), 'client')),
      piece(
        'parts',
        html`<p class="mono long" dir="ltr">
          <span class="part method">${header}</span>.<span class="part uri">${claims}</span>.<span
            class="part parameters"
            >${signature}</span
          >
        </p>`,
      ),
      piece(
        'header',
        html`<p class="mono long" dir="ltr">
            <span class="part method json">${JSON.stringify(proof.header, null, 1)}</span>
          </p>
          ${this.table('header', ['typ', 'alg', 'jwk'], example, proof)}`,
      ),
      piece('claims', this.table('claims', CLAIMS, example, proof)),
      piece('signature', this.signaturePart(example)),
      piece('vault', this.keyPart()),
    ];
  }

  /** What each part says, and what the server held it against: read off the recorded checks. */
  private table(
    part: 'header' | 'claims',
    names: readonly Looked[],
    { checks }: Exchange,
    { claims, header }: ProofParts,
  ): TemplateResult {
    const own = (name: Looked): string => {
      if (name === 'jwk')
        return checks.find(({ check }) => check === kebab(GUARDS.jwk))?.subject ?? '';
      return name === 'typ' || name === 'alg' ? String(header[name]) : claims[name];
    };
    return html`<div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${texts(`apart.dpop.${part}`)}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">${texts('apart.dpop.claim')}</th>
            <th scope="col">${texts('apart.dpop.says')}</th>
            <th scope="col">${texts('apart.dpop.against')}</th>
            <th scope="col">${texts('apart.dpop.check')}</th>
          </tr>
        </thead>
        <tbody>
          ${names.map((name) => {
            const guard = GUARDS[name];
            const found = checks.find(({ check }) => check === kebab(guard));
            return html`<tr>
              <th scope="row">${mono(name)}</th>
              <td>${mono(own(name))}</td>
              <td>
                ${texts.find(`apart.dpop.against.${name}`) ?? ''}
                ${found && name !== 'typ' && name !== 'jti' ? mono(found.against) : nothing}
              </td>
              <td>${found ? (found.passed ? '✓' : '✗') : '–'} ${guardName(guard)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }
  private signaturePart({ checks }: Exchange): TemplateResult {
    const found = checks.find(({ check }) => check === kebab('proofSignatureWrong'));
    return html`<dl class="pairs">
      <dt>${texts('apart.dpop.thumbprint')}</dt>
      <dd>${mono(found?.subject ?? '')}</dd>
      <dt>${texts('apart.dpop.bound')}</dt>
      <dd>${mono(checks.find(({ check }) => check === kebab(GUARDS.jwk))?.against ?? '')}</dd>
    </dl>`;
  }
  /** The key that cannot leave: this browser's own refusal. */
  private keyPart(): TemplateResult {
    const { refusal } = this;
    return html`<button
        class="button primary"
        type="button"
        @click=${() => {
          const { bench } = this;
          if (bench && !this.busy)
            void this.act(async () => {
              this.refusal = (await askForKey(bench.owner)) ?? 'out';
            });
        }}
      >
        ${texts('apart.dpop.take')}
      </button>
      <p class="quiet">${mono("crypto.subtle.exportKey('jwk', privateKey)")}</p>
      ${
        refusal === null
          ? nothing
          : refusal === 'out'
            ? html`<p class="fault">${texts('apart.dpop.taken')}</p>`
            : html`<section class="answer refused">
                <h4>${texts('apart.dpop.browser')}</h4>
                <p class="status"><strong dir="ltr">${refusal.name}</strong></p>
                <p>${mono(refusal.message === '' ? refusal.name : refusal.message)}</p>
              </section>`
      }`;
  }

  private pick(change: Change): void {
    const { proof } = this;
    if (!proof) return;
    const good = { ...proof.claims, jti: freshId() };
    const owner = (claims: Partial<ClaimTexts>): Draft => ({
      claims: { ...good, ...claims },
      signer: 'owner',
    });
    const changed: Record<Change, Draft> = {
      nothing: { claims: proof.claims, signer: 'nobody' },
      fresh: owner({}),
      htm: owner({ htm: 'POST' }),
      htu: owner({ htu: 'https://aeroplanes.example/api/aeroplanes' }),
      iat: owner({ iat: String(Number(proof.claims.iat) - 3600) }),
      jti: owner({ jti: proof.claims.jti }),
      nonce: owner({ nonce: 'a-nonce-of-mine' }),
      ath: owner({ ath: athOf('another-token') }),
      key: { claims: good, signer: 'thief' },
    };
    this.change = change;
    this.draft = changed[change];
    this.answer = null;
    this.guess = null;
  }

  protected override trying(): TemplateResult {
    const { draft, proof } = this;
    if (!draft || !proof) return html``;
    const { claims, signer } = draft;
    const claim = (name: ClaimName): TemplateResult =>
      html`<label class="field ${name === 'htu' || name === 'ath' || name === 'jti' ? 'whole' : ''}"
        ><span>${name}</span> ${input(claims[name], (text) => {
          this.draft = { ...draft, claims: { ...claims, [name]: text } };
          this.answer = null;
        })}</label
      >`;
    return html`<section class="trying" aria-labelledby="trying">
      <h3 id="trying" tabindex="-1">${texts('apart.change')}</h3>
      <p>${rich(texts('apart.dpop.change'))}</p>
      <div class="two">
        <div class="form">
          ${choice(
            texts('apart.change.which'),
            CHANGES.map((one) => option(one, texts(`apart.dpop.change.${one}`), this.change)),
            (one) => {
              this.pick(one as Change);
            },
          )}
          <div class="fields">${FIELDS.map(claim)}</div>
          <fieldset>
            <legend>${texts('apart.dpop.signer')}</legend>
            <div class="segments">
              ${SIGNERS.map(
                (one) =>
                  html`<label class="segment"
                    ><input
                      type="radio"
                      name="signer"
                      .checked=${signer === one}
                      @change=${() => {
                        this.draft = { ...draft, signer: one };
                        this.answer = null;
                      }}
                    />
                    ${texts(`apart.dpop.signer.${one}`)}</label
                  >`,
              )}
            </div>
          </fieldset>
        </div>
        <div class="seen">
          ${this.predicting()}
          <button
            class="button primary"
            type="button"
            aria-disabled=${this.busy ? 'true' : nothing}
            @click=${() => {
              const { bench } = this;
              if (bench && !this.busy)
                void this.send(async () =>
                  bench.send(
                    bench.thief,
                    proved(
                      'GET',
                      EXAMPLE,
                      proof.token,
                      await proofBy(signer, bench, proof, claims),
                    ),
                  ),
                );
            }}
          >
            ${texts('apart.send')}
          </button>
          ${this.answered()}
        </div>
      </div>
    </section>`;
  }

  protected override start(): Promise<void> {
    this.given = { htm: '', htu: '', ath: '', jti: '' };
    this.fresh = freshId();
    this.checked = false;
    this.answer = null;
    return Promise.resolve();
  }
  /** What each blank can be filled with, where it is chosen and not written. */
  private options(name: 'ath' | 'jti', proof: ProofParts): Readonly<Record<string, string>> {
    return name === 'ath'
      ? { digest: athOf(proof.token), token: proof.token, nothing: '' }
      : { used: proof.claims.jti, fresh: this.fresh, nothing: '' };
  }
  private right(name: BlankName, proof: ProofParts): string {
    if (name === 'htm') return 'GET';
    if (name === 'htu') return API + TASK.replace(/\?.*/, '');
    return name === 'ath' ? athOf(proof.token) : this.fresh;
  }

  protected override faded(level: 'faded' | 'alone'): TemplateResult {
    const { proof, given, checked } = this;
    if (!proof) return html``;
    const own: readonly string[] = BLANKS[level];
    const set = (name: BlankName, text: string): void => {
      this.given = { ...given, [name]: text };
      this.checked = false;
      this.answer = null;
    };
    const blank = (name: BlankName): TemplateResult => {
      const value = given[name];
      const one: Blank = {
        ...{ id: name, label: texts(`apart.dpop.blank.${name}`), value },
        right: checked ? this.answer !== null && value === this.right(name, proof) : null,
      };
      if (name === 'htm' || name === 'htu')
        return this.blank(
          one,
          input(value, (text) => {
            set(name, text);
          }),
        );
      const values = Object.entries(this.options(name, proof));
      return this.blank(
        one,
        html`<select
          @change=${({ target }: Event) => {
            set(name, (target as HTMLSelectElement).value);
          }}
        >
          ${values.map(([id, text]) => option(text, texts.find(`apart.dpop.option.${name}.${id}`) ?? id, value))}
        </select>`,
      );
    };
    const claims: ClaimTexts = {
      ...proof.claims,
      ...Object.fromEntries(
        (['htm', 'htu', 'ath', 'jti'] as const).map((name) => [
          name,
          own.includes(name) ? given[name] : this.right(name, proof),
        ]),
      ),
    };
    return html`<section class="task">
      <h3 tabindex="-1">${texts('apart.task')}</h3>
      <p>${rich(texts(`apart.dpop.task.${level}`))}</p>
      <dl class="pairs">
        <dt>${texts('apart.method')}</dt>
        <dd>${mono('GET')}</dd>
        <dt>${texts('apart.address')}</dt>
        <dd>${mono(API + TASK)}</dd>
        ${(['iat', 'nonce', 'htm', 'jti', 'ath'] as const)
          .filter((name) => !own.includes(name))
          .map(
            (name) =>
              html`<dt>${mono(name)}</dt>
                <dd>${mono(claims[name])}</dd>`,
          )}
      </dl>
      ${(BLANKS[level] as readonly BlankName[]).map(blank)}
      <button
        class="button primary"
        type="button"
        aria-disabled=${this.busy ? 'true' : nothing}
        @click=${() => {
          const { bench } = this;
          if (!bench || this.busy) return;
          this.checked = true;
          void this.send(async () =>
            bench.send(
              bench.owner,
              proved('GET', TASK, proof.token, await proofBy('owner', bench, proof, claims)),
            ),
          );
        }}
      >
        ${texts('apart.dpop.sign')}
      </button>
      ${this.answered()} ${this.again(level)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-dpop': ApartDpop;
  }
}
