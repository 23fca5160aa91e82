import { html, nothing, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { sniff } from '../../../model/defences/apart/verifier.ts';
import { element, property } from '../../element.ts';
import { rich } from '../../rich.ts';
import { answerPart } from './answer.ts';
import { Asking } from './asking.ts';
import { pkceTexts as texts } from './pkce-texts.ts';
import { keepGuess, outcomeOf, predicted, predicting, type Expected } from './predicting.ts';

/** What PKCE does not do, said openly, and run: the token is sniffed, and used. */
@element('tt-pkce-sniffing')
class PkceSniffing extends Asking {
  /** There is a token to be sniffed. */
  @property({ type: Boolean }) able = false;
  @state() private guess: Expected | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another run, another server.
    if (changed.has('bench')) this.answer = null;
  }

  override render() {
    const { answer, guess, able } = this;
    return html`<div class="form" aria-busy=${this.ariaBusyState}>
      ${this.faultPart()}
      ${predicting(guess, (one) => {
        this.guess = one;
        this.answer = null;
      })}
      ${this.primary(
        texts('apart.pkce.sniff'),
        () => {
          void this.sniffs();
        },
        able,
      )}
      ${
        answer
          ? html`${answerPart(answer, texts('apart.pkce.sniffed'))} ${predicted(guess, answer)}
              <p class="sum">
                ${rich(texts(outcomeOf(answer) === 'given' ? 'apart.pkce.sniffed.served' : 'apart.pkce.sniffed.refused'))}
              </p>`
          : nothing
      }
    </div>`;
  }

  private async sniffs(): Promise<void> {
    const { bench, guess } = this;
    if (!bench) return;
    await this.send(async () => (await sniff(bench))[1]);
    if (this.answer) keepGuess('pkce', 'sniffed', guess, this.answer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-pkce-sniffing': PkceSniffing;
  }
}
