import { STATUS_CODES } from 'node:http';
import { describe, expect, test } from 'vitest';
import { articleEnv } from '../../src/model/env.ts';
import {
  MEASURED,
  parseTrace,
  TraceRecorder,
  writeTrace,
  type Trace,
} from '../../src/model/trace.ts';
import { play, PLAYED, responses } from './playing.ts';

/** Paths at which two plain values differ. */
function differences(a: unknown, b: unknown, path = ''): string[] {
  if (Object.is(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    differences(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      `${path}/${key}`,
    ),
  );
}
/** A clock that no two readings agree on, so that nothing measured can be the same by luck. */
const restless = () => {
  let reading = 0;
  return articleEnv({ stopwatch: () => () => ++reading + Math.PI });
};

describe.each(PLAYED)('the trace of %s (%s)', (id, way) => {
  test('is plain: written and read back, it is the same', async () => {
    const { trace } = await play(id, { way });
    const read = parseTrace(writeTrace(trace));
    expect(read).toEqual({ header: trace.header, entries: trace.entries });
    expect(writeTrace(read)).toBe(writeTrace(trace));
  });

  test('has the same bytes whenever it is run, but for what is measured', async () => {
    const first = await play(id, { way });
    // The stopwatch goes on from run to run: the second's times are all others.
    const second = await play(id, { way, env: restless });
    const written = [first, second].map(({ trace }) => writeTrace(trace, { maskMeasured: true }));
    expect(written[1]).toBe(written[0]);
    const fields = differences(first.trace.entries, second.trace.entries).map((path) =>
      path.replace(/^.*\//, ''),
    );
    for (const field of fields) expect(MEASURED).toContain(field);
  });

  test('is numbered without a gap, frozen, and its time never goes back', async () => {
    const { trace } = await play(id, { way });
    expect(trace.entries.length).toBeGreaterThan(10);
    let last = 0;
    for (const [place, entry] of trace.entries.entries()) {
      expect(Object.isFrozen(entry)).toBe(true);
      expect(entry.n).toBe(place);
      expect(entry.at).toBeGreaterThanOrEqual(last);
      expect(entry.message).toMatch(/^r\d+$/);
      last = entry.at;
    }
  });

  test('calls each status by its own phrase', async () => {
    const { trace } = await play(id, { way });
    const answers = responses(trace.entries);
    expect(answers.length).toBeGreaterThan(0);
    for (const { status, phrase } of answers) expect(phrase).toBe(STATUS_CODES[status]);
  });
});

test('masking hides the measured fields, and those alone, and invents none', async () => {
  const { trace } = await play('trial-5');
  const masked = parseTrace(writeTrace(trace, { maskMeasured: true }));
  const changed = differences(trace.entries, masked.entries);
  const measured = trace.entries.flatMap((entry, n) =>
    entry.kind === 'check' && entry.took !== null ? [`/${n}/took`] : [],
  );
  expect(measured.length).toBeGreaterThan(0);
  expect(changed).toEqual(measured);
  expect(MEASURED).toEqual(['took']);
  for (const entry of masked.entries)
    if (entry.kind === 'check') expect([null, 'measured']).toContain(entry.took);
});

test('the header holds the definitions that the panels draw', async () => {
  const { trace } = await play('stolen-token');
  const { header } = parseTrace(writeTrace(trace));
  expect(header).toMatchObject({ version: 1, scenario: 'stolen-token', way: 'sniffed' });
  expect(header.parties).toEqual(['client', 'api', 'impostor']);
  expect((await play('trial-1')).trace.header.parties).toEqual(['client', 'api']);
  for (const entry of trace.entries) {
    if (entry.kind !== 'state') continue;
    const { states = [], anywhere, initial } = header.machines[entry.actor] ?? {};
    expect(states.map(({ key }) => key)).toContain(entry.state);
    if (entry.event === 'birth') expect(entry.state).toBe(initial);
    else {
      const from = states.find(({ key }) => key === entry.from)?.transitions ?? anywhere;
      expect(from).toContainEqual({
        event: entry.event,
        guard: entry.guard,
        target: entry.state,
      });
    }
  }
});

describe('what is no trace is refused, with a sentence that says why:', () => {
  test.each([
    ['null', 'needs "header" and "entries"'],
    ['5', 'needs "header" and "entries"'],
    ['{}', 'needs "header" and "entries"'],
    ['{"header":{"version":1}}', 'needs "header" and "entries"'],
    ['{"header":{"version":2},"entries":[]}', 'version 2 is not known'],
    ['{"header":{},"entries":[]}', 'version undefined is not known'],
    ['{"header":null,"entries":[]}', 'needs "header" and "entries"'],
    ['{"header":{"version":1},"entries":{}}', 'needs "header" and "entries"'],
    ['not json', 'not JSON'],
    ['', 'not JSON'],
  ])('%s', (text, why) => {
    expect(() => parseTrace(text)).toThrow(TypeError);
    expect(() => parseTrace(text)).toThrow(why);
  });
});

test('a recorder tells of each entry after it is there', () => {
  const seen: number[] = [];
  const header = {} as Trace['header'];
  const recorder: TraceRecorder = new TraceRecorder(
    header,
    () => 7,
    () => seen.push(recorder.entries.length),
  );
  const clock = { kind: 'clock', actor: 'clock', message: 'r1', seconds: 1 } as const;
  recorder.record(clock);
  recorder.record(clock);
  expect(seen).toEqual([1, 2]);
  expect(recorder.entries[1]).toEqual({ n: 1, at: 7, ...clock });
});
