import { entriesOf } from '../model/projections/at.ts';
import { explain } from '../model/projections/explanation.ts';
import type { Viewpoint } from '../model/projections/stage.ts';
import type { Trace } from '../model/trace.ts';
import type { Texts } from '../texts/index.ts';
import { announce } from './announcer.ts';
import { abbreviate, plain } from './rich.ts';

/** Says what a step shows: what is spoken in it, and the sentence that explains it. */
export function announceStep(
  trace: Trace,
  cursor: number,
  texts: Texts,
  viewpoint: Viewpoint,
): void {
  const said = entriesOf(trace, cursor).flatMap((entry) => {
    if (entry.kind !== 'line') return [];
    const params = Object.fromEntries(
      Object.entries(entry.params).map(([name, value]) => [name, abbreviate(value)]),
    );
    const speaker = texts.find(`stage.${entry.speaker}`) ?? '';
    return [`${speaker}: ${plain(texts.find(entry.code) ?? '', params)}`];
  });
  const explanation = explain(trace, cursor);
  // The API sees what reaches it, not who sent it.
  const hidden = viewpoint === 'api' && explanation?.actor !== 'api';
  const sentence =
    explanation && !hidden ? plain(texts.find(...explanation.keys) ?? '', explanation.params) : '';
  announce([...said, sentence].join(' ').trim() || texts('stage.api-blind'));
}
