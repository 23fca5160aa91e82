/** Holds answers against an OpenAPI description: each must be described, and all that is described must be given. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validate, type SchemaFragment } from '@hyperjump/json-schema/openapi-3-1';

/** Any JSON, as the validator names it. */
type Json = SchemaFragment;
type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const escaped = (part: string): string =>
  encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));

export interface Given {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export class Described {
  private readonly seen = new Set<string>();

  private constructor(
    private readonly document: Node,
    private readonly file: string,
    /** Header fields that a connection adds, and no description names. */
    private readonly ofConnection: readonly string[],
  ) {}

  /** `use` is given the description; it is gone afterwards. */
  static async with(
    document: unknown,
    use: (described: Described) => Promise<void>,
    ofConnection: readonly string[] = [],
  ): Promise<void> {
    if (!isNode(document)) throw new Error('A description is an object.');
    const folder = await mkdtemp(join(tmpdir(), 'token-trials-'));
    try {
      const path = join(folder, 'openapi.json');
      await writeFile(path, JSON.stringify(document));
      await use(new Described(document, pathToFileURL(path).href, ofConnection));
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Throws with all that is wrong with the description itself. */
  async holds(): Promise<void> {
    const output = await validate(
      'https://spec.openapis.org/oas/3.1/schema-base',
      this.document as Json,
      'BASIC',
    );
    if (!output.valid) throw new Error(`No OpenAPI 3.1: ${JSON.stringify(output.errors, null, 2)}`);
  }

  private at(pointer: readonly string[]): unknown {
    const [first, ...rest] = pointer;
    let here: unknown = this.document;
    for (const part of first === undefined ? [] : [first, ...rest])
      here = isNode(here) ? here[part] : undefined;
    return here;
  }
  /** Where it is described what comes of a request; follows the one reference that there may be. */
  private placeOf(method: string, path: string, status: number): readonly string[] {
    const item = this.at(['paths', path]);
    const operation = ['paths', path, method.toLowerCase()];
    const place = !isNode(item)
      ? ['x-other-paths']
      : isNode(this.at(operation))
        ? [...operation, 'responses', String(status)]
        : ['paths', path, 'x-other-methods'];
    const found = this.at(place);
    const reference = isNode(found) ? found['$ref'] : undefined;
    return typeof reference === 'string' ? reference.slice(2).split('/') : place;
  }
  private async valid(pointer: readonly string[], value: unknown, what: string): Promise<void> {
    const uri = `${this.file}#/${pointer.map(escaped).join('/')}`;
    const output = await validate(uri, value as Json, 'BASIC');
    if (!output.valid)
      throw new Error(`${what} is not as described: ${JSON.stringify([value, output.errors])}`);
  }

  /** Throws where the answer is not as it is described. */
  async check(method: string, path: string, { status, headers, text }: Given): Promise<void> {
    const name = `${method} ${path}, ${status}`;
    const place = this.placeOf(method, path, status);
    const response = this.at(place);
    if (!isNode(response)) throw new Error(`${name} is not described.`);
    const fields = isNode(response['headers']) ? response['headers'] : {};
    const known = [...Object.keys(fields).map((one) => one.toLowerCase()), ...this.ofConnection];
    for (const [field] of headers)
      if (field !== 'content-type' && !known.includes(field))
        throw new Error(`${name} has a field that is not described: ${field}.`);
    for (const [field, described] of Object.entries(fields)) {
      const value = headers.get(field);
      if (value !== null)
        await this.valid([...place, 'headers', field, 'schema'], value, `${name}: ${field}`);
      else if (isNode(described) && described['required'] === true)
        throw new Error(`${name} is without ${field}.`);
    }
    const content = isNode(response['content']) ? response['content'] : {};
    const [type] = Object.keys(content);
    if (type === undefined) {
      if (text !== '') throw new Error(`${name} has a body that is not described.`);
      this.seen.add([...place].join(' '));
      return;
    }
    if (method !== 'HEAD' || text !== '') {
      if (headers.get('content-type') !== type)
        throw new Error(`${name} is ${headers.get('content-type') ?? 'of no type'}, not ${type}.`);
      const body: unknown = JSON.parse(text);
      await this.valid([...place, 'content', type, 'schema'], body, name);
      const code = isNode(body) ? body['code'] : undefined;
      this.seen.add([...place, typeof code === 'string' ? code : ''].join(' '));
    }
  }

  /** What is described, and was not among the answers. */
  unseen(): readonly string[] {
    return this.everything().filter((one) => !this.seen.has(one));
  }
  private everything(): readonly string[] {
    const places: (readonly string[])[] = [];
    const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'];
    for (const [path, item] of Object.entries(this.document['paths'] ?? {})) {
      for (const method of methods) {
        const operation: unknown = isNode(item) ? item[method] : undefined;
        if (isNode(operation))
          for (const status of Object.keys(operation['responses'] ?? {}))
            places.push(['paths', path, method, 'responses', status]);
      }
    }
    const shared = this.at(['components', 'responses']);
    for (const name of Object.keys(shared ?? {})) places.push(['components', 'responses', name]);
    return places.flatMap((place) => {
      const response = this.at(place);
      const content = isNode(response) ? response['content'] : undefined;
      if (!isNode(content)) return [place.join(' ')];
      const schemas = Object.values(content).map((one) => (isNode(one) ? one['schema'] : null));
      return schemas.flatMap(codesOf).map((code) => [...place, code].join(' '));
    });
  }
}

/** The codes that a schema lets a body have; one that is empty where it has none. */
function codesOf(schema: unknown): readonly string[] {
  if (!isNode(schema)) return [];
  if (Array.isArray(schema['anyOf'])) return schema['anyOf'].flatMap(codesOf);
  const { code } = (schema['properties'] ?? {}) as Readonly<Record<string, Node>>;
  if (!code) return [''];
  return Array.isArray(code['enum']) ? (code['enum'] as string[]) : [String(code['const'])];
}
