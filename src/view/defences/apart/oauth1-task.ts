import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { unlikeFrom } from '../../../model/defences/apart/bench.ts';
import {
  baseOf,
  keyFor,
  methodOf,
  secretsOf,
  signedIn,
  written,
  type Secrets,
  type Signed,
} from '../../../model/defences/apart/signature.ts';
import { encode } from '../../../model/defences/oauth1/base-string.ts';
import { sign } from '../../../model/defences/oauth1/sign.ts';
import { API } from '../../../model/defences/run/device.ts';
import { amissIn, PIECES, type PieceOf } from '../../../study/building.ts';
import { element } from '../../element.ts';
import { rich } from '../../rich.ts';
import { mono, unlikePart } from './answer.ts';
import { coloured, parameterTable } from './oauth1-pieces.ts';
import { oauth1Texts as texts } from './oauth1-texts.ts';
import { Task, type Options } from './task.ts';

type Piece = PieceOf<'oauth1'>;
/** The request that is left to the learner. */
const PATHS = {
  faded: '/api/profile?fields=full%20name',
  alone: '/api/helicopters?maker=B%C3%B6lkow+%26+Co',
};

/** A request that the learner signs: pieces of its base string, and the key (RFC 5849 3.4). */
@element('tt-oauth1-task')
class OAuth1Task extends Task<Piece> {
  protected override readonly of = 'oauth1';
  protected override readonly left = PIECES.oauth1;
  protected override readonly find = texts.find;
  /** The request, signed by the client and unsent. */
  @state() private task: Signed | null = null;
  private secrets: Secrets = { client: '', token: '' };

  protected override async begin(): Promise<void> {
    const { bench, level } = this;
    if (!bench) return;
    this.secrets = secretsOf(bench.owner);
    const sendable = await bench.client.request(bench.owner, API + PATHS[level]);
    this.task = signedIn({ ...sendable, url: API + sendable.path });
  }

  /** The parameter whose value has to be encoded. */
  private get wanted() {
    return this.task && baseOf(this.task).parameters.find(({ from }) => from === 'query');
  }
  private right(piece: Piece): string {
    const { task, wanted } = this;
    if (!task || !wanted) return '';
    if (piece === 'uri') return baseOf(task).uri;
    if (piece === 'key') return keyFor(this.secrets);
    return piece === 'encoded' ? wanted.encoded[1] : encode(wanted.encoded.join('='));
  }
  protected override amiss(piece: Piece, given: string): string {
    return amissIn('oauth1', piece, given, this.right(piece));
  }

  /** What is signed where the learner's pieces stand in place of the computed ones. */
  private built(task: Signed) {
    const { wanted } = this;
    const base = baseOf(task);
    const own = (piece: Piece): string =>
      this.isOwn(piece) ? this.value(piece) : this.right(piece);
    const parameters = base.parameters.map(({ name, encoded: [first, second] }) => {
      if (name !== wanted?.name) return encode(`${first}=${second}`);
      return this.isOwn('again') ? own('again') : encode(`${first}=${own('encoded')}`);
    });
    const parts = [encode(base.method), encode(own('uri')), parameters.join('%26')] as const;
    return { base, parts, key: own('key') };
  }

  override render() {
    const { task, wanted, level } = this;
    if (!task || !wanted)
      return html`<p class="quiet" aria-busy="true">${texts('apart.preparing')}</p>`;
    const { base, parts } = this.built(task);
    const labels: Readonly<Record<Piece, string>> = {
      uri: texts('apart.oauth1.blank.uri'),
      encoded: texts('apart.oauth1.blank.encoded', { value: wanted.value }),
      again: texts('apart.oauth1.blank.again', { parameter: `${wanted.name}=${wanted.value}` }),
      key: texts('apart.oauth1.blank.key'),
    };
    return html`<section class="task" aria-busy=${this.ariaBusyState}>
      ${this.faultPart()}
      <h3 tabindex="-1">${texts('apart.task')}</h3>
      <p>${rich(texts(`apart.oauth1.task.${level}`))}</p>
      <dl class="pairs">
        <dt>${texts('apart.method')}</dt>
        <dd>${mono(task.method)}</dd>
        <dt>${texts('apart.address')}</dt>
        <dd>${mono(API + task.path)}</dd>
        <dt>${texts('apart.oauth1.secret.client')}</dt>
        <dd>${mono(this.secrets.client)}</dd>
        <dt>${texts('apart.oauth1.secret.token')}</dt>
        <dd>${mono(this.secrets.token)}</dd>
      </dl>
      ${level === 'faded' ? parameterTable(base) : nothing}
      ${this.pieces.map((piece) =>
        piece === 'again'
          ? this.chosen(piece, labels[piece], this.againOptions())
          : this.typed(piece, labels[piece], this.hint(this.value(piece), this.right(piece))),
      )}
      <h4>${texts('apart.oauth1.blank.base')}</h4>
      ${coloured(parts)} ${this.predicting()}
      ${this.primary(texts('apart.oauth1.sign'), () => {
        this.signs(task);
      })}
      ${this.answered()} ${this.done(this.answer !== null && this.allRight)}
    </section>`;
  }

  /** How the parameter may stand in the base string: right once, and as it is often taken to. */
  private againOptions(): Options {
    const { wanted } = this;
    if (!wanted) return [];
    const [name, value] = wanted.encoded;
    const once = `${name}=${value}`;
    const raw = `${wanted.name}=${wanted.value}`;
    return [
      ['', texts('apart.blank.choose')],
      ...[once, encode(once), `${name}%3D${value}`, raw].map((one) => [one, one] as const),
    ];
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

  private signs(task: Signed): void {
    const { bench } = this;
    if (!bench) return;
    const { parts, key } = this.built(task);
    const signature = sign(methodOf(task), parts.join('&'), key);
    void this.sends(() => bench.send(bench.owner, written({ ...task, signature })));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-oauth1-task': OAuth1Task;
  }
}
