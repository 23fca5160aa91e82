import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextStop, type Granularity } from '../model/projections/timeline.ts';
import type { Reader, Recorded } from '../model/session.ts';

/** Ms a step stands at each speed. */
const PACE = { slow: 3600, normal: 2200, fast: 1000 } as const;
export type Speed = keyof typeof PACE;

/**
 * Joins a session to an element: hears it, reads it at the element's own place, plays it. When the element
 * leaves the page it pauses and stops listening, and never ends the session: moving an element disconnects it.
 */
export class Player implements ReactiveController {
  playing = false;
  speed: Speed = 'normal';
  by: Granularity = 'step';
  /** True where playing must wait for the person, as for a prediction. */
  waits: () => boolean = () => false;
  private unsubscribe: (() => void) | null = null;
  /** True when "next" was pressed before there was a next step: it is taken as soon as it is recorded. */
  private eager = false;
  private reader: Reader | null = null;
  private frame: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.listen();
  }

  hostDisconnected(): void {
    this.pause();
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  /** Takes another session; the old one stays as it is. */
  open(session: Recorded): void {
    this.pause();
    this.unsubscribe?.();
    this.unsubscribe = null;
    this.eager = false;
    this.reader = session.read(() => {
      this.host.requestUpdate();
    });
    this.listen();
    this.host.requestUpdate();
  }

  get session(): Recorded | null {
    return this.reader?.session ?? null;
  }
  get cursor(): number {
    return this.reader?.cursor ?? 0;
  }
  get total(): number {
    return this.session?.length ?? 0;
  }
  get atEnd(): boolean {
    return this.session !== null && this.session.ended && this.cursor >= this.total - 1;
  }

  next(): void {
    this.move(1);
  }
  back(): void {
    this.move(-1);
  }
  /** Moves to a step, as near as there are steps. It is drawn at once. */
  to(step: number): void {
    this.reader?.step(step);
  }
  /** Moves to the step of that id, or the nearest; tells whether it was found. */
  toId(id: string): boolean {
    return this.reader?.stepTo(id) ?? false;
  }

  play(): void {
    if (this.atEnd) this.to(0);
    this.playing = true;
    this.schedule();
    this.host.requestUpdate();
  }

  pause(): void {
    clearTimeout(this.timer);
    if (this.playing) this.host.requestUpdate();
    this.playing = false;
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  private move(direction: 1 | -1): void {
    if (!this.session) return;
    const to = nextStop(this.session.trace, this.cursor, this.by, direction);
    this.eager = direction === 1 && to === this.cursor && !this.session.ended;
    this.to(to);
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.playing) return;
      if (!this.waits()) this.next();
      if (this.atEnd) this.pause();
      else this.schedule();
    }, PACE[this.speed]);
  }

  private listen(): void {
    this.unsubscribe ??=
      this.session?.subscribe(() => {
        this.heard();
      }) ?? null;
  }

  /** A trace that grows is drawn once a frame: the run is not to wait for it. */
  private heard(): void {
    if (this.eager && this.cursor < this.total - 1) this.next();
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.host.requestUpdate();
    });
  }
}
