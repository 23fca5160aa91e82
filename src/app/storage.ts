/** The browser's storage; null where it is denied. */
export function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
