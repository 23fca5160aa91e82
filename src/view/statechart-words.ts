import type { MachineView } from '../model/projections/machines.ts';
import type { MachineDefinition } from '../model/trace.ts';
import { panels } from '../texts/en/panels.ts';
import { fill } from '../texts/text.ts';
import type { Texts } from '../texts/texts.ts';
import { humanise, type Names } from './statechart-cards.ts';

/** Names a state, guard or event; null leaves it to the catalogue. */
export type NameOf = (kind: 'state' | 'guard' | 'event', key: string) => string | null;

/** Before a key of the words that stand in a drawing, or beside it. */
const WORDS = 'statechart.';
type Word = keyof typeof panels extends infer Key
  ? Key extends `${typeof WORDS}${infer Name}`
    ? Name
    : never
  : never;

/** The words of a drawing: names of one's own, then the catalogue's, then the keys made readable. */
export class Wording {
  constructor(
    private readonly texts: Texts | null,
    private readonly nameOf: NameOf | null,
  ) {}

  word(key: Word, params: Readonly<Record<string, string>> = {}): string {
    return fill(this.texts?.find(`${WORDS}${key}`) ?? panels[`${WORDS}${key}`], params);
  }

  readonly name: Names = (role, key) => {
    if (role === 'any') return this.word('any', { event: this.name('event', key) });
    return this.nameOf?.(role, key) ?? this.texts?.find(`${role}.${key}`) ?? humanise(key);
  };

  /** The drawing's title. */
  label({ party }: MachineView): string {
    return this.word('label', { party: this.texts?.find(`stage.${party}`) ?? party });
  }

  /** What a defence adds to the plain machine: states, and in those that are there guards. */
  private added({ states }: MachineDefinition): readonly string[] {
    const names = states.flatMap(({ key, added, transitions }) =>
      added
        ? [this.name('state', key)]
        : transitions.flatMap((one) =>
            one.added && one.guard !== null ? [this.name('guard', one.guard)] : [],
          ),
    );
    const text = names.length === 0 ? null : this.texts?.find(`${WORDS}added`);
    return text ? [fill(text, { names: names.join(', ') })] : [];
  }

  /** The drawing in words: where the machine is, and how it came there. */
  lines({ live, path, definition }: MachineView): readonly string[] {
    const state =
      live === null ? this.word('none') : this.word('live', { state: this.name('state', live) });
    if (path.length === 0) return [state, ...this.added(definition)];
    const start = path[0]?.from ?? null;
    const moves = path.map(({ to, guard }) => {
      const name = this.name('state', to);
      return guard === null ? name : `${name} (${this.name('guard', guard)})`;
    });
    const told = [...(start === null ? [] : [this.name('state', start)]), ...moves];
    return [state, this.word('path', { path: told.join(' \u2192 ') }), ...this.added(definition)];
  }
}
