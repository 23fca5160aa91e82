import { afterEach, describe, expect, test, vi } from 'vitest';
import type * as Others from '../../../src/model/others.ts';
import type { Instruction } from '../../../src/model/trace.ts';
import { stepsOf } from '../../../src/model/steps.ts';
import type { Mutation } from './changing.ts';
import { MUTATIONS } from './mutations.ts';
import { IDS, the, tryOut } from './trying.ts';

const now = vi.hoisted((): { mutation: Mutation | null } => ({ mutation: null }));
const current = (): Mutation | null => now.mutation;

vi.mock('../../../src/model/others.ts', async (original) => {
  const others = await original<typeof Others>();
  return {
    ...others,
    createServer: (options: Parameters<typeof others.createServer>[0]) => {
      const server = others.createServer(options);
      const changed = current()?.fetch?.(server);
      return changed ? { ...server, fetch: changed } : server;
    },
    prepare: (...given: Parameters<typeof others.prepare>) => {
      const prepared = others.prepare(...given);
      const { sends } = current() ?? {};
      return sends && 'headers' in prepared
        ? { ...prepared, headers: sends(prepared.headers) }
        : prepared;
    },
    Impostor: class extends others.Impostor {
      override async performs(input: Instruction): Promise<boolean> {
        if (input.do === 'inject-script' && current()?.safe === 'storage') return true;
        return super.performs(input);
      }
      override readLog(text: string): void {
        if (current()?.safe !== 'log') super.readLog(text);
      }
    },
  };
});

afterEach(() => {
  now.mutation = null;
});

describe.each(MUTATIONS)('$question, where $so,', (mutation) => {
  test(`is settled as $bearsOut`, async () => {
    const question = the(mutation.question);
    const before = question.experiment.settles((await tryOut(question)).trace);
    expect(question.options).toContain(mutation.bearsOut);
    expect(before.option).not.toBe(mutation.bearsOut);

    now.mutation = mutation;
    const { trace } = await tryOut(question, mutation);
    const after = question.experiment.settles(trace);
    expect(after.option).toBe(mutation.bearsOut);
    expect(stepsOf(trace).steps.map(({ id }) => id)).toContain(after.step);
  });
});

test('every question has one', () => {
  const mutated = new Set(MUTATIONS.map(({ question }) => question));
  expect(IDS.filter((id) => !mutated.has(id))).toEqual([]);
});
