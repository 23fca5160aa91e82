import type { TemplateResult } from 'lit';
import type { OpenPage, Place } from './address.ts';
import type { Notices } from './notices.ts';
import type { PageActions } from './parts.ts';
import type { SettingsStore } from './settings.ts';

/** What stands around such a page. */
export interface Around {
  readonly settings: SettingsStore;
  readonly actions: PageActions;
  readonly notices: Notices;
  /** Goes to a place, so that one can come back. */
  go(place: Partial<Place>): void;
  /** A part could not be loaded. */
  partMissing(): void;
}
/** A page that stands in place of a trial. */
export interface PagePart {
  /** Draws it; `path`: what the address says beneath it. */
  draw(around: Around, path: readonly string[]): TemplateResult;
  /** What it is called, where that is not `app.<page>`. */
  nameOf?(path: readonly string[]): string;
}

/** The pages beside the trials and the path, each loaded when it is opened. A new one is a line here, its name, and its title. */
export const PAGES: Readonly<Record<OpenPage, () => Promise<{ readonly page: PagePart }>>> = {
  lab: () => import('./lab.ts'),
  defences: () => import('./defences.ts'),
  plan: () => import('./plan.ts'),
  results: () => import('./results.ts'),
  ask: () => import('./ask.ts'),
  own: () => import('./own.ts'),
};
