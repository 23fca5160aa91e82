/** What an overheard text comes to for whoever sends it again. */
import { CLIENT, type Asked } from '../asked.ts';
import { PERIOD, type Books } from '../books.ts';
import { proofIn } from '../proofs.ts';
import { parametersIn } from '../signatures.ts';
import type { HeaderPair } from '../../../../src/model/trace.ts';

const OFF = 300;

/** First line and fields; of a signature or proof: its age, whether it was used up, and the rest of what it says. */
export function heardIn(text: string, books: Books, now: number): unknown {
  if (text === '') return null;
  const [first = '', ...lines] = text.split('\r\n\r\n')[0]?.split('\r\n') ?? [];
  const headers = lines.map((line): HeaderPair => {
    const [name = '', ...rest] = line.split(': ');
    return [name, rest.join(': ')];
  });
  const asked = { headers } as unknown as Asked;
  const old = (seconds: unknown): unknown => {
    const age = Math.floor(now / 1000) - Number(seconds);
    return age > OFF ? 'old' : age;
  };
  const proof = proofIn(asked);
  if (proof) {
    const { jti, iat, nonce, ath, htm, htu } = proof.claims;
    const period = books.nonces.get(String(nonce));
    const since = period === undefined ? 'none' : Math.floor(now / PERIOD) - period;
    const fields = headers.filter(([name]) => name !== 'DPoP');
    const used = books.spent.has(`${proof.key} ${String(jti)}`);
    return [
      first,
      fields,
      proof.key,
      used,
      old(iat),
      since === 'none' ? since : Math.min(since, 2),
      ath,
      htm,
      htu,
    ];
  }
  const signed = new Map(parametersIn(asked) ?? []);
  if (signed.size === 0) return [first, headers];
  const of = (name: string): string => signed.get(name) ?? '';
  const [token, time, nonce] = [of('oauth_token'), of('oauth_timestamp'), of('oauth_nonce')];
  const used = books.spent.has(JSON.stringify([CLIENT.id, token, time, nonce]));
  return [first, token, old(time), used];
}
