import { emptyDocument, type LabCommand, type LabDocument } from './document.ts';
import { newSeed } from './env.ts';
import { refuseFaulty } from './fault.ts';
import { commandOf, responseIn, responseOf } from './exchange.ts';
import { Lab, type Applied, type LabOptions } from './lab.ts';
import {
  begun,
  portsHere,
  SHARED_NAME,
  type Changed,
  type Keeping,
  type SharedPorts,
} from './ports.ts';
import { isBeginning, type Aside, type Change, type KeptLab } from './journal.ts';
import type { Claim, LabStore, SetAside } from './store.ts';

/**
 * One lab for all pages of a browser and their worker. What one does is kept before it is answered, and all others
 * catch up. Two that do something at once do it one after the other.
 */
export class SharedLab {
  private readonly listeners = new Set<() => void>();
  /** All that changes the lab here is done in order. */
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    /** To be looked at; it is changed by this one alone. */
    readonly lab: Lab,
    private readonly ports: SharedPorts,
    private state: State,
  ) {
    if (ports.channel)
      ports.channel.onmessage = ({ data }: MessageEvent<Changed>): void => {
        if (data.revision !== this.state.revision) void this.catchUp();
      };
  }

  /** Opens what is kept, and does it again; a new lab where nothing is. */
  static async open(options: LabOptions = {}, ports?: SharedPorts): Promise<SharedLab> {
    const at = ports ?? (await portsHere());
    const { kept, ...state } = await begun(at.store);
    const lab = await Lab.open(documentOf(kept), options);
    await lab.seek(kept.cursor);
    return new SharedLab(lab, at, state);
  }

  /** Where the lab is kept. */
  get keeping(): Keeping {
    return this.state.keeping;
  }
  /** Why what was kept earlier was set aside: it could not be read, or a newer page had written it; null if it was not. */
  get aside(): Aside | null {
    return this.state.aside;
  }

  /** All that was ever set aside, as it was found, oldest first; nothing where nothing can be kept. */
  async setAsides(): Promise<readonly SetAside[]> {
    return (await this.ports.store?.setAsides().catch(() => [])) ?? [];
  }

  /** Hears of each change, here or elsewhere, and of where the lab is kept, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    const leave = this.lab.subscribe(listener);
    this.listeners.add(listener);
    return () => {
      leave();
      this.listeners.delete(listener);
    };
  }

  /** As `Lab.apply`; when it resolves, the command is kept. */
  async apply(command: LabCommand): Promise<Applied> {
    const { applied, kept } = await this.perform(command);
    await kept;
    return applied;
  }
  /** As `Lab.undo`, for all pages. */
  undo(): Promise<number> {
    return this.go(() => this.lab.cursor - 1);
  }
  /** As `Lab.redo`, for all pages. */
  redo(): Promise<number> {
    return this.go(() => this.lab.cursor + 1);
  }
  /** As `Lab.seek`, for all pages. */
  seek(done: number): Promise<number> {
    return this.go(() => done);
  }
  /** As `Lab.load`, for all pages. */
  load(document: LabDocument): Promise<void> {
    const { seed, commands } = document;
    const lab = { ...(seed !== undefined && { seed }), commands, cursor: commands.length };
    return this.alone(async () => {
      await this.lab.load(document, commands.length, async () => {
        await this.keep((store, revision) => store.replace(revision, lab), false);
        return true;
      });
    });
  }
  /** Begins anew, with tokens that nobody has seen. */
  reset(): Promise<void> {
    return this.load(emptyDocument(newSeed()));
  }

  /**
   * Answers a request that was made elsewhere in the browser, as someone unknown. `path` is where it goes on the lab's
   * server, from the slash on. What no request can be is a 400.
   */
  async answer(request: Request, path: string): Promise<Response> {
    const command = await commandOf(request, path);
    try {
      const { applied } = await this.perform(command);
      const answered = responseIn(this.lab.trace, applied);
      if (answered) return responseOf(answered);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    return new Response(null, { status: 400, statusText: 'Bad Request' });
  }

  /** Takes over what others have changed. */
  catchUp(): Promise<void> {
    return this.inTurn(() => this.takeOver());
  }

  /** Leaves the lab to the others. */
  close(): void {
    this.ports.channel?.close();
    this.ports.store?.close();
  }

  private go(to: () => number): Promise<number> {
    return this.alone(async () => {
      let place = this.lab.cursor;
      await this.keep((store, revision) => {
        place = Math.max(0, Math.min(Math.trunc(to()), this.lab.commands.length));
        return store.keep(revision, { cursor: place });
      });
      if (this.state.keeping !== 'shared') place = to();
      return this.lab.seek(place);
    });
  }

  /**
   * Does a command, and keeps it at the same time, without the lock: the database takes it only as what comes next. Where
   * another was quicker it is done anew, after what the other did.
   */
  private perform(command: LabCommand): Promise<Performed> {
    return this.inTurn(async () => {
      refuseFaulty(command);
      const { cursor } = this.lab;
      const claiming = this.claim(cursor, command);
      const applied = await this.lab.apply(command);
      const claim = await claiming;
      if (claim) return { applied, ...claim };
      await this.lab.seek(cursor);
      await this.takeOver();
      await this.keep((store, revision) =>
        store.keep(revision, { cursor: this.lab.cursor, command }),
      );
      return { applied: await this.lab.apply(command), kept: Promise.resolve() };
    });
  }
  /** Keeps a command after `cursor` others; null where another has changed the lab meanwhile. */
  private async claim(cursor: number, command: LabCommand): Promise<Claim | null> {
    const { store } = this.ports;
    const { keeping, revision } = this.state;
    const failed = (): void => {
      this.say({ keeping: 'failed' });
    };
    try {
      if (store && keeping === 'shared') {
        const claim = await store.claim(revision, { cursor, command });
        if (!claim) return null;
        this.state.revision = revision + 1;
        // The others are told when it is kept: whoever asks is answered before.
        const kept = claim.kept.then(() => {
          this.ports.channel?.postMessage({ revision: revision + 1 } satisfies Changed);
        }, failed);
        return { kept };
      }
    } catch {
      failed();
    }
    return { kept: Promise.resolve() };
  }

  /**
   * Keeps a change. Where another was quicker, what the other did is taken over first (but where all of it is replaced),
   * and it is tried again. Where nothing can be kept it is said, and the lab goes on in memory.
   */
  private async keep(
    change: (store: LabStore, revision: number) => Promise<boolean>,
    follow = true,
  ): Promise<void> {
    const { store } = this.ports;
    try {
      while (store && this.state.keeping === 'shared') {
        if (await change(store, this.state.revision)) {
          this.tellOthers(this.state.revision + 1);
          return;
        }
        if (follow) await this.takeOver();
        else this.state.revision = (await store.read(this.state.revision)).revision;
      }
    } catch {
      this.say({ keeping: 'failed' });
    }
  }

  private async takeOver(): Promise<void> {
    const { store } = this.ports;
    if (!store || this.state.keeping !== 'shared') return;
    try {
      const { revision, changes, aside } = await store.read(this.state.revision);
      if (aside) this.say({ aside });
      if (revision === this.state.revision) return;
      this.state.revision = revision;
      const news = changes.slice(Math.max(0, changes.findLastIndex(isBeginning)));
      // What was kept is gone: what is shown here is kept again.
      if (!news[0] || 'aside' in news[0]) await this.keepAgain();
      else for (const change of news) await this.follow(change);
    } catch {
      this.say({ keeping: 'failed' });
    }
  }

  /** Does here what another has done. */
  private async follow(change: Change): Promise<void> {
    const { lab } = this;
    if ('aside' in change) return;
    if ('commands' in change) {
      await lab.load(documentOf(change), change.cursor);
      return;
    }
    await lab.seek(change.cursor);
    if ('command' in change) await lab.apply(change.command);
  }

  private async keepAgain(): Promise<void> {
    const { seed, commands, cursor } = this.lab;
    const lab = { ...(seed !== undefined && { seed }), commands, cursor };
    await this.keep((store, revision) => store.replace(revision, lab));
  }

  private tellOthers(revision: number): void {
    this.state.revision = revision;
    this.ports.channel?.postMessage({ revision } satisfies Changed);
  }

  private say(news: Partial<State>): void {
    this.state = { ...this.state, ...news };
    for (const listener of this.listeners) listener();
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const doing = this.queue.then(work);
    this.queue = doing.catch(() => undefined);
    return doing;
  }

  /** In turn here, and while no other page or worker does anything. */
  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.inTurn(() => {
      const { locks } = this.ports;
      return locks && this.state.keeping === 'shared' ? locks.request(SHARED_NAME, work) : work();
    });
  }
}

/** What a command came to, and when it is kept. */
interface Performed extends Claim {
  readonly applied: Applied;
}
interface State {
  revision: number;
  keeping: Keeping;
  aside: Aside | null;
}

const documentOf = ({ seed, commands }: KeptLab): LabDocument => ({
  ...emptyDocument(seed),
  commands,
});
