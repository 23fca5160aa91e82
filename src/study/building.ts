import type { Progress } from './progress.ts';
import type { Support } from './support.ts';

/** A defence that is taken apart on the guided path: the id of its station, too. */
export const BUILT = ['oauth1', 'pkce', 'dpop'] as const;
export type Built = (typeof BUILT)[number];
/** A level at which pieces are left to the learner. */
export type Level = Exclude<Support, 'worked'>;

/** What is left to the learner, by level: a few pieces first, then most of them. */
export const PIECES = {
  oauth1: { faded: ['uri', 'again'], alone: ['uri', 'encoded', 'key'] },
  pkce: { faded: ['method', 'verifier'], alone: ['challenge', 'method', 'verifier', 'who'] },
  dpop: { faded: ['htu', 'jti'], alone: ['htm', 'htu', 'ath', 'jti'] },
} as const satisfies Readonly<Record<Built, Readonly<Record<Level, readonly string[]>>>>;
export type PieceOf<Of extends Built> = {
  readonly [Id in Built]: (typeof PIECES)[Id][Level][number];
}[Of];

/** What a record says of a piece that is as it should be; else it says what is amiss. */
export const RIGHT = 'right';
/** What a piece is kept under: `faded.uri`. */
export const pieceKey = (level: Level, piece: string): string => `${level}.${piece}`;

/** Whether each piece of a level was once as it should be. */
export function isBuilt({ records }: Progress, of: Built, level: Level): boolean {
  const right = new Set(
    records.flatMap((one) =>
      one.kind === 'built' && one.scenario === of && one.answer === one.truth ? [one.message] : [],
    ),
  );
  return PIECES[of][level].every((piece) => right.has(pieceKey(level, piece)));
}

/** Looks at a text in the place of a piece; true where that is amiss. */
type Sign = (given: string, right: string) => boolean;
const isPath: Sign = (given) => given.startsWith('/');
const ADDRESS: readonly (readonly [string, Sign])[] = [
  ['query', (given) => given.includes('?')],
  ['encoded', (given) => /%(3A|2F)/i.test(given)],
  ['no-host', isPath],
  ['no-scheme', (given, right) => right.endsWith(`://${given}`)],
  ['port', (given) => /:(443|80)\//.test(given)],
  ['case', (given, right) => given.toLowerCase() === right.toLowerCase()],
  ['slash', (given, right) => given === `${right}/`],
];

/**
 * What is most often amiss in each piece, the most telling first. Where none of these is, it is `other`; where
 * nothing was given, `empty`.
 */
const SIGNS: Readonly<Record<string, readonly (readonly [string, Sign])[]>> = {
  'oauth1.uri': ADDRESS,
  // RFC 5849 3.6: UTF-8, upper-case hex, a space as %20.
  'oauth1.encoded': [
    ['plus', (given) => given.includes('+')],
    ['twice', (given) => given.includes('%25')],
    ['latin', (given) => /%F6/i.test(given) && !/%C3/i.test(given)],
    ['hex', (given, right) => given.toLowerCase() === right.toLowerCase()],
    ['left', (given) => /[^A-Za-z0-9\-._~%]/.test(given)],
  ],
  'oauth1.again': [
    ['once', (given) => given.includes('=') && given.includes('%20')],
    ['not', (given) => given.includes(' ') || given.includes('+')],
    ['half', (given) => given.includes('%3D') && !given.includes('%25')],
  ],
  // RFC 5849 3.4.2: both secrets, encoded, with & between them.
  'oauth1.key': [
    ['joined', (given) => !given.includes('&')],
    ['order', (given, right) => given === right.split('&').reverse().join('&')],
    ['alone', (given) => given.startsWith('&') || given.endsWith('&')],
  ],
  'dpop.htm': [['case', (given, right) => given.toUpperCase() === right]],
  'dpop.htu': ADDRESS,
};

/** What is amiss in a piece; `right` where nothing is. Of one that is chosen by name, that is what was chosen. */
export function amissIn(of: Built, piece: string, given: string, right: string): string {
  if (given === right) return RIGHT;
  if (given === '') return 'empty';
  const signs = SIGNS[`${of}.${piece}`];
  if (!signs) return given;
  return signs.find(([, holds]) => holds(given, right))?.[0] ?? 'other';
}
