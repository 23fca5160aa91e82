import { compile, type Compiled } from '../../own/compile.ts';
import type { Draft } from '../../own/drafts.ts';
import { dressed, readDress, type Dress } from '../../own/dress.ts';
import type { ScenarioFile } from '../../own/format.ts';
import { play } from '../../own/play.ts';
import type { Place } from '../../own/places.ts';
import { readBytes, readScenario, type OwnFault, type OwnRead } from '../../own/read.ts';
import { MOST } from '../../own/schema.ts';
import { pack } from '../../share/packed.ts';
import { announce } from '../announcer.ts';
import { breathe, memory } from '../runs.ts';
import type { Simulation } from '../simulation.ts';
import type { Held } from './editor.ts';
import { Keeping } from './keeping.ts';
import { pasteFaultText } from './paste-fault.ts';
import { readSource } from './source.ts';
import { sourceErrorText } from './source-text.ts';
import { WEATHER, written } from './templates.ts';
import { faultText, loadOwnTexts, ownTexts as texts, textsOf, titleIn } from './texts.ts';

/** What is shown of an API before one is pasted: that of the example. */
const FIRST: Dress = { resource: WEATHER, found: 'example' };

/** Ms after the last letter until what is written is played. */
const PAUSE = 150;

/** What an address says of a scenario: packed in it, or where its file stands; both empty where it says nothing. */
export interface Asked {
  readonly packed: string;
  readonly src: string;
}
/** Where one works. */
interface Bench {
  readonly simulation: Simulation;
  requestUpdate(): void;
  /** There is something to be written on. */
  write(): void;
  /** What came by the address is another now than the address says. */
  changed(): void;
}

/** What is worked on: the text of a scenario, where it came from, what is wrong with it, and its run. */
export class Work {
  text = '';
  /** Another text than before, not a change of it: grows with each. */
  document = 0;
  /** What the editor keeps of it while it is not shown. */
  readonly held: Held = {};
  fault: OwnFault | null = null;
  compiled: Compiled | null = null;
  /** What the run on the stage is a run of: while the next is made ready, not that one. */
  played: Compiled | null = null;
  /** The scenario packed for a link; null until it is, and while something is wrong with it. */
  link: string | null = null;
  /** Where its file stands, while it is as that is; empty where that is nowhere. */
  from = '';
  /** True while it is as the page's address says. */
  private linked = false;
  way: string | null = null;
  dress: Dress = FIRST;
  story = 'trial-5';
  pasteFault: string | null = null;
  /** What is wrong with what was said of the API. */
  dressFault: string | null = null;
  /** What came of what was done last. */
  told: string | null = null;
  readonly keeping = new Keeping({
    changed: () => {
      this.bench.requestUpdate();
    },
    failed: () => {
      this.tell(texts('own.unkept'));
    },
    parted: () => {
      this.tell(texts('own.draft.parted'));
    },
  });
  /** What this text was last called; null while it never was a scenario. */
  private title: string | null = null;
  /** What was dressed last, as it was written then. */
  private dressedText = '';
  /** Until nothing was written for a moment. */
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** What was taken last: a run that comes later than another is not shown. */
  private turn = 0;

  constructor(private readonly bench: Bench) {}

  /** What is in the address, else what was written last, else the example. */
  async begin(asked: Asked): Promise<void> {
    await loadOwnTexts();
    await this.keeping.begin();
    if (await this.follow(asked)) return;
    const [last] = this.keeping.all;
    if (!last) {
      this.dressIn(FIRST);
      return;
    }
    this.open(last);
    this.tell(texts('own.kept'));
  }

  /** Opens what is in the address; false where nothing is. */
  async follow({ packed, src }: Asked): Promise<boolean> {
    if (packed === '' && src === '') return false;
    const turn = ++this.turn;
    const wrong = (fault: string): void => {
      this.tell(fault);
      if (this.text === '') this.dressIn(FIRST);
    };
    try {
      const { read, text } = await readSource(packed === '' ? src : `#${packed}`);
      if (turn !== this.turn || !this.receive(read, text)) return true;
      this.linked = true;
      if (packed === '') this.from = new URL(src, document.baseURI).href;
    } catch (error) {
      if (turn === this.turn) wrong(sourceErrorText(error));
    }
    return true;
  }

  /** Opens a draft, to be written on. */
  open(draft: Draft): void {
    this.begun(draft.text, readScenario(draft.text));
    this.keeping.resume(draft);
    this.bench.write();
  }
  /** Opens a file of the reader's, and keeps it. */
  async openFile(file: Blob): Promise<void> {
    // No more of it is read than may be.
    const bytes = new Uint8Array(await file.slice(0, MOST.bytes + 1).arrayBuffer());
    if (!this.receive(readBytes(bytes), new TextDecoder().decode(bytes), file.size)) return;
    this.keep();
    if (!this.fault && this.title !== null) this.tell(texts('own.opened', { title: this.title }));
  }
  /** Begins with a template. */
  beginWith(file: ScenarioFile): void {
    const text = written(file);
    this.begun(text, readScenario(text));
  }

  /** Takes a request that was pasted: the trials are asked of its API. False where it cannot be read. */
  paste(pasted: string): boolean {
    const read = readDress(pasted);
    this.pasteFault = read.ok ? null : pasteFaultText(read);
    this.bench.requestUpdate();
    if (!read.ok) return false;
    this.keeping.fresh();
    if (!this.dressIn(read.dress)) return false;
    this.keep();
    announce(texts('own.paste.taken', { host: read.dress.resource.host }));
    return true;
  }
  /** Chooses the trial that is asked of the API. */
  choose(story: string): void {
    this.story = story;
    this.dressIn(this.dress);
  }
  /** Says in a word what the API keeps. */
  name(things: string): void {
    this.dressIn({ ...this.dress, resource: { ...this.dress.resource, things } });
  }
  /** Says where a credential stands, of the places where one may. */
  place(place: Place): void {
    this.dressIn({ ...this.dress, resource: { ...this.dress.resource, ...place } });
  }
  chooseWay(way: string): void {
    this.way = way;
    void this.show(this.compiled);
  }

  /** Takes the text as it is being written: what is wrong is told, and the last that was right goes on being shown. */
  readonly write = (text: string): void => {
    if (text === this.text) return;
    // Whoever changes a word goes on looking where he was.
    this.take(readScenario(text), text);
    this.keep();
    // Or it would be there again in the place of the draft when the page is loaded anew.
    if (this.linked) this.bench.changed();
    this.linked = false;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      void this.show(this.compiled, this.bench.simulation.shownId);
    }, PAUSE);
  };

  /** Packs it for a link. */
  async packs(): Promise<void> {
    const { text, fault } = this;
    this.link = null;
    if (fault) return;
    const packed = await pack(JSON.stringify(JSON.parse(text)));
    if (text !== this.text) return;
    this.link = packed;
    this.bench.requestUpdate();
  }

  /** Says what came of something. */
  tell(told: string): void {
    this.told = told;
    announce(told);
    this.bench.requestUpdate();
  }

  /** Dresses the trial that is chosen; false, and nothing is taken, where that makes no file. What somebody wrote by hand is not overwritten: it stays a draft. */
  private dressIn(dress: Dress): boolean {
    const text = written(dressed(this.story, dress.resource));
    const read = readScenario(text);
    this.dressFault = read.ok
      ? null
      : faultText(read.fault.code, { expected: read.fault.expected, found: read.fault.found });
    this.bench.requestUpdate();
    if (!read.ok) return false;
    this.dress = dress;
    const kept = this.keeping.id !== null && this.text === this.dressedText;
    if (this.text !== this.dressedText) this.keeping.fresh();
    this.document++;
    this.linked = false;
    this.dressedText = text;
    this.take(read, text);
    void this.show(this.compiled);
    if (kept) this.keep();
    return true;
  }

  /** Takes what came from elsewhere, to be written on; false, and nothing is taken, where it cannot be shown as a text. */
  private receive(read: OwnRead, text: string, size = text.length): boolean {
    if (!read.ok && (read.fault.code === 'big' || read.fault.code === 'bytes')) {
      const { code, expected } = read.fault;
      this.tell(faultText(code, { expected, found: String(size) }));
      if (this.text === '') this.dressIn(FIRST);
      return false;
    }
    this.begun(text, read);
    this.bench.write();
    return true;
  }
  /** Another text takes the place of the one before, which stays a draft. */
  private begun(text: string, read: OwnRead): void {
    this.keeping.fresh();
    this.document++;
    this.linked = false;
    this.told = null;
    this.title = null;
    this.take(read, text);
    if (read.ok) void this.show(this.compiled);
  }

  /** Takes a text, with what was read of it: of one that is none, the last that was one is still played. */
  private take(read: OwnRead, text: string): void {
    this.text = text;
    this.fault = read.ok ? null : read.fault;
    this.link = null;
    this.from = '';
    if (read.ok) {
      this.compiled = compile(read.file);
      this.title = draftTitle(this.compiled);
    }
    this.bench.requestUpdate();
  }
  /** Plays it, and shows it from its first step, or from another. */
  private async show(compiled: Compiled | null, at: string | null = null): Promise<void> {
    clearTimeout(this.pause);
    if (!compiled || (compiled === this.played && at !== null)) return;
    const { simulation } = this.bench;
    const turn = ++this.turn;
    const session = await play(compiled, { way: this.way, memory, breathe });
    if (turn !== this.turn) return;
    this.played = compiled;
    simulation.texts = textsOf(compiled);
    simulation.open(compiled.scenario, session.way, at, session);
    this.way = session.way;
    this.bench.requestUpdate();
  }

  private keep(): void {
    this.keeping.keep(this.text, this.title);
  }
}

/** What a draft is called: a trial that is asked of another API, by both. */
function draftTitle(compiled: Compiled): string {
  const { title, resource } = compiled.file;
  const named = titleIn(compiled);
  return title === undefined && resource ? `${named} · ${resource.host}` : named;
}
