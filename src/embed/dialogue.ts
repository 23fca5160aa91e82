import { stepsOf } from '../model/steps.ts';
import type { Trace } from '../model/trace.ts';
import type { Texts } from '../texts/index.ts';
import { plain } from '../view/rich.ts';
import type { Spoken } from './snippets.ts';

/** The dialogue of the opened scenario, all of it: what a page shows in place of the simulator. */
export const dialogueOf = (trace: Trace, texts: Texts): readonly Spoken[] =>
  trace.entries.slice(Math.max(0, stepsOf(trace).own)).flatMap((entry): Spoken[] => {
    if (entry.kind !== 'line') return [];
    const text = plain(texts.find(entry.code) ?? entry.code, entry.params);
    if (entry.speaker === 'narrator') return [{ speaker: null, text }];
    return [{ speaker: texts(entry.speaker === 'api' ? 'stage.api' : 'stage.unknown'), text }];
  });
