import { beforeAll, describe, expect, it } from 'vitest';
import { projectMachines, type MachineView } from '../../../src/model/projections/machines.ts';
import { SCENARIOS, scenarioOf } from '../../../src/model/scenarios/index.ts';
import { Session } from '../../../src/model/session.ts';
import { stepsOf } from '../../../src/model/steps.ts';
import type { Entry, Party, StateEntry, Trace } from '../../../src/model/trace.ts';

async function play(id: string, way: string | null = null): Promise<Trace> {
  const scenario = scenarioOf(id);
  if (!scenario) throw new Error(`No scenario ${id}.`);
  const session = Session.create({ scenario, way });
  await session.done;
  return session.trace;
}
/** The trace as it was when the step had just been recorded. */
const cutAfter = (trace: Trace, step: number): Trace => ({
  header: trace.header,
  entries: trace.entries.slice(0, stepsOf(trace).endOf(step)),
});
const at = (trace: Trace, id: string, party: Party): MachineView => {
  const view = projectMachines(trace, stepsOf(trace).indexOf(id));
  const machine = view.machines.find((one) => one.party === party);
  if (!machine) throw new Error(`No ${party} in ${trace.header.scenario}.`);
  return machine;
};

const RUNS = SCENARIOS.flatMap(({ id, ways }) => (ways ?? [null]).map((way) => [id, way] as const));

describe.each(RUNS)('%s (%s)', (id, way) => {
  let trace: Trace;
  beforeAll(async () => {
    trace = await play(id, way);
  });

  it('shows nothing of what comes after the cursor', () => {
    for (const step of stepsOf(trace).steps.keys())
      expect(projectMachines(trace, step), `step ${step}`).toEqual(
        projectMachines(cutAfter(trace, step), step),
      );
  });

  it('is where the record says', () => {
    for (const [place, step] of stepsOf(trace).steps.entries()) {
      const { entries } = cutAfter(trace, place);
      const states = entries.filter((entry): entry is StateEntry => entry.kind === 'state');
      const { message, machines } = projectMachines(trace, place);
      expect(message).toBe(step.message);
      expect(machines.map(({ party }) => party)).toEqual(trace.header.parties);
      for (const { party, definition, live, visited, path, fired } of machines) {
        const own = states.filter(({ actor }) => actor === party);
        const now = own.filter((one) => one.message === message && one.n >= stepsOf(trace).own);
        const last = (party === 'api' ? now : own).at(-1);
        const over = last?.final === true && last.n < step.start;
        expect(live, step.id).toBe(over ? null : (last?.state ?? null));
        expect(path.map(({ to }) => to)).toEqual(now.map(({ state }) => state));
        expect(visited).toEqual([...new Set(now.map(({ state }) => state))]);
        expect(fired).toBe(now.at(-1)?.guard ?? null);
        expect(definition).toBe(trace.header.machines[party]);
        const known = definition.states.map(({ key }) => key);
        expect(known).toEqual(expect.arrayContaining([...visited]));
      }
    }
  });
});

describe('a stolen token', () => {
  let trace: Trace;
  beforeAll(async () => {
    trace = await play('stolen-token');
  });

  it('has no API before a request, and none after its answer', () => {
    const before = at(trace, 'r3.impostor.asking', 'api');
    expect(before).toMatchObject({ live: null, ended: false, visited: [], path: [], fired: null });
    expect(at(trace, 'r3.api.answered', 'api')).toMatchObject({ live: 'answered', ended: true });
    const after = at(trace, 'r3.impostor.served', 'api');
    expect(after).toMatchObject({ live: null, ended: true });
    expect(after.visited).toContain('deciding');
  });

  it('has no impostor before its birth', () => {
    expect(at(trace, 'r2.client.holding-token', 'impostor').live).toBeNull();
    expect(at(trace, 'r2.impostor.watching', 'impostor').live).toBe('watching');
  });

  it('tells the way and the guard that fired', () => {
    expect(at(trace, 'r3.api.deciding', 'api')).toMatchObject({
      live: 'deciding',
      fired: 'tokenKnown',
      visited: ['reading', 'whichCredentials', 'checkingToken', 'deciding'],
    });
    expect(at(trace, 'r3.impostor.served', 'impostor').path).toEqual([
      expect.objectContaining({ from: 'watching', to: 'holdingStolenToken', guard: 'foundToken' }),
      expect.objectContaining({ from: null, to: 'asking', event: 'ASK', guard: null }),
      expect.objectContaining({ from: 'asking', to: 'served', guard: 'wasServed' }),
    ]);
  });

  it('leaves the client where an earlier message left it', () => {
    const client = at(trace, 'r3.api.reading', 'client');
    expect(client).toMatchObject({ live: 'served', visited: [], path: [], fired: null });
  });
});

it('shows a trace in which nothing has happened yet', async () => {
  const session = Session.create({ scenario: SCENARIOS[0] ?? raise() });
  const early = projectMachines({ header: session.trace.header, entries: [] }, 0);
  expect(early.machines).toEqual([]);
  await session.done;
  const { header } = session.trace;
  const { message, machines } = projectMachines({ header, entries: [] }, 0);
  expect(message).toBeNull();
  expect(machines.map(({ live }) => live)).toEqual([null, null]);
});
const raise = (): never => {
  throw new Error('There are no scenarios.');
};

describe('cost', () => {
  /** The trial over and over, as one trace, every read of an entry counted. */
  const long = (trace: Trace, length: number): { trace: Trace; reads: () => number } => {
    const { own } = stepsOf(trace);
    const once = trace.entries.filter(({ n, kind }) => n > own && kind !== 'trial');
    let reads = 0;
    const counted = <T extends object>(target: T): T =>
      new Proxy(target, {
        get: (object, name) => {
          reads++;
          return Reflect.get(object, name) as unknown;
        },
      });
    const entries: Entry[] = trace.entries.slice(0, own + 1).map(counted);
    for (let round = 2; entries.length < length; round++)
      for (const entry of once)
        entries.push(counted({ ...entry, n: entries.length, message: `r${round}` }));
    return { trace: { header: trace.header, entries: counted(entries) }, reads: () => reads };
  };
  const costAtEnd = (trace: Trace, length: number): number => {
    const run = long(trace, length);
    const end = stepsOf(run.trace).steps.length - 1;
    projectMachines(run.trace, 0);
    const before = run.reads();
    expect(projectMachines(run.trace, end).machines[0]?.live).toBe('served');
    return run.reads() - before;
  };

  it('does not grow with the trace', async () => {
    const trace = await play('trial-5');
    const short = costAtEnd(trace, 100);
    expect(short).toBeGreaterThan(0);
    expect(costAtEnd(trace, 10_000)).toBeLessThanOrEqual(1.5 * short);
  });
});
