const BLANK = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- RFC 8259 7 forbids control characters, so they are named
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Wanted = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | 'comma' | 'end';

/**
 * Where a text stops being JSON (RFC 8259): the place of the first character that cannot stand there, its length where
 * it ends too soon; null where all of it is JSON. Browsers tell this each in its own way, or not at all.
 */
export function notJsonFrom(text: string): number | null {
  const open: ('[' | '{')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const past = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  const after = (): Wanted => (open.length === 0 ? 'end' : 'comma');
  for (;;) {
    past(BLANK);
    const char = text[at];
    if (wanted === 'end') return char === undefined ? null : at;
    const inside = open.at(-1);
    if (char === (inside === '[' ? ']' : '}') && inside !== undefined && closes(wanted)) {
      open.pop();
      at++;
      wanted = after();
    } else if (wanted === 'comma' || wanted === ':') {
      if (char !== (wanted === ':' ? ':' : ',')) return at;
      at++;
      wanted = wanted === ':' || inside === '[' ? 'value' : 'name';
    } else if (wanted === 'name' || wanted === 'name or }') {
      if (!past(STRING)) return at;
      wanted = ':';
    } else if (char === '[' || char === '{') {
      open.push(char);
      at++;
      wanted = char === '[' ? 'value or ]' : 'name or }';
    } else if (past(STRING) || past(PLAIN)) wanted = after();
    else return at;
  }
}

const closes = (wanted: Wanted): boolean =>
  wanted === 'comma' || wanted === 'value or ]' || wanted === 'name or }';
