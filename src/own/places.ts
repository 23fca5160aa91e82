import type { HeaderPair } from '../model/trace.ts';
import { decodedBasic } from '../model/wire/text.ts';

/** A header field, and what stands in it before a token; null where nothing does. */
export interface Place {
  readonly header: string;
  readonly scheme: string | null;
}
/**
 * Where a credential was found. `basic`: as a user without a password; `basic-pair`: as a user and a password. `query`: in
 * the address, `cookie`: in a cookie, neither of which this server takes; `none`: nowhere; `example`: nothing was read.
 */
export type Found = 'header' | 'basic' | 'basic-pair' | 'query' | 'cookie' | 'none' | 'example';

/** Schemes that are no words in small letters, or have another letter in them. */
const SCHEMES =
  /^(?:[A-Z][a-z]{1,15}|[a-z]{2,12}|[A-Z]{2,6}|[A-Z][a-z]+(?:[A-Z][a-z]+|[A-Z]{2})|[A-Za-z]{2,8}(?:-[A-Za-z]{2,10}){1,2}|AWS4-HMAC-SHA256)$/;
/** By the words of a header's name, the likeliest first. */
const RANKS = [
  /(?:api|access|auth|app|application|private|secret|subscription|personal|account|rapid)[-_]?(?:key|token|secret)$/,
  /(?:key|token|secret)$/,
  /(?:^|-)(?:auth|authentication|authorization|credentials?|passw(?:ord|d)|signature)$/,
] as const;
/** Names with such a word in them hold no secret that shows who one is. */
const OTHER =
  /(?:^|[-_])(?:csrf|xsrf|csrftoken|xsrftoken|idempotency|email|user|username|id|version|date|page|next|cache|surrogate|websocket|proxy)(?:$|[-_])|^(?:sec|content|if)-|^(?:host|cookie|accept|transfer-encoding)$/;

const BEARER: Place = { header: 'Authorization', scheme: 'Bearer' };

/** How likely a header holds a credential: the less the likelier; null where it holds none. */
function rankOf(name: string): number | null {
  const small = name.toLowerCase();
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(small) || OTHER.test(small)) return null;
  const rank = RANKS.findIndex((words) => words.test(small));
  return rank < 0 ? null : rank;
}

/** The scheme that a value begins with; null where it is the credential alone. */
function schemeOf(value: string, most: number): string | null {
  const [scheme = '', ...rest] = value.split(' ');
  return rest.length > 0 && rest.length <= most && SCHEMES.test(scheme) ? scheme : null;
}

/** Where credentials stand in a request, the likeliest first, and what that first one is. */
export function placesIn(
  headers: readonly HeaderPair[],
  query: string,
): { readonly places: readonly [Place, ...Place[]]; readonly found: Found } {
  const named = headers
    .flatMap(([header, value]) => {
      const rank = rankOf(header);
      return rank === null ? [] : [{ rank, header, scheme: schemeOf(value, 1) }];
    })
    .filter(({ header }) => header.toLowerCase() !== 'authorization')
    .sort((one, other) => one.rank - other.rank)
    .map(({ header, scheme }) => ({ header, scheme }));
  const authorization = headers.find(([name]) => name.toLowerCase() === 'authorization');
  if (authorization) {
    const { place, found } = ofAuthorization(authorization);
    return { places: [place, ...named], found };
  }
  const [first, ...more] = named;
  if (first) return { places: [first, ...more], found: 'header' };
  const inQuery = [...new URLSearchParams(query).keys()].some((name) =>
    isSecret(name.toLowerCase()),
  );
  const cookie = headers.some(([name]) => name.toLowerCase() === 'cookie');
  return { places: [BEARER], found: inQuery ? 'query' : cookie ? 'cookie' : 'none' };
}

function ofAuthorization(field: HeaderPair): { readonly place: Place; readonly found: Found } {
  const [, value] = field;
  if (!/^basic(?:\s|$)/i.test(value))
    return {
      place: { header: 'Authorization', scheme: schemeOf(value, Infinity) },
      found: 'header',
    };
  const pair = decodedBasic([field]);
  const alone = pair?.endsWith(':') === true || pair?.startsWith(':') === true;
  return {
    place: { header: 'Authorization', scheme: 'Basic' },
    found: alone ? 'basic' : 'basic-pair',
  };
}

/** True for the name of a parameter whose value is a secret. */
const isSecret = (name: string): boolean =>
  /^(?:appid|app_id|sig|signature|auth|apikey|pass(?:word)?)$/.test(name) ||
  (!OTHER.test(name) && RANKS.some((words) => words.test(name)));
