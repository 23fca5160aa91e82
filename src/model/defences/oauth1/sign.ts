import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encode } from './base-string.ts';

/** HMAC-SHA1 is the RFC's (RFC 5849 3.4.2); HMAC-SHA256 is what has since been put in its place. */
export const METHODS = { 'HMAC-SHA1': sha1, 'HMAC-SHA256': sha256 } as const;
export type Method = keyof typeof METHODS;
export const isMethod = (name: string): name is Method => Object.hasOwn(METHODS, name);

const utf8 = new TextEncoder();

/** The key: both secrets, each encoded, an ampersand between them also where one is empty (RFC 5849 3.4.2). */
export const keyOf = (clientSecret: string, tokenSecret: string): string =>
  `${encode(clientSecret)}&${encode(tokenSecret)}`;

/** The signature of a base string, base64. */
export const sign = (method: Method, text: string, key: string): string =>
  btoa(String.fromCharCode(...hmac(METHODS[method], utf8.encode(key), utf8.encode(text))));
