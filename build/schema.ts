import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { SCENARIO_SCHEMA } from '../src/own/schema.ts';

/** Writes out what a scenario's file must be, for editors elsewhere: `docs/scenario.schema.json`. */
const path = join(import.meta.dirname, '..', 'docs', 'scenario.schema.json');
const options = (await resolveConfig(path)) ?? {};
writeFileSync(path, await format(JSON.stringify(SCENARIO_SCHEMA), { ...options, filepath: path }));
process.stdout.write(`${path}\n`);
