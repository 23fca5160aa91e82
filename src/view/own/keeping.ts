import { Drafts, type Draft } from '../../own/drafts.ts';

/** A draft as it is being written: its id, and the revision that is known of it here. */
interface Current {
  id: string;
  revision: number;
}
interface Change {
  readonly of: Current;
  readonly text: string;
  readonly title: string | null;
  readonly at: number;
}
/** What became of the drafts, for whoever shows them. */
export interface KeepingNews {
  /** The list is another than before. */
  changed(): void;
  /** The browser keeps nothing, or nothing more. */
  failed(): void;
  /** Another page has changed the same draft: what is written here goes on as one of its own. */
  parted(): void;
}

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Keeps what is written as drafts: a change at a time, in their order, and of many that wait the last. */
export class Keeping {
  /** The last changed first. */
  all: readonly Draft[] = [];
  /** What was removed last, until it is put back or another is. */
  removed: Draft | null = null;
  private drafts: Drafts | null = null;
  private current: Current | null = null;
  private waiting: Change[] = [];
  private writing = false;

  constructor(private readonly news: KeepingNews) {}

  /** The draft that is written; null while what is shown is none yet. */
  get id(): string | null {
    return this.current?.id ?? null;
  }

  /** Opens what is kept. Never rejects. */
  async begin(): Promise<void> {
    try {
      this.drafts = await Drafts.open(Date.now());
      this.all = await this.drafts.list();
    } catch {
      this.drafts = null;
      this.news.failed();
    }
  }

  /** What comes next is no change of the draft that was written before. */
  fresh(): void {
    this.current = null;
  }
  /** What comes next is written on in that draft. */
  resume({ id, revision }: Draft): void {
    this.current = { id, revision };
  }

  /** Keeps what is written now; where it was no draft it becomes one. */
  keep(text: string, title: string | null): void {
    if (!this.drafts) return;
    const of = (this.current ??= { id: newId(), revision: 0 });
    const change: Change = { of, text, title, at: Date.now() };
    if (this.waiting.at(-1)?.of === of) this.waiting.pop();
    this.waiting.push(change);
    if (!this.writing) void this.write();
  }

  async rename(id: string, name: string): Promise<void> {
    const called = name.trim().slice(0, 80);
    await this.change((drafts) => drafts.rename(id, called === '' ? null : called));
  }
  async remove(draft: Draft): Promise<void> {
    await this.change(async (drafts) => {
      // As it is kept by now: its last words may have come since it was listed.
      this.removed = (await drafts.list()).find(({ id }) => id === draft.id) ?? draft;
      await drafts.remove(draft.id);
    });
  }
  /** Puts back what was removed last. */
  async restore(): Promise<void> {
    const { removed } = this;
    if (!removed) return;
    await this.change((drafts) => drafts.restore(removed));
    this.removed = null;
    this.news.changed();
  }

  /** Reads anew: another page may have written. */
  async refresh(): Promise<void> {
    await this.change(() => Promise.resolve());
  }

  close(): void {
    this.drafts?.close();
    this.drafts = null;
  }

  private async change(act: (drafts: Drafts) => Promise<void>): Promise<void> {
    const { drafts } = this;
    if (!drafts) return;
    try {
      await act(drafts);
      this.all = await drafts.list();
      this.news.changed();
    } catch {
      this.news.failed();
    }
  }

  private async write(): Promise<void> {
    this.writing = true;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift())
      await this.change((drafts) => this.put(drafts, next));
    this.writing = false;
  }
  private async put(drafts: Drafts, { of, text, title, at }: Change): Promise<void> {
    const revision = await drafts.keep({ id: of.id, text, title, at }, of.revision);
    if (revision !== null) {
      of.revision = revision;
      return;
    }
    // A draft of its own from here on; theirs stays as it is.
    Object.assign(of, { id: newId(), revision: 0 });
    this.news.parted();
    await this.put(drafts, { of, text, title, at });
  }
}
