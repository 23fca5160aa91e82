import { describe, expect, it } from 'vitest';
import { madeItems } from '../../src/class/made.ts';
import { packPlan, unpackPlan } from '../../src/class/plan-link.ts';
import { PlanStore } from '../../src/class/plan-store.ts';
import {
  moved,
  NO_PLAN,
  parsePlan,
  PlanError,
  withoutNotes,
  writePlan,
  type Plan,
} from '../../src/class/plan.ts';
import { lessonPlan } from '../../src/texts/en/lesson-plan.ts';

const PLAN: Plan = {
  version: 1,
  title: 'رموز "in" 45 分钟',
  items: [
    { kind: 'scenario', id: 'trial-3', note: 'Slowly.\nTwice.' },
    { kind: 'question', id: 'basic-is-encrypted', note: '' },
    { kind: 'defence', attack: 'sniffed', defence: 'dpop', note: 'At the end' },
  ],
};
const fault = (text: string): string => {
  try {
    parsePlan(text);
    return 'none';
  } catch (error) {
    return error instanceof PlanError ? `${error.code} ${error.path}` : 'another';
  }
};
const withItem = (item: unknown): string =>
  JSON.stringify({ version: 1, title: '', items: [PLAN.items[0], item] });

describe('a plan', () => {
  it('is the same once it was written and read, also with a mark of its bytes before it', () => {
    expect(parsePlan(writePlan(PLAN))).toEqual(PLAN);
    expect(parsePlan(`\uFEFF${writePlan(PLAN)}`)).toEqual(PLAN);
  });
  it.each([
    ['{', 'not-json '],
    ['[]', 'not-plan version'],
    ['{"version":2}', 'newer version'],
    ['{"version":1,"title":7,"items":[]}', 'not-plan title'],
    ['{"version":1,"title":"","items":{}}', 'not-plan items'],
    [JSON.stringify({ ...PLAN, title: 'x'.repeat(121) }), 'too-long title'],
    [JSON.stringify({ ...PLAN, items: Array(61).fill(PLAN.items[0]) }), 'too-long items'],
    [
      withItem({ kind: 'scenario', id: 'trial-1', note: 'x'.repeat(2001) }),
      'too-long items[1].note',
    ],
    [withItem({ kind: 'scenario', id: '../x' }), 'bad-item items[1].id'],
    [withItem({ kind: 'script', id: 'x' }), 'bad-item items[1].kind'],
    [withItem({ kind: 'defence', attack: 'sniffed' }), 'bad-item items[1].defence'],
    [withItem(null), 'bad-item items[1]'],
    [' '.repeat(200_001), 'too-long plan'],
  ])('that is none is told with its place: %.60s', (text, told) => {
    expect(fault(text)).toBe(told);
  });
  it('gives a learner no notes', () => {
    expect(writePlan(withoutNotes(PLAN))).not.toMatch(/Slowly|At the end/);
  });
  it('has its items moved, never past its ends', () => {
    const ids = ({ items }: Plan): string => items.map(({ kind }) => kind[0]).join('');
    expect([
      ids(moved(PLAN, 0, 2)),
      ids(moved(PLAN, 2, 0)),
      ids(moved(PLAN, 0, 9)),
      ids(moved(PLAN, 5, 0)),
    ]).toEqual(['qds', 'dsq', 'qds', 'sqd']);
  });
});

describe('a link', () => {
  it('fits a code for the hall, for the lesson of forty-five minutes', async () => {
    const title = lessonPlan['made.forty-five'];
    const plan: Plan = { version: 1, title, items: madeItems('forty-five', () => '') };
    const address = `https://somebody.github.io/token-trials/#/trial-1?study=on&plan=${await packPlan(plan)}&item=0`;
    // Bytes in a code of version 10 with low correction (ISO/IEC 18004, table 7).
    expect(address.length).toBeLessThanOrEqual(271);
  });
  it('holds the longest plan there is', async () => {
    const note = Array.from({ length: 2000 }, (_, place) =>
      String.fromCodePoint(0x4e00 + ((place * 7919) % 20000)),
    ).join('');
    const items = Array.from({ length: 30 }, () => ({ kind: 'question' as const, id: 'x', note }));
    const long: Plan = { version: 1, title: '', items };
    expect(await unpackPlan(await packPlan(long))).toEqual(long);
  });
  it('holds the whole plan, in letters that need no escape', async () => {
    const packed = await packPlan(PLAN);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(await unpackPlan(packed)).toEqual(PLAN);
  });
  it.each(['', 'x', '%%%', 'AAAA', btoa('not deflated')])(
    'that holds none is none: %j',
    async (packed) => {
      expect(await unpackPlan(packed)).toBe(null);
    },
  );
  it('is not unpacked past the length of a plan', async () => {
    const zeros = new Response(new Uint8Array(20_000_000)).body?.pipeThrough(
      new CompressionStream('deflate-raw'),
    );
    const bytes = new Uint8Array(await new Response(zeros as BodyInit).arrayBuffer());
    const packed = btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_');
    expect(await unpackPlan(packed)).toBe(null);
  });
});

describe('the plans of a browser', () => {
  const store = () => {
    const map = new Map<string, string>();
    return {
      map,
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, value: string) => void map.set(key, value),
    };
  };
  it('are there on the next visit, with the one that was worked on', () => {
    const kept = store();
    const plans = new PlanStore(kept);
    plans.change(PLAN);
    plans.add({ ...NO_PLAN, title: 'Second' });
    const again = new PlanStore(kept);
    expect(again.all.map(({ title }) => title)).toEqual([PLAN.title, 'Second']);
    expect(again.plan.title).toBe('Second');
    again.remove();
    expect(new PlanStore(kept).plan).toEqual(PLAN);
  });
  it('survive one that is spoilt', () => {
    const kept = store();
    kept.map.set('token-trials-plans', JSON.stringify({ plans: [PLAN, { version: 1 }], at: 7 }));
    expect(new PlanStore(kept).all).toEqual([PLAN]);
  });
  it('keep what cannot be read here, a newer version’s perhaps', () => {
    const kept = store();
    kept.map.set('token-trials-plans', JSON.stringify({ plans: [{ version: 2 }, PLAN], at: 0 }));
    new PlanStore(kept).change({ ...PLAN, title: 'Changed' });
    expect(JSON.parse(kept.map.get('token-trials-plans') ?? '')).toMatchObject({
      plans: [{ title: 'Changed' }, { version: 2 }],
    });
  });
  it('lose nothing where two tabs plan', () => {
    const kept = store();
    const [one, two] = [new PlanStore(kept), new PlanStore(kept)];
    one.change(PLAN);
    two.change({ ...NO_PLAN, title: 'Of the other tab' });
    one.change({ ...PLAN, title: 'Changed since' });
    const titles = new PlanStore(kept).all.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Of the other tab', 'Changed since']));
    // What one deletes does not come back.
    one.remove();
    expect(new PlanStore(kept).all.map(({ title }) => title)).not.toContain('Changed since');
  });
  it('stay in memory where storage is denied', () => {
    const denied = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    };
    const plans = new PlanStore(denied);
    plans.change(PLAN);
    expect([plans.volatile, plans.plan]).toEqual([true, PLAN]);
  });
});
