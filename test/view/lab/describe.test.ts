import { beforeAll, expect, test } from 'vitest';
import { stepsOf } from '../../../src/model/steps.ts';
import { loadLater } from '../../../src/texts/index.ts';
import { describeStep } from '../../../src/view/describe.ts';
import { labTexts, loadLabTexts } from '../../../src/view/lab/texts.ts';
import { identify, labOf, list, login, tokens } from '../../lab/support.ts';

beforeAll(async () => {
  await loadLater();
  await loadLabTexts();
});

/** A sentence that holds only while all checks are there. */
const OF_ALL_CHECKS = /every check|password is right/i;

test('with a check away, nothing is said that only all checks make true', async () => {
  const lab = await labOf(identify(), login(), {
    do: 'switch',
    guard: 'tokenExpired',
    on: false,
  });
  const [token = ''] = tokens(lab);
  await lab.apply({ do: 'wait', seconds: 7200 });
  await lab.apply(list(token));
  await lab.apply({ do: 'switch', guard: 'tokenExpired', on: true });
  const told = stepsOf(lab.trace).steps.map(({ id }, step) => ({
    id,
    ...describeStep(lab, step, 'all', labTexts.find),
  }));
  for (const { id, scene, parties, changes } of told)
    for (const sentence of [...scene, ...parties, ...changes]) {
      expect({ id, sentence }).toEqual({
        id,
        sentence: expect.not.stringMatching(OF_ALL_CHECKS) as string,
      });
      expect({ id, sentence }).toEqual({
        id,
        sentence: expect.not.stringMatching(/[{}]/) as string,
      });
    }
  const served = told.find(({ id }) => id.endsWith('.api.serving'));
  expect(served?.changes).toContain('The API takes the list out of its store.');
  const switched = told.filter(({ id }) => id.includes('.switched'));
  expect(switched.map(({ changes }) => changes)).toEqual([
    ['The check “token expired” is taken away: from here on it never holds.'],
    ['The check “token expired” is back.'],
  ]);
});
