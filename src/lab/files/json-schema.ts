/** The part of JSON Schema (draft 2020-12) that our files are described in. Without any word it allows anything. */
export type JsonSchema =
  | { readonly type?: never }
  | { readonly const: string | number | boolean | null }
  | { readonly enum: readonly string[] }
  | {
      readonly type: 'string';
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly pattern?: string;
    }
  | {
      readonly type: 'number' | 'integer';
      readonly minimum?: number;
      readonly exclusiveMinimum?: number;
      readonly maximum?: number;
    }
  | { readonly type: 'boolean' | 'null' }
  | {
      readonly type: 'array';
      readonly prefixItems?: readonly JsonSchema[];
      readonly items: JsonSchema | false;
      readonly minItems?: number;
      readonly maxItems?: number;
    }
  | ObjectSchema
  /** Objects that one property, a `const` in each, tells apart. */
  | { readonly oneOf: readonly ObjectSchema[] }
  | { readonly anyOf: readonly JsonSchema[] };
export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: JsonSchema | false;
}

/** What is wrong with a value, as a code to be worded, and where. */
export interface SchemaFault {
  /** A JSONPath (RFC 9535): `$.commands[3].who`. */
  readonly path: string;
  readonly code: 'type' | 'missing' | 'unknown' | 'value' | 'length' | 'range' | 'pattern';
  /** What would do there. */
  readonly expected: string;
  /** What stands there, cut short. */
  readonly found: string;
}

/** At most so many characters of what stands there are told. */
const MOST_FOUND = 40;

/** The value as JSON, cut short. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'nothing';
  return text.length > MOST_FOUND ? `${text.slice(0, MOST_FOUND)}…` : text;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const member = (path: string, name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;

/** The first thing about a value that is not as the schema has it; null where all is. */
export function faultIn(schema: JsonSchema, value: unknown, path = '$'): SchemaFault | null {
  const fault = (code: SchemaFault['code'], expected: string): SchemaFault => ({
    path,
    code,
    expected,
    found: shown(value),
  });
  if ('const' in schema)
    return value === schema.const ? null : fault('value', JSON.stringify(schema.const));
  if ('enum' in schema)
    return (schema.enum as readonly unknown[]).includes(value)
      ? null
      : fault('value', schema.enum.map((one) => JSON.stringify(one)).join(', '));
  if ('anyOf' in schema) return anyOf(schema.anyOf, value, path);
  if ('oneOf' in schema) return oneOf(schema.oneOf, value, path);
  if (schema.type === undefined) return null;
  switch (schema.type) {
    case 'null':
      return value === null ? null : fault('type', 'null');
    case 'boolean':
      return typeof value === 'boolean' ? null : fault('type', 'boolean');
    case 'number':
    case 'integer': {
      const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = schema;
      if (typeof value !== 'number' || !Number.isFinite(value)) return fault('type', schema.type);
      if (schema.type === 'integer' && !Number.isInteger(value)) return fault('type', 'integer');
      if (value < minimum) return fault('range', `at least ${minimum}`);
      if (value <= exclusiveMinimum) return fault('range', `more than ${exclusiveMinimum}`);
      return value > maximum ? fault('range', `at most ${maximum}`) : null;
    }
    case 'string': {
      const { minLength = 0, maxLength = Infinity, pattern } = schema;
      if (typeof value !== 'string') return fault('type', 'string');
      if (value.length < minLength) return fault('length', `at least ${minLength}`);
      if (value.length > maxLength) return fault('length', `at most ${maxLength}`);
      return pattern === undefined || new RegExp(pattern, 'u').test(value)
        ? null
        : fault('pattern', pattern);
    }
    case 'array': {
      const { prefixItems = [], items, minItems = 0, maxItems = Infinity } = schema;
      if (!Array.isArray(value)) return fault('type', 'array');
      if (value.length < minItems) return fault('length', `at least ${minItems}`);
      if (value.length > maxItems) return fault('length', `at most ${maxItems}`);
      for (const [place, one] of (value as unknown[]).entries()) {
        const asked = prefixItems[place] ?? items;
        if (asked === false) return fault('length', `at most ${prefixItems.length}`);
        const wrong = faultIn(asked, one, `${path}[${place}]`);
        if (wrong) return wrong;
      }
      return null;
    }
    case 'object':
      return isObject(value) ? members(schema, value, path) : fault('type', 'object');
  }
}

function members(
  { properties, required, additionalProperties }: ObjectSchema,
  value: Readonly<Record<string, unknown>>,
  path: string,
): SchemaFault | null {
  for (const name of required)
    if (!Object.hasOwn(value, name))
      return { path: member(path, name), code: 'missing', expected: name, found: 'nothing' };
  for (const [name, one] of Object.entries(value)) {
    const asked = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    const at = member(path, name);
    if (asked === undefined || asked === false) {
      const expected = Object.keys(properties).join(', ');
      return { path: at, code: 'unknown', expected, found: shown(one) };
    }
    const wrong = faultIn(asked, one, at);
    if (wrong) return wrong;
  }
  return null;
}

/** Of the alternatives' faults the one that lies deepest: that alternative was meant. */
function anyOf(all: readonly JsonSchema[], value: unknown, path: string): SchemaFault | null {
  let deepest: SchemaFault | null = null;
  for (const one of all) {
    const wrong = faultIn(one, value, path);
    if (!wrong) return null;
    if (!deepest || wrong.path.length > deepest.path.length) deepest = wrong;
  }
  return deepest;
}

/** The alternative is the one whose `const` the value has; so the fault is that of what was meant. */
function oneOf(all: readonly ObjectSchema[], value: unknown, path: string): SchemaFault | null {
  if (!isObject(value)) return { path, code: 'type', expected: 'object', found: shown(value) };
  const [first] = all;
  const [name = '', tag] =
    Object.entries(first?.properties ?? {}).find(([, one]) => 'const' in one) ?? [];
  if (!tag) return null;
  const tagOf = (schema: ObjectSchema): unknown => {
    const one = schema.properties[name];
    return one && 'const' in one ? one.const : undefined;
  };
  const meant = all.find((schema) => tagOf(schema) === value[name]);
  if (meant) return members(meant, value, path);
  return {
    path: member(path, name),
    code: Object.hasOwn(value, name) ? 'value' : 'missing',
    expected: all.map((schema) => JSON.stringify(tagOf(schema))).join(', '),
    found: shown(value[name]),
  };
}
