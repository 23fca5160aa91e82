import { html } from 'lit';
import '../view/class/ask.ts';
import { ofQuestion } from '../view/class/plan-texts.ts';
import { progressStore } from '../view/study/store.ts';
import { readAddress, writeAddress } from './address.ts';
import type { PagePart } from './page-part.ts';

/** The address of the run that settles a question, in the lesson where it is asked. */
export function runAddress(question: string): string {
  const { place } = readAddress(location.hash);
  return writeAddress({ ...place, page: null, path: [], question });
}

/** A question of a lesson, asked of a learner. */
export const page: PagePart = {
  draw: (_, [question = '']) =>
    html`<tt-ask
      .question=${question}
      .store=${progressStore()}
      .sealed=${readAddress(location.hash).place.inClass.answers === 'hidden'}
      .run=${runAddress(question)}
    ></tt-ask>`,
  nameOf: ([question = '']) => ofQuestion(question, 'ask') ?? question,
};
