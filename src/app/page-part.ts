import type { TemplateResult } from 'lit';
import type { OwnQuery, Place } from './address.ts';
import type { Notices } from './notices.ts';
import type { PageActions } from './parts.ts';
import type { SettingsStore } from './settings.ts';

/** What stands around a page that stands in place of a trial. */
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
  /** Draws it; `path`: what the address says beneath it, `own` of a scenario of one's own. */
  draw(around: Around, path: readonly string[], own: OwnQuery): TemplateResult;
  /** What it is called, where that is not `app.<page>`. */
  nameOf?(path: readonly string[]): string;
}
