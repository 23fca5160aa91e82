import { expect, test } from 'vitest';
import { whatIf, type OneThing } from '../../src/lab/what-if.ts';
import { ARTICLE_TOKEN } from '../../src/model/env.ts';
import { askForToken } from '../../src/model/client/requests.ts';
import { stepsOf, type Step } from '../../src/model/steps.ts';
import { writeTrace } from '../../src/model/trace.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { BLINK, identify, labOf, list, quickly, revoke, sending } from './support.ts';

const story = (): Promise<Lab> =>
  labOf(
    identify(),
    list(ARTICLE_TOKEN),
    { do: 'wait', seconds: 60 },
    list(ARTICLE_TOKEN, 'impostor'),
  );
const stepAt = (lab: Lab, id: string): number => {
  const found = stepsOf(lab.trace).steps.findIndex((step: Step) => step.id === id);
  if (found < 0) throw new Error(`There is no step ${id}.`);
  return found;
};
const ask = async (lab: Lab, id: string, one: OneThing) =>
  whatIf(lab, stepAt(lab, id), one, await quickly());
const idOf = (run: { trace: Lab['trace'] }, step: number | null | undefined): string | null =>
  stepsOf(run.trace).steps[step ?? -1]?.id ?? null;
const statuses = ({ trace }: { trace: Lab['trace'] }): readonly number[] =>
  trace.entries.flatMap((entry) => (entry.kind === 'response' ? [entry.status] : []));

test('another header: both runs, from where they are two, and why', async () => {
  const lab = await story();
  const { headers } = list('another-token');
  const { before, after, parting, forked } = await ask(lab, 'r2.api.deciding', {
    change: 'request',
    request: { headers },
  });
  expect(statuses(before)).toEqual([200, 200, 200]);
  expect(statuses(after)).toEqual([200, 401, 200]);
  expect(idOf(before, forked)).toBe('r2.client.asking');
  expect(idOf(before, parting?.before)).toBe('r2.client.asking');
  expect(idOf(after, parting?.after)).toBe('r2.client.asking');
  expect(parting?.decided).toMatchObject({
    before: { guard: 'tokenKnown', message: 'r2' },
    after: { guard: 'tokenUnknown', message: 'r2' },
  });
});

test('a header of the same length: what was sent is another all the same', async () => {
  const lab = await labOf(list('token-one'));
  const { headers } = list('token-two');
  const { before, after, parting } = await ask(lab, 'r1.client.asking', {
    change: 'request',
    request: { headers },
  });
  expect([before, after].map(({ trace }) => stepsOf(trace).steps.length)).toEqual([
    stepsOf(lab.trace).steps.length,
    stepsOf(lab.trace).steps.length,
  ]);
  expect(idOf(after, parting?.after)).toBe('r1.client.asking');
  expect(parting?.decided).toBeNull();
});

test('the last request', async () => {
  const lab = await story();
  const { headers } = list('another-token');
  const { after, parting } = await ask(lab, 'r3.impostor.served', {
    change: 'request',
    request: { headers },
  });
  expect(statuses(after)).toEqual([200, 200, 401]);
  expect(idOf(after, parting?.after)).toBe('r3.impostor.sending');
});

test('another password', async () => {
  const lab = await story();
  const prepared = askForToken(BLINK.username, 'wrong');
  const { headers } = sending(prepared);
  const { after, parting } = await ask(lab, 'r1.client.holding-token', {
    change: 'request',
    request: { headers },
  });
  expect(statuses(after)).toEqual([401, 401, 401]);
  expect(parting?.decided).toMatchObject({
    before: { guard: 'passwordRight' },
    after: { guard: 'passwordWrong' },
  });
});

test('the clock: a token runs out in between', async () => {
  const lab = await story();
  const { before, after, parting, forked } = await ask(lab, 'r3.api.reading', {
    change: 'clock',
    seconds: 3600,
  });
  expect(statuses(after)).toEqual([200, 200, 401]);
  expect(idOf(after, forked)).toMatch(/clock\.turned/);
  expect(idOf(before, parting?.before)).toBe('r3.api.serving');
  expect(idOf(after, parting?.after)).toBe('r3.api.refusing');
  expect(parting?.decided).toMatchObject({
    before: { guard: 'tokenGood' },
    after: { guard: 'tokenExpired' },
  });
});

test('the clock: turned by a little it makes no difference', async () => {
  const { parting } = await ask(await story(), 'r2.api.reading', { change: 'clock', seconds: 60 });
  expect(parting).toBeNull();
});

test('a guard', async () => {
  const lab = await labOf(identify(), revoke(ARTICLE_TOKEN), list(ARTICLE_TOKEN));
  const { after, parting } = await ask(lab, 'r3.client.asking', {
    change: 'guard',
    guard: 'tokenRevoked',
    on: false,
  });
  expect(statuses(after)).toEqual([200, 200, 200]);
  expect(parting?.decided?.before?.guard).toBe('tokenRevoked');
});

test('at the first step, before anything was done', async () => {
  const lab = await story();
  const { after, forked } = await whatIf(
    lab,
    0,
    { change: 'guard', guard: 'passwordRight', on: false },
    await quickly(),
  );
  expect(statuses(after)[0]).toBe(500);
  expect(forked).toBe(1);
});

test('the lab stays as it is, and what it does later is not in the run that was', async () => {
  const lab = await story();
  const text = writeTrace(lab.trace);
  const { before, document } = await ask(lab, 'r2.api.reading', { change: 'clock', seconds: 5 });
  expect(writeTrace(lab.trace)).toBe(text);
  await lab.apply(list(null));
  expect(writeTrace(before.trace)).toBe(text);
  expect(before.length).toBe(stepsOf(before.trace).steps.length);
  expect(before.read().step(999)).toBe(before.length - 1);
  expect(document.commands).toHaveLength(5);
});

test('no request can be changed where none was sent, nor into one that cannot be', async () => {
  const lab = await story();
  const clock = stepsOf(lab.trace).steps.findIndex(({ id }) => id.endsWith('clock.turned'));
  const one = { change: 'request', request: { method: 'POST' } } as const;
  await expect(whatIf(lab, clock, one, await quickly())).rejects.toThrow(TypeError);
  const unknown = { change: 'request', request: { who: 'unknown', path: 'x' } } as const;
  await expect(whatIf(lab, 3, unknown, await quickly())).rejects.toThrow(TypeError);
  const guard = { change: 'guard', guard: 'x', on: true } as const;
  await expect(whatIf(lab, 3, guard, await quickly())).rejects.toThrow(TypeError);
});
