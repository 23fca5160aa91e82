import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Bench, type Exchange } from '../../../model/defences/apart/bench.ts';
import { element } from '../../element.ts';
import { rich } from '../../rich.ts';
import { shared } from '../../tokens.ts';
import { answerPart, mono } from './answer.ts';
import { answerStyles } from './answer-styles.ts';
import { apartStyles } from './apart-styles.ts';
import { legsStyles } from './legs-styles.ts';
import { passwords } from './page.ts';
import { otherTexts as texts } from './texts.ts';

/** The steps of both ways, as they stand beside each other; null where one of them has no such step. */
const STEPS = [
  { id: 'begin', oauth1: '/oauth/1/initiate', pkce: null },
  { id: 'user', oauth1: '/oauth/1/authorize', pkce: '/oauth/authorize' },
  { id: 'trade', oauth1: '/oauth/1/token', pkce: '/oauth/token' },
  { id: 'ask', oauth1: '/api/helicopters', pkce: '/api/helicopters' },
] as const;
type Side = 'oauth1' | 'pkce';
const SIDES: readonly Side[] = ['oauth1', 'pkce'];

/** The three legs of OAuth 1.0 (RFC 5849 2) beside the code flow of OAuth 2.0 (RFC 6749 4.1), both from a run. */
@element('tt-apart-legs')
class ApartLegs extends LitElement {
  static override styles = [shared, apartStyles, answerStyles, legsStyles];

  @state() private runs: Readonly<Record<Side, readonly Exchange[]>> | null = null;
  @state() private fault: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.runs) void this.play();
  }
  private async play(): Promise<void> {
    try {
      const played = async (id: Side): Promise<readonly Exchange[]> => {
        const bench = await Bench.open(id, passwords);
        await bench.logIn();
        await bench.ask('/api/helicopters');
        return bench.exchanges;
      };
      this.runs = { oauth1: await played('oauth1'), pkce: await played('pkce') };
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
  }

  override render() {
    const { runs, fault } = this;
    return html`<div class="apart" aria-busy=${runs || fault !== null ? 'false' : 'true'}>
      <p class="lead">${rich(texts('apart.legs.intro'))}</p>
      ${fault === null ? nothing : html`<p class="fault" role="alert">${texts('apart.fault', { message: fault })}</p>`}
      ${
        runs
          ? html`<ol class="legs">
              ${STEPS.map((step, place) => this.row(step, place, runs))}
            </ol>`
          : nothing
      }
      <p class="sum">${rich(texts('apart.legs.sum'))}</p>
    </div>`;
  }

  private row(
    step: (typeof STEPS)[number],
    place: number,
    runs: Readonly<Record<Side, readonly Exchange[]>>,
  ): TemplateResult {
    return html`<li>
      <h3>${place + 1}. ${texts(`apart.legs.${step.id}`)}</h3>
      <div class="two">
        ${SIDES.map((side) => {
          const exchange = runs[side].find(
            ({ request }) => new URL(request.url).pathname === step[side],
          );
          return html`<div class="leg" role="group" aria-label=${texts(`apart.legs.${side}`)}>
            <p class="kind">${texts(`apart.legs.${side}`)}</p>
            <p>${rich(texts.find(`apart.legs.${step.id}.${side}`) ?? '')}</p>
            ${
              exchange
                ? html`<p>
                      ${mono(`${exchange.request.method} ${new URL(exchange.request.url).pathname}`)}
                    </p>
                    ${this.along(exchange)} ${answerPart(exchange, texts('apart.answer'))}`
                : nothing
            }
          </div>`;
        })}
      </div>
    </li>`;
  }

  /** What goes along, by name: of the query, the body and the header, without their values. */
  private along({ request }: Exchange): TemplateResult {
    const authorization = request.headers.find(([name]) => name === 'Authorization')?.[1] ?? '';
    const names = [
      ...new URL(request.url).searchParams.keys(),
      ...new URLSearchParams(request.body ?? '').keys(),
      ...(authorization.startsWith('OAuth ')
        ? [...authorization.matchAll(/(\w+)="/g)].map(([, name = '']) => name)
        : authorization === ''
          ? []
          : [authorization.replace(/ .*/, ' …')]),
    ];
    return html`<p class="along">${names.map((name) => html`${mono(name)} `)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-legs': ApartLegs;
  }
}
