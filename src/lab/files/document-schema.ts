import type { JsonSchema, ObjectSchema } from './json-schema.ts';

/** An object of these properties, all of them needed but those named, and no others. */
export const objectOf = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): ObjectSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
export const TEXT = { type: 'string' } as const satisfies JsonSchema;
export const TEXT_OR_NULL: JsonSchema = { anyOf: [TEXT, { type: 'null' }] };
export const OVER: JsonSchema = { enum: ['https', 'http', 'proxy', 'access-log'] };
export const HEADERS: JsonSchema = {
  type: 'array',
  items: { type: 'array', prefixItems: [TEXT, TEXT], items: false, minItems: 2 },
  maxItems: 500,
};

const SEND = objectOf(
  {
    do: { const: 'send' },
    who: { enum: ['client', 'impostor', 'unknown'] },
    method: { type: 'string', maxLength: 100 },
    path: { type: 'string', maxLength: 100_000 },
    headers: HEADERS,
    body: { anyOf: [{ type: 'string', maxLength: 1_000_000 }, { type: 'null' }] },
    over: OVER,
    via: { enum: ['page', 'fetch'] },
  },
  ['over'],
);
/** A command of the lab. */
export const COMMAND: JsonSchema = {
  oneOf: [
    SEND,
    objectOf({ do: { const: 'steal' }, way: { enum: ['sniffed', 'logged', 'script'] } }),
    objectOf({
      do: { const: 'wait' },
      seconds: { type: 'number', exclusiveMinimum: 0, maximum: 315_360_000 },
    }),
    objectOf({ do: { const: 'switch' }, guard: TEXT, on: { type: 'boolean' } }),
  ],
};
export const SEED: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** The most commands that a file may hold. */
export const MOST_COMMANDS = 100_000;
