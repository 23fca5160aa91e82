import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NotHere, type Engine, type Key } from './engine.ts';
import { find } from './find.ts';
import { freePort, startSession } from './web-driver.ts';

/** Keys as WebDriver writes them (W3C WebDriver 17.4.2). */
const KEYS: Readonly<Record<Key, string>> = { Home: '\uE011', End: '\uE010', ArrowRight: '\uE014' };

/** WebKitGTK's smallest browser, where Linux puts it; null where there is none. */
function miniBrowser(): string | null {
  const folders = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter((one) => existsSync(one));
  const inner = folders.flatMap((one) => [one, ...readdirSync(one).map((name) => join(one, name))]);
  const places = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].flatMap((name) =>
    inner.map((folder) => join(folder, name, 'MiniBrowser')),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

/** A screen to draw on: the one that there is, or one that nobody sees. */
async function screen(): Promise<{
  readonly display: string;
  readonly server: ChildProcess | null;
}> {
  const { DISPLAY } = process.env;
  if (DISPLAY !== undefined && DISPLAY !== '') return { display: DISPLAY, server: null };
  const xvfb = find(['Xvfb']);
  if (xvfb === null) throw new NotHere('no screen, and no Xvfb on the path (Debian: xvfb)');
  // It takes a number that is free, and writes it down once it can be drawn on.
  const server = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const told = server.stdio[3];
  if (!told) throw new Error('Xvfb has no way to say its number.');
  const [number] = (await once(told, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, server };
}

/** WebKitGTK by its own driver. */
export async function openWebKit(): Promise<Engine> {
  const driver = find(['WebKitWebDriver']);
  const binary = miniBrowser();
  if (driver === null || binary === null)
    throw new NotHere('no WebKitWebDriver and MiniBrowser (Debian: webkit2gtk-driver)');
  const { display, server } = await screen();
  const port = await freePort();
  const driving = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  const end = (): void => {
    driving.kill();
    server?.kill();
  };
  try {
    const session = await startSession(port, {
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    });
    return {
      name: `WebKitGTK ${session.version}`,
      goto: (url) => session.goto(url),
      run: (body) => session.run(body),
      press: (key) => session.press(KEYS[key]),
      close: async () => {
        await session.close();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
