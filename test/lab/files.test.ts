import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDocument, type LabCommand } from '../../src/lab/document.ts';
import { newSeed } from '../../src/lab/env.ts';
import {
  differsAt,
  FILE_SCHEMA,
  readFile,
  writeFile,
  type FileFault,
} from '../../src/lab/files/file.ts';
import { exportLab, importLab } from '../../src/lab/files/import.ts';
import { notJsonFrom } from '../../src/lab/files/json-place.ts';
import { faultIn } from '../../src/lab/files/json-schema.ts';
import { guardsOf } from '../../src/lab/guards.ts';
import { Lab } from '../../src/lab/lab.ts';
import { SharedLab } from '../../src/lab/shared.ts';
import { ARTICLE_TOKEN } from '../../src/model/env.ts';
import { writeTrace, type Entry } from '../../src/model/trace.ts';
import { ADA, identify, labOf, list, login, quickly, sending } from './support.ts';

const STORY: readonly LabCommand[] = [
  list(null),
  identify(),
  identify({ ...ADA, password: '' }),
  login(ADA),
  list(ARTICLE_TOKEN, 'client', { over: 'http' }),
  { do: 'steal', way: 'sniffed' },
  list(ARTICLE_TOKEN, 'client', { over: 'proxy' }),
  { do: 'steal', way: 'script' },
  { do: 'wait', seconds: 0.5 },
  { do: 'switch', guard: 'tokenExpired', on: false },
  list(ARTICLE_TOKEN, 'unknown', { via: 'fetch' }),
  sending({ method: 'GET', path: '/x', headers: [['a b', 'c']], body: null }),
];
const shared = async (): Promise<SharedLab> =>
  SharedLab.open(await quickly(), { store: null, locks: null, channel: null });
/** What is wrong with a file that is right but for what was done to it. */
async function spoiled(spoil: (file: Record<string, never>) => void): Promise<FileFault> {
  const file = JSON.parse(exportLab(await labOf(...STORY))) as Record<string, never>;
  spoil(file);
  const read = readFile(JSON.stringify(file));
  if (read.ok) throw new Error('It was read.');
  return read.fault;
}

test('a lab is written and read again, with its trace or without', async () => {
  const lab = await labOf(...STORY);
  for (const withTrace of [true, false]) {
    const one = await shared();
    const text = exportLab(lab, withTrace);
    expect(text.includes('"trace"')).toBe(withTrace);
    expect(await importLab(one, text)).toEqual({ ok: true, differs: null });
    expect(one.lab.document).toEqual(lab.document);
    expect(writeTrace(one.lab.trace, { maskMeasured: true })).toBe(
      writeTrace(lab.trace, { maskMeasured: true }),
    );
  }
});

test('a seed is in the file, and its tokens come again', async () => {
  const lab = await Lab.open(emptyDocument(newSeed()), await quickly());
  await lab.apply(identify());
  const one = await shared();
  await importLab(one, exportLab(lab));
  expect(one.lab.seed).toBe(lab.seed);
});

test('every kind of entry is described, and all that a lab records is as the schema has it', async () => {
  const { header, entries } = (await labOf(...STORY)).trace;
  const trace = JSON.parse(JSON.stringify({ header, entries })) as unknown;
  expect(faultIn(FILE_SCHEMA.properties['trace'] ?? { type: 'null' }, trace)).toBeNull();
  const kinds = new Set(entries.map(({ kind }) => kind));
  const all: Entry['kind'][] = ['trial', 'input', 'state', 'request', 'response', 'check', 'store'];
  expect([...kinds].sort()).toEqual([...all, 'known', 'line', 'clock', 'script', 'guard'].sort());
});

test('what is shown is what the commands come to, and where the file says otherwise is told', async () => {
  const lab = await labOf(...STORY);
  const file = JSON.parse(exportLab(lab)) as {
    trace: { entries: { kind: string; status: number }[] };
  };
  const place = file.trace.entries.findIndex(({ kind }) => kind === 'response');
  (file.trace.entries[place] ?? { status: 0 }).status = 200;
  const one = await shared();
  expect(await importLab(one, JSON.stringify(file))).toEqual({
    ok: true,
    differs: `$.trace.entries[${place}].status`,
  });
  expect(differsAt(one.lab.trace, lab.trace)).toBeNull();
  file.trace.entries.pop();
  (file.trace.entries[place] ?? { status: 0 }).status = 401;
  expect(await importLab(one, JSON.stringify(file))).toEqual({
    ok: true,
    differs: `$.trace.entries[${file.trace.entries.length}]`,
  });
});

describe('a file in the place of what was done', () => {
  const asked = async (done: readonly LabCommand[], text: string, may: boolean) => {
    const one = await shared();
    for (const command of done) await one.apply(command);
    let times = 0;
    const imported = await importLab(one, text, () => {
      times++;
      return Promise.resolve(may);
    });
    return { imported, times, commands: one.lab.commands };
  };
  const FILE = JSON.stringify({ ...emptyDocument(), commands: [identify()] });

  test('is taken where that is allowed, and else nothing changes', async () => {
    const done = [list(null), identify()];
    expect(await asked(done, FILE, false)).toEqual({ imported: null, times: 1, commands: done });
    expect(await asked(done, FILE, true)).toMatchObject({ times: 1, commands: [identify()] });
  });
  test('is taken unasked where nothing was done', async () => {
    expect(await asked([], FILE, false)).toMatchObject({ times: 0, commands: [identify()] });
  });
  test('is not asked for where it cannot be taken', async () => {
    expect(await asked([identify()], '{', true)).toMatchObject({
      imported: { ok: false },
      times: 0,
      commands: [identify()],
    });
  });
});

describe('what is wrong is told with its path', () => {
  interface File {
    format: unknown;
    version: unknown;
    seed: unknown;
    more: unknown;
    commands: Record<string, unknown>[];
    trace: { header: Record<string, unknown>; entries: Record<string, unknown>[] };
  }
  test.each<[string, FileFault['code'], string, (file: File) => unknown]>([
    ['$.format', 'value', '"token-trials-lab"', (file) => void (file.format = 'x')],
    ['$.version', 'newer', '1', (file) => void (file.version = 2)],
    ['$.version', 'value', '1', (file) => void (file.version = '1')],
    ['$.version', 'missing', 'version', (file) => Reflect.deleteProperty(file, 'version')],
    ['$.seed', 'pattern', '^[0-9a-f]{64}$', (file) => void (file.seed = 'abc')],
    ['$.more', 'unknown', 'format, version, seed, commands, trace', (file) => void (file.more = 1)],
    ['$.commands', 'type', 'array', (file) => void (file.commands = {} as never)],
    [
      '$.commands[3].do',
      'value',
      '"send", "steal", "wait", "switch"',
      (file) => void (file.commands[3] = { do: 'fly' }),
    ],
    [
      '$.commands[0].do',
      'missing',
      '"send", "steal", "wait", "switch"',
      (file) => void (file.commands[0] = {}),
    ],
    ['$.commands[1]', 'type', 'object', (file) => void (file.commands[1] = 7 as never)],
    [
      '$.commands[0].who',
      'value',
      '"client", "impostor", "unknown"',
      (file) => void Object.assign(file.commands[0] ?? {}, { who: 'me' }),
    ],
    [
      '$.commands[0].headers[0][1]',
      'type',
      'string',
      (file) => void Object.assign(file.commands[0] ?? {}, { headers: [['a', 1]] }),
    ],
    [
      '$.commands[0].headers[0]',
      'length',
      'at least 2',
      (file) => void Object.assign(file.commands[0] ?? {}, { headers: [['a']] }),
    ],
    [
      '$.commands[0].headers[1]',
      'length',
      'at most 2',
      (file) =>
        void Object.assign(file.commands[0] ?? {}, {
          headers: [
            ['a', 'b'],
            ['a', 'b', 'c'],
          ],
        }),
    ],
    [
      '$.commands[0].body',
      'type',
      'string',
      (file) => void Object.assign(file.commands[0] ?? {}, { body: 5 }),
    ],
    [
      '$.commands[8].seconds',
      'range',
      'more than 0',
      (file) => void Object.assign(file.commands[8] ?? {}, { seconds: 0 }),
    ],
    [
      '$.commands[8].seconds',
      'range',
      'at most 315360000',
      (file) => void Object.assign(file.commands[8] ?? {}, { seconds: 1e9 }),
    ],
    [
      '$.commands[9].on',
      'type',
      'boolean',
      (file) => void Object.assign(file.commands[9] ?? {}, { on: 1 }),
    ],
    [
      '$.commands[9].guard',
      'guard',
      guardsOf()
        .map(({ guard }) => guard)
        .join(', '),
      (file) => void Object.assign(file.commands[9] ?? {}, { guard: 'x' }),
    ],
    ...(
      [
        ['method', 'method-cannot-be-sent', 'TRACE'],
        ['path', 'path-cannot-be-sent', '/a b'],
        ['body', 'body-cannot-be-sent', '{}'],
        ['headers', 'header-cannot-be-sent', [['a b', 'c']]],
        ['headers', 'header-is-of-the-wire', [['Host', 'h']]],
      ] as const
    ).map(([member, code, value]): [string, FileFault['code'], string, (file: File) => unknown] => [
      `$.commands[10].${member}`,
      'unsendable',
      code,
      (file) => void Object.assign(file.commands[10] ?? {}, { [member]: value }),
    ]),
    [
      '$.trace.header.machines.api.states[0].key',
      'type',
      'string',
      (file) =>
        void ((
          file.trace.header['machines'] as { api: { states: { key: unknown }[] } }
        ).api.states[0] = {
          ...(file.trace.header['machines'] as { api: { states: { key: unknown }[] } }).api
            .states[0],
          key: 1,
        }),
    ],
    [
      '$.trace.entries[0].row["odd key"]',
      'type',
      'string',
      (file) => void Object.assign(file.trace.entries[0] ?? {}, { row: { 'odd key': [] } }),
    ],
    [
      '$.trace.entries[2].n',
      'type',
      'integer',
      (file) => void Object.assign(file.trace.entries[2] ?? {}, { n: 1.5 }),
    ],
  ])('%s, %s', async (path, code, expected, spoil) => {
    const fault = await spoiled((file) => {
      spoil(file as unknown as File);
    });
    expect(fault).toMatchObject({ path, code });
    expect(fault.expected).toContain(expected);
    expect(fault.found).not.toBe('');
    expect(fault.found.length).toBeLessThanOrEqual(41);
  });

  test('and where it is no JSON with line and column', () => {
    expect(readFile('{\n  "format": ?\n}')).toMatchObject({
      ok: false,
      fault: { path: '$', code: 'json', line: 2, column: 13 },
    });
    expect(readFile('')).toMatchObject({ ok: false, fault: { code: 'json' } });
    expect(readFile('null')).toMatchObject({ ok: false, fault: { path: '$', code: 'type' } });
    expect(readFile('[]')).toMatchObject({ ok: false, fault: { path: '$', found: '[]' } });
  });

  test('and where that is, is told of any text that is none', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"',
      '1',
      '-',
      'true',
      ' ',
      '\n',
      '\\u00e4',
      '0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part).map((all) => all.join('')),
          fc.json(),
        ),
        (text) => {
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          const from = notJsonFrom(text);
          expect(from === null).toBe(isJson);
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
    expect(notJsonFrom('[1,]')).toBe(3);
    expect(notJsonFrom('{"a" 1}')).toBe(5);
    expect(notJsonFrom('[')).toBe(1);
    expect(notJsonFrom('[1}')).toBe(2);
    expect(notJsonFrom('['.repeat(100_000))).toBe(100_000);
  });

  test('and nothing of the present run is lost', async () => {
    const one = await shared();
    await one.apply(identify());
    const { trace } = one.lab;
    const file = { ...one.lab.document, commands: [list(null), { do: 'wait', seconds: -1 }] };
    const imported = await importLab(one, JSON.stringify(file));
    expect(imported).toMatchObject({ ok: false, fault: { path: '$.commands[1].seconds' } });
    expect(one.lab.trace).toBe(trace);
  });
});

test('a file can be written of a document alone', () => {
  const text = writeFile({ document: emptyDocument(), trace: null });
  expect(readFile(text)).toEqual({ ok: true, file: { document: emptyDocument(), trace: null } });
});
