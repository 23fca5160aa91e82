/** Plays the trials and the lab in other engines, where they are installed, and holds them against Chromium. */
import { inspect } from 'node:util';
import { serveBuild } from '../../bench/built.ts';
import { openChromium } from './chromium.ts';
import { NotHere, type Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { expectSameTold, playLab, playTrials, type Told } from './play.ts';
import { openWebKit } from './webkit.ts';

const OTHERS: readonly (readonly [name: string, open: () => Promise<Engine>])[] = [
  ['Firefox', openFirefox],
  ['WebKit', openWebKit],
];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const counts = { passed: 0, failed: 0, skipped: 0 };

async function part(label: string, work: () => Promise<string>): Promise<void> {
  const since = performance.now();
  const seconds = (): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
  try {
    const what = await work();
    counts.passed += 1;
    say(`passed   ${label}: ${what}  ${seconds()}`);
  } catch (error) {
    counts.failed += 1;
    say(`FAILED   ${label}  ${seconds()}\n${inspect(error)}`);
  }
}
/** Opens an engine, plays in it, and closes it; null where it is not there. */
async function tryEngine(name: string, open: () => Promise<Engine>, wanted: Told | null) {
  let engine: Engine;
  try {
    engine = await open();
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    counts.skipped += 2;
    say(`skipped  ${name}: ${error.message}`);
    return null;
  }
  let told: Told | null = null;
  try {
    await part(`${engine.name}, the trials`, async () => {
      told = await playTrials(engine, origin);
      if (wanted) expectSameTold(told, wanted);
      const steps = [...told.values()].reduce((sum, one) => sum + one.length, 0);
      return `${told.size} of them, ${steps} steps${wanted ? ', word for word as in Chromium' : ''}`;
    });
    await part(`${engine.name}, the lab`, async () => {
      await playLab(engine, origin);
      return 'fetch by the worker, seen live, kept over a reload';
    });
  } finally {
    await engine.close();
  }
  return told;
}

const { origin, close } = await serveBuild();
try {
  const wanted = await tryEngine('Chromium', openChromium, null);
  for (const [name, open] of OTHERS) await tryEngine(name, open, wanted);
} finally {
  await close();
}
say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
if (counts.failed > 0) process.exitCode = 1;
