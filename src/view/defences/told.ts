import { askersOf } from '../../model/projections/asked-by.ts';
import { carriedBy } from '../../model/projections/carried.ts';
import type { Trace } from '../../model/trace.ts';
import { defenceNames } from '../../texts/en/defence-names.ts';
import { defencePanels } from '../../texts/en/defence-panels.ts';
import { defenceRefusals } from '../../texts/en/defence-refusals.ts';
import { defenceSpoken } from '../../texts/en/defence-spoken.ts';
import { defenceSteps } from '../../texts/en/defence-steps.ts';
import { createTexts, en, fill, loadLater } from '../../texts/index.ts';
import { readLater, type Texts } from '../../texts/texts.ts';
import type { RunTexts } from '../stage-messages.ts';

const base = createTexts({ ...en, ...defenceSteps, ...defenceRefusals });

/** Loads what is read in the runs of defences: names of states, guards, checks and stores, and what is said. */
export const loadRunTexts = async (): Promise<void> => {
  readLater({ ...defenceNames, ...defencePanels, ...defenceSpoken });
  await loadLater();
};

/** The sentence of a refusal, with the section that asks for it. */
function withSection(key: string, sentence: string, trace: Trace | null): string {
  const [, guard] = /^step\.api\.refusing\.(.+)$/.exec(key) ?? [];
  const machine = trace?.header.machines.api;
  const rfc = guard === undefined || !machine ? undefined : askersOf(machine).get(guard);
  if (rfc === undefined) return sentence;
  const several = rfc?.includes(',') === true;
  const by =
    rfc === null
      ? base('defences.asked-by.none')
      : base(several ? 'defences.asked-by.several' : 'defences.asked-by', { rfc });
  return fill(base('defences.told'), { sentence, asked: by });
}

/**
 * The texts of the run that is shown. A step is told in the sentence of its attack, of its defence, or of all of
 * them, and never in one of the trials: there more checks are made, and other ones.
 */
export const runTexts = (run: () => { readonly trace: Trace } | null): RunTexts =>
  Object.assign((...asked: Parameters<Texts>) => base(...asked), {
    wire: carriedBy,
    find: (...keys: readonly string[]): string | null => {
      const trace = run()?.trace ?? null;
      const ways = (trace?.header.scenario ?? '').split('/').map((one) => `defences.${one}.`);
      for (const key of keys) {
        const own = base.find(...[...ways, 'defences.'].map((way) => way + key));
        if (own !== null) return withSection(key, own, trace);
        const shared = key.startsWith('step.') ? null : base.find(key);
        if (shared !== null) return shared;
      }
      return null;
    },
  });
