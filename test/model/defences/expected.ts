/**
 * What the specifications let one expect of each cell, written down before anything was run: S stops, L limits,
 * N is no help, - is nothing there to attack. Where a run came to something else, docs/defences.md says why.
 */
const HEAD = [
  ...['short-expiry', 'revocation', 'scope', 'rotation', 'audience', 'address-binding'],
  ...['oauth1', 'pkce', 'dpop'],
] as const;
const ROWS: Readonly<Record<string, string>> = {
  sniffed: 'L L L L N L S N S',
  logged: 'L L L L N L S N S',
  'script-reads': 'L L L L N L N N S',
  'script-acts': 'N L L N N N N N N',
  'stolen-device': 'L L L N N N N N N',
  replayed: 'L L N L N L S N S',
  'stolen-refresh-token': 'N L L L N L - N S',
  'database-dump': 'L L L L N L N N S',
  'intercepted-code': 'L L L N N N S S S',
  'after-logout': 'L S L L N L S N S',
  'after-expiry': 'S N L S N L S N S',
  'rogue-api': 'L L L L S L S N S',
  guessing: 'S S S S S S S S S',
};
const WORDS: Readonly<Record<string, string>> = { S: 'stops', L: 'limits', N: 'no help', '-': '-' };

/** By attack, then by defence. */
export const EXPECTED: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(ROWS).map(([attack, row]) => {
    const letters = row.split(' ');
    const cells = HEAD.map(
      (defence, place) => [defence, WORDS[letters[place] ?? ''] ?? ''] as const,
    );
    // A plain token is no help on any row but guessing. Hashed tokens: of the server's own control, the dump alone.
    const guess = attack === 'guessing' ? 'stops' : 'no help';
    const hashed = attack === 'database-dump' ? 'stops' : guess;
    return [attack, new Map([...cells, ['bearer', guess], ['hashed-tokens', hashed]])] as const;
  }),
);
