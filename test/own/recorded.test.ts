import { expect, test } from 'vitest';
import { OWN_MARK } from '../../src/own/mark.ts';
import { recordedAnswer, recordedAs } from '../../src/own/recorded.ts';
import { scenarioOf } from '../../src/model/scenarios/index.ts';
import { fileOf, LEAST, WEATHER } from './support.ts';

const weather = fileOf(WEATHER);

test('a scenario of an author is recorded by its title, in English, and as none of the story', () => {
  expect(recordedAs(weather)).toBe('own: A key for the weather');
  const titled = { ...weather, title: { de: 'Wetter', en: 'Weather' } };
  expect(recordedAs(titled)).toBe('own: Weather');
  const dressed = { ...fileOf(JSON.stringify(LEAST)), id: 'trial-5' };
  expect(recordedAs(dressed).startsWith(OWN_MARK)).toBe(true);
  expect(scenarioOf(recordedAs(dressed))).toBeUndefined();
});

test('an answer is recorded in the words that were chosen, beside those that the run bore out', () => {
  expect(recordedAnswer(weather, 0, 0, 401)).toMatchObject({
    kind: 'answered',
    answer: 'The forecasts: the key is known.',
    truth: 'A refusal: the time of the key is over.',
  });
  // What came may be none of the choices; and where nothing came, nothing is recorded.
  expect(recordedAnswer(weather, 0, 0, 500)?.truth).toBe('500');
  expect(recordedAnswer(weather, 0, 0, null)).toBeNull();
  expect(recordedAnswer(weather, 7, 0, 401)).toBeNull();
});
