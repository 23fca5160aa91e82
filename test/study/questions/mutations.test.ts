import { afterEach, describe, expect, test, vi } from 'vitest';
import type * as Thief from '../../../src/model/impostor.ts';
import type * as Preparing from '../../../src/model/prepare.ts';
import type * as App from '../../../src/model/server/app.ts';
import type { ServerOptions } from '../../../src/model/server/app.ts';
import type { Instruction } from '../../../src/model/trace.ts';
import { stepsOf } from '../../../src/model/steps.ts';
import type { Mutation } from './changing.ts';
import { MUTATIONS } from './mutations.ts';
import { IDS, the, tryOut } from './trying.ts';

const now = vi.hoisted((): { mutation: Mutation | null } => ({ mutation: null }));
const current = (): Mutation | null => now.mutation;

vi.mock('../../../src/model/server/app.ts', async (original) => {
  const app = await original<typeof App>();
  return {
    ...app,
    createServer: (options: ServerOptions) => {
      const server = app.createServer(options);
      const changed = current()?.fetch?.(server);
      return changed ? { ...server, fetch: changed } : server;
    },
  };
});
vi.mock('../../../src/model/prepare.ts', async (original) => {
  const { prepare, said } = await original<typeof Preparing>();
  return {
    said,
    prepare: (...given: Parameters<typeof prepare>) => {
      const prepared = prepare(...given);
      const { sends } = current() ?? {};
      return sends && 'headers' in prepared
        ? { ...prepared, headers: sends(prepared.headers) }
        : prepared;
    },
  };
});
vi.mock('../../../src/model/impostor.ts', async (original) => {
  const { Impostor } = await original<typeof Thief>();
  return {
    Impostor: class extends Impostor {
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
