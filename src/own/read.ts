import { faultIn } from '../lab/files/json-schema.ts';
import { notJsonFrom } from '../lab/files/json-place.ts';
import { impossibleIn } from './possible.ts';
import type { ScenarioFile } from './format.ts';
import { MOST, SCENARIO_SCHEMA } from './schema.ts';
import { tooDeepAt, walk } from './walk.ts';

/** What is wrong with a file, as a code to be worded, and where. */
export interface OwnFault {
  readonly code:
    | 'big'
    | 'bytes'
    | 'json'
    | 'deep'
    | 'twice'
    | 'name'
    | 'mark'
    | 'newer'
    | 'type'
    | 'missing'
    | 'unknown'
    | 'value'
    | 'length'
    | 'range'
    | 'pattern'
    | 'say'
    | 'wordless'
    | 'user-twice'
    | 'host'
    | 'path'
    | 'ways'
    | 'passwords'
    | 'scope'
    | 'choice'
    | 'empty'
    | 'taken';
  /** A JSONPath (RFC 9535). */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** What would do there. */
  readonly expected: string;
  /** What stands there, cut short. */
  readonly found: string;
}
export type OwnRead =
  | { readonly ok: true; readonly file: ScenarioFile }
  | { readonly ok: false; readonly fault: OwnFault };

/** Line and column of an offset. */
function placeIn(text: string, at: number): Pick<OwnFault, 'line' | 'column'> {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where a value stands, or what it would stand in. */
function offsetOf(places: ReadonlyMap<string, number>, path: string): number {
  for (
    let here = path;
    here !== '';
    here = here.replace(/(?:\.\w+|\[(?:\d+|"(?:[^"\\]|\\.)*")\]|^\$)$/, '')
  ) {
    const at = places.get(here);
    if (at !== undefined) return at;
  }
  return 0;
}

/**
 * Reads a scenario's file from its bytes: UTF-8, with or without a byte order mark. Never throws, and takes no longer than
 * its bounded size allows: what is wrong is told, with its place.
 */
export function readBytes(bytes: Uint8Array): OwnRead {
  if (bytes.length > MOST.bytes) return tooBig(bytes.length);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused({ code: 'bytes', path: '$', line: 1, column: 1, expected: 'UTF-8', found: '' });
  }
  return readScenario(text);
}

/** The same from its text. */
export function readScenario(given: string): OwnRead {
  // A byte order mark before it says nothing (RFC 8259 8.1).
  const text = given.replace(/^\ufeff/, '');
  if (text.length > MOST.bytes) return tooBig(text.length);
  const at = (offset: number, fault: Omit<OwnFault, 'line' | 'column'>): OwnRead =>
    refused({ ...placeIn(text, offset), ...fault });
  const deep = tooDeepAt(text, MOST.depth);
  if (deep !== null)
    return at(deep, { code: 'deep', path: '$', expected: String(MOST.depth), found: '' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const from = notJsonFrom(text) ?? text.length;
    const found = text.slice(from, from + 20);
    return at(from, { code: 'json', path: '$', expected: 'JSON', found });
  }
  const { places, fault } = walk(text);
  if (fault) return at(fault.at, { ...fault, expected: '' });
  const wrong = faultIn(SCENARIO_SCHEMA, value);
  if (wrong) {
    const newer = wrong.path === '$.version' && wrong.code === 'value' && Number(wrong.found) > 1;
    return at(offsetOf(places, wrong.path), newer ? { ...wrong, code: 'newer' } : wrong);
  }
  const file = value as ScenarioFile;
  const impossible = impossibleIn(file);
  return impossible ? at(offsetOf(places, impossible.path), impossible) : { ok: true, file };
}

const refused = (fault: OwnFault): OwnRead => ({ ok: false, fault });
const tooBig = (size: number): OwnRead =>
  refused({
    code: 'big',
    path: '$',
    line: 1,
    column: 1,
    expected: String(MOST.bytes),
    found: String(size),
  });
