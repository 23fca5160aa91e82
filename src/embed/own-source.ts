import { readBytes, type OwnRead } from '../own/read.ts';
import { MOST } from '../own/schema.ts';
import { collect, unpack } from '../share/packed.ts';

/** Ms that a file may take to come. */
const PATIENCE = 10_000;

/**
 * The file that an element names: `#` and the file packed, or an address, which is asked without credentials of another origin.
 * Rejects with what went wrong on the way; never reads more than a file may hold.
 */
export async function readSource(src: string): Promise<OwnRead> {
  if (src.startsWith('#')) {
    const bytes = await unpack(src.slice(1), MOST.bytes);
    return readBytes(bytes ?? new Uint8Array(0));
  }
  const address = new URL(src, document.baseURI);
  if (!/^(?:https?|file|data|blob):$/.test(address.protocol)) throw new TypeError(address.protocol);
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  const bytes = response.body ? await collect(response.body, MOST.bytes) : new Uint8Array(0);
  // More than is read of any file.
  return readBytes(bytes ?? new Uint8Array(MOST.bytes + 1));
}
