import { nothing, type TemplateResult } from 'lit';
import { Checks, type Tried } from '../../lab/checks.ts';
import type { Lab } from '../../lab/lab.ts';
import { whatIf, type OneThing, type WhatIf } from '../../lab/what-if.ts';
import type { Recorded } from '../../model/session.ts';
import { breathe, memory } from '../runs.ts';
import { openedBar, type Opened, type Which } from './opened.ts';
import { partingStep, resultsPart, sayResults, triedTitle, type Results } from './results.ts';
import { labTexts as texts } from './texts.ts';
import { timeLines, whyOf } from './time-lines.ts';

/** The place where all is shown. */
interface Place {
  /** Draws anew. */
  changed(): void;
  /** Puts a run on the stage; null: the lab's own, where it was looked at last. */
  show(run: Recorded | null, step: number): void;
  /** The changed run takes the place of the lab's own. */
  keep(found: WhatIf): void;
}

/** What is tried out beside the lab, which stays as it is: checks taken away, and what would be if. */
export class Trying {
  /** What stands beside the tools in place of the lab's own run. */
  private showing: 'lab' | 'results' | 'what-if' = 'lab';
  /** A run that was opened from there. */
  private opened: Opened | null = null;
  private results: Results | null = null;
  private found: WhatIf | null = null;
  private readonly checks = new Checks({ memory, breathe });

  constructor(private readonly place: Place) {}

  /** The guards that are off. */
  get off(): readonly string[] {
    return this.results?.off ?? [];
  }
  /** A run is on the stage. */
  get staged(): boolean {
    return this.opened !== null || this.showing === 'lab';
  }

  /** Runs all without these guards, and tells what came of it; with none off there is nothing to show. */
  async without(off: readonly string[]): Promise<string> {
    const { total } = this.checks;
    const show = (tried: readonly Tried[]): Results => {
      this.results = { off, tried, total };
      this.place.changed();
      return this.results;
    };
    this.leave();
    this.results = null;
    if (off.length === 0) return texts('lab.checks.on-again');
    this.showing = 'results';
    const tried: Tried[] = [];
    show(tried);
    await this.checks.without(off, (one) => {
      tried.push(one);
      show([...tried]);
    });
    return sayResults(show(tried));
  }

  /** Runs on with one thing changed, and tells where the two runs part. */
  async ask(lab: Lab, step: number, thing: OneThing): Promise<string> {
    this.found = await whatIf(lab, step, thing, { memory, breathe });
    this.opened = null;
    this.showing = 'what-if';
    return whyOf(this.found);
  }

  /** Back to the lab's own run. */
  leave(): void {
    this.opened = null;
    this.showing = 'lab';
  }

  /** What stands above the stage, or in its place. */
  view(): TemplateResult | typeof nothing {
    const { opened, results, found, showing } = this;
    if (opened) return openedBar(opened, this.switch, this.back);
    if (showing === 'results' && results) return resultsPart(results, this.openTried, this.home);
    if (showing !== 'what-if' || !found) return nothing;
    return timeLines(found, this.openLine, {
      back: this.home,
      keep: () => {
        this.place.keep(found);
      },
    });
  }

  private readonly openTried = (tried: Tried, which: Which): void => {
    const steps = { before: partingStep(tried, 'before'), after: partingStep(tried, 'after') };
    this.open({ ...tried, title: triedTitle(tried), which, steps });
  };
  private readonly openLine = (which: Which, step: number): void => {
    const steps = { before: step, after: step };
    if (this.found) this.open({ ...this.found, title: texts('lab.what-if.title'), which, steps });
  };
  private readonly switch = (which: Which): void => {
    if (this.opened) this.open({ ...this.opened, which });
  };
  private open(opened: Opened): void {
    this.opened = opened;
    this.place.show(opened[opened.which], opened.steps[opened.which]);
  }
  /** From an opened run to where it was opened. */
  private readonly back = (): void => {
    this.opened = null;
    this.place.changed();
  };
  private readonly home = (): void => {
    this.leave();
    this.place.show(null, 0);
  };
}
