/**
 * A text small enough for an address: deflated (RFC 1951), in base64url without padding (RFC 4648 5). Whoever unpacks one
 * says how much may come of it: a few bytes can be made to unfold into gigabytes.
 */

/** Packs a text. */
export async function pack(text: string): Promise<string> {
  const bytes = await collect(
    streamOf(new TextEncoder().encode(text)).pipeThrough(new CompressionStream('deflate-raw')),
    Infinity,
  );
  const letters = Array.from(bytes ?? [], (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The bytes that were packed; null where that is not what it is, or where more than `most` bytes come of it. */
export async function unpack(packed: string, most: number): Promise<Uint8Array | null> {
  if (!/^[A-Za-z0-9_-]*$/.test(packed)) return null;
  try {
    const letters = atob(packed.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return await collect(streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')), most);
  } catch {
    return null;
  }
}

const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/** All that comes of a stream; null as soon as it is more than allowed. */
export async function collect(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
