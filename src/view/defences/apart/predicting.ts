import { html, nothing, type TemplateResult } from 'lit';
import type { Exchange } from '../../../model/defences/apart/bench.ts';
import type { Built } from '../../../study/building.ts';
import { progressStore } from '../../study/store.ts';
import { apartTexts as texts } from './texts.ts';

/** What a learner expects of the server. */
export type Expected = 'given' | 'refused';

export const outcomeOf = ({ response }: Exchange): Expected =>
  response.status < 400 ? 'given' : 'refused';

/** One of a few, side by side. */
export const segments = <Id extends string>(
  legend: string,
  name: string,
  options: readonly (readonly [id: Id, label: string])[],
  chosen: Id | null,
  choose: (id: Id) => void,
): TemplateResult =>
  html`<fieldset>
    <legend>${legend}</legend>
    <div class="segments">
      ${options.map(
        ([id, label]) =>
          html`<label class="segment"
            ><input
              type="radio"
              name=${name}
              .checked=${chosen === id}
              @change=${() => {
                choose(id);
              }}
            />
            ${label}</label
          >`,
      )}
    </div>
  </fieldset>`;

/** What will the server do? Asked before it is sent. */
export const predicting = (
  guess: Expected | null,
  choose: (guess: Expected) => void,
): TemplateResult =>
  segments(
    texts('apart.guess'),
    'guess',
    (['given', 'refused'] as const).map((id) => [id, texts(`apart.guess.${id}`)] as const),
    guess,
    choose,
  );

/** What was expected, held against what came. */
export const predicted = (
  guess: Expected | null,
  answer: Exchange | null,
): TemplateResult | typeof nothing =>
  guess === null || !answer
    ? nothing
    : html`<p class="sum">
        ${texts(guess === outcomeOf(answer) ? 'apart.guess.right' : 'apart.guess.wrong')}
      </p>`;

/** Keeps a prediction, as the guided path keeps its own. `message`: what was sent. */
export function keepGuess(
  of: Built,
  message: string,
  guess: Expected | null,
  answer: Exchange,
): void {
  if (guess === null) return;
  const said = { given: 'serves', refused: 'refuses' } as const;
  progressStore().record({
    ...{ kind: 'predicted', scenario: of, message },
    ...{ answer: said[guess], truth: said[outcomeOf(answer)] },
  });
}
