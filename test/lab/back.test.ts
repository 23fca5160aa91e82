import { describe, expect, test } from 'vitest';
import type { LabCommand } from '../../src/lab/document.ts';
import { Lab } from '../../src/lab/lab.ts';
import { ARTICLE_TOKEN } from '../../src/model/env.ts';
import { stepsOf } from '../../src/model/steps.ts';
import { writeTrace, type Trace } from '../../src/model/trace.ts';
import { ADA, identify, labOf, list, login, quickly, revoke, sending } from './support.ts';

const text = (trace: Trace): string => writeTrace(trace, { maskMeasured: true });
const logOut = sending({
  method: 'DELETE',
  path: '/api/session',
  headers: [['Accept', 'application/json']],
  body: null,
});
/** Commands that between them change all that a party or a store can hold. */
const STORY: readonly LabCommand[] = [
  identify(),
  list(ARTICLE_TOKEN, 'client', { over: 'http' }),
  { do: 'steal', way: 'sniffed' },
  list(ARTICLE_TOKEN, 'impostor'),
  login(),
  list(null),
  identify({ ...ADA, password: 'wrong' }),
  identify(ADA, 'unknown'),
  list('nonsense', 'unknown'),
  { do: 'wait', seconds: 30 },
  { do: 'switch', guard: 'tokenRevoked', on: false },
  revoke(ARTICLE_TOKEN),
  list(ARTICLE_TOKEN, 'client', { over: 'proxy' }),
  { do: 'steal', way: 'script' },
  logOut,
  { do: 'switch', guard: 'tokenRevoked', on: true },
  list(ARTICLE_TOKEN),
];
/** The record of these, done once and for the first time. */
const straight = async (commands: readonly LabCommand[]): Promise<string> =>
  text((await labOf(...commands)).trace);

describe('going back', () => {
  test('shows what was recorded up to there, and forward again the rest', async () => {
    const lab = await labOf(...STORY);
    const whole = lab.trace;
    for (let done = STORY.length - 1; done >= 0; done--) {
      expect(await lab.undo()).toBe(done);
      expect(lab.cursor).toBe(done);
      const { from } = lab.appliedAt(done) ?? { from: -1 };
      expect(lab.trace).not.toBe(whole);
      expect(lab.trace.entries).toEqual(whole.entries.slice(0, from));
      expect(lab.document.commands).toEqual(STORY.slice(0, done));
    }
    expect(lab.canUndo).toBe(false);
    expect(await lab.undo()).toBe(0);
    expect(stepsOf(lab.trace).steps).toHaveLength(1);
    await lab.redo();
    expect(lab.document.commands).toEqual(STORY.slice(0, 1));
    expect(await lab.seek(999)).toBe(STORY.length);
    expect(lab.trace).toBe(whole);
    expect(lab.canRedo).toBe(false);
  });

  test('and on from anywhere comes to what it would have come to without the detour', async () => {
    const next: readonly LabCommand[] = [
      list(ARTICLE_TOKEN),
      identify(ADA),
      { do: 'steal', way: 'sniffed' },
      list(null),
    ];
    const lab = await labOf(...STORY);
    for (let done = STORY.length; done >= 0; done -= 2) {
      await lab.seek(done);
      for (const command of next) await lab.apply(command);
      const all = [...STORY.slice(0, done), ...next];
      expect(lab.commands).toEqual(all);
      expect(text(lab.trace)).toBe(await straight(all));
    }
  });

  test('goes back over many commands, to where it was kept how all stood and between', async () => {
    const many = Array.from({ length: 140 }, (_, place) =>
      place % 7 === 0 ? ({ do: 'wait', seconds: 1 + place } as const) : list(ARTICLE_TOKEN),
    );
    const commands = [identify(), ...many];
    const lab = await labOf(...commands);
    for (const done of [130, 128, 100, 64, 63, 1]) {
      await lab.seek(done);
      await lab.apply(list(null));
      expect(text(lab.trace)).toBe(await straight([...commands.slice(0, done), list(null)]));
    }
  });

  test('knows which guards were taken away then', async () => {
    const lab = await labOf(...STORY);
    await lab.seek(11);
    expect(lab.guardsOff).toEqual(['tokenRevoked']);
    await lab.seek(10);
    expect(lab.guardsOff).toEqual([]);
    await lab.seek(11);
    await lab.apply({ do: 'wait', seconds: 1 });
    expect(lab.guardsOff).toEqual(['tokenRevoked']);
  });

  test('forgets nothing for a command that cannot be done', async () => {
    const lab = await labOf(...STORY);
    await lab.seek(3);
    await expect(lab.apply({ do: 'wait', seconds: 0 })).rejects.toThrow(TypeError);
    await expect(lab.apply({ do: 'wait', seconds: Number.NaN })).rejects.toThrow(TypeError);
    expect(lab.cursor).toBe(3);
    expect(lab.commands).toEqual(STORY);
  });
});

describe('another document', () => {
  test('takes the place of this one', async () => {
    const lab = await labOf(...STORY);
    const other = await labOf(identify(ADA));
    let heard = 0;
    lab.subscribe(() => heard++);
    await lab.load(other.document);
    expect(heard).toBe(1);
    expect(text(lab.trace)).toBe(text(other.trace));
    await lab.apply(list(ARTICLE_TOKEN));
    expect(text(lab.trace)).toBe(await straight([identify(ADA), list(ARTICLE_TOKEN)]));
  });

  test('that cannot be done leaves this one as it is', async () => {
    const lab = await labOf(...STORY);
    const { trace } = lab;
    const bad = { ...lab.document, commands: [...STORY, { do: 'switch', guard: 'x', on: true }] };
    await expect(lab.load(bad as typeof lab.document)).rejects.toThrow(TypeError);
    expect(lab.trace).toBe(trace);
    expect(lab.commands).toEqual(STORY);
  });
});

test('what is slow is done once, and told with its time where it is done again', async () => {
  let hashed = 0;
  const { server } = await quickly();
  const slowly = (_: string, work: () => Promise<string>): Promise<string> => {
    hashed++;
    return work();
  };
  const lab = await Lab.open(undefined, { ...(server && { server }), env: { slowly } });
  await lab.apply(identify());
  await lab.apply(list(null));
  await lab.undo();
  await lab.apply(list(ARTICLE_TOKEN));
  await lab.load(lab.document);
  expect(hashed).toBe(1);
  const check = lab.trace.entries.find(
    (entry) => entry.kind === 'check' && entry.check === 'password',
  );
  expect(check).toMatchObject({ passed: true, took: expect.any(Number) as number });
});
