import type { ScenarioFile, Words } from './format.ts';
import { OWN_MARK } from './mark.ts';
import { ownTextIn } from './words.ts';

const plain = (words: Words): string => ownTextIn({ words }, 'en');

/**
 * What a scenario of a file is called in a learner's record: the same for all who play that file, in whatever language, so that
 * a class's results come together; and to be read by whoever has not the file.
 */
export function recordedAs({ id, title, resource }: ScenarioFile): string {
  const name = title === undefined ? id : plain(title);
  return `${OWN_MARK}${name}${title === undefined && resource ? ` (${resource.host})` : ''}`;
}

/** An answer to a question of a file, as a learner's record has it: by the words that were chosen, and those that the run bore out. */
export interface RecordedAnswer {
  readonly kind: 'answered';
  readonly question: string;
  readonly station: string;
  readonly answer: string;
  readonly truth: string;
}

/** What was chosen of a question, beside what the run came to; null where there is no such thing in it. */
export function recordedAnswer(
  file: ScenarioFile,
  question: number,
  choice: number,
  came: string | number | null,
): RecordedAnswer | null {
  const asked = file.questions?.[question];
  const chosen = asked?.choices[choice];
  if (!asked || !chosen || came === null) return null;
  const right = asked.choices.find(({ is }) => is === came);
  return {
    kind: 'answered',
    question: `${recordedAs(file)}: ${plain(asked.ask)}`,
    station: recordedAs(file),
    answer: plain(chosen.text),
    truth: right ? plain(right.text) : String(came),
  };
}
