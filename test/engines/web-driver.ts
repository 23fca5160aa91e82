import { createServer, type AddressInfo } from 'node:net';

/** A port that nobody listens at. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** Asks a driver; resolves with the value of its answer, rejects with what it says is wrong. */
async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value)}`);
  return value;
}

/** A session of W3C WebDriver, the few commands that are used here. */
export interface DriverSession {
  readonly version: string;
  goto(url: string): Promise<void>;
  /** Runs the body of an async function. */
  run(body: string): Promise<unknown>;
  /** Presses and lets go of a key, by its code point. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}
/** Waits until a driver at that port is ready, and begins a session. */
export async function startSession(port: number, capabilities: object): Promise<DriverSession> {
  const driver = `http://127.0.0.1:${port}`;
  const until = performance.now() + 10_000;
  while (
    !(await ask('GET', `${driver}/status`)
      .then(() => true)
      .catch(() => false))
  )
    if (performance.now() > until) throw new Error('The driver does not answer.');
  const begun = (await ask('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${driver}/session/${begun.sessionId}`;
  const key = (type: string, value: string) => ({ type, value });
  return {
    version: begun.capabilities.browserVersion,
    goto: async (url) => {
      await ask('POST', `${session}/url`, { url });
    },
    run: async (body) => {
      const script = `const done = arguments[0];
        (async () => {${body}})().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const told = (await ask('POST', `${session}/execute/async`, { script, args: [] })) as {
        readonly value?: unknown;
        readonly error?: string;
      };
      if (told.error !== undefined) throw new Error(told.error);
      return told.value;
    },
    press: async (value) => {
      const actions = [key('keyDown', value), key('keyUp', value)];
      await ask('POST', `${session}/actions`, {
        actions: [{ type: 'key', id: 'keys', actions }],
      });
    },
    close: async () => {
      await ask('DELETE', session);
    },
  };
}
