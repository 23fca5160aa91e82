import { expect, test } from 'vitest';
import { questionsAt } from '../../src/study/spacing.ts';
import { NO_PROGRESS, type Progress } from '../../src/study/progress.ts';
import { progressOf } from './playing.ts';

const QUESTIONS = [
  { id: 'one', after: 'trial-1' },
  { id: 'two', after: 'trial-1' },
  { id: 'three', after: 'trial-2' },
  { id: 'four', after: 'trial-2' },
];
const asked = (station: string, progress: Progress): readonly string[] =>
  questionsAt(station, progress, QUESTIONS).map(({ question, again }) =>
    again ? `${question.id} again` : question.id,
  );
const answer = (question: string, station: string, right: boolean) =>
  ({ kind: 'answered', question, station, answer: right ? 'y' : 'n', truth: 'y' }) as const;

test('a station asks its own questions first', () => {
  expect(asked('trial-1', NO_PROGRESS)).toEqual(['one', 'two']);
  expect(asked('trial-2', NO_PROGRESS)).toEqual(['three', 'four']);
});

test('what was missed comes again at the next station, what was known three stations later', () => {
  const progress = progressOf(answer('one', 'trial-1', false), answer('two', 'trial-1', true));
  expect(asked('trial-2', progress)).toEqual(['three', 'four', 'one again']);
  expect(asked('trial-3', progress)).toEqual(['one again']);
  expect(asked('trial-4', progress)).toEqual(['one again', 'two again']);
});

test('what is known twice in a row is not asked again; a miss begins anew', () => {
  const known = progressOf(answer('one', 'trial-1', true), answer('one', 'trial-4', true));
  expect(asked('trial-5', known)).toEqual([]);
  expect(asked('session', known)).toEqual([]);
  const missed = progressOf(answer('one', 'trial-1', true), answer('one', 'trial-4', false));
  expect(asked('trial-5', missed)).toEqual(['one again']);
});

test('never more than two are asked again', () => {
  const progress = progressOf(
    ...['one', 'two', 'three', 'four'].map((id) => answer(id, 'trial-2', false)),
  );
  expect(asked('trial-5', progress)).toHaveLength(2);
});

test('a station that is done once more asks the same as the first time', () => {
  const progress = progressOf(answer('one', 'trial-1', false), answer('one', 'trial-2', true));
  expect(asked('trial-2', progress)).toEqual(['three', 'four', 'one again']);
});
