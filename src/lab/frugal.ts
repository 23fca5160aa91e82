import type { HeaderPair, NewEntry } from '../model/trace.ts';

/** So many different texts, or lists of header fields, are looked for among what there was. */
const MOST = 1000;

class Known<Value> {
  private readonly values = new Map<string, Value>();
  /** The equal value that came first, or this one. */
  first(key: string, value: Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    if (this.values.size >= MOST) this.values.clear();
    this.values.set(key, value);
    return value;
  }
}

/**
 * Keeps long records small: of equal bodies, and of equal lists of header fields, only one is kept. The entries are
 * equal to what they were made of.
 */
export function frugal(): (entry: NewEntry) => NewEntry {
  const texts = new Known<string>();
  const lists = new Known<readonly HeaderPair[]>();
  const once = (headers: readonly HeaderPair[]): readonly HeaderPair[] =>
    lists.first(JSON.stringify(headers), headers);
  return (entry) => {
    if (entry.kind === 'response')
      return { ...entry, body: texts.first(entry.body, entry.body), headers: once(entry.headers) };
    return entry.kind === 'request' ? { ...entry, headers: once(entry.headers) } : entry;
  };
}
