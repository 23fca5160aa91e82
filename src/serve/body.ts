import type { IncomingMessage } from 'node:http';
import type { Limits } from './limits.ts';

/** A body read to its end; `large` once it is longer than it may be; `gone` when its sender is. */
export type Read = { readonly bytes: Buffer } | 'large' | 'gone';

/** Reads a body, and no more of it than it may have. */
export function readBody(request: IncomingMessage, most: number): Promise<Read> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve('large');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) resolve('large');
      else chunks.push(chunk);
    });
    request.once('end', () => {
      resolve({ bytes: Buffer.concat(chunks) });
    });
    request.once('error', () => {
      resolve('gone');
    });
    request.once('close', () => {
      resolve('gone');
    });
  });
}

/**
 * Takes in what is still on its way, for a while, and throws it away. Closed at once, a connection is reset, and
 * the answer lost before it was read (RFC 9112 9.6).
 */
export function linger(request: IncomingMessage, { lingerBytes, lingerMs }: Limits): Promise<void> {
  return new Promise((resolve) => {
    let length = 0;
    const over = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(over, lingerMs);
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > lingerBytes) over();
    });
    request.once('end', over);
    request.once('close', over);
    request.resume();
  });
}
