import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Bench, Exchange } from '../../../model/defences/apart/bench.ts';
import { secretsOf } from '../../../model/defences/apart/signature.ts';
import type { Level } from '../../../study/building.ts';
import { element } from '../../element.ts';
import { oauth1Pieces } from './oauth1-pieces.ts';
import './oauth1-task.ts';
import { oauth1Texts as texts } from './oauth1-texts.ts';
import './oauth1-trying.ts';
import { ApartPage, type Piece } from './page.ts';

/** The request of the worked example. */
const EXAMPLE = '/api/helicopters?type=Bo 105&page=2';

/** OAuth 1.0's signature, taken apart (RFC 5849 3.4). */
@element('tt-apart-oauth1')
class ApartOAuth1 extends ApartPage {
  protected override readonly of = 'oauth1';
  @state() private served: Exchange | null = null;

  protected override get intro(): string {
    return texts('apart.oauth1.intro');
  }
  protected override async begin(bench: Bench): Promise<void> {
    await bench.logIn();
    this.served = await bench.ask(EXAMPLE);
  }
  protected override worked(): readonly Piece[] {
    const { served, bench } = this;
    return served && bench ? oauth1Pieces(served, secretsOf(bench.owner)) : [];
  }
  protected override trying(): TemplateResult {
    return html`<tt-oauth1-trying .bench=${this.bench} .example=${this.served}></tt-oauth1-trying>`;
  }
  protected override task(level: Level): TemplateResult {
    return html`<tt-oauth1-task .bench=${this.bench} .level=${level}></tt-oauth1-task>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-oauth1': ApartOAuth1;
  }
}
