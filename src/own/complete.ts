import type { JsonSchema, ObjectSchema } from '../lab/files/json-schema.ts';
import { SCENARIO_SCHEMA } from './schema.ts';

/** What can be written at a place in a file. */
export interface Completions {
  /** From which offset on it takes the place of what stands there, and up to which. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'value';
  readonly options: readonly {
    readonly label: string;
    readonly insert: string;
    /** What the schema says of it. */
    readonly info: string | null;
  }[];
}

/** Where an offset stands in a text that need not be JSON yet. */
interface Standing {
  /** Names and places from the outermost on. */
  readonly path: readonly (string | number)[];
  readonly wants: 'name' | 'value' | 'nothing';
  /** Where the word begins that is being written. */
  readonly from: number;
  /** Members of the object around it that stand there already, with plain values. */
  readonly around: ReadonlyMap<string, string>;
}
interface Level {
  readonly list: boolean;
  name: string;
  place: number;
  wants: 'name' | 'colon' | 'value' | 'comma';
  readonly members: Map<string, string>;
}

/** Reads up to the offset, as forgiving as one who writes. */
function standingAt(text: string, offset: number): Standing {
  const levels: Level[] = [];
  let at = 0;
  let from = offset;
  const done = (value: string): void => {
    const level = levels.at(-1);
    if (!level) return;
    if (!level.list && level.wants === 'name') {
      level.name = value;
      level.wants = 'colon';
    } else {
      if (!level.list) level.members.set(level.name, value);
      level.wants = 'comma';
    }
  };
  while (at < offset) {
    const char = text[at] ?? '';
    const level = levels.at(-1);
    if (char === '"') {
      const [word = '"'] = /^"(?:[^"\\]|\\.)*"?/.exec(text.slice(at)) ?? [];
      const closed = word.length > 1 && word.endsWith('"');
      if (at + word.length > offset || !closed) {
        from = at;
        break;
      }
      done(word.slice(1, -1));
      at += word.length;
      from = offset;
      continue;
    }
    if (char === '{' || char === '[') {
      const list = char === '[';
      levels.push({ list, name: '', place: 0, wants: list ? 'value' : 'name', members: new Map() });
    } else if (char === '}' || char === ']') {
      levels.pop();
      done('');
    } else if (char === ':' && level) level.wants = 'value';
    else if (char === ',' && level) {
      level.place++;
      level.wants = level.list ? 'value' : 'name';
    } else if (/[\w.+-]/.test(char)) {
      const [word = char] = /^[\w.+-]+/.exec(text.slice(at)) ?? [];
      if (at + word.length >= offset) {
        from = at;
        break;
      }
      done(word);
      at += word.length;
      continue;
    }
    at++;
  }
  const level = levels.at(-1);
  const path = levels.flatMap((one, depth): (string | number)[] => {
    const inner = depth < levels.length - 1 || one.wants === 'value';
    if (!inner) return [];
    return [one.list ? one.place : one.name];
  });
  const wants = level?.wants === 'name' || level?.wants === 'value' ? level.wants : 'nothing';
  return { path, wants, from, around: level?.members ?? new Map() };
}

/** The schemas that a path leads to. */
function schemasAt(path: readonly (string | number)[]): readonly JsonSchema[] {
  let all: readonly JsonSchema[] = [SCENARIO_SCHEMA];
  for (const step of path)
    all = all.flatMap((schema) => alternatives(schema)).flatMap((schema) => under(schema, step));
  return all;
}
const alternatives = (schema: JsonSchema): readonly JsonSchema[] =>
  'anyOf' in schema
    ? schema.anyOf.flatMap(alternatives)
    : 'oneOf' in schema
      ? schema.oneOf
      : [schema];
function under(schema: JsonSchema, step: string | number): readonly JsonSchema[] {
  if (!('type' in schema)) return [];
  if (schema.type === 'array' && typeof step === 'number') {
    const item = schema.prefixItems?.[step] ?? schema.items;
    return item === false ? [] : [item];
  }
  if (schema.type !== 'object' || typeof step === 'number') return [];
  const one = Object.hasOwn(schema.properties, step)
    ? schema.properties[step]
    : schema.additionalProperties;
  return one === undefined || one === false ? [] : [one];
}

/** The objects that those around allow: what is written of `do` tells which. */
const fitting = (all: readonly JsonSchema[], around: ReadonlyMap<string, string>) =>
  all
    .flatMap(alternatives)
    .filter((schema): schema is ObjectSchema => 'type' in schema && schema.type === 'object')
    .filter(({ properties }) =>
      Object.entries(properties).every(
        ([name, one]) =>
          !('const' in one) || !around.has(name) || around.get(name) === String(one.const),
      ),
    );

const infoOf = (schema: JsonSchema): string | null =>
  'description' in schema && typeof schema.description === 'string' ? schema.description : null;
const unique = (options: Completions['options']): Completions['options'] => [
  ...new Map(options.map((one) => [one.label, one])).values(),
];

/** What a value can be, where there are few of them. */
function valuesOf(schema: JsonSchema): readonly unknown[] {
  if ('const' in schema) return [schema.const];
  if ('enum' in schema) return schema.enum;
  if ('anyOf' in schema) return schema.anyOf.flatMap(valuesOf);
  if ('oneOf' in schema || !('type' in schema)) return [];
  if (schema.type === 'boolean') return [true, false];
  return schema.type === 'null' ? [null] : [];
}
/** What an object, a list or a text begins with. */
const startOf = (schema: JsonSchema): string => {
  const [first] = alternatives(schema);
  if (!first || !('type' in first)) return '';
  return { array: '[]', object: '{}', string: '""' }[first.type as string] ?? '';
};

/** What can be written at an offset, as the schema has it; null where nothing can. */
export function completionsAt(text: string, offset: number): Completions | null {
  const { path, wants, from, around } = standingAt(text, offset);
  if (wants === 'nothing') return null;
  const rest = /^(?:"?[^"\s,:{}[\]]*"?)/.exec(text.slice(offset))?.[0] ?? '';
  const quoted = text[from] === '"';
  const to = quoted && rest.endsWith('"') ? offset + rest.length : offset;
  const schemas = schemasAt(path);
  if (wants === 'name') {
    const colon = /^\s*:/.test(text.slice(to));
    const options = fitting(schemas, around).flatMap(({ properties }) =>
      Object.entries(properties)
        .filter(([name]) => !around.has(name))
        .map(([name, one]) => ({
          label: JSON.stringify(name),
          insert: colon ? JSON.stringify(name) : `${JSON.stringify(name)}: ${startOf(one)}`,
          info: infoOf(one),
        })),
    );
    return { from, to, kind: 'name', options: unique(options) };
  }
  const inside = fittingValues(schemas, path, around);
  const options = inside.flatMap((schema) =>
    valuesOf(schema).map((value) => {
      const written = JSON.stringify(value);
      return { label: written, insert: written, info: infoOf(schema) };
    }),
  );
  return { from, to, kind: 'value', options: unique(options) };
}

/** The schemas of a value; in an instruction those of the one that is being written. */
function fittingValues(
  schemas: readonly JsonSchema[],
  path: readonly (string | number)[],
  around: ReadonlyMap<string, string>,
): readonly JsonSchema[] {
  const name = path.at(-1);
  if (typeof name !== 'string') return schemas;
  const holders = fitting(
    schemasAt(path.slice(0, -1)),
    new Map([...around].filter(([key]) => key !== name)),
  );
  return holders.flatMap(({ properties }) => properties[name] ?? []);
}
