/** Keys that are pressed as a person presses them. */
export type Key = 'Home' | 'End' | 'ArrowRight';

/** A browser with one page in it: as much as all ways of driving one have in common. */
export interface Engine {
  /** Its name and version. */
  readonly name: string;
  goto(url: string): Promise<void>;
  /** Runs the body of an async function in the page; what it returns is JSON. */
  run(body: string): Promise<unknown>;
  press(key: Key): Promise<void>;
  close(): Promise<void>;
}
/** Why an engine is not there, and how it comes there. */
export class NotHere extends Error {}
