/** A header field as it goes over the wire, in order, doubled ones kept apart. */
export type HeaderPair = readonly [name: string, value: string];

/**
 * How a request travels: `http` in the clear; `proxy` by one that writes whole requests down; `access-log` by
 * one that writes down their first lines, as most servers and proxies do.
 */
export type Over = 'https' | 'http' | 'proxy' | 'access-log';

/** What a scenario tells an actor to do. `ways` keeps an instruction to some variants of the scenario. */
export type Instruction = { readonly ways?: readonly string[] } & (
  | { readonly do: 'begin'; readonly who: 'client' | 'impostor' }
  | {
      readonly do: 'ask';
      readonly who: 'client' | 'impostor';
      /** `token` sends the token held, `token` with `text` sends that text, `none` sends no credentials. */
      readonly show: 'none' | 'token' | 'cookie';
      readonly text?: string;
      readonly over?: Over;
      readonly say: string;
    }
  | {
      /** Sends a request as it is written here, whatever the API makes of it. */
      readonly do: 'send';
      readonly who: 'client' | 'impostor' | 'unknown';
      readonly method: string;
      /** From the slash on, with its query. */
      readonly path: string;
      /** In order, doubled ones apart. The wire adds `Host`, `Cookie` and `Content-Length`. */
      readonly headers: readonly HeaderPair[];
      readonly body: string | null;
      readonly over?: Over;
      readonly say: string;
    }
  | {
      readonly do: 'identify' | 'log-in';
      readonly name: string;
      readonly username: string;
      readonly password: string;
      readonly say: string;
      readonly scope?: string;
      readonly over?: Over;
    }
  | { readonly do: 'log-out'; readonly say: string }
  | { readonly do: 'give-back'; readonly say: string }
  | { readonly do: 'inject-script' }
  | { readonly do: 'steal' }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'switch'; readonly guard: string; readonly on: boolean }
  | { readonly do: 'narrate'; readonly say: string }
);
