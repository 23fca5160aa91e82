import type { SharedLab } from '../shared.ts';
import type { Lab } from '../lab.ts';
import { differsAt, readFile, writeFile, type FileFault } from './file.ts';

/** What came of an import. */
export type Imported =
  | {
      readonly ok: true;
      /**
       * Where the trace in the file is not what its commands come to here, as a JSONPath: it was written by another
       * version of the page, or by hand. Null where it is, or the file holds none.
       */
      readonly differs: string | null;
    }
  | { readonly ok: false; readonly fault: FileFault };

/** The lab as the text of a file. `withTrace` adds the record of what is done: 200 or 300 bytes an entry. */
export const exportLab = (lab: Lab, withTrace = true): string =>
  writeFile({ document: lab.document, trace: withTrace ? lab.trace : null });

/**
 * Takes a lab over from the text of a file: it takes the place of the present one when all of it is done, and never
 * before. What is shown then is what its commands come to here, never the file's trace. Where something is done in the
 * present one, `may` is asked first whether that may go; null where it may not.
 */
export async function importLab(
  shared: SharedLab,
  text: string,
  may: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Imported | null> {
  const read = readFile(text);
  if (!read.ok) return read;
  if (shared.lab.commands.length > 0 && !(await may())) return null;
  const { document, trace } = read.file;
  await shared.load(document);
  return { ok: true, differs: trace && differsAt(trace, shared.lab.trace) };
}
