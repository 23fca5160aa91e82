import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Bench, Exchange } from '../../../model/defences/apart/bench.ts';
import { proofIn } from '../../../model/defences/apart/proof.ts';
import type { Level } from '../../../study/building.ts';
import { element } from '../../element.ts';
import { dpopPieces } from './dpop-pieces.ts';
import './dpop-task.ts';
import { dpopTexts as texts } from './dpop-texts.ts';
import './dpop-trying.ts';
import { ApartPage, type Piece } from './page.ts';

/** The request of the worked example. */
const EXAMPLE = '/api/helicopters?page=2';

/** DPoP, taken apart (RFC 9449): the proof of a request, what each claim is held against, and the key. */
@element('tt-apart-dpop')
class ApartDpop extends ApartPage {
  protected override readonly of = 'dpop';
  @state() private served: Exchange | null = null;

  protected override get intro(): string {
    return texts('apart.dpop.intro');
  }
  protected override async begin(bench: Bench): Promise<void> {
    await bench.logIn();
    this.served = await bench.ask(EXAMPLE);
  }
  protected override worked(): readonly Piece[] {
    const { served, bench } = this;
    return served ? dpopPieces(served, proofIn(served.request), bench) : [];
  }
  protected override trying(): TemplateResult {
    return html`<tt-dpop-trying .bench=${this.bench} .example=${this.served}></tt-dpop-trying>`;
  }
  protected override task(level: Level): TemplateResult {
    return html`<tt-dpop-task
      .bench=${this.bench}
      .example=${this.served}
      .level=${level}
    ></tt-dpop-task>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-dpop': ApartDpop;
  }
}
