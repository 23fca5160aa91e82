import { html, nothing, type TemplateResult } from 'lit';
import type { Decision, Parting, Refusal } from '../../study/decision.ts';
import type { Judged } from '../../study/seat.ts';
import { checkRow } from '../panels/http.ts';
import { plain, rich } from '../rich.ts';
import { stationTexts as texts } from './texts.ts';

/** A guard of the machine in words. */
export const guardText = (guard: string): string => texts.find(`guard.${guard}`) ?? guard;

export const keyOf = ({ state, guard }: Refusal): string => `${state}.${guard}`;

/** Every way to decide: let it pass, or refuse it at one of the machine's checks, in their order. */
export function choices(refusals: readonly Refusal[], missing: boolean): TemplateResult {
  const states = [...new Set(refusals.map(({ state }) => state))];
  const choice = (key: string, label: string): TemplateResult =>
    html`<label class="choice"
      ><input type="radio" name="decision" value=${key} /><span>${label}</span></label
    >`;
  return html`<fieldset aria-describedby=${missing ? 'missing' : nothing}>
    <legend>${texts('seat.decide')}</legend>
    <div class="pass">${choice('pass', texts('seat.pass'))}</div>
    <p id="refuse">${texts('seat.refuse')}</p>
    <div class="groups" role="group" aria-labelledby="refuse">
      ${states.map(
        (name) =>
          html`<fieldset class="group">
            <legend>${texts.find(`state.${name}`) ?? name}</legend>
            ${refusals.filter(({ state }) => state === name).map((one) => choice(keyOf(one), guardText(one.guard)))}
          </fieldset>`,
      )}
    </div>
  </fieldset>`;
}

const decided = (decision: Decision): string =>
  decision === null
    ? texts('seat.let-pass')
    : texts('seat.refused-at', { check: guardText(decision.guard) });
const partingText = (parting: Parting | null): string =>
  parting === null
    ? texts('seat.alike')
    : texts(parting.yours ? 'seat.parted.yours' : 'seat.parted.machines', {
        check: guardText(parting.guard),
      });
const sentence = ({ explanation }: Judged): string =>
  texts.find(...(explanation?.keys ?? [])) ?? '';

/** The learner's decision and the machine's, and the first check on which they part. */
export function verdictPart(judged: Judged): TemplateResult {
  const { parting, checks, status, explanation } = judged;
  return html`<section class="beside" aria-labelledby="verdict">
    <h3 id="verdict" tabindex="-1">${texts('seat.verdict')}</h3>
    <div class="pair">
      <div class="side">
        <h4>${texts('seat.you')}</h4>
        <p>${decided(judged.yours)}</p>
      </div>
      <div class="side api">
        <h4>${texts('seat.machine')}</h4>
        <p>${decided(judged.machines)}</p>
        <p class="quiet">${texts('seat.answered', { status })}</p>
      </div>
    </div>
    <p class="parting ${parting ? 'apart' : 'alike'}">
      <span class="sign" aria-hidden="true">${parting ? '≠' : '='}</span>
      <span>${rich(partingText(parting))}</span>
    </p>
    <p class="reading">${rich(sentence(judged), explanation?.params)}</p>
    <h4 id="checks">${texts('seat.checks')}</h4>
    <table class="checks" aria-labelledby="checks">
      <tbody>
        ${checks.map((one) => checkRow(one, texts))}
      </tbody>
    </table>
  </section>`;
}

/** The same in words that stand alone. */
export const sayVerdict = (judged: Judged): string =>
  [
    judged.machines === null
      ? texts('seat.say.pass', { status: judged.status })
      : texts('seat.say.refused', {
          status: judged.status,
          check: guardText(judged.machines.guard),
        }),
    plain(partingText(judged.parting)),
    plain(sentence(judged), judged.explanation?.params),
  ].join(' ');
