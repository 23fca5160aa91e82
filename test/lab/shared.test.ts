import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SharedPorts } from '../../src/lab/ports.ts';
import { SharedLab } from '../../src/lab/shared.ts';
import { LabStore } from '../../src/lab/store.ts';
import { writeTrace } from '../../src/model/trace.ts';
import { ADA, answer, BLINK, identify, labOf, list, quickly, tokens } from './support.ts';

type Channel = NonNullable<SharedPorts['channel']>;
let buses: Channel[] = [];
/** A channel that hands on what is posted when all that is under way has gone on. */
function channel(): Channel {
  const own: Channel = {
    onmessage: null,
    postMessage: (data: unknown) => {
      for (const other of buses)
        if (other !== own)
          setTimeout(() => void other.onmessage?.call(own as never, { data } as MessageEvent));
    },
    close: () => {
      buses = buses.filter((one) => one !== own);
    },
  };
  buses.push(own);
  return own;
}
let last: Promise<unknown> = Promise.resolve();
/** Locks as a browser has them, of one name. */
const locks = {
  request: (_: string, work: () => Promise<unknown>) => {
    const doing = last.then(work);
    last = doing.catch(() => undefined);
    return doing;
  },
} as unknown as LockManager;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  buses = [];
  last = Promise.resolve();
});
const tab = async (ports: Partial<SharedPorts> = {}): Promise<SharedLab> =>
  SharedLab.open(await quickly(), {
    store: await LabStore.open(),
    locks,
    channel: channel(),
    ...ports,
  });
const text = ({ lab }: SharedLab): string => writeTrace(lab.trace, { maskMeasured: true });

describe('one lab', () => {
  test('is there again after all are closed, done and undone as it was', async () => {
    const one = await tab();
    await one.apply(identify());
    await one.apply(list(null));
    await one.undo();
    const before = text(one);
    one.close();
    const again = await tab();
    expect(text(again)).toBe(before);
    expect(again.lab).toMatchObject({ cursor: 1, canRedo: true });
    await again.redo();
    expect(again.lab.cursor).toBe(2);
    expect(again.keeping).toBe('shared');
    expect(again.aside).toBeNull();
  });

  test.each([
    ['with locks', {}],
    ['without locks', { locks: null }],
  ])('is the same in two tabs that do things at once, %s', async (_, ports) => {
    const [one, two] = await Promise.all([tab(ports), tab(ports)]);
    expect(one.lab.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(two.lab.seed).toBe(one.lab.seed);
    await Promise.all([
      one.apply(identify(BLINK)),
      two.apply(identify(ADA)),
      one.apply(list(null)),
      two.apply(list(null, 'unknown')),
      two.undo(),
      one.apply({ do: 'wait', seconds: 9 }),
    ]);
    await Promise.all([one.catchUp(), two.catchUp()]);
    expect(one.lab.document).toEqual(two.lab.document);
    expect(text(one)).toBe(text(two));
    expect((await (await LabStore.open()).lab())?.commands).toEqual(one.lab.commands);
  });

  test('tells the other tabs, which catch up of themselves', async () => {
    const [one, two] = await Promise.all([tab(), tab()]);
    const heard = new Promise<void>((resolve) => {
      two.subscribe(() => {
        if (two.lab.cursor === 1) resolve();
      });
    });
    await one.apply(identify());
    await heard;
    expect(text(two)).toBe(text(one));
  });

  test('is answered with what all know: a token got in one tab opens in the other', async () => {
    const [one, two] = await Promise.all([tab(), tab()]);
    await one.apply(identify());
    await two.apply(list(tokens(one.lab)[0] ?? '', 'unknown'));
    expect(answer(two.lab).status).toBe(200);
  });

  test('is gone back over and on by any of them', async () => {
    const [one, two] = await Promise.all([tab(), tab()]);
    for (const command of [identify(), list(null), { do: 'wait', seconds: 60 } as const])
      await one.apply(command);
    await two.seek(1);
    await one.apply(list(null, 'impostor'));
    await two.apply(list(null, 'unknown'));
    await one.catchUp();
    expect(one.lab.commands).toEqual([identify(), list(null, 'impostor'), list(null, 'unknown')]);
    expect(text(one)).toBe(text(two));
  });

  test('begins anew for all, with other tokens', async () => {
    const [one, two] = await Promise.all([tab(), tab()]);
    await one.apply(identify());
    const { seed } = one.lab;
    await two.reset();
    await one.catchUp();
    expect(one.lab.commands).toEqual([]);
    expect(one.lab.seed).toBe(two.lab.seed);
    expect(one.lab.seed).not.toBe(seed);
  });

  test('becomes another document for all', async () => {
    const { document } = await labOf(identify(ADA), list(null));
    const [one, two] = await Promise.all([tab(), tab()]);
    await one.apply(identify());
    await two.load(document);
    await one.catchUp();
    expect(one.lab.document).toEqual(document);
    const bad = { ...document, commands: [{ do: 'wait', seconds: -1 } as const] };
    await expect(one.load(bad)).rejects.toThrow(TypeError);
    expect(one.lab.document).toEqual(document);
    await two.catchUp();
    expect(two.lab.document).toEqual(document);
  });

  test('does not keep what cannot be done', async () => {
    const one = await tab();
    await expect(one.apply({ do: 'switch', guard: 'x', on: false })).rejects.toThrow(TypeError);
    await one.apply(list(null));
    expect((await tab()).lab.commands).toEqual([list(null)]);
  });
});

describe('a request from elsewhere in the browser', () => {
  const request = (init: RequestInit = {}): Request =>
    new Request('https://any.example/base/api/helicopters', init);

  test('is answered by the server, and stands in the record', async () => {
    const [page, worker] = await Promise.all([tab(), tab()]);
    const refused = await worker.answer(request(), '/api/helicopters');
    expect(refused.status).toBe(401);
    expect(refused.statusText).toBe('Unauthorized');
    expect(refused.headers.get('WWW-Authenticate')).toBe('Bearer realm="helicopters"');
    await page.apply(identify());
    const [token = ''] = tokens(page.lab);
    const headers = { Authorization: `Bearer ${token}` };
    const served = await worker.answer(request({ headers }), '/api/helicopters');
    expect(served.status).toBe(200);
    expect(await served.json()).toMatchObject({
      message: expect.stringContaining('Blink Wiki') as string,
    });
    await page.catchUp();
    expect(page.lab.commands.at(-1)).toMatchObject({ who: 'unknown', via: 'fetch' });
  });

  test('may have a body, and an answer none', async () => {
    const one = await tab();
    const init = {
      method: 'POST',
      body: 'token=x',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    };
    const revoked = await one.answer(request(init), '/api/revoke');
    expect(revoked.status).toBe(200);
    const out = await one.answer(request({ method: 'DELETE' }), '/api/session');
    expect(out.status).toBe(204);
    expect(await out.text()).toBe('');
    expect((await one.answer(request({ method: 'HEAD' }), '/api/helicopters')).status).toBe(401);
  });

  test('is a 400 where no request can be so, and the lab goes on', async () => {
    const one = await tab();
    expect((await one.answer(request(), 'no-slash')).status).toBe(400);
    expect((await one.answer(request(), '/api/none')).status).toBe(404);
    expect(one.lab.commands).toHaveLength(1);
  });
});

describe('where the browser keeps nothing', () => {
  test('the lab goes on in memory, and says so', async () => {
    const one = await SharedLab.open(await quickly(), { store: null, locks: null, channel: null });
    expect(one.keeping).toBe('denied');
    await one.apply(identify());
    await one.undo();
    await one.redo();
    expect(one.lab.cursor).toBe(1);
    await one.reset();
    expect(one.lab.commands).toEqual([]);
  });

  test('any more, what is shown stays, and it is said', async () => {
    const store = await LabStore.open();
    const one = await tab({ store });
    await one.apply(identify());
    store.close();
    let heard = 0;
    one.subscribe(() => heard++);
    await one.apply(list(null));
    expect(one.keeping).toBe('failed');
    expect(heard).toBeGreaterThan(0);
    expect(one.lab.commands).toHaveLength(2);
    await one.undo();
    expect(one.lab.cursor).toBe(1);
  });

  test('what it kept being gone, it is kept again', async () => {
    const one = await tab();
    await one.apply(identify());
    await one.apply(list(null));
    const db = await openDB('token-trials-lab');
    await db.clear('journal');
    await one.apply({ do: 'wait', seconds: 5 });
    expect(one.lab.commands).toHaveLength(3);
    expect((await tab()).lab.commands).toEqual(one.lab.commands);
  });

  test('what it kept being set aside by another, it is kept again', async () => {
    const [one, two] = await Promise.all([tab(), tab()]);
    await one.apply(identify());
    const db = await openDB('token-trials-lab');
    await db.put('journal', { do: 'fly' }, 1);
    const three = await tab();
    expect(three.aside).toBe('corrupt');
    await three.apply(list(null));
    await one.apply({ do: 'wait', seconds: 5 });
    await Promise.all([one, two, three].map((each) => each.catchUp()));
    for (const each of [two, three]) expect(each.lab.document).toEqual(one.lab.document);
    expect((await tab()).lab.document).toEqual(one.lab.document);
  });

  test('what a newer page had made comes back where it can be read by now, once', async () => {
    const early = await tab();
    const lab = { format: 'token-trials-lab', version: 1, cursor: 1, commands: [identify()] };
    const db = await openDB('token-trials-lab');
    for (const row of [
      { reason: 'corrupt', found: [lab] },
      { reason: 'newer', found: [{ version: 5 }] },
      { reason: 'newer', found: [{ ...lab, commands: [list(null)] }] },
      { reason: 'newer', found: [lab] },
    ])
      await db.add('aside', row);
    // Not in the place of what somebody has done.
    await early.apply(list(null));
    expect((await tab()).lab.commands).toEqual([list(null)]);
    await early.reset();
    const later = await tab();
    expect(later.lab.commands).toEqual([identify()]);
    expect((await later.setAsides()).map(({ reason }) => reason)).toEqual([
      'corrupt',
      'newer',
      'newer',
    ]);
    await later.reset();
    expect((await tab()).lab.commands).toEqual([list(null)]);
    await (await tab()).reset();
    expect((await tab()).lab.commands).toEqual([]);
  });

  test('what was set aside is told', async () => {
    (await tab()).close();
    const db = await openDB('token-trials-lab');
    await db.put('journal', { version: 5 }, 1);
    const one = await tab();
    expect(one.aside).toBe('newer');
    expect(one.lab.commands).toEqual([]);
  });
});
