/** Three ways by which a token really reaches the impostor: each reads what it could truly read. */

/** What an eavesdropper or a log reader looks for in a text. */
export const findBearerToken = (text: string): string | null =>
  /^Authorization: Bearer ([^\s]+)/im.exec(text)?.[1] ?? null;

/** The client's storage, readable by any script in its page. */
export type ClientStorage = Map<string, string>;

/**
 * The script that got into the client's page. It can do what any script there can: read the
 * storage and send a request. Returns the body that it sends, null when there was nothing to take.
 */
export const injectedScript = (storage: ReadonlyMap<string, string>): string | null =>
  storage.get('token') ?? null;
