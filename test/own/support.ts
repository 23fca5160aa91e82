import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioFile } from '../../src/own/format.ts';
import { readScenario, type OwnFault } from '../../src/own/read.ts';

/** The example of docs/scenarios.md. */
export const WEATHER = readFileSync(
  join(import.meta.dirname, '../../docs/scenarios/weather.json'),
  'utf8',
);
/** A file that says no more than it must. */
export const LEAST: ScenarioFile = {
  id: 'least',
  script: [{ do: 'ask', who: 'client', show: 'none', say: 'Hello?' }],
  expected: [{ status: 401, code: 'unknown_client', then: 'refused' }],
};

/** The file that a text is. Throws where it is none. */
export function fileOf(text: string): ScenarioFile {
  const read = readScenario(text);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.file;
}
/** What is wrong with a text. Throws where nothing is. */
export function faultOf(text: string): OwnFault {
  const read = readScenario(text);
  if (read.ok) throw new Error('Nothing is wrong with this file.');
  return read.fault;
}
