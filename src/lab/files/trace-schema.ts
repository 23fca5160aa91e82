import { HEADERS, objectOf, OVER, TEXT, TEXT_OR_NULL } from './document-schema.ts';
import type { JsonSchema, ObjectSchema } from './json-schema.ts';

const ANYTHING: JsonSchema = {};
const FLAG: JsonSchema = { type: 'boolean' };
const NUMBER: JsonSchema = { type: 'number' };
const NULL: JsonSchema = { type: 'null' };
const FACT: JsonSchema = { anyOf: [TEXT, NUMBER, FLAG, NULL] };
const recordOf = (values: JsonSchema): ObjectSchema => ({
  type: 'object',
  properties: {},
  required: [],
  additionalProperties: values,
});
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const ACTOR: JsonSchema = {
  enum: ['user', 'client', 'api', 'impostor', 'unknown', 'proxy', 'clock', 'narrator'],
};
const PARTY: JsonSchema = { enum: ['client', 'api', 'impostor'] };

/** An entry of that kind, with what all entries have. */
const entry = (kind: string, fields: Readonly<Record<string, JsonSchema>>): ObjectSchema =>
  objectOf({
    kind: { const: kind },
    n: { type: 'integer', minimum: 0 },
    at: NUMBER,
    actor: ACTOR,
    message: { type: 'string', pattern: '^r[0-9]+$' },
    ...fields,
  });

const ENTRIES: readonly ObjectSchema[] = [
  entry('trial', { scenario: TEXT, own: FLAG }),
  entry('input', {
    input: {
      type: 'object',
      properties: { do: TEXT },
      required: ['do'],
      additionalProperties: ANYTHING,
    },
  }),
  entry('state', {
    actor: PARTY,
    state: TEXT,
    from: TEXT_OR_NULL,
    event: TEXT,
    guard: TEXT_OR_NULL,
    reason: TEXT,
    final: FLAG,
  }),
  entry('request', {
    to: { enum: ['api', 'impostor'] },
    method: TEXT,
    url: { type: 'string', pattern: '^https?://' },
    headers: HEADERS,
    body: TEXT_OR_NULL,
    over: OVER,
  }),
  entry('response', {
    to: { enum: ['client', 'impostor', 'unknown'] },
    status: { type: 'integer', minimum: 100, maximum: 599 },
    phrase: TEXT,
    headers: HEADERS,
    body: TEXT,
    code: TEXT,
  }),
  entry('check', {
    check: TEXT,
    subject: TEXT,
    against: TEXT,
    passed: FLAG,
    took: { anyOf: [NUMBER, NULL] },
  }),
  entry('store', {
    store: {
      enum: [
        ...['users', 'tokens', 'sessions', 'failures', 'log'],
        ...['client-storage', 'cookie-jar', 'proxy-log', 'capture'],
      ],
    },
    key: TEXT,
    row: { anyOf: [recordOf(FACT), NULL] },
  }),
  entry('known', {
    party: { enum: ['user', 'client', 'api', 'impostor', 'unknown', 'proxy'] },
    secret: { enum: ['password', 'token', 'session'] },
    value: TEXT,
    how: TEXT,
  }),
  entry('line', {
    speaker: { enum: ['unknown', 'api', 'narrator'] },
    code: TEXT,
    params: recordOf(TEXT),
    unsent: listOf(TEXT),
  }),
  entry('clock', { seconds: NUMBER }),
  entry('script', { code: TEXT }),
  entry('guard', { guard: TEXT, on: FLAG }),
];

const TRANSITION = objectOf({ event: TEXT, guard: TEXT_OR_NULL, target: TEXT });
const MACHINE = objectOf({
  id: PARTY,
  initial: TEXT,
  states: listOf(
    objectOf({ key: TEXT, final: FLAG, effect: TEXT_OR_NULL, transitions: listOf(TRANSITION) }),
  ),
  anywhere: listOf(TRANSITION),
});
const MACHINE_OR_NULL: JsonSchema = { anyOf: [MACHINE, NULL] };

/** A trace (src/model/trace.ts). */
export const TRACE = objectOf({
  header: objectOf({
    version: { const: 1 },
    scenario: TEXT,
    way: TEXT_OR_NULL,
    compare: {
      anyOf: [{ type: 'array', prefixItems: [TEXT, TEXT], items: false, minItems: 2 }, NULL],
    },
    parties: listOf(PARTY),
    machines: objectOf({
      client: MACHINE_OR_NULL,
      api: MACHINE_OR_NULL,
      impostor: MACHINE_OR_NULL,
    }),
  }),
  entries: listOf({ oneOf: ENTRIES }),
});
