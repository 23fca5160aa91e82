import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { stepsOf } from '../../src/model/steps.ts';
import {
  checksAhead,
  decisionOf,
  decisionsOf,
  menuOf,
  requestsOf,
} from '../../src/study/decided.ts';
import { supportFor } from '../../src/study/support.ts';
import { tasksOf } from '../../src/study/tasks.ts';
import { NO_PROGRESS } from '../../src/study/progress.ts';
import { played } from './playing.ts';

describe.each(SCENARIOS)('$id', ({ id, expected }) => {
  test('has a decision for each request, with the answer that came', async () => {
    const { trace } = await played(id);
    const decisions = decisionsOf(trace);
    expect(decisions.map(({ status, code }) => ({ status, code }))).toEqual(
      expected.map(({ status, code }) => ({ status, code })),
    );
    for (const { step } of decisions) expect(stepsOf(trace).indexOf(step)).toBeGreaterThan(0);
  });

  test('tells no decision before its answer is reached', async () => {
    const { trace } = await played(id);
    for (const [place] of stepsOf(trace).steps.entries()) {
      const answered = trace.entries
        .slice(stepsOf(trace).own, stepsOf(trace).endOf(place))
        .filter((entry) => entry.kind === 'response' && entry.actor === 'api');
      expect(decisionsOf(trace, place)).toHaveLength(answered.length);
    }
  });

  test('offers the check that decided among others that the machine has', async () => {
    const { trace } = await played(id);
    const guards = trace.header.machines.api?.states.flatMap(({ transitions }) =>
      transitions.flatMap(({ guard }) => guard ?? []),
    );
    for (const decision of decisionsOf(trace)) {
      const menu = menuOf(trace, decision);
      expect(menu).toHaveLength(4);
      expect(new Set(menu).size).toBe(4);
      expect(menu).toContain(decision.guard);
      for (const guard of menu) expect(guards).toContain(guard);
    }
  });

  test('names before each reply the check that will decide, among those of the machine', async () => {
    const { trace } = await played(id);
    for (const request of requestsOf(trace)) {
      const ahead = checksAhead(trace, request).flat();
      expect(ahead).toContain(decisionOf(trace, request.message)?.guard);
      expect(ahead.length).toBeGreaterThan(1);
    }
  });

  test('asks what happened, which check decided, and why', async () => {
    const { trace } = await played(id);
    const tasks = tasksOf(trace, NO_PROGRESS, []);
    expect(tasks[0]?.kind).toBe('recall');
    expect(tasks.at(-1)?.kind).toBe('explain');
    expect(tasks.filter(({ kind }) => kind === 'decide').length).toBeGreaterThan(0);
    for (const task of tasks) {
      if (task.kind === 'recall') expect(task.options).toContain(task.decision.code);
      if (task.kind === 'decide') expect(task.options).toContain(task.decision.guard);
      if ('options' in task) expect(new Set(task.options).size).toBe(4);
    }
  });
});

test('trials 1 and 2 are predicted at once; each hard kind is worked before it is faded', async () => {
  const support = async (id: string) => {
    const { trace } = await played(id);
    return requestsOf(trace).map(({ message }) => supportFor(trace, message));
  };
  expect(await support('trial-1')).toEqual(['alone']);
  expect(await support('trial-2')).toEqual(['alone']);
  for (const id of ['revoked-token', 'session'])
    expect((await support(id)).slice(0, 3)).toEqual(['worked', 'faded', 'alone']);
});
