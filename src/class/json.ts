/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    // A file of some editors begins with a mark of its order of bytes.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
