import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Looks for a program by its names, in the folders given and those of the path; null where there is none. */
export function find(names: readonly string[], folders: readonly string[] = []): string | null {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = [...folders, ...path].flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
