import { readBytes, type OwnRead } from '../../own/read.ts';
import { MOST } from '../../own/schema.ts';
import { collect, unpack } from '../../share/packed.ts';

/** Ms that a file may take to come. */
const PATIENCE = 10_000;

/** Why an address gave no file: it names none that can be asked, the host refused, nothing came, or not in time; or it is cut off. */
export class SourceError extends Error {
  constructor(
    readonly code: 'address' | 'status' | 'unreachable' | 'late' | 'disk' | 'packed',
    /** What stands in the sentence: the address, or the status that came. */
    readonly params: Readonly<Record<'address' | 'status', string>>,
  ) {
    super(`${code}: ${params.address} ${params.status}`.trim());
  }
}

/** What was read, with the text that it was read from. */
export interface Sourced {
  readonly read: OwnRead;
  readonly text: string;
}

/**
 * The file that an address names, or that stands behind a `#`, packed. Asked without credentials of another origin, within ten
 * seconds; no more of it is read than a file may hold, and nothing that it names is fetched. Rejects with a SourceError.
 */
export async function readSource(src: string): Promise<Sourced> {
  const bytes = src.startsWith('#') ? await unpack(src.slice(1), MOST.bytes) : await fetched(src);
  if (!bytes) throw new SourceError('packed', { address: '', status: '' });
  return { read: readBytes(bytes), text: new TextDecoder().decode(bytes) };
}

async function fetched(src: string): Promise<Uint8Array> {
  const error = (code: SourceError['code'], status = ''): SourceError =>
    new SourceError(code, { address: src.slice(0, 200), status });
  if (!URL.canParse(src, document.baseURI)) throw error('address');
  const address = new URL(src, document.baseURI);
  if (!/^(?:https?|file|data|blob):$/.test(address.protocol)) throw error('address');
  const late = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(address, { signal: late });
    if (!response.ok) throw error('status', `${response.status} ${response.statusText}`.trim());
    const bytes = response.body ? await collect(response.body, MOST.bytes) : new Uint8Array(0);
    // More than is read of any file.
    return bytes ?? new Uint8Array(MOST.bytes + 1);
  } catch (failure) {
    if (failure instanceof SourceError) throw failure;
    if (late.aborted) throw error('late');
    // The host does not let other pages read it, or there is none: the browser tells no page which.
    throw error(address.protocol === 'file:' ? 'disk' : 'unreachable');
  }
}
