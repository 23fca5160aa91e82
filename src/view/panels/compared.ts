import { html, type TemplateResult } from 'lit';
import type { CheckEntry } from '../../model/trace.ts';
import { abbreviate, rich } from '../rich.ts';
import type { PanelTexts } from './texts.ts';

/** Virtual time of day, UTC, from ms in text. */
export const clockTime = (ms: string): string => new Date(Number(ms)).toISOString().slice(11, 19);
const seconds = (text: string): string => clockTime(`${text}000`);

/** Checks that hold a value against one that is kept: both are shown. How a value is written. */
const COMPARED: Readonly<Record<string, (value: string) => string>> = {
  'token-expired': clockTime,
  'code-expired': clockTime,
  'timestamp-off': seconds,
  'proof-time-off': seconds,
  'address-differs': String,
  'refresh-address-differs': String,
  'token-for-another-api': String,
  'scope-too-small': String,
  'redirect-uri-unknown': String,
  'redirect-uri-differs': String,
  'callback-unknown': String,
  'client-unknown': String,
  'proof-for-another-request': String,
  'proof-nonce-wrong': abbreviate,
  'proof-for-another-token': abbreviate,
  'token-of-another-key': abbreviate,
  'code-of-another-key': abbreviate,
  'refresh-token-of-another-key': abbreviate,
  'signature-wrong': abbreviate,
  'verifier-wrong': abbreviate,
};

/** Of a check that compares: what was shown, and what it was compared with; null for any other. */
export function compared(
  { check, subject, against }: CheckEntry,
  texts: PanelTexts,
): TemplateResult | null {
  const write = Object.hasOwn(COMPARED, check) ? COMPARED[check] : undefined;
  const text = texts.find('http.compared');
  if (!write || text === null) return null;
  const value = (one: string): TemplateResult => {
    const word = texts.find(`found.${one}`);
    return word === null ? html`<span class="mono">${write(one)}</span>` : html`${word}`;
  };
  return html`${rich(text, { shown: value(subject), kept: value(against) })}`;
}
