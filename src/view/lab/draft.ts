import type { LabSender, SendCommand } from '../../lab/document.ts';
import { asWritten, written, type Guided } from '../../lab/guided.ts';
import type { TokenView } from '../../model/projections/tokens.ts';
import type { HeaderPair } from '../../model/trace.ts';

export const WHO = ['client', 'impostor', 'unknown'] as const satisfies readonly LabSender[];
export const OVERS = ['https', 'http', 'proxy'] as const;
export type Over = (typeof OVERS)[number];

/** A request in its parts, headers a line each. */
export interface Raw {
  readonly method: string;
  readonly path: string;
  readonly headers: string;
  readonly body: string;
}
/** A request that is being composed. */
export interface Draft extends Guided {
  readonly who: LabSender;
  readonly over: Over;
  readonly form: 'guided' | 'raw';
  readonly raw: Raw;
}
/** A request that is ready to be sent. */
export type Ready = Omit<SendCommand, 'do' | 'via'>;

const BLINK = { username: 'blinkwiki@mailserver.com', password: 'blink' } as const;
/** The request of trial 1: where everyone begins. */
export const FIRST: Draft = {
  who: 'client',
  over: 'https',
  form: 'guided',
  wants: 'list',
  token: null,
  ...BLINK,
  scope: '',
  raw: { method: 'GET', path: '/api/helicopters', headers: 'Accept: application/json', body: '' },
};

/** The header lines of a raw request; a line without a colon is a name without a value. */
const headersOf = (lines: string): HeaderPair[] =>
  lines
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim(), value.join(':').trim()] as const;
    });

/** The request of a draft; `{unsendable}` says why there is none. */
export function readyOf(draft: Draft): Ready | { readonly unsendable: string } {
  const { who, over, form, raw } = draft;
  const request =
    form === 'raw'
      ? asWritten({
          method: raw.method.trim().toUpperCase(),
          path: raw.path.trim(),
          headers: headersOf(raw.headers),
          body: raw.body === '' ? null : raw.body,
        })
      : written(draft);
  return 'unsendable' in request ? request : { who, over, ...request };
}

/** A request in its parts. */
export const rawOf = ({
  method,
  path,
  headers,
  body,
}: Pick<Ready, 'method' | 'path' | 'headers' | 'body'>): Raw => ({
  method,
  path,
  headers: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
  body: body ?? '',
});

/** What a preset can take from the run so far. */
interface AtHand {
  readonly tokens: readonly TokenView[];
  /** ms since the epoch. */
  readonly now: number;
}
/** The newest token that fits; null where none does. */
const newest = (
  { tokens }: AtHand,
  fits: (token: TokenView) => boolean = () => true,
): string | null => tokens.findLast(fits)?.value ?? null;

const list = { ...FIRST };
const token: Draft = { ...FIRST, wants: 'token' };
/** The request that each trial turns on, made of what is at hand. */
export const PRESETS: Readonly<Record<string, (hand: AtHand) => Draft>> = {
  'trial-1': () => list,
  'trial-2': () => ({ ...token, password: '' }),
  'trial-3': () => token,
  'trial-4': () => list,
  'trial-5': (hand) => ({ ...list, token: newest(hand) }),
  'stolen-token': (hand) => ({
    ...list,
    who: 'impostor',
    token: newest(hand, ({ knownTo }) => knownTo.includes('impostor')),
  }),
  'expired-token': (hand) => ({
    ...list,
    token: newest(hand, ({ expiresAt }) => expiresAt <= hand.now) ?? newest(hand),
  }),
  'revoked-token': (hand) => ({ ...FIRST, wants: 'give-back', token: newest(hand) }),
  session: () => ({ ...FIRST, wants: 'log-in' }),
};
