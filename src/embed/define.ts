import { TokenTrials } from './element.ts';
import { VERSION } from './version.ts';

/** Shared by all copies on a page: what one of them has said, no other says again. */
const TOLD: unique symbol = Symbol.for('token-trials.version-told') as typeof TOLD;
interface Registered {
  readonly version?: string;
  [TOLD]?: boolean;
}

/**
 * Registers `<token-trials>`. Where another copy of the library was first, that one stays; when it is of
 * another version, the console says so once. Never throws; does nothing where there are no elements.
 */
export function define(): void {
  const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
  if (!registry) return;
  const there = registry.get('token-trials') as Registered | undefined;
  if (there === undefined) registry.define('token-trials', TokenTrials);
  else if (there.version !== VERSION && there[TOLD] !== true) {
    there[TOLD] = true;
    // eslint-disable-next-line no-console -- the author of the page is to see it, and no one else.
    console.warn(
      `<token-trials> is registered already, by version ${there.version ?? 'unknown'}; version ${VERSION} stands aside. Load one of them only.`,
    );
  }
}

define();
export { TokenTrials };
