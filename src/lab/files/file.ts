import type { Trace } from '../../model/trace.ts';
import { LAB_FORMAT, LAB_VERSION, type LabDocument } from '../document.ts';
import { faultOf, type CommandFault } from '../fault.ts';
import { COMMAND, MOST_COMMANDS, objectOf, SEED } from './document-schema.ts';
import { notJsonFrom } from './json-place.ts';
import { faultIn, type SchemaFault } from './json-schema.ts';
import { TRACE } from './trace-schema.ts';

/** A lab as a file: its document, and beside it the trace that came of it. */
export interface LabFile {
  readonly document: LabDocument;
  /** Null where the file holds none. */
  readonly trace: Trace | null;
}
/** What is wrong with a file, as a code to be worded, and where. */
export interface FileFault {
  /** A JSONPath (RFC 9535); `$` where it is no JSON at all. */
  readonly path: string;
  readonly code: SchemaFault['code'] | CommandFault['code'] | 'json' | 'newer';
  readonly expected: string;
  readonly found: string;
  /** Where it stops being JSON, from 1; null where it is JSON. */
  readonly line: number | null;
  readonly column: number | null;
}
export type ReadFile =
  { readonly ok: true; readonly file: LabFile } | { readonly ok: false; readonly fault: FileFault };

/** What a file must be. The trace may be left out. */
export const FILE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Token Trials: a lab',
  ...objectOf(
    {
      format: { const: LAB_FORMAT },
      version: { const: LAB_VERSION },
      seed: SEED,
      commands: { type: 'array', items: COMMAND, maxItems: MOST_COMMANDS },
      trace: TRACE,
    },
    ['seed', 'trace'],
  ),
} as const;

/** The file's text: all of the document, and the trace, where one is given. */
export const writeFile = ({ document, trace }: LabFile): string =>
  `${JSON.stringify(trace ? { ...document, trace: { header: trace.header, entries: trace.entries } } : document, null, 1)}\n`;

/** Reads a file's text. Never throws: what is wrong is told, with its place. */
export function readFile(text: string): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: notJson(text) };
  }
  const wrong = faultIn(FILE_SCHEMA, value);
  const fault = (one: Omit<FileFault, 'line' | 'column'>): ReadFile => ({
    ok: false,
    fault: { ...one, line: null, column: null },
  });
  if (wrong) return fault(isNewer(wrong) ? { ...wrong, code: 'newer' } : wrong);
  const { trace = null, ...document } = value as LabDocument & { readonly trace?: Trace };
  for (const [place, command] of document.commands.entries()) {
    const impossible = faultOf(command);
    if (impossible) {
      const { member, ...rest } = impossible;
      return fault({ path: `$.commands[${place}].${member}`, ...rest });
    }
  }
  return { ok: true, file: { document, trace } };
}

/** True where a newer version of this page wrote it. */
const isNewer = ({ path, code, found }: SchemaFault): boolean =>
  path === '$.version' && code === 'value' && Number(found) > LAB_VERSION;

function notJson(text: string): FileFault {
  const at = notJsonFrom(text) ?? text.length;
  const before = text.slice(0, at).split('\n');
  const found = text.slice(at, at + 40);
  const last = before.at(-1) ?? '';
  return {
    path: '$',
    code: 'json',
    expected: 'JSON',
    found: found === '' ? 'nothing' : found,
    ...{ line: before.length, column: last.length + 1 },
  };
}

/** The place of the first value in which two traces differ, as a JSONPath; null where they are one. Measured times may differ. */
export function differsAt(one: Trace, other: Trace): string | null {
  const path = differs(one.entries, other.entries, '$.trace.entries');
  return path ?? differs(one.header, other.header, '$.trace.header');
}

function differs(one: unknown, other: unknown, path: string): string | null {
  if (Object.is(one, other)) return null;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return path;
  const [a, b] = [one, other] as Readonly<Record<string, unknown>>[];
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (name === 'took' && typeof a?.[name] === typeof b?.[name]) continue;
    const at = Array.isArray(one) ? `${path}[${name}]` : `${path}.${name}`;
    const found = differs(a?.[name], b?.[name], at);
    if (found !== null) return found;
  }
  return null;
}
