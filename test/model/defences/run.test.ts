import { expect, test } from 'vitest';
import { ATTACKS } from '../../../src/model/defences/attacks/index.ts';
import { DEFENCES, loadDefence } from '../../../src/model/defences/index.ts';
import { run } from '../../../src/model/defences/run/run.ts';
import type { Entry, NewEntry } from '../../../src/model/trace.ts';
import { quickCast, requests, responses, states } from '../playing.ts';

const users = await quickCast();
const keeping = () => {
  const entries: Entry[] = [];
  const record = (entry: NewEntry): void =>
    void entries.push({ n: entries.length, at: 0, ...entry });
  return { entries, record };
};

test.each(DEFENCES.map(([id]) => id))(
  '%s: a run that is recorded comes to the same as one that is not',
  async (id) => {
    const defence = await loadDefence(id);
    for (const attack of ATTACKS) {
      if (defence.lacks?.includes(attack.id) === true) continue;
      const trace = keeping();
      const shown = await run({ attack, defence, users, every: 60, trace });
      const counted = await run({ attack, defence, users, every: 60 });
      // Bytes of signatures vary from run to run, and what is measured does.
      const plain = ({ spent, state, ...rest }: typeof shown) => ({
        ...{ ...rest, rows: state.rows, messages: spent.messages, asked: spent.asked },
      });
      expect(plain(shown)).toEqual(plain(counted));
      // The owner is served each time that he wants the list, at once or after what it takes.
      expect(shown.spent.served).toBe(shown.turns);

      // What was counted stands in the record, and nothing in it failed.
      const thiefs = responses(trace.entries).filter(
        ({ to, actor }) => to === 'impostor' && actor === 'api',
      );
      expect(thiefs.filter(({ status }) => status < 300)).toHaveLength(shown.successes);
      expect(responses(trace.entries).filter(({ status }) => status >= 500)).toEqual([]);
      for (const { actor, message } of requests(trace.entries).filter(({ to }) => to === 'api'))
        expect(
          states(trace.entries, actor === 'impostor' ? 'impostor' : 'client').map(
            (one) => one.message,
          ),
        ).toContain(message);
      expect(states(trace.entries, 'api').at(-1)?.state).toBe('answered');
    }
  },
);
