/** Loaded before the command, so that one expectation is not met. */
import { trial1 } from '../../src/model/scenarios/trial-1.ts';
import type { Expected } from '../../src/model/scenarios/types.ts';

const expected = trial1.expected as Expected[];
expected[0] = { status: 200, code: 'served', then: 'served' };
